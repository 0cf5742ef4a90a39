/** Adding, naming and deleting columns of a table. */
import type { Area, Table, TableColumn } from '../../files/xlsx/workbook';
import { rowCount } from './address';
import { adjustFormulas } from './adjustFormulas';
import { withCells } from './cells';
import { HostError } from './hostError';
import { recordChange, updateSheet, type HostSession } from './session';
import { requireUnprotected } from './sheetRules';
import { shiftCells } from './shiftCells';
import { bodyArea, changeTable, isOccupied, tableOf } from './tables';
import { uniqueColumnNames } from './tableHeaders';
import { writeValues } from './writeCells';

/** A column's cells, header and totals included. */
export function columnArea(table: Table, index: number): Area {
  const left = table.area.left + index;
  return { ...table.area, left, right: left };
}

/** Where the column with this id stands now; ItemNotFound when it was deleted meanwhile. */
export function columnIndexOf(table: Table, columnId: number): number {
  const index = table.columns.findIndex((column) => column.id === columnId);
  if (index < 0) throw new HostError('ItemNotFound', 'the column was deleted');
  return index;
}

/** The column by its name (any case) or id, or null. */
export function findColumn(table: Table, key: unknown): TableColumn | null {
  const text = typeof key === 'number' ? String(key) : key;
  if (typeof text !== 'string') throw new HostError('InvalidArgument', 'key');
  return (
    table.columns.find((column) => column.name.toLowerCase() === text.toLowerCase()) ??
    table.columns.find((column) => String(column.id) === text) ??
    null
  );
}

/**
 * Adds a column before another, or at the end for null and -1; cells to the right of the table move right. The values'
 * first row is the header (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables, "Add a column"), unless a
 * name is given. Returns the new column's id.
 */
export function addColumn(
  session: HostSession,
  id: number,
  index: number | null,
  values: unknown,
  name: string | undefined,
): number {
  const { sheet, table } = tableOf(session, id);
  requireUnprotected(sheet);
  const place = index === null || index === -1 ? table.columns.length : index;
  if (place < 0 || place > table.columns.length) throw new HostError('InvalidArgument', 'index');
  const left = table.area.left + place;
  const strip: Area = { ...table.area, left, right: left };
  if (name !== undefined && findColumn(table, name) !== null) throw new HostError('InvalidArgument', `name: ${name}`);
  if (Array.isArray(values) && values.length !== rowCount(strip)) {
    throw new HostError('InvalidArgument', `a column of the table has ${rowCount(strip)} values with its header`);
  }
  const atEnd = place === table.columns.length;
  const occupied =
    isOccupied(sheet, strip) || sheet.tables.some((other) => other.id !== id && holds(other.area, strip));
  if (!atEnd || occupied) shiftCells(session, sheet.id, strip, 'right', id);
  const columnId = Math.max(...table.columns.map((column) => column.id)) + 1;
  const blankName = (columns: readonly TableColumn[]): readonly TableColumn[] => {
    const names = uniqueColumnNames(
      columns.map((column) => column.name),
      session.options.locale,
    );
    return columns.map((column, i) => ({ ...column, name: names[i] ?? column.name }));
  };
  changeTable(session, id, (current) => ({
    ...current,
    area: { ...current.area, right: current.area.right + 1 },
    columns: blankName([
      ...current.columns.slice(0, place),
      { id: columnId, name: name ?? '' },
      ...current.columns.slice(place),
    ]),
    filters: current.filters.map((filter) => (filter.index >= place ? { ...filter, index: filter.index + 1 } : filter)),
  }));
  const target = { sheetId: sheet.id, ...strip };
  if (Array.isArray(values)) writeValues(session, target, values);
  else if (values !== null && values !== undefined) {
    writeValues(session, { sheetId: sheet.id, ...bodyArea({ ...table, area: strip }) }, values);
  }
  const header = tableOf(session, id).table.columns[place]?.name ?? '';
  if (table.showHeaders && (name !== undefined || !Array.isArray(values))) {
    writeHeader(session, sheet.id, { ...strip, bottom: strip.top }, name ?? header);
  }
  recordChange(session, { sheetId: sheet.id, area: strip, changeType: 'ColumnInserted' });
  return columnId;
}

const holds = (one: Area, two: Area): boolean =>
  one.top <= two.bottom && one.bottom >= two.top && one.left <= two.right && one.right >= two.left;

/** Header texts are texts, whatever they look like: written through '@' they would change the cell's format. */
function writeHeader(session: HostSession, sheetId: string, area: Area, name: string): void {
  writeValues(session, { sheetId, ...area }, [[`'${name}`]]);
  updateSheet(session, sheetId, (sheet) =>
    withCells(sheet, area, (_row, _column, cell) => {
      if (cell === undefined) return cell;
      const { quotePrefix: _quote, ...plain } = cell;
      return plain;
    }),
  );
}

/**
 * Renames a column; formulas follow. A name that another column has is refused: headers are unique
 * (InvalidArgument, as for names of tables).
 */
export function renameColumn(session: HostSession, id: number, columnId: number, name: string): void {
  const { sheet, table } = tableOf(session, id);
  requireUnprotected(sheet);
  const index = columnIndexOf(table, columnId);
  const before = table.columns[index]?.name ?? '';
  if (name === before) return;
  const other = findColumn(table, name);
  if (name === '' || name.length > 255 || (other !== null && other.id !== columnId)) {
    throw new HostError('InvalidArgument', `the column name ${name}`);
  }
  adjustFormulas(session, { kind: 'renameColumn', table: table.name, from: before, to: name });
  changeTable(session, id, (current) => ({
    ...current,
    columns: current.columns.map((column) => (column.id === columnId ? { ...column, name } : column)),
  }));
  if (table.showHeaders) {
    const area = columnArea(table, index);
    writeHeader(session, sheet.id, { ...area, bottom: area.top }, name);
  }
}

/** Deletes a column; cells to the right move left. The only column of a table cannot go. */
export function deleteColumn(session: HostSession, id: number, columnId: number): void {
  const { sheet, table } = tableOf(session, id);
  requireUnprotected(sheet);
  const index = columnIndexOf(table, columnId);
  if (table.columns.length === 1) throw new HostError('InvalidOperation', 'the only column of the table');
  if (table.filters.length > 0) throw new HostError('InsertDeleteConflict', 'the table is filtered');
  const strip = columnArea(table, index);
  adjustFormulas(session, { kind: 'deleteColumn', table: table.name, column: table.columns[index]?.name ?? '' });
  shiftCells(session, sheet.id, strip, 'left', id);
  changeTable(session, id, (current) => ({
    ...current,
    area: { ...current.area, right: current.area.right - 1 },
    columns: current.columns.filter((column) => column.id !== columnId),
  }));
  recordChange(session, { sheetId: sheet.id, area: strip, changeType: 'ColumnDeleted' });
}
