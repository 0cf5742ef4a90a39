import { isoDate } from '../../calendar';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** 完成日期 before the task could begin: the first day of its span, else of the plan's year. */
export const completedBeforeStart: TaskRule = {
  scope: 'task',
  codes: ['completedBeforeStart'],
  find: (row, view) => {
    const completed = view.date(row, 'completedOn');
    const { today, year } = view.context;
    if (completed.kind !== 'date' || completed.date > today) return none;
    const deadline = view.deadline(row);
    const start = (deadline?.ambiguous === true ? undefined : deadline?.start) ?? isoDate(year, 1, 1);
    return start !== null && completed.date < start
      ? [rowIssue('completedBeforeStart', row, 'completedOn', { date: completed.date, start })]
      : none;
  },
};
