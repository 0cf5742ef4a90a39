import { change } from '../cells';
import { rowIssue } from '../issue';
import { idProblems } from '../newIds';
import type { ListRule } from '../rule';

/** A 任务编号 that an earlier task has. Another task gets a number of its own; of a copied row a person decides. */
export const idDuplicate: ListRule = {
  scope: 'list',
  codes: ['idDuplicate'],
  find: (view) =>
    idProblems(view).flatMap(({ row, id, first, next }) =>
      first === null
        ? []
        : [
            rowIssue(
              'idDuplicate',
              row,
              'id',
              { id, other: first.line },
              next === null ? null : [change(row, 'id', next)],
            ),
          ],
    ),
};
