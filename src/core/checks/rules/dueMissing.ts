import { toSerial } from '../../calendar';
import { change } from '../cells';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';
import { firmDue } from './deadlineDisagrees';

/** 截止日期 is empty though 完成时限 names the day. */
export const dueMissing: TaskRule = {
  scope: 'task',
  codes: ['dueMissing'],
  find: (row, view) => {
    if (!view.has('due') || view.date(row, 'due').kind !== 'empty') return none;
    const deadline = view.deadline(row);
    const expected = firmDue(deadline);
    const serial = expected === null ? null : toSerial(expected);
    if (deadline === null || expected === null || serial === null) return none;
    return [rowIssue('dueMissing', row, 'due', { text: deadline.text, expected }, [change(row, 'due', serial)])];
  },
};
