/** Writes rows of a table of ours: changed cells in place, new rows below, rows that go. */
import type { CellContent } from '../../core/checklist';
import { inChinese } from '../../i18n/inChinese';
import { numberFormats, pointsPerCharacter, setNumberFormat, writeChecklistSheet } from '../writeChecklistSheet';
import { asWritten } from './cellTexts';
import { freeName, type OwnKind, type OwnPlace, type OwnTable, type TableList } from './ownTables';
import { charactersOf, type RequestRoom } from './requestRoom';

/** Contents by the keys of the columns. */
export type RowCells = ReadonlyMap<string, CellContent>;

export interface RowChanges {
  /** By zero-based row of the table; a row or a column that is not here stays as it is. */
  readonly changed: ReadonlyMap<number, RowCells>;
  readonly removed: readonly number[];
  readonly added: readonly RowCells[];
  /** Key of a column of numbers that gives the order of the rows; absent to leave it. */
  readonly sortBy?: string;
}

export const addedRows = (added: readonly RowCells[]): RowChanges => ({ changed: new Map(), removed: [], added });

const isNothing = ({ changed, removed, added }: RowChanges): boolean =>
  changed.size === 0 && removed.length === 0 && added.length === 0;

/** Makes the sheet of a kind with these rows. Queued; the caller syncs. @returns its name */
export async function createTable(
  context: Excel.RequestContext,
  room: RequestRoom,
  list: TableList,
  kind: OwnKind,
  rows: readonly RowCells[],
): Promise<string> {
  const name = freeName(
    kind.name,
    list.sheets.items.map((sheet) => sheet.name),
  );
  const tableName = freeName(
    kind.name,
    list.tables.items.map((table) => table.name),
  );
  const contents = rows.map((row) => kind.columns.map(({ key }) => asWritten(row.get(key) ?? null)));
  const sheet = context.workbook.worksheets.add(name);
  await room.take(charactersOf(contents));
  await writeChecklistSheet(context, sheet, {
    tableName,
    title: kind.title,
    subtitle: kind.subtitle,
    columns: kind.columns,
    rows: contents,
    footer: text('sheet.footer'),
  });
  kind.columns.forEach(({ hidden }, index) => {
    if (hidden === true) sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn().columnHidden = true;
  });
  return name;
}

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

/** Queued; the caller syncs. Rows that stay keep their formats, notes and the columns of the user's own. */
export async function putRows(
  context: Excel.RequestContext,
  room: RequestRoom,
  kind: OwnKind,
  given: OwnTable,
  changes: RowChanges,
): Promise<void> {
  if (isNothing(changes)) return;
  const table = context.workbook.tables.getItem(given.table);
  const sheet = context.workbook.worksheets.getItem(given.sheet);
  const found = completeTable(table, sheet, kind, given);
  // Excel neither deletes rows of a filtered table nor sorts those that are filtered out.
  table.clearFilters();
  const present = presentRows(found);
  growTable(table, found.width, present.kept + changes.added.length - found.rowCount);
  const height = present.kept + changes.added.length;
  for (const { key, kind: content } of kind.columns) {
    const place = found.places.get(key);
    if (place === undefined || height === 0) continue;
    const cells = columnCells(changes, present.kept, height, key);
    const first = cells.findIndex((cell) => cell !== undefined);
    if (first < 0) continue;
    const rows = cells.slice(first).map((cell) => (cell === undefined ? null : (cell ?? '')));
    const range = sheet.getRangeByIndexes(found.top + 1 + first, found.left + place, rows.length, 1);
    setNumberFormat(range, numberFormats[content]);
    await room.write(
      sheet,
      found.top + 1 + first,
      found.left + place,
      rows.map((cell) => [asWritten(cell)]),
    );
  }
  removeRows(sheet, found, changes.removed, height);
  if (changes.sortBy !== undefined) sortTable(table, found, changes.sortBy);
}

/** Queues the columns that the table lacks, at its end: its own stay where they are. @returns where all stand then */
export function completeTable<Place extends OwnPlace>(
  table: Excel.Table,
  sheet: Excel.Worksheet,
  kind: OwnKind,
  found: Place,
): Place {
  const lacking = kind.columns.filter(({ key, completes }) => completes === true && !found.places.has(key));
  if (lacking.length === 0) return found;
  const places = new Map(found.places);
  lacking.forEach(({ key, header, width, wrap, center }, index) => {
    const place = found.width + index;
    table.columns.add(undefined, undefined, header);
    places.set(key, place);
    const column = sheet.getRangeByIndexes(found.top, found.left + place, found.rowCount + 1, 1);
    column.getEntireColumn().format.columnWidth = width * pointsPerCharacter;
    column.format.wrapText = wrap;
    column.format.horizontalAlignment = center ? 'Center' : 'Left';
  });
  return { ...found, width: found.width + lacking.length, places };
}

/** A table whose only row is blank takes its first row there. */
function presentRows({ rows, rowCount }: OwnTable): { readonly kept: number } {
  const blank = rowCount === 1 && rows.every((row) => row.every((cell) => cell === ''));
  return { kept: blank ? 0 : rowCount };
}

function growTable(table: Excel.Table, width: number, count: number): void {
  if (count <= 0) return;
  const empty = Array.from({ length: width }, () => '');
  table.rows.add(
    undefined,
    Array.from({ length: count }, () => empty),
  );
}

/** A column from the table's first row on; undefined for a cell that stays as it is. */
function columnCells(
  { changed, added }: RowChanges,
  kept: number,
  height: number,
  key: string,
): (CellContent | undefined)[] {
  return Array.from({ length: height }, (_, row) => {
    const cells = row < kept ? changed.get(row) : added[row - kept];
    return cells?.has(key) === true ? (cells.get(key) ?? null) : undefined;
  });
}

/** From below, so that the places of those above stay right; a table keeps one row, emptied. */
function removeRows(sheet: Excel.Worksheet, found: OwnTable, removed: readonly number[], height: number): void {
  const going = [...new Set(removed)].sort((a, b) => b - a);
  const part = (first: number, count: number): Excel.Range =>
    sheet.getRangeByIndexes(found.top + 1 + first, found.left, count, found.width);
  if (going.length === height && going.length > 0) {
    part(0, 1).clear('Contents');
    going.pop();
  }
  let last = going[0];
  going.forEach((row, index) => {
    const above = going[index + 1];
    if (last === undefined || above === row - 1) return;
    part(row, last - row + 1).delete('Up');
    last = above;
  });
}

function sortTable(table: Excel.Table, { places }: OwnTable, key: string): void {
  const place = places.get(key);
  if (place !== undefined) table.sort.apply([{ key: place, ascending: true }]);
}
