/** Cells of 任务清单 that a merge changes: what they hold, writing them, putting them back. */
import type { CellContent } from '../../core/checklist';
import type { ChecklistUpdate, SheetSchema } from '../../core/returns';
import { UserError } from '../../core/userError';
import { isDateFormat } from '../checks/readCheckedChecklist';
import { numberFormats } from '../writeChecklistSheet';
import type { SavedCell } from './backup';
import { asWritten } from '../ownTables/cellTexts';
import { readBlocks, type AskedBlock, type Block, type Value } from '../ownTables/readBlocks';
import type { RequestRoom } from '../ownTables/requestRoom';
import { watchCells, type WatchedCells } from '../watchedCells';

/** Where a sheet of rows stands: 任务清单, or another that is sent out and merged. */
export interface RowsPlace {
  readonly sheet: string;
  /** Zero-based row of the header. */
  readonly headerRow: number;
  /** Zero-based column of the first header. */
  readonly firstColumn: number;
  readonly rowCount: number;
  /** Zero-based places of the columns from the first on, by key. */
  readonly columns: { readonly places: ReadonlyMap<string, number> };
}

/** A cell by its zero-based row below the header and its column's key. */
export interface ChecklistCell {
  readonly row: number;
  readonly column: string;
}

/** The cells of one column, from the first that is wanted to the last. */
interface ColumnSpan {
  readonly column: string;
  /** Zero-based, below the header. */
  readonly first: number;
  readonly count: number;
  readonly block: AskedBlock;
}

/** Columns that the sheet lacks are left out. */
function spansOf(place: RowsPlace, cells: readonly ChecklistCell[]): ColumnSpan[] {
  const rowsByColumn = new Map<string, { first: number; last: number }>();
  for (const { row, column } of cells) {
    const known = rowsByColumn.get(column);
    rowsByColumn.set(column, {
      first: Math.min(row, known?.first ?? row),
      last: Math.max(row, known?.last ?? row),
    });
  }
  return [...rowsByColumn].flatMap(([column, { first, last }]) => {
    const at = place.columns.places.get(column);
    if (at === undefined) return [];
    const count = last - first + 1;
    const block: AskedBlock = {
      sheet: place.sheet,
      top: place.headerRow + 1 + first,
      left: place.firstColumn + at,
      rowCount: count,
      columnCount: 1,
      properties: ['values', 'formulas', 'numberFormat'],
    };
    return [{ column, first, count, block }];
  });
}

export interface CellState {
  readonly value: Value;
  readonly formula: Value;
  readonly format: string;
}

export interface CellStates {
  readonly asked: readonly AskedBlock[];
  /** The state of a cell out of the blocks that were asked for; undefined for a column that is not there. */
  readonly from: (blocks: readonly Block[]) => (cell: ChecklistCell) => CellState | undefined;
}

/** What to read to know the state of cells. */
export function cellStates(place: RowsPlace, cells: readonly ChecklistCell[]): CellStates {
  const spans = spansOf(place, cells);
  return {
    asked: spans.map(({ block }) => block),
    from: (blocks) => {
      const byColumn = new Map(spans.map(({ column, first }, index) => [column, { first, block: blocks[index] }]));
      return ({ row, column }) => {
        const known = byColumn.get(column);
        if (known?.block === undefined) return undefined;
        const at = row - known.first;
        return {
          value: known.block.values[at]?.[0] ?? '',
          formula: known.block.formulas[at]?.[0] ?? '',
          format: known.block.numberFormat[at]?.[0] ?? 'General',
        };
      };
    },
  };
}

export function savedCell(
  { row, taskId, title, column, before, after }: ChecklistUpdate,
  { value, formula, format }: CellState,
): SavedCell {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { row, taskId, title, column, before: isFormula ? formula : value, isFormula, seen: before, format, after };
}

/** A content and the format that it is written in. */
export interface WrittenCell extends ChecklistCell {
  readonly content: CellContent;
  /** Undefined to leave the one there is. */
  readonly format: string | undefined;
  /** What its row is known by. */
  readonly taskId: string;
  readonly title: string;
  /** What it holds before the write. */
  readonly before: Value;
}

/** An update as it is written: text as text; a date as a date, in the way in which the cell shows dates already. */
export function writtenCell(
  { row, column, taskId, title, after }: ChecklistUpdate,
  { format, formula }: CellState,
  { columns }: SheetSchema,
): WrittenCell {
  const kind = columns.find(({ key }) => key === column)?.kind ?? 'text';
  const wanted = typeof after === 'number' && kind !== 'text' && kind !== 'choice' ? kind : 'text';
  const keeps = wanted === 'date' ? isDateFormat(format) : format === numberFormats[wanted];
  return {
    row,
    column,
    taskId,
    title,
    before: formula,
    content: asWritten(wanted === 'text' && after !== null ? String(after) : after),
    format: after === null || keeps ? undefined : numberFormats[wanted],
  };
}

/** A cell as it was before. An apostrophe keeps text from being read as something else where the format is not '@'. */
export function restoredCell(
  row: number,
  { column, taskId, title, before, isFormula, format }: SavedCell,
  now: Value,
): WrittenCell {
  const content = typeof before === 'boolean' ? String(before).toUpperCase() : before;
  const isText = typeof before === 'string' && before !== '' && !isFormula;
  const written = isText ? (format === '@' ? asWritten(content) : `'${before}`) : content;
  return { row, column, taskId, title, before: now, content: written, format };
}

/**
 * One write for each column, from its first changed cell to its last: null leaves a cell alone
 * (office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values). The format goes first, so that text stays text.
 *
 * @returns what to settle after the sync
 */
export async function writeCells(
  context: Excel.RequestContext,
  room: RequestRoom,
  place: RowsPlace,
  cells: readonly WrittenCell[],
): Promise<WatchedCells> {
  const watched = watchCells(
    context,
    place,
    cells.map(({ taskId, content, ...cell }) => ({ ...cell, id: taskId, after: content })),
  );
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const byPlace = new Map(cells.map((cell) => [`${cell.column} ${String(cell.row)}`, cell]));
  for (const { column, first, count, block } of spansOf(place, cells)) {
    const own = Array.from({ length: count }, (_, index) => byPlace.get(`${column} ${String(first + index)}`));
    const range = sheet.getRangeByIndexes(block.top, block.left, count, 1);
    if (own.some((cell) => cell?.format !== undefined)) {
      range.numberFormat = own.map((cell) => [cell?.format ?? null]);
    }
    await room.write(
      sheet,
      block.top,
      block.left,
      own.map((cell) => [cell === undefined ? null : (cell.content ?? '')]),
    );
  }
  return watched;
}

/**
 * Reads the changed cells again: a write to a cell that a merged one covers vanishes without a word.
 *
 * @throws UserError excelRefused for the first that does not hold what was written
 */
export async function requireWritten(
  context: Excel.RequestContext,
  place: RowsPlace,
  updates: readonly ChecklistUpdate[],
): Promise<void> {
  const states = cellStates(place, updates);
  const stateOf = states.from(
    await readBlocks(
      context,
      states.asked.map((block) => ({ ...block, properties: ['values'] })),
    ),
  );
  const lost = updates.find((update) => !isSameContent(stateOf(update)?.value ?? '', update.after));
  if (lost === undefined) return;
  throw new UserError('excelRefused', { detail: `${place.sheet}: ${lost.taskId} ${lost.title}, ${lost.column}` });
}

/** Whether a cell holds a content. */
export const isSameContent = (value: Value, content: Value | null): boolean =>
  value === (content ?? '') || (typeof content === 'number' && value === String(content));
