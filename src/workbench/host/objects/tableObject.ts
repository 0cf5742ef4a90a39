/** Excel.Table with its columns and rows. */
import type { Area, Table } from '../../../files/xlsx/workbook';
import { columnCount, rowCount } from '../address';
import { calculateIfNeeded } from '../calculation';
import { cellAt } from '../cells';
import { eventType, listen, stopListening } from '../events';
import { applyFilters } from '../filters';
import { HostError } from '../hostError';
import { hostObject, isHostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import { rangeTarget } from '../rangeTarget';
import type { HostSession } from '../session';
import { addColumn, columnArea, columnIndexOf, deleteColumn, findColumn, renameColumn } from '../tableColumns';
import { setShowFilterButton, setShowHeaders, setShowTotals } from '../tableEdges';
import { addRows, deleteRows } from '../tableRows';
import { bodyArea, changeTable, convertToRange, deleteTable, renameTable, resizeTable, tableOf } from '../tables';
import { plainValue, writeValues } from '../writeCells';
import { booleanArgument, integerArgument, optionalText, textArgument } from './arguments';
import { filterObject, setTableFilters, tableAutoFilterObject, type ColumnTarget } from './filterObjects';
import { rangeArgument, rangeObject } from './rangeObject';
import { tableSortObject } from './sortObjects';
import { worksheetObject } from './worksheetObject';

/** The target of a Table is its id. */
export const tableObject = (id: number): HostObject => hostObject(tableType(), id);

const areaObject = (session: HostSession, id: number, area: (table: Table) => Area): HostObject => {
  const { sheet, table } = tableOf(session, id);
  return rangeObject(rangeTarget(sheet.id, area(table)));
};

function headerArea(table: Table): Area {
  if (!table.showHeaders) throw new HostError('ItemNotFound', 'the table shows no header row');
  return { ...table.area, bottom: table.area.top };
}

function totalsArea(table: Table): Area {
  if (!table.showTotals) throw new HostError('ItemNotFound', 'the table shows no totals row');
  return { ...table.area, top: table.area.bottom };
}

function valuesOf(session: HostSession, id: number, area: Area): unknown[][] {
  calculateIfNeeded(session);
  const { sheet } = tableOf(session, id);
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) =>
      plainValue(cellAt(sheet, area.top + row, area.left + column)?.value ?? null),
    ),
  );
}

function flag(key: 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn') {
  return {
    get: (session: HostSession, id: number): boolean => tableOf(session, id).table[key],
    set: (session: HostSession, id: number, value: unknown): void => {
      const wanted = booleanArgument(value, key);
      changeTable(session, id, (table) => ({ ...table, [key]: wanted }));
    },
  };
}

/** "TableStyleLight1" to 21, "TableStyleMedium1" to 28, "TableStyleDark1" to 11 (Table.style); '' means none. */
function isTableStyle(name: string): boolean {
  const match = /^TableStyle(Light|Medium|Dark)([1-9]\d?)$/.exec(name);
  const most = { Light: 21, Medium: 28, Dark: 11 };
  return match !== null && Number(match[2]) <= most[match[1] as keyof typeof most];
}

function setStyle(session: HostSession, id: number, value: unknown): void {
  const style = textArgument(value, 'style');
  if (style !== '' && !isTableStyle(style)) throw new HostError('InvalidArgument', `style: ${style}`);
  changeTable(session, id, ({ style: _old, ...table }) => (style === '' ? table : { ...table, style }));
}

