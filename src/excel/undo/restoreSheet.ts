/** Puts one sheet back: rows of its tables first, then cells, rules and filters. Queued; the caller syncs. */
import type { CellContent, CellImage } from '../../core/undo/sheetImage';
import type { BandPlan, PlacedCell, SheetPlan } from '../../core/undo/planSheet';
import { asWritten } from '../ownTables/cellTexts';
import type { RequestRoom } from '../ownTables/requestRoom';
import { putColourRules } from './colourRuleImages';
import { putValidations } from './validationImages';
import type { FilterImage, SheetPart } from './workbookImage';

export interface PartStates {
  readonly before: SheetPart;
  readonly after: SheetPart;
  readonly now: SheetPart;
}

export async function restoreSheet(
  context: Excel.RequestContext,
  room: RequestRoom,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { before, after, now }: PartStates,
): Promise<void> {
  const moves = plan.bands.some(({ removed, inserted }) => removed.length > 0 || inserted.length > 0);
  const filters = moves || JSON.stringify(before.filters) !== JSON.stringify(after.filters);
  if (filters) clearFilters(context, sheet, now.filters);
  for (const band of plan.bands) restoreBand(context, sheet, band);
  await putCells(room, sheet, plan.cells);
  for (const { row, column, count } of runs(plan.cleared)) sheet.getRangeByIndexes(row, column, count, 1).clear();
  for (const { row, height } of plan.heights) {
    const { format } = sheet.getRangeByIndexes(row, 0, 1, 1);
    if (height === null) format.useStandardHeight = true;
    else format.rowHeight = height;
  }
  putValidations(sheet, plan.rules);
  putColourRules(sheet, before.rules, after.rules, now.rules);
  if (filters) {
    const changed = JSON.stringify(after.filters) !== JSON.stringify(now.filters);
    putFilters(context, sheet, changed ? now.filters : before.filters);
  }
}

function restoreBand(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: BandPlan): void {
  const { band, name, removed, inserted, columns, finalCount } = plan;
  if (band.kind === 'cells') return;
  const rows = (first: number, count: number): Excel.Range => {
    const range = sheet.getRangeByIndexes(band.top + first, band.left, count, band.columnCount);
    return band.kind === 'block' ? range.getEntireRow() : range;
  };
  const going = [...removed];
  // A table keeps one row, emptied.
  if (finalCount === 0 && going.length > 0) rows(going.pop() ?? 0, 1).clear('Contents');
  for (const [first, count] of lines([...going].reverse()).reverse()) rows(first, count).delete('Up');
  const staying = band.rowCount - going.length;
  if (band.kind === 'block') {
    for (const [first, count] of lines(inserted)) rows(first, count).insert('Down');
    return;
  }
  const table = context.workbook.tables.getItem(band.id);
  let present = staying;
  for (const [first, count] of lines(inserted)) {
    const blanks = Array.from({ length: count }, () => Array.from({ length: band.columnCount }, () => ''));
    table.rows.add(first === present ? undefined : first, blanks);
    present += count;
  }
  for (let gone = 1; gone <= columns; gone += 1) table.columns.getItemAt(band.columnCount - gone).delete();
  if (name !== band.name) table.name = name;
}

/** Numbers that follow each other as first and count. */
function lines(sorted: readonly number[]): (readonly [first: number, count: number])[] {
  const found: (readonly [number, number])[] = [];
  for (const line of sorted) {
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === line) found[found.length - 1] = [last[0], last[1] + 1];
    else found.push([line, 1]);
  }
  return found;
}

/**
 * A column at a time, from its first cell that changes to its last: null leaves a cell alone
 * (office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values). The format goes first, so that text stays text.
 */
async function putCells(room: RequestRoom, sheet: Excel.Worksheet, cells: readonly PlacedCell[]): Promise<void> {
  for (const [column, changed] of byColumn(cells)) {
    const rows = [...changed.keys()];
    const first = rows.reduce((a, b) => Math.min(a, b));
    const last = rows.reduce((a, b) => Math.max(a, b));
    const line = Array.from({ length: last - first + 1 }, (_, index) => changed.get(first + index));
    const range = sheet.getRangeByIndexes(first, column, line.length, 1);
    const contents = line.map((cell) => [cell === undefined ? null : written(cell)]);
    await room.take(2 * line.reduce((sum, cell) => sum + String(cell?.content ?? '').length + 8, 0));
    range.numberFormat = line.map((cell) => [cell?.format ?? null]);
    range.formulas = contents;
  }
}

function byColumn(cells: readonly PlacedCell[]): ReadonlyMap<number, ReadonlyMap<number, CellImage>> {
  const columns = new Map<number, Map<number, CellImage>>();
  for (const { row, column, cell } of cells) {
    const known = columns.get(column) ?? new Map<number, CellImage>();
    columns.set(column, known.set(row, cell));
  }
  return columns;
}

/** An apostrophe keeps text from being read as something else where the format is not '@'. */
function written({ content, isFormula, format }: CellImage): CellContent | null {
  if (typeof content !== 'string' || content === '' || isFormula) return content;
  return format === '@' ? asWritten(content) : `'${content}`;
}

function runs(places: SheetPlan['cleared']): { row: number; column: number; count: number }[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: { row: number; column: number; count: number }[] = [];
  for (const { row, column } of sorted) {
    const last = found.at(-1);
    if (last !== undefined && last.column === column && last.row + last.count === row) last.count += 1;
    else found.push({ row, column, count: 1 });
  }
  return found;
}

function clearFilters(context: Excel.RequestContext, sheet: Excel.Worksheet, filters: readonly FilterImage[]): void {
  for (const { table, address, criteria } of filters) {
    if (criteria.every((one) => one === null) && (table !== null || address === '')) continue;
    if (table === null) sheet.autoFilter.remove();
    else context.workbook.tables.getItem(table).clearFilters();
  }
}

function putFilters(context: Excel.RequestContext, sheet: Excel.Worksheet, filters: readonly FilterImage[]): void {
  for (const { table, address, criteria, isSorted } of filters) {
    // Takes the mark of an order off the buttons; the rows stand in their places already.
    if (table !== null && !isSorted) context.workbook.tables.getItem(table).sort.clear();
    if (table === null && address !== '') sheet.autoFilter.apply(address.replace(/^.*!/, ''));
    criteria.forEach((one, column) => {
      if (one === null) return;
      if (table === null) sheet.autoFilter.apply(address.replace(/^.*!/, ''), column, one);
      else context.workbook.tables.getItem(table).columns.getItemAt(column).filter.apply(one);
    });
  }
}
