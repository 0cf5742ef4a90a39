import { dateParts } from '../../calendar';
import { change, stateOf } from '../cells';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** No 完成时限. Mended from the due date where there is one. */
export const deadlineMissing: TaskRule = {
  scope: 'task',
  codes: ['deadlineMissing'],
  find: (row, view) => {
    if (!view.has('deadline') || stateOf(row, 'deadline') !== 'empty') return none;
    const due = view.date(row, 'due');
    if (due.kind !== 'date') return [rowIssue('deadlineMissing', row, 'deadline', {})];
    const { year, month, day } = dateParts(due.date);
    const fix = [change(row, 'deadline', `${year}年${month}月${day}日前`)];
    return [rowIssue('deadlineMissing', row, 'deadline', {}, fix)];
  },
};
