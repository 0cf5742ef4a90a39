/** The plan as it stands before a merge: rows, who is responsible for them, what they have answered so far. */
import { normalizeTitle, toHalfWidth } from '../chineseText';
import { findEntry, parseDepartments, type Directory } from '../departments';
import type { SentCell, SentRow } from './baseline';
import type { DetailRow, MergeInput } from './mergeInput';
import type { SheetSchema } from './schema';
import { remember, type SchemaTable } from './schemaTable';

export interface PlanRow {
  /** Zero-based, in `MergeInput.rows`. */
  readonly index: number;
  readonly id: string;
  readonly title: string;
  /** Tells the task from others: its 任务编号, else its title. */
  readonly key: string;
  readonly cells: Readonly<Record<string, SentCell>>;
  /** Standard names, groups as their members; empty when no column names one. */
  readonly responsible: readonly string[];
  /** Those of them that the schema's column of leads names. */
  readonly leads: readonly string[];
}

export interface PlanState {
  readonly rows: readonly PlanRow[];
  /** By {@link PlanNames.id}; of two with one id the first. */
  readonly byId: ReadonlyMap<string, PlanRow>;
  /** By {@link PlanNames.title}. Made when it is first needed: most returns have all their ids. */
  readonly byTitle: () => ReadonlyMap<string, readonly PlanRow[]>;
  readonly names: PlanNames;
  /** What a department has answered on a task so far. */
  readonly detailOf: (row: PlanRow, department: string) => DetailRow | undefined;
  /** All that has been answered on a task so far. */
  readonly detailsOf: (row: PlanRow) => readonly DetailRow[];
  /** Rows of 回收明细 whose task 任务清单 does not have any more. */
  readonly orphans: readonly DetailRow[];
}

/** Names brought to the form in which they are compared. Each text is looked at once. */
export interface PlanNames {
  readonly id: (text: string) => string;
  readonly title: (text: string) => string;
  /** Standard name of a department, or the name as it is written. */
  readonly department: (name: string) => string;
  /** Standard names of the departments that a text names. */
  readonly departments: (text: string) => readonly string[];
}

/** Longer texts are no list of departments, even one that names all of them. */
const longestDepartments = 4000;

export function planNames(directory: Directory): PlanNames {
  const known = directory.entries.length === 0 ? undefined : directory;
  return {
    id: remember(plainId),
    title: remember(normalizeTitle),
    department: remember((name) => findEntry(directory, name)?.name ?? name.trim()),
    departments: remember((text) => {
      if (text.length > longestDepartments) return [];
      const { departments, unknown } = parseDepartments(text, known);
      return [...departments, ...unknown.map(({ name }) => name)];
    }),
  };
}

/** Without blanks, width and case; 001 is 1, for that is what a .csv makes of it. */
const plainId = (text: string): string =>
  toHalfWidth(text)
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^0+(?=\d+$)/, '');

/** Standard names of the departments that a row names, in whichever of its columns. */
export function responsibleFor(cells: SentRow['cells'], schema: SheetSchema, names: PlanNames): readonly string[] {
  return [...new Set(schema.departmentColumns.flatMap((key) => names.departments(String(cells[key] ?? ''))))];
}

export function planState({ rows, details }: MergeInput, { schema }: SchemaTable, names: PlanNames): PlanState {
  const planRows = rows.map((row, index) => planRow(row, index));
  const byId = new Map<string, PlanRow>();
  for (const row of planRows) {
    const id = names.id(row.id);
    if (id !== '' && !byId.has(id)) byId.set(id, row);
  }
  let titles: ReadonlyMap<string, readonly PlanRow[]> | undefined;
  const byTitle = (): ReadonlyMap<string, readonly PlanRow[]> => (titles ??= rowsByTitle(planRows, names));
  const answered = planRows.map(() => new Map<string, DetailRow>());
  const orphans: DetailRow[] = [];
  for (const detail of details) {
    const id = names.id(detail.taskId);
    const row =
      id === ''
        ? byTitle()
            .get(names.title(detail.title))
            ?.find((one) => one.id === '')
        : byId.get(id);
    const known = row === undefined ? undefined : answered[row.index];
    if (known === undefined) orphans.push(detail);
    else known.set(names.department(detail.department), detail);
  }
  return {
    rows: planRows,
    byId,
    byTitle,
    names,
    detailOf: ({ index }, department) => answered[index]?.get(department),
    detailsOf: ({ index }) => [...(answered[index]?.values() ?? [])],
    orphans,
  };

  function planRow({ id, cells }: SentRow, index: number): PlanRow {
    const text = (key: string): string => String(cells[key] ?? '');
    const title = text(schema.titleColumn).trim();
    const key = id.trim() === '' ? `\n${names.title(title)}` : names.id(id);
    const leads = schema.leadColumn === undefined ? [] : names.departments(text(schema.leadColumn));
    return { index, id: id.trim(), title, key, cells, responsible: responsibleFor(cells, schema, names), leads };
  }
}

function rowsByTitle(rows: readonly PlanRow[], names: PlanNames): ReadonlyMap<string, readonly PlanRow[]> {
  const byTitle = new Map<string, PlanRow[]>();
  for (const row of rows) {
    const title = names.title(row.title);
    const alike = byTitle.get(title);
    if (alike !== undefined) alike.push(row);
    else if (title !== '') byTitle.set(title, [row]);
  }
  return byTitle;
}
