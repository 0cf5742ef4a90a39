/** Small workbooks written down by address, for the tests of the formula engine. */
import {
  emptySheet,
  workbookOf,
  type Cell,
  type CellError,
  type CellValue,
  type Row,
  type Sheet,
  type Table,
  type Workbook,
} from '../../../src/files/xlsx/workbook';
import { columnIndex } from '../../../src/workbench/formula/columnLetters';
import { recalculate, withCalculatedValues } from '../../../src/workbench/formula/recalculate';

export type Cells = Readonly<Record<string, CellValue>>;

export const noon = 44012.5; // 2020-06-30 12:00

export function error(code: CellError['error']): CellError {
  return { error: code };
}

export function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return { row: Number(digits) - 1, column: columnIndex(letters) };
}

/** A text that starts with '=' is a formula. */
export function rowsOf(cells: Cells): Map<number, Row> {
  const rows = new Map<number, { cells: Map<number, Cell> }>();
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = placeOf(address);
    const line = rows.get(row) ?? { cells: new Map<number, Cell>() };
    const isFormula = typeof value === 'string' && value.startsWith('=');
    line.cells.set(column, isFormula ? { value: null, formula: value } : { value });
    rows.set(row, line);
  }
  return rows;
}

export function sheetOf(name: string, cells: Cells, more: Partial<Sheet> = {}): Sheet {
  return { ...emptySheet(`id of ${name}`, name), rows: rowsOf(cells), ...more };
}

/** A table with the columns named, over rows `top` to `bottom` (one-based, header included) from column A. */
export function tableOf(
  name: string,
  top: number,
  bottom: number,
  columns: readonly string[],
  more: Partial<Table> = {},
): Table {
  return {
    id: 1,
    name,
    area: { top: top - 1, bottom: bottom - 1, left: 0, right: columns.length - 1 },
    showHeaders: true,
    showTotals: false,
    columns: columns.map((column, at) => ({ id: at + 1, name: column })),
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    filters: [],
    ...more,
  };
}

export function calculatedWorkbook(workbook: Workbook, locale: 'zh-CN' | 'en-US' = 'zh-CN'): Workbook {
  return withCalculatedValues(workbook, recalculate(workbook, { now: noon, locale }).changes);
}

export function valueIn(workbook: Workbook, address: string, sheet = 0): CellValue {
  const { row, column } = placeOf(address);
  return workbook.sheets[sheet]?.rows.get(row)?.cells.get(column)?.value ?? null;
}

/** What a formula in J20 of the only sheet shows. */
export function calculate(formula: string, cells: Cells = {}, locale: 'zh-CN' | 'en-US' = 'zh-CN'): CellValue {
  const workbook = workbookOf([sheetOf('Sheet1', { ...cells, J20: formula })]);
  return valueIn(calculatedWorkbook(workbook, locale), 'J20');
}
