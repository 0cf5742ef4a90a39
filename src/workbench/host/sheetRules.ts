/** What a sheet refuses, whoever asks: locked cells, unbounded writes. */
import type { Area, Sheet } from '../../files/xlsx/workbook';
import { columnCount, isWholeColumns, isWholeRows, rowCount } from './address';
import { formatAt } from './cells';
import { HostError } from './hostError';

/** Range.values of more cells than this is refused (Excel: 5 million cells a request; resource limits page). */
export const maxCellsPerRequest = 5_000_000;

/** True when the sheet is protected and some cell of the area is locked (as every cell is unless unlocked). */
export function isLocked(sheet: Sheet, area: Area): boolean {
  if (sheet.protection === undefined) return false;
  const bottom = isWholeColumns(area) ? Math.max(area.top, ...sheet.rows.keys()) + 1 : area.bottom;
  const right = isWholeRows(area) ? Math.max(area.left, ...sheet.columns.map((run) => run.last)) + 1 : area.right;
  for (let row = area.top; row <= Math.min(area.bottom, bottom); row += 1) {
    for (let column = area.left; column <= Math.min(area.right, right); column += 1) {
      if (formatAt(sheet, row, column)?.locked !== false) return true;
    }
  }
  return false;
}

/** Throws AccessDenied when cells of the area may not be changed. */
export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (isLocked(sheet, area)) throw new HostError('AccessDenied', `the sheet ${sheet.name} is protected`);
}

/** Throws AccessDenied when the sheet is protected and its options do not allow the change of format or structure. */
export function requireAllowed(
  sheet: Sheet,
  option:
    | 'allowFormatCells'
    | 'allowFormatColumns'
    | 'allowFormatRows'
    | 'allowInsertRows'
    | 'allowInsertColumns'
    | 'allowDeleteRows'
    | 'allowDeleteColumns'
    | 'allowSort'
    | 'allowAutoFilter'
    | 'allowInsertHyperlinks'
    | 'allowEditObjects',
): void {
  if (sheet.protection !== undefined && !sheet.protection.options[option]) {
    throw new HostError('AccessDenied', `the sheet ${sheet.name} is protected`);
  }
}

/** Throws AccessDenied on a protected sheet, for changes no option of protection allows (tables, validations …). */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.protection !== undefined) throw new HostError('AccessDenied', `the sheet ${sheet.name} is protected`);
}

/**
 * Cell-level properties of whole rows, columns or sheets cannot be set
 * (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded).
 */
export function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

/**
 * The two-dimensional array for an area, from what an add-in assigned: a single value is meant for every cell, an array
 * must have exactly the area's shape (Range.values reference page, and "multi-range" remarks there).
 */
export function matrixFor(area: Area, value: unknown): (row: number, column: number) => unknown {
  if (isUnbounded(area)) throw new HostError('InvalidArgument', 'the range is unbounded');
  if (rowCount(area) * columnCount(area) > maxCellsPerRequest) throw new HostError('RangeExceedsLimit');
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const shape = `${rowCount(area)} x ${columnCount(area)}`;
  if (rows.length !== rowCount(area)) {
    throw new HostError('InvalidArgument', `the array has ${rows.length} rows and the range is ${shape}`);
  }
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== columnCount(area)) {
      throw new HostError('InvalidArgument', `a row of the array does not fit the range of ${shape}`);
    }
  }
  return (row, column) => (rows[row - area.top] as readonly unknown[])[column - area.left];
}