const tableType = once((): ObjectType<number> => ({
  name: 'Table',
  identity: (_, id) => ({ Id: String(id) }),
  scalars: {
    Id: { get: (session, id) => String(tableOf(session, id).table.id) },
    LegacyId: { get: (_, id) => String(id) },
    Name: {
      get: (session, id) => tableOf(session, id).table.name,
      set: (session, id, value) => renameTable(session, id, textArgument(value, 'name')),
    },
    ShowHeaders: {
      get: (session, id) => tableOf(session, id).table.showHeaders,
      set: (session, id, value) => setShowHeaders(session, id, booleanArgument(value, 'showHeaders')),
    },
    ShowTotals: {
      get: (session, id) => tableOf(session, id).table.showTotals,
      set: (session, id, value) => setShowTotals(session, id, booleanArgument(value, 'showTotals')),
    },
    ShowFilterButton: {
      get: (session, id) => tableOf(session, id).table.showFilterButton,
      set: (session, id, value) => setShowFilterButton(session, id, booleanArgument(value, 'showFilterButton')),
    },
    Style: { get: (session, id) => tableOf(session, id).table.style ?? '', set: setStyle },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
  },
  navigations: {
    Columns: (_, id) => hostObject(columnsType(), id),
    Rows: (_, id) => hostObject(rowsType(), id),
    Sort: (_, id) => tableSortObject(id),
    AutoFilter: (_, id) => tableAutoFilterObject(id),
    Worksheet: (session, id) => worksheetObject(tableOf(session, id).sheet.id),
  },
  methods: {
    GetRange: (session, id) => areaObject(session, id, (table) => table.area),
    GetDataBodyRange: (session, id) => areaObject(session, id, bodyArea),
    GetHeaderRowRange: (session, id) => areaObject(session, id, headerArea),
    GetTotalRowRange: (session, id) => areaObject(session, id, totalsArea),
    Resize: (session, id, [range]) =>
      resizeTable(session, id, rangeArgument(session, tableOf(session, id).sheet.id, range)),
    ConvertToRange: (session, id) => rangeObject(convertToRange(session, id)),
    Delete: (session, id) => deleteTable(session, id),
    ClearFilters: (session, id) => setTableFilters(session, id, []),
    ReapplyFilters: (session, id) => {
      const { sheet, table } = tableOf(session, id);
      if (table.filters.length > 0) applyFilters(session, sheet.id, bodyArea(table), table.filters);
    },
    _RegisterDataChangedEvent: (session, id) => listen(session, eventType.tableChanged, String(id)),
    _UnregisterDataChangedEvent: (session, id) => stopListening(session, eventType.tableChanged, String(id)),
    _RegisterSelectionChangedEvent: (session, id) => listen(session, eventType.tableSelectionChanged, String(id)),
    _UnregisterSelectionChangedEvent: (session, id) =>
      stopListening(session, eventType.tableSelectionChanged, String(id)),
  },
}));

const columnObject = (target: ColumnTarget): HostObject => hostObject(columnType(), target);

function columnByKey(session: HostSession, tableId: number, key: unknown): HostObject | null {
  const found = findColumn(tableOf(session, tableId).table, key);
  return found === null ? null : columnObject({ tableId, columnId: found.id });
}

function known(object: HostObject | null, what: string): HostObject {
  if (object === null) throw new HostError('ItemNotFound', what);
  return object;
}

const indexOrEnd = (value: unknown): number | null =>
  value === null || value === undefined ? null : integerArgument(value, 'index');

const columnsType = once((): ObjectType<number> => ({
  name: 'TableColumnCollection',
  scalars: { Count: { get: (session, id) => tableOf(session, id).table.columns.length } },
  items: (session, id) =>
    tableOf(session, id).table.columns.map((column) => columnObject({ tableId: id, columnId: column.id })),
  indexer: (session, id, key) => known(columnByKey(session, id, key), `the column ${String(key)}`),
  methods: {
    Add: (session, id, [index, values, name]) =>
      columnObject({
        tableId: id,
        columnId: addColumn(session, id, indexOrEnd(index), values, optionalText(name, 'name')),
      }),
    GetCount: (session, id) => tableOf(session, id).table.columns.length,
    GetItemAt: (session, id, [index]) => {
      const column = tableOf(session, id).table.columns[integerArgument(index, 'index')];
      if (column === undefined) throw new HostError('InvalidArgument', 'index');
      return columnObject({ tableId: id, columnId: column.id });
    },
    GetItemOrNullObject: (session, id, [key]) => columnByKey(session, id, key) ?? nullObject,
  },
}));

/** A part of a column: the table's part, one column wide. */
function columnPart(session: HostSession, target: ColumnTarget, part: (table: Table) => Area): HostObject {
  const { sheet, table } = tableOf(session, target.tableId);
  const { left, right } = columnArea(table, columnIndexOf(table, target.columnId));
  return rangeObject(rangeTarget(sheet.id, { ...part(table), left, right }));
}

