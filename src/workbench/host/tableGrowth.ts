/** AutoCorrect's "include new rows and columns in table": typing right below or beside a table makes it grow. */
import { maxColumns, maxRows, type Area, type Sheet, type Table } from '../../files/xlsx/workbook';
import { overlaps } from './address';
import { hasContent } from './cells';
import { updateSheet, type HostSession } from './session';
import { uniqueColumnNames } from './tableHeaders';

/** Grows the table that ends right above (or left of) the typed cell. A protected sheet's tables never grow. */
export function expandTableBelow(session: HostSession, sheetId: string, row: number, column: number): void {
  updateSheet(session, sheetId, (sheet) => {
    if (sheet.protection !== undefined || !hasContent(sheet.rows.get(row)?.cells.get(column))) return sheet;
    const table = sheet.tables.find((candidate) => grownArea(candidate, row, column) !== null);
    const area = table ? grownArea(table, row, column) : null;
    if (table === undefined || area === null || !isFree(sheet, table, area, row, column)) return sheet;
    const added = area.right - table.area.right;
    const nextId = Math.max(0, ...table.columns.map((c) => c.id)) + 1;
    const names = uniqueColumnNames(
      [...table.columns.map((c) => c.name), ...Array<string>(added).fill('')],
      session.options.locale,
    );
    const columns = names.map((name, index) => table.columns[index] ?? { id: nextId + index, name });
    return { ...sheet, tables: sheet.tables.map((t) => (t === table ? { ...t, area, columns } : t)) };
  });
}

function grownArea(table: Table, row: number, column: number): Area | null {
  const { area } = table;
  const inColumns = column >= area.left && column <= area.right;
  const inRows = row >= area.top && row <= area.bottom;
  if (inColumns && row === area.bottom + 1 && !table.showTotals && row < maxRows) return { ...area, bottom: row };
  if (inRows && column === area.right + 1 && column < maxColumns) return { ...area, right: column };
  return null;
}

/** The added strip must be empty but for the typed cell, and touch no other table or merge. */
function isFree(sheet: Sheet, table: Table, area: Area, row: number, column: number): boolean {
  const strip: Area = area.bottom > table.area.bottom ? { ...area, top: area.bottom } : { ...area, left: area.right };
  if (sheet.tables.some((other) => other !== table && overlaps(other.area, strip))) return false;
  if (sheet.merges.some((merged) => overlaps(merged, strip))) return false;
  for (let r = strip.top; r <= strip.bottom; r += 1) {
    for (let c = strip.left; c <= strip.right; c += 1) {
      if (!(r === row && c === column) && hasContent(sheet.rows.get(r)?.cells.get(c))) return false;
    }
  }
  return true;
}
