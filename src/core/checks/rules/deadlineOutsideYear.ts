import { dateParts } from '../../calendar';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';
import { disagreementOf, firmDue } from './deadlineDisagrees';

/** Due before the plan's year or after the next, in which a plan may end. */
export const deadlineOutsideYear: TaskRule = {
  scope: 'task',
  codes: ['deadlineOutsideYear'],
  find: (row, view) => {
    const { year } = view.context;
    const due = view.date(row, 'due');
    const expected = firmDue(view.deadline(row));
    const date = due.kind === 'date' ? due.date : expected;
    if (date === null || disagreementOf(row, view) !== null) return none;
    const dueYear = dateParts(date).year;
    if (dueYear === year || dueYear === year + 1) return none;
    return [rowIssue('deadlineOutsideYear', row, date === expected ? 'deadline' : 'due', { date, year })];
  },
};
