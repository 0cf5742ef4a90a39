import { checklistColumns } from '../../checklist';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** In 预警 an error only repeats that of the cells it is made from. */
const columns = checklistColumns.filter(({ filledBy }) => filledBy !== 'formula');

/** #REF!, #N/A …: what stood there is lost, and only a person can put it back. */
export const errorValue: TaskRule = {
  scope: 'task',
  codes: ['errorValue'],
  find: (row, { own }) => {
    if (!Object.values(row.cells).some((cell) => cell?.error !== undefined)) return none;
    return [...columns, ...own].flatMap(({ key }) => {
      const error = row.cells[key]?.error;
      return error === undefined ? [] : [rowIssue('errorValue', row, key, { error })];
    });
  },
};
