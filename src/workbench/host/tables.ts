/** Tables of the workbook: finding them, their parts, making, renaming and removing them. */
import type { Area, Sheet, Table } from '../../files/xlsx/workbook';
import { mapChildren as mapParts, type Formula } from '../formula/ast';
import { resolveStructured } from '../formula/resolveReference';
import { workbookContext } from '../formula/workbookContext';
import { columnCount, contains, overlaps, rowCount } from './address';
import { adjustFormulas, withChangedFormulas } from './adjustFormulas';
import { hasContent, withExistingCells } from './cells';
import { showRows } from './filters';
import { HostError } from './hostError';
import type { RangeTarget } from './rangeTarget';
import { recordChange, sheetOf, updateSheet, type HostSession } from './session';
import { isUnbounded, requireUnprotected } from './sheetRules';
import { nextTableId } from './sheets';
import { shiftCells } from './shiftCells';
import { syncTableHeaders, uniqueColumnNames } from './tableHeaders';
import { checkTableName, freeTableName } from './tableNames';

export interface PlacedTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** Every table of the workbook in the order of its sheets. */
export function allTables(session: HostSession, sheetId?: string): readonly PlacedTable[] {
  return session.workbook.sheets
    .filter((sheet) => sheetId === undefined || sheet.id === sheetId)
    .flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** The table with this id; ItemNotFound when it was deleted meanwhile. */
export function tableOf(session: HostSession, id: number): PlacedTable {
  const found = allTables(session).find(({ table }) => table.id === id);
  if (found === undefined) throw new HostError('ItemNotFound', 'the table was deleted');
  return found;
}

/** The body rows: without header and totals. A table has at least one. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

export function changeTable(session: HostSession, id: number, change: (table: Table) => Table): void {
  const { sheet } = tableOf(session, id);
  requireUnprotected(sheet);
  updateSheet(session, sheet.id, (current) => ({
    ...current,
    tables: current.tables.map((table) => (table.id === id ? change(table) : table)),
  }));
}

/**
 * Throws MergedRangeConflict where a table may not lie: "A table can't overlap with another table, a PivotTable report,
 * query results, merged cells, or an XML Map" (learn.microsoft.com/office/dev/add-ins/testing/
 * application-specific-api-error-handling, Excel-specific error codes).
 */
export function requireTablePlace(sheet: Sheet, area: Area, exceptTable?: number): void {
  if (sheet.tables.some((table) => table.id !== exceptTable && overlaps(table.area, area))) {
    throw new HostError('MergedRangeConflict', 'another table');
  }
  if (sheet.merges.some((merged) => overlaps(merged, area))) throw new HostError('MergedRangeConflict', 'merged cells');
}

/** True when a cell of the area holds something. */
export function isOccupied(sheet: Sheet, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = sheet.rows.get(row)?.cells;
    for (let column = area.left; cells !== undefined && column <= area.right; column += 1) {
      if (hasContent(cells.get(column))) return true;
    }
  }
  return false;
}

/** Makes room for a strip of cells: pushes away what is there, and does nothing where the cells are empty. */
export function makeRoom(session: HostSession, sheetId: string, strip: Area, exceptTable?: number): void {
  const sheet = sheetOf(session, sheetId);
  const inTheWay = sheet.tables.some((table) => table.id !== exceptTable && overlaps(table.area, strip));
  if (inTheWay || isOccupied(sheet, strip)) shiftCells(session, sheetId, strip, 'down', exceptTable);
}

/**
 * Makes a table of a range. Without headers they are generated "and the data shifts down by one row"
 * (TableCollection.add); a range of one row gets an empty body row.
 */
export function addTable(session: HostSession, target: RangeTarget, hasHeaders: boolean): number {
  const { sheetId } = target;
  requireUnprotected(sheetOf(session, sheetId));
  if (isUnbounded(target)) throw new HostError('InvalidArgument', 'the range is unbounded');
  const header: Area = { top: target.top, bottom: target.top, left: target.left, right: target.right };
  const asked: Area = { ...header, bottom: target.bottom };
  requireTablePlace(sheetOf(session, sheetId), asked);
  if (!hasHeaders) shiftCells(session, sheetId, header, 'down');
  const area = { ...asked, bottom: hasHeaders ? Math.max(asked.bottom, asked.top + 1) : asked.bottom + 1 };
  if (hasHeaders && area.bottom > asked.bottom) {
    makeRoom(session, sheetId, { ...area, top: area.bottom });
  }
  requireTablePlace(sheetOf(session, sheetId), area);
  const id = nextTableId(session);
  const names = uniqueColumnNames(Array<string>(columnCount(area)).fill(''), session.options.locale);
  const table: Table = {
    id,
    name: freeTableName(session),
    area,
    showHeaders: true,
    showTotals: false,
    columns: names.map((name, index) => ({ id: index + 1, name })),
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    filters: [],
  };
  updateSheet(session, sheetId, ({ autoFilter, ...sheet }) => ({
    ...sheet,
    // The table brings filter buttons of its own: a filter of the sheet over the same cells ends.
    ...(autoFilter === undefined || overlaps(autoFilter.area, area) ? {} : { autoFilter }),
    tables: [...sheet.tables, table],
  }));
  syncTableHeaders(session, sheetId, header);
  recordChange(session, { sheetId, area, changeType: 'RangeEdited' });
  return id;
}

