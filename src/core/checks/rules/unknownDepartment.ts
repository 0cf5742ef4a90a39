import { rowIssue } from '../issue';
import type { TaskRule } from '../rule';

const columns = ['departments', 'lead'] as const;

/** Names that are not in the directory; one finding for each name of a row. A person decides who is meant. */
export const unknownDepartment: TaskRule = {
  scope: 'task',
  codes: ['unknownDepartment'],
  find: (row, view) => {
    const seen = new Set<string>();
    return columns.flatMap((column) =>
      view.departments(row, column).named.flatMap(({ kind, name }) => {
        if (kind !== 'unknown' || seen.has(name)) return [];
        seen.add(name);
        const facts = { name, suggestions: view.suggestions(name).join('、') };
        return [rowIssue('unknownDepartment', row, column, facts)];
      }),
    );
  },
};
