import type { IsoDate } from '../../calendar';
import { warningLevel } from '../../deadline';
import { readStatus } from '../../task';
import { stateOf, textOf } from '../cells';
import type { CheckedRow } from '../check';
import type { ChecklistView } from '../checklistView';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';
import { firmDue } from './deadlineDisagrees';

/** Late, and nothing is said about how far it is. */
export const overdueWithoutProgress: TaskRule = {
  scope: 'task',
  codes: ['overdueWithoutProgress'],
  find: (row, view) => {
    if (!view.has('progress') || stateOf(row, 'progress') !== 'empty') return none;
    const due = dueOf(row, view);
    const status = readStatus(textOf(row, 'status'));
    if (due === null || status === null) return none;
    const ongoing = view.deadline(row)?.ongoing ?? false;
    const warning = warningLevel({
      deadline: { due, ongoing },
      status,
      baseDate: view.context.today,
      dueSoonDays: 0,
    });
    return warning.level === 'overdue'
      ? [rowIssue('overdueWithoutProgress', row, 'progress', { due, days: warning.days })]
      : none;
  },
};

/** 截止日期, or while that is empty what 完成时限 says for certain. */
function dueOf(row: CheckedRow, view: ChecklistView): IsoDate | null {
  const due = view.date(row, 'due');
  if (due.kind === 'date') return due.date;
  return due.kind === 'empty' ? firmDue(view.deadline(row)) : null;
}
