import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';
import { isReversed } from './deadlineReversed';

/** 完成时限 says something that is no time. */
export const deadlineUnreadable: TaskRule = {
  scope: 'task',
  codes: ['deadlineUnreadable'],
  find: (row, view) => {
    const deadline = view.deadline(row);
    if (deadline?.kind !== 'unparsed' || isReversed(deadline, view.deadlines)) return none;
    return [rowIssue('deadlineUnreadable', row, 'deadline', { text: deadline.text })];
  },
};
