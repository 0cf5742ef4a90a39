/**
 * 回收明细: a row for each task and department that has come back. What a department left as it was sent, and what it
 * emptied, both show as empty cells; which is which, and 附加列 word for word, stands in hidden columns.
 */
import {
  checklistSchemaFor,
  type DetailRow,
  type ExtraValue,
  type SchemaColumn,
  type SchemaOptions,
  type SentCell,
  type SheetSchema,
} from '../../core/returns';
import { planColumns, type CellContent } from '../../core/checklist';
import { defaultOptions } from '../../core/settings';
import { textHash } from '../../core/returns/textHash';
import { inChinese } from '../../i18n/inChinese';
import { UserError } from '../../core/userError';
import { cutForCells, jsonForCells, longestCell, parseJson } from '../ownTables/cellTexts';
import { localMinute } from './localMinute';
import { cellReader, type OwnColumn, type OwnKind, type OwnTable } from '../ownTables/ownTables';
import type { Value } from '../ownTables/readBlocks';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

const stateKeys = ['state1', 'state2', 'state3'] as const;

const plain = { kind: 'text', wrap: true, center: false } as const;
const short = { kind: 'text', wrap: false, center: true } as const;

/** 回收明细 of one kind of sheet. */
export interface DetailsSheet {
  readonly kind: OwnKind;
  /** The rows of the table; null for one that says nothing of a task and a department. */
  readonly read: (table: OwnTable) => (DetailRow | null)[];
  /**
   * A row as cells, by the keys of the columns.
   *
   * @throws UserError excelRefused when 附加列 is past what the columns hold
   */
  readonly cells: (row: DetailRow, order: number) => ReadonlyMap<string, CellContent>;
  /** The same for rows that say the same. */
  readonly hash: (row: DetailRow) => string;
}

/** How a column looks where it stands in the sheet itself. */
type ColumnLook = Pick<OwnColumn, 'width' | 'wrap' | 'center'>;

/** Headers that a column of the plan's own cannot have here too. */
const ownHeaders: ReadonlySet<string> = new Set(
  (['id', 'task', 'department', 'extra', 'file', 'savedAt', 'order'] as const).map((key) => text(`details.${key}`)),
);

const kindOf = (name: string, fillable: readonly SchemaColumn[], lookOf: ReadonlyMap<string, ColumnLook>): OwnKind => ({
  name,
  title: name,
  subtitle: text('details.subtitle'),
  columns: [
    { key: 'id', header: text('details.id'), width: 12, ...short },
    { key: 'task', header: text('details.task'), width: 24, ...plain },
    { key: 'department', header: text('details.department'), width: 18, ...plain },
    ...fillable.map(({ key, header, kind }) => ({
      ...(lookOf.get(key) ?? { width: 14, wrap: true, center: false }),
      key,
      header: ownHeaders.has(header) ? text('details.column', { header }) : header,
      kind,
      completes: true as const,
    })),
    { key: 'extra', header: text('details.extra'), width: 24, ...plain },
    { key: 'file', header: text('details.file'), width: 26, ...plain },
    { key: 'savedAt', header: text('details.savedAt'), width: 17, ...short },
    { key: 'order', header: text('details.order'), width: 6, ...short, kind: 'number', hidden: true },
    ...stateKeys.map((key, index) => ({
      key,
      header: text('returnSheet.piece', { header: text('details.state'), number: String(index + 1) }),
      width: 6,
      ...short,
      hidden: true as const,
    })),
  ],
  // What departments fill in may change from merge to merge.
  required: ['id', 'task', 'department', 'order', ...stateKeys],
});

/** What the cells of a row do not show. */
interface DetailState {
  /** Columns that the department has answered in. */
  readonly answered: readonly string[];
  readonly extra: readonly ExtraValue[];
  readonly savedAt: string;
}

