import { readStatus, type TaskStatus } from '../../task';
import { textOf } from '../cells';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

const finished: ReadonlySet<TaskStatus> = new Set<TaskStatus>(['已完成', '已销号']);

/** There is a 完成日期, but 状态 says that it is not finished. A person knows which of the two is right. */
export const completedButOpen: TaskRule = {
  scope: 'task',
  codes: ['completedButOpen'],
  find: (row, view) => {
    const completed = view.date(row, 'completedOn');
    if (completed.kind !== 'date') return none;
    const status = readStatus(textOf(row, 'status'));
    return status === null || finished.has(status)
      ? none
      : [rowIssue('completedButOpen', row, 'status', { date: completed.date, status })];
  },
};