export function renameTable(session: HostSession, id: number, name: string): void {
  const { sheet, table } = tableOf(session, id);
  requireUnprotected(sheet);
  if (name === table.name) return;
  checkTableName(session, name, id);
  adjustFormulas(session, { kind: 'renameTable', from: table.name, to: name });
  changeTable(session, id, (current) => ({ ...current, name }));
}

function removeTable(session: HostSession, { sheet, table }: PlacedTable): void {
  showRows(session, sheet.id, bodyArea(table), table.filters);
  updateSheet(session, sheet.id, (current) => ({
    ...current,
    tables: current.tables.filter((other) => other.id !== table.id),
  }));
}

/** Deletes a table with its cells' contents; cells around it stay (learn.microsoft.com/office/vba/api/excel.listobject.delete). */
export function deleteTable(session: HostSession, id: number): void {
  const placed = tableOf(session, id);
  requireUnprotected(placed.sheet);
  adjustFormulas(session, { kind: 'deleteTable', table: placed.table.name });
  removeTable(session, placed);
  updateSheet(session, placed.sheet.id, (sheet) => withExistingCells(sheet, placed.table.area, () => undefined));
  recordChange(session, { sheetId: placed.sheet.id, area: placed.table.area, changeType: 'RangeEdited' });
}

/** Makes plain cells of a table; structured references to it become plain references (Table.convertToRange). */
export function convertToRange(session: HostSession, id: number): RangeTarget {
  const placed = tableOf(session, id);
  requireUnprotected(placed.sheet);
  const contextAt = workbookContext(session.workbook, { now: session.options.now(), locale: session.options.locale });
  const plain = (formula: Formula, sheetName: string, row: number, column: number): Formula => {
    if (formula.kind !== 'structured') return mapParts(formula, (part) => plain(part, sheetName, row, column));
    const home = session.workbook.sheets.find((sheet) => sheet.name === sheetName) ?? placed.sheet;
    const context = contextAt({ sheetId: home.id, row, column });
    const view = formula.table === undefined ? context.tableAt(home.id, row, column) : context.table(formula.table);
    if (view?.name !== placed.table.name) return formula;
    const resolved = resolveStructured(formula, context);
    const area = 'areas' in resolved ? resolved.areas[0].area : undefined;
    return area === undefined
      ? formula
      : referenceTo(area, home.id === placed.sheet.id ? undefined : placed.sheet.name);
  };
  session.workbook = withChangedFormulas(session.workbook, (formula, home, row, column) =>
    plain(formula, home.sheet, row, column),
  );
  removeTable(session, placed);
  session.calculationPending = true;
  return { sheetId: placed.sheet.id, ...placed.table.area };
}

function referenceTo({ top, left, bottom, right }: Area, sheet: string | undefined): Formula {
  const corner = (row: number, column: number) => ({
    row: { index: row, absolute: true },
    column: { index: column, absolute: true },
  });
  const place = sheet === undefined ? {} : { sheet };
  return top === bottom && left === right
    ? { kind: 'cell', ...place, at: corner(top, left) }
    : { kind: 'area', ...place, from: corner(top, left), to: corner(bottom, right) };
}

/**
 * Gives a table another size: "The new range must overlap with the original table range and the headers (or the top of
 * the table) must be in the same row" (Table.resize).
 */
export function resizeTable(session: HostSession, id: number, target: RangeTarget): void {
  const { sheet, table } = tableOf(session, id);
  requireUnprotected(sheet);
  const area: Area = { top: target.top, left: target.left, bottom: target.bottom, right: target.right };
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (target.sheetId !== sheet.id || isUnbounded(area) || !overlaps(area, table.area)) {
    throw new HostError('InvalidArgument', 'the new range does not overlap the table');
  }
  if (area.top !== table.area.top) throw new HostError('InvalidArgument', 'the header would be in another row');
  if (rowCount(area) < least) throw new HostError('InvalidArgument', 'the table would have no row');
  if (table.showTotals && area.bottom !== table.area.bottom) {
    throw new HostError('NotImplemented', 'Table.resize of a table with totals to other rows');
  }
  requireTablePlace(sheet, area, id);
  for (const [index, column] of table.columns.entries()) {
    const place = { ...table.area, left: table.area.left + index, right: table.area.left + index };
    if (!contains(area, { ...place, bottom: place.top })) {
      adjustFormulas(session, { kind: 'deleteColumn', table: table.name, column: column.name });
    }
  }
  if (area.bottom < table.area.bottom) showRows(session, sheet.id, bodyArea(table), table.filters);
  const nextId = Math.max(...table.columns.map((column) => column.id)) + 1;
  const kept = Array.from({ length: columnCount(area) }, (_, i) => table.columns[area.left + i - table.area.left]);
  const names = uniqueColumnNames(
    kept.map((column) => column?.name ?? ''),
    session.options.locale,
  );
  changeTable(session, id, (current) => ({
    ...current,
    area,
    columns: names.map((name, index) => kept[index] ?? { id: nextId + index, name }),
    filters: [],
  }));
  syncTableHeaders(session, sheet.id, { ...area, bottom: area.top });
  recordChange(session, { sheetId: sheet.id, area, changeType: 'RangeEdited' });
}
