/** Plans, what was sent of them, and what comes back: small builders for the specifications of the merge. */
import type { DirectoryEntry } from '../../../src/core/departments';
import {
  baselineSheetName,
  checklistSchema,
  mergeReturns,
  writeBaseline,
  type Baseline,
  type MergeInput,
  type MergeResult,
  type ReadCell,
  type ReadMerge,
  type ReadSheet,
  type ReadWorkbook,
  type ReturnedFile,
  type SentCell,
  type SentRow,
} from '../../../src/core/returns';

export type Cells = Readonly<Record<string, SentCell>>;

/** Standard columns on a sent sheet, in their order. */
export const sentColumns = checklistSchema.columns.filter(({ computed }) => computed !== true);
const headerOf = new Map(sentColumns.map(({ key, header }) => [key, header]));

export const directory = {
  entries: [
    entry('人事处', ['人事部']),
    entry('财务处', ['计财处']),
    entry('党委宣传部', ['宣传部']),
    entry('机关党总支', [], '党总支'),
    entry('后勤党总支', [], '党总支'),
  ],
};

function entry(
  name: string,
  aliases: readonly string[],
  category: DirectoryEntry['category'] = '部门',
): DirectoryEntry {
  return { name, aliases, category, members: [] };
}

/** A row of 任务清单: what is not given is as it is in a new list. */
export const row = (id: string, title: string, departments: string, cells: Cells = {}): SentRow => ({
  id,
  cells: {
    id,
    category: '队伍建设',
    ordinal: '1',
    title,
    requirement: `完成${title}`,
    lead: departments.split('、')[0] ?? '',
    departments,
    owner: null,
    deadline: '2020年6月底前',
    due: 44012,
    status: '未启动',
    progress: null,
    completedOn: null,
    evidence: null,
    remarks: null,
    ...cells,
  },
});

export const changed = (original: SentRow, cells: Cells): SentRow => ({
  id: original.id,
  cells: { ...original.cells, ...cells },
});

export const baseline = (
  department: string,
  rows: readonly SentRow[],
  changes: Partial<Omit<Baseline, 'department' | 'rows'>> = {},
): Baseline => ({
  schema: 'checklist',
  planId: 'P1',
  planTitle: '提升年活动任务清单',
  department,
  issue: 1,
  issuedAt: '2020-06-01T09:00',
  rows,
  ...changes,
});

/** Cells by the schema's keys, dates as dates; a cell of its own shape stands as it is. */
export type ReturnedCells = Readonly<Record<string, ReadCell>>;

const isDateKey = new Set(sentColumns.filter(({ kind }) => kind === 'date').map(({ key }) => key));

const asRead = (key: string, cell: ReadCell): ReadCell =>
  isDateKey.has(key) && typeof cell === 'number' ? { serial: cell } : cell;

export interface SheetOptions {
  readonly name?: string;
  readonly state?: ReadSheet['state'];
  /** Keys of standard columns, or headers of others, left to right. */
  readonly columns?: readonly string[];
  /** Other headers for standard columns, by key. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Rows above the header. */
  readonly above?: readonly (readonly ReadCell[])[];
  readonly merges?: readonly ReadMerge[];
  /** Lines that are hidden. */
  readonly hidden?: readonly number[];
}

/** A sheet with a header in line `above.length + 1` and these rows below it. */
export function sheet(rows: readonly (SentRow | ReturnedCells)[], options: SheetOptions = {}): ReadSheet {
  const { columns = sentColumns.map(({ key }) => key), headers = {}, above = [], hidden = [] } = options;
  const table = [
    ...above,
    columns.map((key) => (Object.hasOwn(headers, key) ? (headers[key] ?? key) : (headerOf.get(key) ?? key))),
    ...rows.map((one) => {
      const cells: ReturnedCells = isSentRow(one) ? one.cells : one;
      return columns.map((key) => asRead(key, Object.hasOwn(cells, key) ? (cells[key] ?? null) : null));
    }),
  ];
  return readSheet(options.name ?? '任务清单', table, options.merges, options.state, hidden);
}

const isSentRow = (one: SentRow | ReturnedCells): one is SentRow => typeof one['cells'] === 'object' && 'id' in one;

export function readSheet(
  name: string,
  table: readonly (readonly ReadCell[])[],
  merges: readonly ReadMerge[] = [],
  state: ReadSheet['state'] = 'visible',
  hidden: readonly number[] = [],
): ReadSheet {
  const rows = table.map((cells, index) => ({ line: index + 1, hidden: hidden.includes(index + 1), cells }));
  return { name, state, merges, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null)) };
}

export const hiddenSheet = (sent: Baseline): ReadSheet =>
  readSheet(
    baselineSheetName,
    writeBaseline(sent).map((text) => [text]),
    [],
    'veryHidden',
  );

let files = 0;

export function file(
  workbook: ReadWorkbook | readonly ReadSheet[],
  options: Partial<Omit<ReturnedFile, 'workbook'>> = {},
): ReturnedFile {
  files += 1;
  const book: ReadWorkbook = 'sheets' in workbook ? workbook : { sheets: workbook };
  return { name: '回收.xlsx', sha256: `sha-${files}`, modifiedAt: '2020-06-20T08:00:00Z', ...options, workbook: book };
}

/** A return as it should be: the sent sheet with other cells in it, and the hidden sheet. */
export const returned = (
  sent: Baseline,
  cells: Readonly<Record<string, ReturnedCells>>,
  options: Partial<Omit<ReturnedFile, 'workbook'>> = {},
): ReturnedFile =>
  file([sheet(sent.rows.map((one) => ({ ...one.cells, ...cells[one.id] }))), hiddenSheet(sent)], {
    name: `任务清单-${sent.department}.xlsx`,
    ...options,
  });

export const input = (rows: readonly SentRow[], changes: Partial<MergeInput> = {}): MergeInput => ({
  schema: checklistSchema,
  planId: 'P1',
  rows,
  directory,
  baselines: [],
  details: [],
  records: [],
  claimIds: [],
  files: [],
  departmentOf: new Map(),
  choices: new Map(),
  year: 2020,
  mergedAt: '2020-07-01T09:30',
  ...changes,
});

/** The input after a result was written to the workbook. */
export function applied(before: MergeInput, result: MergeResult): MergeInput {
  const rows = before.rows.map((one, index) => {
    const updates = result.updates.filter((update) => update.row === index);
    return changed(one, Object.fromEntries(updates.map(({ column, after }) => [column, after])));
  });
  return {
    ...before,
    rows,
    details: result.details,
    records: [...before.records, ...result.records],
    claimIds: [...before.claimIds, ...result.claims.map(({ id }) => id)],
    files: [],
  };
}

export const merge = (start: MergeInput, ...returnedFiles: readonly ReturnedFile[]): MergeResult =>
  mergeReturns({ ...start, files: returnedFiles });

/** 'RW-001 progress': '已办' */
export const updatesOf = ({ updates }: MergeResult): Readonly<Record<string, SentCell>> =>
  Object.fromEntries(updates.map(({ taskId, column, after }) => [`${taskId} ${column}`, after]));
