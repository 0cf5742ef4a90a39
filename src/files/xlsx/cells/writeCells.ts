/** The rows of a sheet -> the sheetData element. */
import { areaName, cellName } from '../a1';
import type { StyleWriter } from '../styles/styleWriter';
import {
  maxCellTextLength,
  maxColumns,
  maxRows,
  type Area,
  type Cell,
  type CellValue,
  type Row,
  type Sheet,
} from '../workbook';
import { XlsxWriteError } from '../writeError';
import { encodeXstring, escapeXml } from '../xml/escape';
import { markup, xstringElement } from '../xml/markup';
import { toFileFormula } from './fileFormula';
import type { SharedStringWriter } from './sharedStrings';

interface WriteCellsContext {
  readonly styles: StyleWriter;
  readonly strings: SharedStringWriter;
}

/** Header cells of tables hold their columns' names as text, or Excel offers to repair the file. */
function headerTexts(sheet: Sheet): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    const row = rows.get(table.area.top) ?? new Map<number, string>();
    rows.set(table.area.top, row);
    table.columns.forEach((column, i) => row.set(table.area.left + i, column.name));
  }
  return rows;
}

function tableNameAt(sheet: Sheet, row: number, column: number): string | undefined {
  const within = ({ area }: { readonly area: Area }): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  return sheet.tables.find(within)?.name;
}

/** The t attribute and the text of v. */
function storedValue(
  value: CellValue,
  isFormula: boolean,
  strings: SharedStringWriter,
  place: string,
): { readonly type?: string; readonly text?: string } {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) throw new XlsxWriteError('numberNotFinite', { cell: place });
      return { text: String(value) };
    case 'boolean':
      return { type: 'b', text: value ? '1' : '0' };
    case 'string':
      if (value.length > maxCellTextLength)
        throw new XlsxWriteError('textTooLong', { cell: place, length: value.length });
      return isFormula
        ? { type: 'str', text: encodeXstring(value) }
        : { type: 's', text: String(strings.indexOf(value)) };
    default:
      return value === null ? {} : { type: 'e', text: value.error };
  }
}

function formulaXml(cell: Cell, tableName: string | undefined): string {
  if (cell.formula === undefined) return '';
  const array = cell.arrayArea === undefined ? {} : { t: 'array', ref: areaName(cell.arrayArea) };
  return xstringElement('f', toFileFormula(cell.formula, tableName), array);
}

/** The sheetData element of a sheet. Throws XlsxWriteError for what no cell can hold. */
export function sheetDataXml(sheet: Sheet, { styles, strings }: WriteCellsContext): string {
  const headers = headerTexts(sheet);

  const cellXml = (row: number, column: number, cell: Cell, header: string | undefined): string => {
    const place = `${sheet.name}!${cellName(row, column)}`;
    if (column >= maxColumns || column < 0) throw new XlsxWriteError('cellOutOfBounds', { row, column });
    const style = styles.cellStyle(cell.format, cell.quotePrefix);
    const isFormula = header === undefined && cell.formula !== undefined;
    const empty = header === undefined && cell.value === '' && !isFormula && cell.quotePrefix !== true;
    const { type, text } = storedValue(empty ? null : (header ?? cell.value), isFormula, strings, place);
    // Spelt out rather than built by markup(): this runs once a cell.
    const styleText = style === 0 ? '' : ` s="${style}"`;
    const typeText = type === undefined ? '' : ` t="${type}"`;
    const formula = isFormula ? formulaXml(cell, tableNameAt(sheet, row, column)) : '';
    const content = text === undefined ? formula : `${formula}<v>${escapeXml(text)}</v>`;
    const start = `<c r="${cellName(row, column)}"${styleText}${typeText}`;
    return content === '' ? `${start}/>` : `${start}>${content}</c>`;
  };

  const rowXml = (index: number, row: Row, header: ReadonlyMap<number, string> | undefined): string => {
    if (index >= maxRows || index < 0) throw new XlsxWriteError('cellOutOfBounds', { row: index, column: 0 });
    const columns = [...new Set([...row.cells.keys(), ...(header?.keys() ?? [])])].sort((a, b) => a - b);
    const style = row.format === undefined ? undefined : styles.cellStyle(row.format);
    return markup(
      'row',
      {
        r: index + 1,
        s: style,
        customFormat: style === undefined ? undefined : true,
        ht: row.height,
        hidden: row.hidden === true ? true : undefined,
        customHeight: row.customHeight === true ? true : undefined,
      },
      columns.map((column) => cellXml(index, column, row.cells.get(column) ?? { value: null }, header?.get(column))),
    );
  };

  const indexes = [...new Set([...sheet.rows.keys(), ...headers.keys()])].sort((a, b) => a - b);
  return markup(
    'sheetData',
    {},
    indexes.map((index) => rowXml(index, sheet.rows.get(index) ?? { cells: new Map() }, headers.get(index))),
  );
}
