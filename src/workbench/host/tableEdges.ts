/** The header row and the totals row of a table, shown or not. */
import type { Area, Table, TableColumn } from '../../files/xlsx/workbook';
import { withCells } from './cells';
import { showRows } from './filters';
import { HostError } from './hostError';
import { recordChange, updateSheet, type HostLocale, type HostSession } from './session';
import { requireUnprotected } from './sheetRules';
import { shiftCells } from './shiftCells';
import { bodyArea, changeTable, isOccupied, makeRoom, tableOf } from './tables';
import { writeValues } from './writeCells';

const totalWord: Readonly<Record<HostLocale, string>> = { 'zh-CN': '汇总', 'en-US': 'Total' };

function emptied(session: HostSession, sheetId: string, area: Area): void {
  updateSheet(session, sheetId, (sheet) => withCells(sheet, area, () => undefined));
  recordChange(session, { sheetId, area, changeType: 'RangeEdited' });
}

/** Shows or removes the header row. Without it the table has no filters; the columns keep their names. */
export function setShowHeaders(session: HostSession, id: number, show: boolean): void {
  const { sheet, table } = tableOf(session, id);
  requireUnprotected(sheet);
  if (table.showHeaders === show) return;
  const { area } = table;
  if (!show) {
    showRows(session, sheet.id, bodyArea(table), table.filters);
    changeTable(session, id, (current) => ({
      ...current,
      showHeaders: false,
      filters: [],
      area: { ...area, top: area.top + 1 },
    }));
    emptied(session, sheet.id, { ...area, bottom: area.top });
    return;
  }
  const above: Area = { ...area, top: area.top - 1, bottom: area.top - 1 };
  const room = area.top > 0 && !isOccupied(sheet, above);
  const header: Area = room ? above : { ...area, bottom: area.top };
  if (!room) shiftCells(session, sheet.id, header, 'down', id);
  changeTable(session, id, (current) => ({
    ...current,
    showHeaders: true,
    area: { ...area, top: header.top, bottom: area.bottom + (room ? 0 : 1) },
  }));
  updateSheet(session, sheet.id, (current) =>
    withCells(current, header, (_row, column) => ({ value: table.columns[column - area.left]?.name ?? '' })),
  );
  recordChange(session, { sheetId: sheet.id, area: header, changeType: 'RangeEdited' });
}

/** Excel labels the first cell of a new totals row and sums or counts the last column. */
function withTotals(session: HostSession, table: Table, isNumeric: boolean): readonly TableColumn[] {
  const last = table.columns.length - 1;
  return table.columns.map((column, index) => {
    if (index === last && last > 0) return { ...column, totalsFunction: isNumeric ? 'sum' : 'count' };
    return index === 0 ? { ...column, totalsLabel: totalWord[session.options.locale] } : column;
  });
}

/** Shows or removes the totals row (support.microsoft.com, "Total the data in an Excel table"). */
export function setShowTotals(session: HostSession, id: number, show: boolean): void {
  const { sheet, table } = tableOf(session, id);
  requireUnprotected(sheet);
  if (table.showTotals === show) return;
  const { area } = table;
  if (!show) {
    emptied(session, sheet.id, { ...area, top: area.bottom });
    changeTable(session, id, (current) => ({
      ...current,
      showTotals: false,
      area: { ...area, bottom: area.bottom - 1 },
    }));
    return;
  }
  const totals: Area = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
  makeRoom(session, sheet.id, totals, id);
  const body = bodyArea(table);
  let isNumeric = false;
  for (let row = body.top; row <= body.bottom; row += 1) {
    isNumeric ||= typeof sheet.rows.get(row)?.cells.get(area.right)?.value === 'number';
  }
  const columns = withTotals(session, table, isNumeric);
  changeTable(session, id, (current) => ({
    ...current,
    showTotals: true,
    area: { ...area, bottom: totals.bottom },
    columns,
  }));
  const line = columns.map((column) => {
    if (column.totalsLabel !== undefined) return column.totalsLabel;
    if (column.totalsFunction === undefined) return null;
    const escaped = column.name.replace(/[[\]#'@]/g, "'$&");
    return `=SUBTOTAL(${column.totalsFunction === 'sum' ? 109 : 103},${table.name}[${escaped}])`;
  });
  writeValues(session, { sheetId: sheet.id, ...totals }, [line]);
}

export function setShowFilterButton(session: HostSession, id: number, show: boolean): void {
  const { table } = tableOf(session, id);
  // "Setting this is only allowed if the table contains a header row" (Table.showFilterButton).
  if (!table.showHeaders) throw new HostError('InvalidOperation', 'the table has no header row');
  changeTable(session, id, (current) => ({ ...current, showFilterButton: show }));
}
