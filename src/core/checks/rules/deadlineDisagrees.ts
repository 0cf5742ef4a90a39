import { toSerial, type IsoDate } from '../../calendar';
import type { Deadline } from '../../deadline';
import { change } from '../cells';
import type { CheckedRow } from '../check';
import type { ChecklistView } from '../checklistView';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** 截止日期 is another day than 完成时限 says. The text is the notice's, so the date is mended. */
export const deadlineDisagrees: TaskRule = {
  scope: 'task',
  codes: ['deadlineDisagrees'],
  find: (row, view) => {
    const found = disagreementOf(row, view);
    if (found === null) return none;
    const serial = toSerial(found.expected);
    return [rowIssue('deadlineDisagrees', row, 'due', found, serial === null ? null : [change(row, 'due', serial)])];
  },
};

/** The day a text names for certain. Of what recurs, the next occurrence is not the only one that may be meant. */
export const firmDue = (deadline: Deadline | null): IsoDate | null =>
  deadline === null || deadline.ambiguous || deadline.recurrence !== undefined ? null : (deadline.due ?? null);

export function disagreementOf(
  row: CheckedRow,
  view: ChecklistView,
): { readonly text: string; readonly expected: IsoDate; readonly date: IsoDate } | null {
  const due = view.date(row, 'due');
  if (due.kind !== 'date') return null;
  const deadline = view.deadline(row);
  const expected = firmDue(deadline);
  if (deadline === null || expected === null || expected === due.date) return null;
  return { text: deadline.text, expected, date: due.date };
}
