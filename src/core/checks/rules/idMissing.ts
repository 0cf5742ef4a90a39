import { change } from '../cells';
import { rowIssue } from '../issue';
import { idProblems } from '../newIds';
import type { ListRule } from '../rule';

/** No 任务编号: mended with the next free one. */
export const idMissing: ListRule = {
  scope: 'list',
  codes: ['idMissing'],
  find: (view) =>
    idProblems(view).flatMap(({ row, first, next }) =>
      first === null && next !== null
        ? [rowIssue('idMissing', row, 'id', { id: next }, [change(row, 'id', next)])]
        : [],
    ),
};
