/** Reading and changing the formats of cells over an area; whole rows and columns keep theirs as row and column formats. */
import type { CellFormat } from '../../files/xlsx/format';
import { maxColumns, maxRows, type Area, type Cell, type Sheet } from '../../files/xlsx/workbook';
import { isWholeColumns, isWholeRows } from './address';
import { columnRunAt, formatAt, withCells, withColumns, withExistingCells, withRows } from './cells';

type Change = (format: CellFormat) => CellFormat;

/** A format with no field left is no format. */
const tidy = (format: CellFormat): CellFormat | undefined => (Object.keys(format).length === 0 ? undefined : format);

function withFormat<T extends { readonly format?: CellFormat }>(item: T, format: CellFormat | undefined): T {
  const { format: _old, ...rest } = item;
  return (format === undefined ? rest : { ...rest, format }) as T;
}

/** The sheet after `change` was applied to the format of every cell of the area. */
export function withFormats(sheet: Sheet, area: Area, change: Change): Sheet {
  // The same object for the same input, so that a thousand cells share one format.
  const made = new Map<CellFormat | undefined, CellFormat | undefined>();
  const next = (format: CellFormat | undefined): CellFormat | undefined => {
    if (!made.has(format)) made.set(format, tidy(change(format ?? {})));
    return made.get(format);
  };
  if (isWholeColumns(area)) {
    const columns = withColumns(sheet, area.left, area.right, (run) => withFormat(run, next(run.format)));
    return withExistingCells(columns, area, (row, column, cell) =>
      withFormat(cell, next(formatAt(sheet, row, column))),
    );
  }
  if (isWholeRows(area)) {
    const rows = withRows(sheet, area.top, area.bottom, (row) => withFormat(row, next(row.format)));
    return withExistingCells(rows, area, (row, column, cell) => withFormat(cell, next(formatAt(sheet, row, column))));
  }
  return withCells(sheet, area, (row, column, cell): Cell | undefined => {
    const format = next(formatAt(sheet, row, column));
    return withFormat(cell ?? { value: null }, format);
  });
}

/** The formats that occur in an area; for whole rows and columns those of the rows, columns and existing cells. */
export function formatsIn(sheet: Sheet, area: Area): Set<CellFormat | undefined> {
  const formats = new Set<CellFormat | undefined>();
  if (isWholeColumns(area) || isWholeRows(area)) {
    if (isWholeColumns(area)) {
      for (let column = area.left; column <= Math.min(area.right, maxColumns - 1); column += 1) {
        formats.add(columnRunAt(sheet, column)?.format);
        if (column - area.left > 200) break;
      }
    } else {
      for (let row = area.top; row <= Math.min(area.bottom, maxRows - 1); row += 1) {
        formats.add(sheet.rows.get(row)?.format);
        if (row - area.top > 200) break;
      }
    }
    for (const [row, data] of sheet.rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const column of data.cells.keys()) {
        if (column >= area.left && column <= area.right) formats.add(formatAt(sheet, row, column));
      }
    }
    return formats;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) formats.add(formatAt(sheet, row, column));
  }
  return formats;
}

/** What all formats of an area agree on, or null: Excel answers null for mixed formats. */
export function commonOf<V>(sheet: Sheet, area: Area, read: (format: CellFormat) => V): V | null {
  const values = new Set<V>();
  for (const format of formatsIn(sheet, area)) {
    values.add(read(format ?? {}));
    if (values.size > 1) return null;
  }
  const [only] = values;
  return only ?? null;
}
