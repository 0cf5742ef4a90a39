/**
 * Threaded comments and the people who wrote them (MS-XLSX 2.6.203–206). A program that does not know them shows a note
 * in their place, whose author 'tc={id}' names the thread.
 */
import { cellName, parseArea } from '../a1';
import { namespaces } from '../package/vocabulary';
import type { Comment, Note } from '../workbook';
import { booleanAttribute, childOf, childrenOf, type XmlElement } from '../xml/element';
import { decodeXstring } from '../xml/escape';
import { markup, xstringElement } from '../xml/markup';
import { threadAuthorPrefix } from './notes';

/** Person id -> display name. */
export function readPersons(root: XmlElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(root, 'person').map((person) => [
      person.attributes.get('id') ?? '',
      decodeXstring(person.attributes.get('displayName') ?? ''),
    ]),
  );
}

/** dT is UTC without saying so. */
const isoTime = (text: string | undefined): string => {
  const time = text ?? '1970-01-01T00:00:00.00';
  return /Z$|[+-]\d\d:\d\d$/.test(time) ? time : `${time}Z`;
};

export function readThreadedComments(root: XmlElement, persons: ReadonlyMap<string, string>): readonly Comment[] {
  const all = childrenOf(root, 'threadedComment').map((element) => ({
    id: element.attributes.get('id') ?? '',
    parentId: element.attributes.get('parentId'),
    area: parseArea(element.attributes.get('ref') ?? ''),
    author: persons.get(element.attributes.get('personId') ?? '') ?? '',
    text: decodeXstring(childOf(element, 'text')?.text ?? ''),
    createdAt: isoTime(element.attributes.get('dT')),
    resolved: booleanAttribute(element, 'done', false),
  }));
  return all.flatMap(({ parentId, area, resolved, ...comment }) =>
    parentId !== undefined || area === undefined
      ? []
      : {
          ...comment,
          row: area.top,
          column: area.left,
          ...(resolved ? { resolved } : {}),
          replies: all
            .filter((reply) => reply.parentId === comment.id)
            .map(({ id, author, text, createdAt }) => ({ id, author, text, createdAt })),
        },
  );
}

/** Leaves out the notes that only stand in for a thread that was read. */
export function withoutThreadStandIns(notes: readonly Note[], comments: readonly Comment[]): readonly Note[] {
  const threads = new Set(comments.map((comment) => threadAuthorPrefix + comment.id));
  return notes.filter((note) => !threads.has(note.author));
}

const guid = /^\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/;

/** A GUID made from two numbers, so that writing the same workbook gives the same bytes. */
export function numberedGuid(group: number, number: number): string {
  const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');
  return `{${hex(group, 8)}-0000-4000-8000-${hex(number, 12)}}`;
}

/** Comments with the ids a file needs: those that are GUIDs stay. */
export function withFileIds(comments: readonly Comment[], sheetNumber: number): readonly Comment[] {
  let next = 0;
  const idOf = (id: string): string => {
    next += 1;
    return guid.test(id) ? id : numberedGuid(sheetNumber, next);
  };
  return comments.map((comment) => ({
    ...comment,
    id: idOf(comment.id),
    replies: comment.replies.map((reply) => ({ ...reply, id: idOf(reply.id) })),
  }));
}

/** What Excel versions without threads show; the wording is Excel's business, the author is what links it. */
export function standInNotes(comments: readonly Comment[]): readonly Note[] {
  return comments.map((comment) => ({
    row: comment.row,
    column: comment.column,
    author: threadAuthorPrefix + comment.id,
    text: [comment, ...comment.replies].map(({ author, text }) => `${author}: ${text}`).join('\n'),
  }));
}

/** @param personId gives each author the id that personsXml lists */
export function threadedCommentsXml(comments: readonly Comment[], personId: (author: string) => string): string {
  const item = (
    entry: { readonly id: string; readonly author: string; readonly text: string; readonly createdAt: string },
    comment: Comment,
    parentId?: string,
  ): string =>
    markup(
      'threadedComment',
      {
        ref: cellName(comment.row, comment.column),
        dT: entry.createdAt.replace(/Z$/, ''),
        personId: personId(entry.author),
        id: entry.id,
        parentId,
        done: parentId === undefined && comment.resolved === true ? true : undefined,
      },
      xstringElement('text', entry.text),
    );
  return markup(
    'ThreadedComments',
    { xmlns: namespaces.threadedComments },
    comments.flatMap((comment) => [
      item(comment, comment),
      ...comment.replies.map((reply) => item(reply, comment, comment.id)),
    ]),
  );
}

export function personsXml(persons: ReadonlyMap<string, string>): string {
  return markup(
    'personList',
    { xmlns: namespaces.threadedComments },
    [...persons].map(([displayName, id]) =>
      markup('person', { displayName, id, userId: displayName, providerId: 'None' }),
    ),
  );
}
