import { taskStatuses } from '../../task';
import { change, stateOf } from '../cells';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** No 状态. Without a sign that something was done it is the one every task starts with. */
export const statusMissing: TaskRule = {
  scope: 'task',
  codes: ['statusMissing'],
  find: (row, view) => {
    if (!view.has('status') || stateOf(row, 'status') !== 'empty') return none;
    const begun = (['progress', 'completedOn', 'evidence'] as const).some((column) => stateOf(row, column) !== 'empty');
    return [rowIssue('statusMissing', row, 'status', {}, begun ? null : [change(row, 'status', taskStatuses[0])])];
  },
};
