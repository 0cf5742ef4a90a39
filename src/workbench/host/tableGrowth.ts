/**
 * AutoCorrect's "include new rows and columns in table": a table grows when something is entered right below or beside
 * it, by a person or a program ("Setting the Range values directly below the table automatically expands the table",
 * learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins). A protected sheet's tables never grow.
 */
import { type Area, type Sheet, type Table } from '../../files/xlsx/workbook';
import { contains, overlaps } from './address';
import { hasContent } from './cells';
import { updateSheet, type HostSession } from './session';
import { uniqueColumnNames } from './tableHeaders';
import { withLongerRules } from './tableRows';
import { bodyArea } from './tables';

/**
 * Grows the table that ends right above the entered cells, and for a cell that was typed also the one that ends right
 * beside it.
 */
export function expandTables(session: HostSession, sheetId: string, entered: Area, how: 'typed' | 'written'): void {
  updateSheet(session, sheetId, (sheet) => {
    if (sheet.protection !== undefined) return sheet;
    const filled = filledPart(sheet, entered);
    if (filled === null) return sheet;
    const table = sheet.tables.find((candidate) => grownArea(candidate, filled, how) !== null);
    const area = table ? grownArea(table, filled, how) : null;
    if (table === undefined || area === null || !isFree(sheet, table, area, filled)) return sheet;
    const added = area.right - table.area.right;
    const nextId = Math.max(0, ...table.columns.map((c) => c.id)) + 1;
    const names = uniqueColumnNames(
      [...table.columns.map((c) => c.name), ...Array<string>(added).fill('')],
      session.options.locale,
    );
    const columns = names.map((name, index) => table.columns[index] ?? { id: nextId + index, name });
    const grown = { ...sheet, tables: sheet.tables.map((t) => (t === table ? { ...t, area, columns } : t)) };
    return area.bottom > table.area.bottom ? withLongerRules(grown, bodyArea(table), area.bottom) : grown;
  });
}

/** The entered area down to its last row that holds something; null when its first row holds nothing. */
function filledPart(sheet: Sheet, entered: Area): Area | null {
  const filled = (row: number): boolean => {
    for (let column = entered.left; column <= entered.right; column += 1) {
      if (hasContent(sheet.rows.get(row)?.cells.get(column))) return true;
    }
    return false;
  };
  if (!filled(entered.top)) return null;
  let bottom = entered.bottom;
  while (!filled(bottom)) bottom -= 1;
  return { ...entered, bottom };
}

function grownArea(table: Table, entered: Area, how: 'typed' | 'written'): Area | null {
  const { area } = table;
  const inColumns = entered.left >= area.left && entered.right <= area.right;
  if (inColumns && entered.top === area.bottom + 1 && !table.showTotals) return { ...area, bottom: entered.bottom };
  const inRows = entered.top >= area.top && entered.bottom <= area.bottom;
  return how === 'typed' && inRows && entered.left === area.right + 1 ? { ...area, right: entered.right } : null;
}

/** The added strip must be empty but for what was entered, and touch no other table or merge. */
function isFree(sheet: Sheet, table: Table, area: Area, entered: Area): boolean {
  const strip: Area =
    area.bottom > table.area.bottom ? { ...area, top: table.area.bottom + 1 } : { ...area, left: table.area.right + 1 };
  if (sheet.tables.some((other) => other !== table && overlaps(other.area, strip))) return false;
  if (sheet.merges.some((merged) => overlaps(merged, strip))) return false;
  for (let row = strip.top; row <= strip.bottom; row += 1) {
    for (let column = strip.left; column <= strip.right; column += 1) {
      const own = contains(entered, { top: row, bottom: row, left: column, right: column });
      if (!own && hasContent(sheet.rows.get(row)?.cells.get(column))) return false;
    }
  }
  return true;
}
