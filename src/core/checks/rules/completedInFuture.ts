import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** 完成日期 after the base date. */
export const completedInFuture: TaskRule = {
  scope: 'task',
  codes: ['completedInFuture'],
  find: (row, view) => {
    const completed = view.date(row, 'completedOn');
    const { today } = view.context;
    return completed.kind === 'date' && completed.date > today
      ? [rowIssue('completedInFuture', row, 'completedOn', { date: completed.date, today })]
      : none;
  },
};