/** The rows of the table; null for one that says nothing of a task and a department. */
function readRows(table: OwnTable, fillable: readonly SchemaColumn[]): (DetailRow | null)[] {
  return table.rows.map((row) => {
    const cell = cellReader(table, row);
    const word = (key: string): string => String(cell(key)).trim();
    if (word('department') === '' || (word('id') === '' && word('task') === '')) return null;
    const state = readState(stateKeys.map((key) => String(cell(key))).join(''));
    const cells: Record<string, SentCell> = {};
    for (const { key, kind } of fillable) {
      const value = sentCell(cell(key), kind);
      if (value !== null || state?.answered.includes(key) === true) cells[key] = value;
    }
    return {
      taskId: word('id'),
      title: word('task'),
      department: word('department'),
      cells,
      extra: state?.extra ?? [],
      file: word('file'),
      savedAt: state?.savedAt ?? '',
    };
  });
}

function sentCell(value: Value, kind: string): SentCell {
  if (value === '') return null;
  return typeof value === 'number' && kind !== 'text' && kind !== 'choice' ? value : String(value);
}

function readState(json: string): DetailState | null {
  const found = parseJson(json);
  if (typeof found !== 'object' || found === null) return null;
  const { answered, extra, savedAt } = found as Readonly<Record<string, unknown>>;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
  const pairs = Array.isArray(extra) ? extra.map(texts) : [];
  return {
    answered: texts(answered),
    extra: pairs.map(([header = '', value = '']) => ({ header, text: value })),
    savedAt: typeof savedAt === 'string' ? savedAt : '',
  };
}

/** @param order place among the rows */
function cellsOf(
  row: DetailRow,
  order: number,
  name: string,
  fillable: readonly SchemaColumn[],
): ReadonlyMap<string, CellContent> {
  const { taskId, title, department, cells, extra, file, savedAt } = row;
  const state = { answered: Object.keys(cells).sort(), extra: extra.map((one) => [one.header, one.text]), savedAt };
  const pieces = cutForCells(jsonForCells(state));
  if (pieces.length > stateKeys.length) {
    throw new UserError('excelRefused', { detail: `${name} ${taskId} ${title} ${department}` });
  }
  return new Map<string, CellContent>([
    ['id', taskId],
    ['task', title],
    ['department', department],
    ...fillable.map(({ key }): [string, CellContent] => [key, cells[key] ?? null]),
    ['extra', shownExtra(extra)],
    ['file', file],
    ['savedAt', localMinute(savedAt)],
    ['order', order],
    ...stateKeys.map((key, index): [string, CellContent] => [key, pieces[index] ?? null]),
  ]);
}

function shownExtra(extra: readonly ExtraValue[]): string {
  const shown = extra.map(({ header, text: value }) => text('details.extraLine', { header, text: value })).join('\n');
  // The whole of it stands in the hidden columns.
  return shown.length <= longestCell ? shown : `${shown.slice(0, longestCell - 1)}…`;
}

/** Tells a row from the others. */
export const detailKey = ({ taskId, title, department }: DetailRow): string =>
  [taskId, taskId === '' ? title : '', department].join('\n');

function hashOf(
  { taskId, title, department, cells, extra, file, savedAt }: DetailRow,
  fillable: readonly SchemaColumn[],
): string {
  const answers = fillable.flatMap(({ key }) => (key in cells ? [[key, cells[key]]] : []));
  const more = extra.map((one) => [one.header, one.text]);
  return textHash(JSON.stringify([taskId, title, department, answers, more, file, savedAt]));
}

/** @param looks columns of the sheet itself, for widths */
export function detailsSheetOf(
  name: string,
  { columns }: SheetSchema,
  looks: readonly ({ readonly key: string } & ColumnLook)[],
): DetailsSheet {
  const fillable = columns.filter((column) => column.fillable);
  const lookOf = new Map<string, ColumnLook>(
    looks.map(({ key, width, wrap, center }) => [key, { width, wrap, center }]),
  );
  return {
    kind: kindOf(name, fillable, lookOf),
    read: (table) => readRows(table, fillable),
    cells: (row, order) => cellsOf(row, order, name, fillable),
    hash: (row) => hashOf(row, fillable),
  };
}

/** 回收明细 of 任务清单. */
export const checklistDetailsFor = (options: SchemaOptions): DetailsSheet =>
  detailsSheetOf(text('details.title'), checklistSchemaFor(options), planColumns(options));

/** Where the table stands does not depend on the plan's options. */
export const { kind: detailsKind } = checklistDetailsFor(defaultOptions);
