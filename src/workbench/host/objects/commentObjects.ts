/** Excel.CommentCollection (of the workbook or a sheet), Excel.Comment and their replies. */
import { splitSheetName } from '../address';
import {
  addComment,
  addReply,
  changeComment,
  commentsIn,
  withCommentText,
  withReply,
  withReplyText,
  type PlacedComment,
  type Reply,
} from '../comments';
import { HostError, notImplemented } from '../hostError';
import { hostObject, isHostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import { rangeTarget, type RangeTarget } from '../rangeTarget';
import { sheetOf, type HostSession } from '../session';
import { booleanArgument, choiceArgument, integerArgument, textArgument } from './arguments';
import { rangeArgument, rangeObject } from './rangeObject';

/** Null for all comments of the workbook, else the sheet's id. */
type Scope = string | null;

interface CommentTarget {
  readonly sheetId: string;
  readonly id: string;
}

interface ReplyTarget extends CommentTarget {
  readonly replyId: string;
}

export const workbookCommentNavigations: NonNullable<ObjectType<null>['navigations']> = {
  Comments: () => hostObject(commentsType(), null),
};

export const worksheetCommentNavigations: NonNullable<ObjectType<string>['navigations']> = {
  Comments: (_, sheetId) => hostObject(commentsType(), sheetId),
};

/** "If it's a string, it must contain the full address, including the sheet name" (CommentCollection.add). */
function cellArgument(session: HostSession, scope: Scope, value: unknown): RangeTarget {
  if (!isHostObject(value) && splitSheetName(textArgument(value, 'cellAddress')).sheet === undefined) {
    throw new HostError('InvalidArgument', 'cellAddress names no sheet');
  }
  const cell = rangeArgument(session, scope ?? session.workbook.activeSheetId, value);
  if (cell.top !== cell.bottom || cell.left !== cell.right) {
    throw new HostError('InvalidArgument', 'cellAddress is more than one cell');
  }
  if (scope !== null && cell.sheetId !== scope) throw new HostError('InvalidArgument', 'cellAddress');
  return cell;
}

/** Plain content; mentions of people are not modelled. */
function contentArgument(content: unknown, contentType: unknown): string {
  if (choiceArgument(contentType, ['Plain', 'Mention'], 'contentType', 'Plain') === 'Mention') {
    throw notImplemented('comments that mention people');
  }
  return textArgument(content, 'content');
}

const commentObject = ({ sheetId, comment }: PlacedComment): HostObject =>
  hostObject(commentType(), { sheetId, id: comment.id });

function find(session: HostSession, scope: Scope, id: unknown): PlacedComment | null {
  const text = textArgument(id, 'commentId');
  return commentsIn(session, scope).find(({ comment }) => comment.id === text) ?? null;
}

function found(placed: PlacedComment | null | undefined): PlacedComment {
  if (placed === null || placed === undefined) throw new HostError('ItemNotFound', 'the comment');
  return placed;
}

const commentsType = once((): ObjectType<Scope> => ({
  name: 'CommentCollection',
  scalars: {},
  items: (session, scope) => commentsIn(session, scope).map(commentObject),
  indexer: (session, scope, id) => commentObject(found(find(session, scope, id))),
  methods: {
    Add: (session, scope, [address, content, contentType]) => {
      const cell = cellArgument(session, scope, address);
      const id = addComment(session, cell, contentArgument(content, contentType));
      return hostObject(commentType(), { sheetId: cell.sheetId, id });
    },
    GetCount: (session, scope) => commentsIn(session, scope).length,
    GetItemAt: (session, scope, [index]) => {
      const placed = commentsIn(session, scope)[integerArgument(index, 'index')];
      if (placed === undefined) throw new HostError('InvalidArgument', 'index');
      return commentObject(placed);
    },
    GetItemByCell: (session, scope, [address]) => {
      const { sheetId, top, left } = cellArgument(session, scope, address);
      const at = commentsIn(session, sheetId).find(({ comment }) => comment.row === top && comment.column === left);
      return commentObject(found(at));
    },
    GetItemByReplyId: (session, scope, [id]) => {
      const replyId = textArgument(id, 'replyId');
      return commentObject(
        found(commentsIn(session, scope).find(({ comment }) => comment.replies.some((r) => r.id === replyId))),
      );
    },
    GetItemOrNullObject: (session, scope, [id]) => {
      const placed = find(session, scope, id);
      return placed === null ? nullObject : commentObject(placed);
    },
  },
}));

const placedOf = (session: HostSession, { sheetId, id }: CommentTarget): PlacedComment =>
  found(find(session, sheetOf(session, sheetId).id, id));

/** The members that comments and replies share, by what they read them from. */
function threadScalars<T>(read: (session: HostSession, target: T) => Reply): ObjectType<T>['scalars'] {
  return {
    Id: { get: (session, target) => read(session, target).id },
    AuthorName: { get: (session, target) => read(session, target).author },
    AuthorEmail: { get: () => '' },
    // "Returns null if the comment was converted from a note, since the comment does not have a creation date."
    CreationDate: { get: (session, target) => read(session, target).createdAt || null },
    RichContent: { get: (session, target) => read(session, target).text },
    Mentions: { get: () => [] },
    ContentType: { get: () => 'Plain' },
  };
}

const location = (session: HostSession, target: CommentTarget): HostObject => {
  const { row, column } = placedOf(session, target).comment;
  return rangeObject(rangeTarget(target.sheetId, { top: row, left: column, bottom: row, right: column }));
};

const commentType = once((): ObjectType<CommentTarget> => ({
  name: 'Comment',
  identity: (_, { id }) => ({ Id: id }),
  scalars: {
    ...threadScalars<CommentTarget>((session, target) => placedOf(session, target).comment),
    Content: {
      get: (session, target) => placedOf(session, target).comment.text,
      set: (session, target, value) => {
        const text = textArgument(value, 'content');
        changeComment(session, placedOf(session, target), (comment) => withCommentText(comment, text));
      },
    },
    Resolved: {
      get: (session, target) => placedOf(session, target).comment.resolved ?? false,
      set: (session, target, value) => {
        const resolved = booleanArgument(value, 'resolved');
        changeComment(session, placedOf(session, target), (comment) => ({ ...comment, resolved }));
      },
    },
  },
  navigations: { Replies: (_, target) => hostObject(repliesType(), target) },
  methods: {
    Delete: (session, target) => changeComment(session, placedOf(session, target), () => null),
    GetLocation: location,
  },
}));

const repliesOf = (session: HostSession, target: CommentTarget): readonly Reply[] =>
  placedOf(session, target).comment.replies;

function replyObject(session: HostSession, target: CommentTarget, id: unknown): HostObject | null {
  const text = textArgument(id, 'commentReplyId');
  const known = repliesOf(session, target).some((reply) => reply.id === text);
  return known ? hostObject(replyType(), { ...target, replyId: text }) : null;
}

function replyFound(object: HostObject | null): HostObject {
  if (object === null) throw new HostError('ItemNotFound', 'the reply');
  return object;
}

const repliesType = once((): ObjectType<CommentTarget> => ({
  name: 'CommentReplyCollection',
  scalars: {},
  items: (session, target) =>
    repliesOf(session, target).map(({ id }) => hostObject(replyType(), { ...target, replyId: id })),
  indexer: (session, target, id) => replyFound(replyObject(session, target, id)),
  methods: {
    Add: (session, target, [content, contentType]) => {
      const replyId = addReply(session, placedOf(session, target), contentArgument(content, contentType));
      return hostObject(replyType(), { ...target, replyId });
    },
    GetCount: (session, target) => repliesOf(session, target).length,
    GetItemAt: (session, target, [index]) => {
      const reply = repliesOf(session, target)[integerArgument(index, 'index')];
      if (reply === undefined) throw new HostError('InvalidArgument', 'index');
      return hostObject(replyType(), { ...target, replyId: reply.id });
    },
    GetItemOrNullObject: (session, target, [id]) => replyObject(session, target, id) ?? nullObject,
  },
}));

function replyOf(session: HostSession, target: ReplyTarget): Reply {
  const reply = repliesOf(session, target).find(({ id }) => id === target.replyId);
  if (reply === undefined) throw new HostError('ItemNotFound', 'the reply');
  return reply;
}

function changeReply(session: HostSession, target: ReplyTarget, change: (reply: Reply) => Reply | null): void {
  replyOf(session, target);
  changeComment(session, placedOf(session, target), (comment) => withReply(comment, target.replyId, change));
}

const replyType = once((): ObjectType<ReplyTarget> => ({
  name: 'CommentReply',
  identity: (_, { replyId }) => ({ Id: replyId }),
  scalars: {
    ...threadScalars(replyOf),
    Content: {
      get: (session, target) => replyOf(session, target).text,
      set: (session, target, value) => {
        const text = textArgument(value, 'content');
        changeReply(session, target, (reply) => withReplyText(reply, text));
      },
    },
    Resolved: { get: (session, target) => placedOf(session, target).comment.resolved ?? false },
  },
  methods: {
    Delete: (session, target) => changeReply(session, target, () => null),
    GetLocation: location,
    GetParentComment: (session, target) => commentObject(placedOf(session, target)),
  },
}));
