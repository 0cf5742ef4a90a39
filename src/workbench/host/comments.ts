/** Threaded comments of sheets, and the notes of old: at most one of each kind a cell. */
import type { Comment, Note, Sheet } from '../../files/xlsx/workbook';
import { HostError } from './hostError';
import type { RangeTarget } from './rangeTarget';
import { newId, sheetOf, updateSheet, type HostSession } from './session';
import { requireAllowed } from './sheetRules';

export interface PlacedComment {
  readonly sheetId: string;
  readonly comment: Comment;
}

export type Reply = Comment['replies'][number];

const commentGroup = 0xc033;

/** The comments of one sheet, or of all when `sheetId` is null. */
export function commentsIn(session: HostSession, sheetId: string | null): readonly PlacedComment[] {
  const sheets = sheetId === null ? session.workbook.sheets : [sheetOf(session, sheetId)];
  return sheets.flatMap((sheet) => sheet.comments.map((comment) => ({ sheetId: sheet.id, comment })));
}

/** The moment it is by the person's clock, which stands for UTC here: the host knows no time zones. */
function isoNow(session: HostSession): string {
  const daysTo1970 = 25_569;
  return new Date(Math.round((session.options.now() - daysTo1970) * 86_400_000)).toISOString();
}

const isAt = (item: { readonly row: number; readonly column: number }, cell: RangeTarget): boolean =>
  item.row === cell.top && item.column === cell.left;

/** A cell that has a comment or note already takes no other: they share its corner (ItemAlreadyExists). */
function requireFree(sheet: Sheet, cell: RangeTarget): void {
  if ([...sheet.comments, ...sheet.notes].some((item) => isAt(item, cell))) {
    throw new HostError('ItemAlreadyExists', 'the cell has a comment or note');
  }
}

/** Text that may stand in a comment: not empty. */
function requireText(text: string): string {
  if (text === '') throw new HostError('InvalidArgument', 'content');
  return text;
}

/** Returns the new comment's id. */
export function addComment(session: HostSession, cell: RangeTarget, text: string): string {
  const sheet = sheetOf(session, cell.sheetId);
  requireAllowed(sheet, 'allowEditObjects');
  requireFree(sheet, cell);
  const id = newId(session, commentGroup);
  const comment: Comment = {
    id,
    row: cell.top,
    column: cell.left,
    author: session.options.userName,
    text: requireText(text),
    createdAt: isoNow(session),
    replies: [],
  };
  updateSheet(session, cell.sheetId, (current) => ({ ...current, comments: [...current.comments, comment] }));
  return id;
}

/** Replaces a comment by what `change` makes of it; null deletes it with its replies. */
export function changeComment(
  session: HostSession,
  { sheetId, comment }: PlacedComment,
  change: (comment: Comment) => Comment | null,
): void {
  requireAllowed(sheetOf(session, sheetId), 'allowEditObjects');
  updateSheet(session, sheetId, (sheet) => ({
    ...sheet,
    comments: sheet.comments.flatMap((candidate) => {
      const next = candidate === comment ? change(candidate) : candidate;
      return next === null ? [] : [next];
    }),
  }));
}

/** Returns the new reply's id. */
export function addReply(session: HostSession, placed: PlacedComment, text: string): string {
  const reply: Reply = {
    id: newId(session, commentGroup),
    author: session.options.userName,
    text: requireText(text),
    createdAt: isoNow(session),
  };
  changeComment(session, placed, (comment) => ({ ...comment, replies: [...comment.replies, reply] }));
  return reply.id;
}

export const withCommentText = (comment: Comment, text: string): Comment => ({ ...comment, text: requireText(text) });

export function withReply(comment: Comment, id: string, change: (reply: Reply) => Reply | null): Comment {
  const replies = comment.replies.flatMap((reply) => {
    const next = reply.id === id ? change(reply) : reply;
    return next === null ? [] : [next];
  });
  return { ...comment, replies };
}

export const withReplyText = (reply: Reply, text: string): Reply => ({ ...reply, text: requireText(text) });

export const noteAt = (session: HostSession, cell: RangeTarget): Note | null =>
  sheetOf(session, cell.sheetId).notes.find((note) => isAt(note, cell)) ?? null;

export function addNote(session: HostSession, cell: RangeTarget, text: string): void {
  const sheet = sheetOf(session, cell.sheetId);
  requireAllowed(sheet, 'allowEditObjects');
  requireFree(sheet, cell);
  const note: Note = { row: cell.top, column: cell.left, author: session.options.userName, text };
  updateSheet(session, cell.sheetId, (current) => ({ ...current, notes: [...current.notes, note] }));
}

/** Replaces a note by what `change` makes of it; null deletes it. */
export function changeNote(
  session: HostSession,
  sheetId: string,
  note: Note,
  change: (note: Note) => Note | null,
): void {
  requireAllowed(sheetOf(session, sheetId), 'allowEditObjects');
  updateSheet(session, sheetId, (sheet) => ({
    ...sheet,
    notes: sheet.notes.flatMap((candidate) => {
      const next = candidate === note ? change(candidate) : candidate;
      return next === null ? [] : [next];
    }),
  }));
}
