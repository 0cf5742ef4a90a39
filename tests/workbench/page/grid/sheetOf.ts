/** Small sheets and tables for tests of the grid. */
import { emptySheet, type Cell, type CellValue, type Sheet, type Table } from '../../../../src/files/xlsx/workbook';
import { withCells } from '../../../../src/workbench/host/cells';

/** A sheet with these values from A1 on; null leaves a cell out. */
export function sheetOf(values: readonly (readonly CellValue[])[], change: Partial<Sheet> = {}): Sheet {
  const area = { top: 0, left: 0, bottom: values.length - 1, right: Math.max(...values.map((row) => row.length)) - 1 };
  const filled = withCells(emptySheet('s1', '表'), area, (row, column): Cell | undefined => {
    const value = values[row]?.[column] ?? null;
    return value === null ? undefined : { value };
  });
  return { ...filled, ...change };
}

/** A blue banded table with a header row and filter buttons over A1:B4. */
export const tableOf = (change: Partial<Table> = {}): Table => ({
  id: 1,
  name: '任务',
  area: { top: 0, left: 0, bottom: 3, right: 1 },
  showHeaders: true,
  showTotals: false,
  columns: [
    { id: 1, name: '编号' },
    { id: 2, name: '状态' },
  ],
  style: 'TableStyleMedium2',
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showFilterButton: true,
  filters: [],
  ...change,
});
