import { checklistColumns } from '../../checklist';
import { readStatus } from '../../task';
import { stateOf, textOf } from '../cells';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** What closing a task out takes: a day on which it was finished, and something that shows it. */
const proofs = checklistColumns.filter(({ key }) => key === 'completedOn' || key === 'evidence');

/** 已销号 without having been finished. */
export const closedWithoutFinish: TaskRule = {
  scope: 'task',
  codes: ['closedWithoutFinish'],
  find: (row, view) => {
    if (readStatus(textOf(row, 'status')) !== '已销号') return none;
    const missing = proofs.filter(({ key }) => view.has(key) && stateOf(row, key) === 'empty');
    return missing.length === 0
      ? none
      : [rowIssue('closedWithoutFinish', row, 'status', { missing: missing.map(({ header }) => header).join('、') })];
  },
};
