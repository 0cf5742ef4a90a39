/** Reading and writing cells of the immutable sheet. Nothing here checks protection: see sheetRules.ts. */
import type { CellFormat } from '../../files/xlsx/format';
import type { Area, Cell, ColumnRun, Row, Sheet } from '../../files/xlsx/workbook';

const emptyRow: Row = { cells: new Map() };

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.cells.get(column);
}

export function columnRunAt(sheet: Sheet, column: number): ColumnRun | undefined {
  return sheet.columns.find((run) => run.first <= column && column <= run.last);
}

/** The format a cell shows: its own, else its row's, else its column's. */
export function formatAt(sheet: Sheet, row: number, column: number): CellFormat | undefined {
  const rowData = sheet.rows.get(row);
  const cell = rowData?.cells.get(column);
  return cell?.format ?? rowData?.format ?? columnRunAt(sheet, column)?.format;
}

/** True when a cell holds something: a value or a formula. A format alone is not content. */
export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}

/** The smallest area around all cells with content, and with formats too unless valuesOnly. Null for an empty sheet. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const add = (row: number, column: number): void => {
    if (within && (row < within.top || row > within.bottom || column < within.left || column > within.right)) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  for (const [row, data] of sheet.rows) {
    for (const [column, cell] of data.cells) {
      if (hasContent(cell) || (!valuesOnly && cell.format !== undefined)) add(row, column);
    }
  }
  if (!valuesOnly) {
    for (const area of sheet.merges) {
      add(area.top, area.left);
      add(area.bottom, area.right);
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/**
 * Puts new cells in an area. `change` gets each cell's place and present cell and gives the new one: the same for no
 * change, undefined to leave nothing there.
 */
export function withCells(
  sheet: Sheet,
  area: Area,
  change: (row: number, column: number, cell: Cell | undefined) => Cell | undefined,
): Sheet {
  let rows: Map<number, Row> | undefined;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const rowData = sheet.rows.get(row);
    let cells: Map<number, Cell> | undefined;
    for (let column = area.left; column <= area.right; column += 1) {
      const before = rowData?.cells.get(column);
      const after = change(row, column, before);
      if (after === before) continue;
      cells ??= new Map(rowData?.cells);
      if (after === undefined || isBlank(after)) cells.delete(column);
      else cells.set(column, after);
    }
    if (cells === undefined) continue;
    rows ??= new Map(sheet.rows);
    rows.set(row, { ...(rowData ?? emptyRow), cells });
  }
  return rows === undefined ? sheet : { ...sheet, rows };
}

/** Like {@link withCells}, but visits only cells that exist: for clearing whole columns, say. */
export function withExistingCells(
  sheet: Sheet,
  area: Area,
  change: (row: number, column: number, cell: Cell) => Cell | undefined,
): Sheet {
  let rows: Map<number, Row> | undefined;
  for (const [row, rowData] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    let cells: Map<number, Cell> | undefined;
    for (const [column, before] of rowData.cells) {
      if (column < area.left || column > area.right) continue;
      const after = change(row, column, before);
      if (after === before) continue;
      cells ??= new Map(rowData.cells);
      if (after === undefined || isBlank(after)) cells.delete(column);
      else cells.set(column, after);
    }
    if (cells === undefined) continue;
    rows ??= new Map(sheet.rows);
    rows.set(row, { ...rowData, cells });
  }
  return rows === undefined ? sheet : { ...sheet, rows };
}

function isBlank(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined && cell.format === undefined;
}

/** Changes the rows from `first` to `last` (height, hidden, format); rows that do not exist yet are made. */
export function withRows(sheet: Sheet, first: number, last: number, change: (row: Row) => Row): Sheet {
  const rows = new Map(sheet.rows);
  for (let index = first; index <= last; index += 1) rows.set(index, change(rows.get(index) ?? emptyRow));
  return { ...sheet, rows };
}

/** Changes the columns from `first` to `last`, splitting and keeping the runs around them. */
export function withColumns(sheet: Sheet, first: number, last: number, change: (run: ColumnRun) => ColumnRun): Sheet {
  const columns: ColumnRun[] = [];
  let next = first;
  const addChanged = (from: number, to: number, base?: ColumnRun): void => {
    columns.push(change({ ...base, first: from, last: to }));
  };
  for (const run of sheet.columns) {
    if (run.last < first) {
      columns.push(run);
      continue;
    }
    if (run.first > last) {
      if (next <= last) addChanged(next, last);
      next = last + 1;
      columns.push(run);
      continue;
    }
    if (run.first < first) columns.push({ ...run, last: first - 1 });
    if (run.first > next) addChanged(next, run.first - 1);
    const to = Math.min(run.last, last);
    addChanged(Math.max(run.first, first), to, run);
    next = to + 1;
    if (run.last > last) columns.push({ ...run, first: last + 1 });
  }
  if (next <= last) addChanged(next, last);
  return { ...sheet, columns: columns.sort((a, b) => a.first - b.first) };
}
