/** Row heights, column widths and what is hidden: Range.top, left, width, height, rowHidden, columnHidden. */
import { columnRunAt, withColumns, withRows } from '../cells';
import { isWholeColumns, isWholeRows } from '../address';
import type { RangeTarget } from '../rangeTarget';
import { sheetOf, updateSheet, type HostSession } from '../session';
import { requireAllowed } from '../sheetRules';
import { columnPoints, standardColumnWidth } from '../../../files/xlsx/sheet/geometry';
import type { Sheet } from '../../../files/xlsx/workbook';

/** Pixels of the widest digit of the default font; a pixel is 0.75 points. */
const digitPoints = 7 * 0.75;
/** 64 pixels: what the 8.43 characters of an untouched column come to with their padding. */
const standardColumnPoints = 48;

/** A column width as the workbook keeps it, in points. */
export const pointsOfWidth = (width: number): number =>
  width === standardColumnWidth ? standardColumnPoints : columnPoints(width);

/** A width in points as the workbook keeps it: characters with padding, as in the file. */
export const widthOfPoints = (points: number): number => points / digitPoints;

export function rowHeight(sheet: Sheet, row: number): number {
  const data = sheet.rows.get(row);
  return data?.hidden === true ? 0 : (data?.height ?? sheet.defaultRowHeight);
}

export function columnWidth(sheet: Sheet, column: number): number {
  const run = columnRunAt(sheet, column);
  return run?.hidden === true ? 0 : pointsOfWidth(run?.width ?? sheet.defaultColumnWidth);
}

/** Points from the top of the sheet to the top of a row; counts only rows that differ from the default. */
function offsetOfRow(sheet: Sheet, row: number): number {
  let offset = row * sheet.defaultRowHeight;
  for (const index of sheet.rows.keys()) {
    if (index < row) offset += rowHeight(sheet, index) - sheet.defaultRowHeight;
  }
  return offset;
}

function offsetOfColumn(sheet: Sheet, column: number): number {
  const normal = pointsOfWidth(sheet.defaultColumnWidth);
  let offset = column * normal;
  for (const run of sheet.columns) {
    const count = Math.min(run.last, column - 1) - run.first + 1;
    if (count > 0) offset += count * (columnWidth(sheet, run.first) - normal);
  }
  return offset;
}

export const rangeLayoutScalars = {
  top: (session: HostSession, target: RangeTarget): number => offsetOfRow(sheetOf(session, target.sheetId), target.top),
  left: (session: HostSession, target: RangeTarget): number =>
    offsetOfColumn(sheetOf(session, target.sheetId), target.left),
  height: (session: HostSession, target: RangeTarget): number => {
    const sheet = sheetOf(session, target.sheetId);
    return offsetOfRow(sheet, target.bottom + 1) - offsetOfRow(sheet, target.top);
  },
  width: (session: HostSession, target: RangeTarget): number => {
    const sheet = sheetOf(session, target.sheetId);
    return offsetOfColumn(sheet, target.right + 1) - offsetOfColumn(sheet, target.left);
  },
  setRowsHidden: (session: HostSession, target: RangeTarget, hidden: boolean): void => {
    requireAllowed(sheetOf(session, target.sheetId), 'allowFormatRows');
    updateSheet(session, target.sheetId, (sheet) => {
      const bottom = isWholeColumns(target) ? Math.max(...sheet.rows.keys(), target.top) : target.bottom;
      return withRows(sheet, target.top, bottom, ({ hidden: _old, ...row }) => (hidden ? { ...row, hidden } : row));
    });
  },
  setColumnsHidden: (session: HostSession, target: RangeTarget, hidden: boolean): void => {
    requireAllowed(sheetOf(session, target.sheetId), 'allowFormatColumns');
    updateSheet(session, target.sheetId, (sheet) => {
      const right = isWholeRows(target) ? Math.max(...sheet.columns.map((run) => run.last), target.left) : target.right;
      return withColumns(sheet, target.left, right, ({ hidden: _old, ...run }) => (hidden ? { ...run, hidden } : run));
    });
  },
} as const;
