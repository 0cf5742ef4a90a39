/** Where rows and columns lie, in points: what anchors of drawings are measured by. */
import type { ColumnRun, Sheet } from '../workbook';

/** Width in pixels of the widest digit of the default font, 等线 or Calibri 11 at 96 dpi. */
const digitWidth = 7;
const pointsPerPixel = 0.75;
/** What an absent defaultColWidth comes to: 8.43 characters and 5 pixels of padding. */
const standardColumnPixels = 64;
export const standardColumnWidth = 8.43;

/** A width of the file, padding included, in points (ECMA-376 part 1, 18.3.1.13: the formula of `width`). */
export function columnPoints(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth) * pointsPerPixel;
}

function defaultColumnPoints(sheet: Sheet): number {
  return sheet.defaultColumnWidth === standardColumnWidth
    ? standardColumnPixels * pointsPerPixel
    : columnPoints(sheet.defaultColumnWidth);
}

function runPoints(run: ColumnRun | undefined, normal: number): number {
  if (run?.hidden === true) return 0;
  return run?.width === undefined ? normal : columnPoints(run.width);
}

export interface Position {
  readonly index: number;
  /** Points from the start of that row or column. */
  readonly offset: number;
}

/** Points from the left edge of the sheet to that of a column. */
export function columnLeft(sheet: Sheet, column: number): number {
  const normal = defaultColumnPoints(sheet);
  return sheet.columns.reduce((left, run) => {
    const count = Math.min(run.last, column - 1) - run.first + 1;
    return count > 0 ? left + count * (runPoints(run, normal) - normal) : left;
  }, column * normal);
}

/** Points from the top of the sheet to that of a row. */
export function rowTop(sheet: Sheet, row: number): number {
  let top = row * sheet.defaultRowHeight;
  for (const [index, data] of sheet.rows) {
    if (index >= row) continue;
    top += (data.hidden === true ? 0 : (data.height ?? sheet.defaultRowHeight)) - sheet.defaultRowHeight;
  }
  return top;
}

function positionAt(points: number, startOf: (index: number) => number, limit: number): Position {
  let low = 0;
  let high = limit - 1;
  // The last row or column that starts at or before the point.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(middle) <= points) low = middle;
    else high = middle - 1;
  }
  return { index: low, offset: points - startOf(low) };
}

export function columnAt(sheet: Sheet, left: number): Position {
  return positionAt(left, (column) => columnLeft(sheet, column), 16_384);
}

export function rowAt(sheet: Sheet, top: number): Position {
  return positionAt(top, (row) => rowTop(sheet, row), 1_048_576);
}
