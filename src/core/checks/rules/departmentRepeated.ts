import { change } from '../cells';
import { placesOf, readsAs, type DepartmentReading } from '../departmentCell';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** One department twice in a cell, under whatever names. */
export const departmentRepeated: TaskRule = {
  scope: 'task',
  codes: ['departmentRepeated'],
  find: (row, view) => {
    const reading = view.departments(row, 'departments');
    const repeated = repetitionsIn(reading);
    if (repeated.size === 0) return none;
    const names = new Set([...repeated].map((index) => reading.named[index]?.name ?? ''));
    const single = withoutRepetitions(reading, repeated);
    return [
      rowIssue(
        'departmentRepeated',
        row,
        'departments',
        { names: [...names].join('、') },
        single === null ? null : [change(row, 'departments', single)],
      ),
    ];
  },
};

/** Indexes of the names that stand further left already. */
function repetitionsIn({ named }: DepartmentReading): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const [index, { standard }] of named.entries()) {
    if (seen.has(standard)) repeated.add(index);
    seen.add(standard);
  }
  return repeated;
}

/** Each repetition goes with the separator before it. Null where that would change who leads or who is named. */
function withoutRepetitions(reading: DepartmentReading, repeated: ReadonlySet<number>): string | null {
  const { text, named } = reading;
  const places = placesOf(reading);
  if (places === null) return null;
  const roles = new Map(named.map(({ standard, role }, index) => [repeated.has(index) ? '' : standard, role]));
  if ([...repeated].some((index) => roles.get(named[index]?.standard ?? '') !== named[index]?.role)) return null;
  let written = '';
  let from = 0;
  for (const [index, { end }] of places.entries()) {
    if (!repeated.has(index)) written += text.slice(from, end);
    from = end;
  }
  written += text.slice(from);
  const kept = named.filter((_, index) => !repeated.has(index));
  return readsAs(written, kept) ? written : null;
}
