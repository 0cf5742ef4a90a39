/** Whose task each row of the checklist is: groups become their members, aliases standard names. */
import { responsibleReader, type Directory, type UnmarkedLead } from '../departments';
import type { SentRow } from '../returns';

/** A department, and its rows. */
export interface DepartmentTasks {
  /** Standard name. */
  readonly department: string;
  /** Zero-based indexes of its rows in the checklist, top to bottom, each once. */
  readonly rows: readonly number[];
  /** In how many of them it leads. */
  readonly leads: number;
  /** True for a group whose members the directory does not name: nobody is there to answer. */
  readonly isGroup: boolean;
}

export interface UnknownDepartment {
  /** As written. */
  readonly name: string;
  /** Up to three names of the directory like it. */
  readonly suggestions: readonly string[];
  /** Zero-based indexes of the rows that name it. */
  readonly rows: readonly number[];
}

export interface Assignment {
  /** In the order of the directory, then of the checklist. */
  readonly departments: readonly DepartmentTasks[];
  /** Names that the directory does not know: nothing is sent to them. */
  readonly unknown: readonly UnknownDepartment[];
  /** Rows with a task that names no department at all. */
  readonly withoutDepartment: readonly number[];
  /** Rows with a task. */
  readonly tasks: number;
}

/**
 * @param directory without entries every name is taken as it is written
 * @param unmarkedLead who leads where a row marks nobody
 */
export function assignTasks(rows: readonly SentRow[], directory: Directory, unmarkedLead?: UnmarkedLead): Assignment {
  const read = responsibleReader(directory, unmarkedLead);
  const found = new Map<string, { rows: number[]; leads: number; isGroup: boolean }>();
  const unknown = new Map<string, { suggestions: readonly string[]; rows: number[] }>();
  const withoutDepartment: number[] = [];
  let tasks = 0;
  rows.forEach((row, index) => {
    if (textOf(row, 'title') === '') return;
    tasks += 1;
    const meant = read(textOf(row, 'lead'), textOf(row, 'departments'));
    for (const department of meant.departments) {
      const known = found.get(department) ?? { rows: [], leads: 0, isGroup: meant.groups.includes(department) };
      known.rows.push(index);
      if (department === meant.lead) known.leads += 1;
      found.set(department, known);
    }
    for (const { name, suggestions } of meant.unknown) {
      const known = unknown.get(name) ?? { suggestions, rows: [] };
      known.rows.push(index);
      unknown.set(name, known);
    }
    if (meant.departments.length === 0 && meant.unknown.length === 0) withoutDepartment.push(index);
  });
  const places = new Map(directory.entries.map(({ name }, place) => [name, place]));
  const placeOf = (name: string): number => places.get(name) ?? places.size;
  return {
    departments: [...found]
      .map(([department, known]) => ({ department, ...known }))
      .sort((a, b) => placeOf(a.department) - placeOf(b.department)),
    unknown: [...unknown].map(([name, known]) => ({ name, ...known })),
    withoutDepartment,
    tasks,
  };
}

function textOf({ cells }: SentRow, key: 'title' | 'departments' | 'lead'): string {
  const cell = cells[key] ?? null;
  return cell === null ? '' : String(cell).trim();
}
