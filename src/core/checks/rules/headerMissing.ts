import { checklistColumns, type PlanKey } from '../../checklist';
import { missingHeaderIssue } from '../issue';
import type { ListRule } from '../rule';

/** Columns without which nothing can be distributed, coloured or reported. */
const vital: ReadonlySet<PlanKey> = new Set<PlanKey>(['title', 'departments', 'deadline', 'due', 'status']);

/** A standard column, or one of the plan's own, that is not on the sheet. Its rows are not complained of one by one. */
export const headerMissing: ListRule = {
  scope: 'list',
  codes: ['headerMissing'],
  find: ({ has, own }) =>
    [...checklistColumns, ...own].flatMap(({ key, header: standard }) =>
      has(key) ? [] : [missingHeaderIssue(vital.has(key) ? 'error' : 'warning', key, { standard })],
    ),
};