const columnType = once((): ObjectType<ColumnTarget> => ({
  name: 'TableColumn',
  identity: (_, { columnId }) => ({ Id: columnId }),
  scalars: {
    Id: { get: (_, { columnId }) => columnId },
    Index: { get: (session, { tableId, columnId }) => columnIndexOf(tableOf(session, tableId).table, columnId) },
    Name: {
      get: (session, { tableId, columnId }) => {
        const { table } = tableOf(session, tableId);
        return table.columns[columnIndexOf(table, columnId)]?.name ?? '';
      },
      set: (session, { tableId, columnId }, value) =>
        renameColumn(session, tableId, columnId, textArgument(value, 'name')),
    },
    Values: {
      get: (session, { tableId, columnId }) => {
        const { table } = tableOf(session, tableId);
        return valuesOf(session, tableId, columnArea(table, columnIndexOf(table, columnId)));
      },
      set: (session, { tableId, columnId }, value) => {
        const { sheet, table } = tableOf(session, tableId);
        writeValues(session, { sheetId: sheet.id, ...columnArea(table, columnIndexOf(table, columnId)) }, value);
      },
    },
  },
  navigations: { Filter: (_, target) => filterObject(target) },
  methods: {
    Delete: (session, { tableId, columnId }) => deleteColumn(session, tableId, columnId),
    GetRange: (session, target) => columnPart(session, target, (table) => table.area),
    GetDataBodyRange: (session, target) => columnPart(session, target, bodyArea),
    GetHeaderRowRange: (session, target) => columnPart(session, target, headerArea),
    GetTotalRowRange: (session, target) => columnPart(session, target, totalsArea),
  },
}));

/** "A TableRow object represents the physical location of the table row, but not the data" (TableRowCollection). */
interface RowTarget {
  readonly tableId: number;
  readonly index: number;
}

function rowArea(table: Table, index: number): Area {
  const body = bodyArea(table);
  const row = body.top + index;
  if (index < 0 || row > body.bottom) throw new HostError('InvalidArgument', 'the row is not there');
  return { ...body, top: row, bottom: row };
}

function rowObject(session: HostSession, target: RowTarget): HostObject {
  rowArea(tableOf(session, target.tableId).table, target.index);
  return hostObject(rowType(), target);
}

/** Rows to delete, as their numbers or as TableRow objects. */
function readRowIndexes(value: unknown, tableId: number): readonly number[] {
  if (!Array.isArray(value)) throw new HostError('InvalidArgument', 'rows');
  return value.map((item: unknown) => {
    if (!isHostObject(item)) return integerArgument(item, 'rows');
    const row = item.target as RowTarget;
    if (item.typeName !== 'TableRow' || row.tableId !== tableId) throw new HostError('InvalidArgument', 'rows');
    return row.index;
  });
}

const rowsType = once((): ObjectType<number> => ({
  name: 'TableRowCollection',
  scalars: { Count: { get: (session, id) => rowCount(bodyArea(tableOf(session, id).table)) } },
  items: (session, id) =>
    Array.from({ length: rowCount(bodyArea(tableOf(session, id).table)) }, (_, index) =>
      rowObject(session, { tableId: id, index }),
    ),
  methods: {
    Add: (session, id, [index, values, alwaysInsert]) => {
      const insert = booleanArgument(alwaysInsert, 'alwaysInsert', true);
      return rowObject(session, { tableId: id, index: addRows(session, id, indexOrEnd(index), values, insert) });
    },
    DeleteRows: (session, id, [rows]) => deleteRows(session, id, readRowIndexes(rows, id)),
    DeleteRowsAt: (session, id, [index, count]) => {
      const first = integerArgument(index, 'index');
      const length = integerArgument(count, 'count', 1);
      deleteRows(
        session,
        id,
        Array.from({ length }, (_, offset) => first + offset),
      );
    },
    GetCount: (session, id) => rowCount(bodyArea(tableOf(session, id).table)),
    GetItemAt: (session, id, [index]) => rowObject(session, { tableId: id, index: integerArgument(index, 'index') }),
  },
}));

const rowType = once((): ObjectType<RowTarget> => ({
  name: 'TableRow',
  scalars: {
    Index: { get: (_, { index }) => index },
    Values: {
      get: (session, { tableId, index }) => valuesOf(session, tableId, rowArea(tableOf(session, tableId).table, index)),
      set: (session, { tableId, index }, value) => {
        const { sheet, table } = tableOf(session, tableId);
        writeValues(session, { sheetId: sheet.id, ...rowArea(table, index) }, value);
      },
    },
  },
  methods: {
    Delete: (session, { tableId, index }) => deleteRows(session, tableId, [index]),
    GetRange: (session, { tableId, index }) => areaObject(session, tableId, (table) => rowArea(table, index)),
  },
}));
