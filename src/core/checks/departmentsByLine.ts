/** Which departments a row concerns, so that findings can be looked at department by department. */
import { parseDepartments, type Directory } from '../departments';
import type { CheckedChecklist, CheckedRow } from './check';

/** Standard names by one-based line, the lead first; a name the directory does not know as written. */
export function departmentsByLine(
  { rows }: CheckedChecklist,
  directory: Directory,
): ReadonlyMap<number, readonly string[]> {
  const known = new Map<string, readonly string[]>();
  const read = (text: string): readonly string[] => {
    const names = known.get(text);
    if (names !== undefined) return names;
    const { departments, unknown } = parseDepartments(text, directory);
    const fresh = [...new Set([...departments, ...unknown.map(({ name }) => name)])];
    known.set(text, fresh);
    return fresh;
  };
  return new Map(
    rows.map((row) => [row.line, [...new Set([...read(textOf(row, 'lead')), ...read(textOf(row, 'departments'))])]]),
  );
}

function textOf({ cells }: CheckedRow, key: 'lead' | 'departments'): string {
  const content = cells[key]?.content;
  return typeof content === 'string' ? content : '';
}
