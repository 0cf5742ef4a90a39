import { readStatus, taskStatuses } from '../../task';
import { change, shownOf, stateOf } from '../cells';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

const listed: ReadonlySet<string> = new Set(taskStatuses);

/** A 状态 that is not in the list; another word for one that is, is mended. */
export const statusUnknown: TaskRule = {
  scope: 'task',
  codes: ['statusUnknown'],
  find: (row) => {
    const cell = row.cells.status;
    if (cell === undefined || stateOf(row, 'status') !== 'filled') return none;
    const text = shownOf(cell);
    if (listed.has(text)) return none;
    const status = readStatus(text);
    const fix = status === null ? null : [change(row, 'status', status)];
    return [rowIssue('statusUnknown', row, 'status', { text, status: status ?? '' }, fix)];
  },
};
