/** A sheet of the host's workbook as Univer keeps sheets. */
import type { CellFormat } from '../../../files/xlsx/format';
import type { Area, Cell, CellValue, Row, Sheet, Table } from '../../../files/xlsx/workbook';
import type { AddinLanguage } from '../../bridge/appContext';
import { columnRunAt } from '../../host/cells';
import { cellStyle, defaultStyle } from './cellStyle';
import { pixelsOfCharacters, pixelsOfPoints } from './pixels';
import type { UniverCell, UniverCells, UniverRange, UniverSheet, UniverStyle } from './univerData';
import { tableFormatAt, tableLook, type TableLook } from './tableStyle';

/** How much empty sheet lies beyond what is used: enough to scroll and type, not Excel's million rows. */
const margin = { rows: 100, columns: 20 } as const;
const smallest = { rows: 200, columns: 26 } as const;
/** Univer's CellValueType. */
const valueType = { text: 1, number: 2, boolean: 3 } as const;

export interface DefaultFont {
  readonly name: string;
  readonly size: number;
}

/** Excel's own in Chinese. */
export const officeFont: DefaultFont = { name: '等线', size: 11 };

export function sheetData(sheet: Sheet, font: DefaultFont, language: AddinLanguage): UniverSheet {
  const size = sheetSize(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    rowCount: size.rows,
    columnCount: size.columns,
    defaultRowHeight: pixelsOfPoints(sheet.defaultRowHeight),
    defaultColumnWidth: pixelsOfCharacters(sheet.defaultColumnWidth),
    defaultStyle: defaultStyle(font),
    freeze: {
      xSplit: sheet.freeze?.columns ?? 0,
      ySplit: sheet.freeze?.rows ?? 0,
      startRow: sheet.freeze?.rows ?? -1,
      startColumn: sheet.freeze?.columns ?? -1,
    },
    mergeData: sheet.merges.map(rangeOf),
    showGridlines: sheet.view.showGridlines ? 1 : 0,
    zoomRatio: (sheet.view.zoom ?? 100) / 100,
    rowHeader: { width: 46, hidden: sheet.view.showHeadings ? 0 : 1 },
    columnHeader: { height: 20, hidden: sheet.view.showHeadings ? 0 : 1 },
    columnData: columnData(sheet, size.columns, language),
    rowData: rowData(sheet, language),
    cellData: cellMatrix(sheet, sheet.rows.keys(), language),
  };
}

/** An area as Univer's range. */
export function rangeOf(area: Area): UniverRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

function sheetSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  let bottom = 0;
  let right = 0;
  const include = (area: Area): void => {
    bottom = Math.max(bottom, area.bottom);
    right = Math.max(right, area.right);
  };
  for (const [row, { cells }] of sheet.rows) {
    for (const column of cells.keys()) include({ top: row, bottom: row, left: column, right: column });
  }
  for (const area of [...sheet.merges, ...sheet.tables.map((table) => table.area)]) include(area);
  return {
    rows: Math.max(smallest.rows, bottom + margin.rows),
    columns: Math.max(smallest.columns, right + margin.columns),
  };
}

type ColumnData = Record<number, UniverSheet['columnData'][number]>;
type RowData = Record<number, UniverSheet['rowData'][number]>;

function columnData(sheet: Sheet, count: number, language: AddinLanguage): ColumnData {
  const columns: ColumnData = {};
  for (const run of sheet.columns) {
    for (let column = run.first; column <= Math.min(run.last, count - 1); column += 1) {
      columns[column] = {
        ...(run.width === undefined ? {} : { w: pixelsOfCharacters(run.width) }),
        ...(run.hidden === true ? { hd: 1 } : {}),
        ...(run.format === undefined ? {} : { s: cellStyle(run.format, language) }),
      };
    }
  }
  return columns;
}

/** A row without a height of its own grows with its text, as in Excel. */
function rowData(sheet: Sheet, language: AddinLanguage): RowData {
  const rows: RowData = {};
  for (const [index, row] of sheet.rows) {
    rows[index] = {
      ...(row.height === undefined ? { ia: 1 } : { h: pixelsOfPoints(row.height), ia: 0 }),
      ...(row.hidden === true ? { hd: 1 } : {}),
      ...(row.format === undefined ? {} : { s: cellStyle(row.format, language) }),
    };
  }
  return rows;
}

/** The cells of the given rows, with what tables lend them. */
export function cellMatrix(sheet: Sheet, rows: Iterable<number>, language: AddinLanguage): UniverCells {
  const looks = sheet.tables.map((table) => ({ table, look: tableLook(table.style) }));
  const styleOf = (row: Row | undefined, column: number, under: CellFormat, cell: Cell | undefined): UniverStyle =>
    cellStyle(cell?.format ?? row?.format ?? columnRunAt(sheet, column)?.format, language, under);
  const matrix: UniverCells = {};
  for (const index of rows) {
    const row = sheet.rows.get(index);
    const cells: Record<number, UniverCell> = {};
    for (const [column, cell] of row?.cells ?? []) {
      cells[column] = cellData(cell, styleOf(row, column, lent(looks, index, column), cell));
    }
    for (const { table, look } of looks) {
      if (index < table.area.top || index > table.area.bottom) continue;
      for (let column = table.area.left; column <= table.area.right; column += 1) {
        cells[column] ??= { s: styleOf(row, column, tableFormatAt(table, look, index), undefined) };
      }
    }
    matrix[index] = cells;
  }
  return matrix;
}

type Looks = readonly { readonly table: Table; readonly look: TableLook }[];

function lent(looks: Looks, row: number, column: number): CellFormat {
  const found = looks.find(
    ({ table: { area } }) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
  );
  return found === undefined ? {} : tableFormatAt(found.table, found.look, row);
}

function cellData(cell: Cell, style: UniverStyle): UniverCell {
  return {
    ...shown(cell.value),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
    ...(Object.keys(style).length === 0 ? {} : { s: style }),
  };
}

function shown(value: CellValue): UniverCell {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: valueType.number };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: valueType.boolean };
  return { v: typeof value === 'string' ? value : value.error, t: valueType.text };
}
