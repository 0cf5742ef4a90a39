import type { CheckedRow } from '../check';
import type { ChecklistView } from '../checklistView';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** More than one department marked as leading, or another one marked than 牵头部门 says. */
export const severalLeads: TaskRule = {
  scope: 'task',
  codes: ['severalLeads'],
  find: (row, view) => {
    const { marked, all } = leadsOf(row, view);
    if (all.length < 2) return none;
    const column = marked.length > 1 ? 'departments' : 'lead';
    return [rowIssue('severalLeads', row, column, { names: all.join('、') })];
  },
};

/** Standard names: those marked as leading in 责任部门, and with them those in 牵头部门. */
export function leadsOf(
  row: CheckedRow,
  view: ChecklistView,
): { readonly marked: readonly string[]; readonly all: readonly string[] } {
  const marked = new Set<string>();
  for (const { role, standard } of view.departments(row, 'departments').named)
    if (role === 'lead') marked.add(standard);
  const all = new Set(marked);
  // Of an unknown lead it cannot be said that it is another one.
  for (const { kind, standard } of view.departments(row, 'lead').named) if (kind !== 'unknown') all.add(standard);
  return { marked: [...marked], all: [...all] };
}
