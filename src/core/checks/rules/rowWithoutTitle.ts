import { isWritten, stateOf } from '../cells';
import { none, rowIssue } from '../issue';
import type { ListRule } from '../rule';

/** Something stands in the row, but not what is to be done. Nothing else is said about such a row. */
export const rowWithoutTitle: ListRule = {
  scope: 'list',
  codes: ['rowWithoutTitle'],
  find: ({ has, checklist }) =>
    has('title')
      ? checklist.rows
          .filter((row) => stateOf(row, 'title') === 'empty' && isWritten(row))
          .map((row) => rowIssue('rowWithoutTitle', row, 'title', {}))
      : none,
};
