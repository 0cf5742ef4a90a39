import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';
import { isReversed } from './deadlineReversed';

/** People differ in how they read it: 6月前. */
export const deadlineAmbiguous: TaskRule = {
  scope: 'task',
  codes: ['deadlineAmbiguous'],
  find: (row, view) => {
    const deadline = view.deadline(row);
    if (deadline?.ambiguous !== true || isReversed(deadline, view.deadlines)) return none;
    return [rowIssue('deadlineAmbiguous', row, 'deadline', { text: deadline.text, due: deadline.due ?? '' })];
  },
};
