import { change } from '../cells';
import { placesOf, readsAs, type DepartmentReading } from '../departmentCell';
import { rowIssue } from '../issue';
import type { TaskRule } from '../rule';

const columns = ['departments', 'lead'] as const;

/** Departments under a short or former name. One finding a cell; mended in place, all else stays as written. */
export const departmentAlias: TaskRule = {
  scope: 'task',
  codes: ['departmentAlias'],
  find: (row, view) =>
    columns.flatMap((column) => {
      const reading = view.departments(row, column);
      const aliases = reading.named.filter(({ name, wanted }) => name !== wanted);
      if (aliases.length === 0) return [];
      const names = new Map(aliases.map(({ name, standard }) => [name, standard]));
      const facts = { names: [...names.keys()].join('、'), standards: [...names.values()].join('、') };
      const standard = withStandardNames(reading);
      return [
        rowIssue('departmentAlias', row, column, facts, standard === null ? null : [change(row, column, standard)]),
      ];
    }),
};

/** Null when the text cannot be changed without changing what it says. */
function withStandardNames(reading: DepartmentReading): string | null {
  const { text, named } = reading;
  const places = placesOf(reading);
  if (places === null) return null;
  let written = '';
  let from = 0;
  for (const [index, { start, end }] of places.entries()) {
    const { name = '', wanted = '' } = named[index] ?? {};
    written += text.slice(from, start) + (name === wanted ? text.slice(start, end) : wanted);
    from = end;
  }
  written += text.slice(from);
  const expected = named.map(({ wanted, role }) => ({ name: wanted, role }));
  return readsAs(written, expected) ? written : null;
}
