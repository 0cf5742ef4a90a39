import type { CheckedRow } from '../check';
import { none, rowIssue } from '../issue';
import type { ListRule } from '../rule';

/** Groups that the directory gives no members: once each, at the first row that names it, for the directory is to be mended. */
export const groupWithoutMembers: ListRule = {
  scope: 'list',
  codes: ['groupWithoutMembers'],
  find: (view) => {
    if (view.context.directory.entries.length === 0) return none;
    const found = new Map<
      string,
      { readonly row: CheckedRow; readonly column: 'departments' | 'lead'; rows: number }
    >();
    for (const row of view.tasks) {
      const ofRow = new Set<string>();
      for (const column of ['departments', 'lead'] as const) {
        for (const { kind, standard, departments } of view.departments(row, column).named) {
          if (kind !== 'group' || !departments.includes(standard) || ofRow.has(standard)) continue;
          ofRow.add(standard);
          const group = found.get(standard);
          if (group === undefined) found.set(standard, { row, column, rows: 1 });
          else group.rows += 1;
        }
      }
    }
    return Array.from(found, ([name, { row, column, rows }]) =>
      rowIssue('groupWithoutMembers', row, column, { name, rows }),
    );
  },
};
