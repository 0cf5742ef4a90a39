/** The cells of a sheet part, read without building a tree (ECMA-376 part 1, 18.3.1.80 sheetData). */
import { parseArea } from '../a1';
import type { ReadWarning } from '../readResult';
import type { StyleSheet } from '../styles/readStyles';
import { maxColumns, maxRows, type Area, type Cell, type Row } from '../workbook';
import { decodeXstring } from '../xml/escape';
import { scanXml } from '../xml/scan';
import { readCellValue } from './cellValue';
import { fromFileFormula } from './fileFormula';
import { sharedFormulas } from './sharedFormula';
import { textCollector } from './sharedStrings';

export interface CellContext {
  readonly part: string;
  readonly styles: StyleSheet;
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
  readonly warn: (warning: ReadWarning) => void;
  /** True for a column that has a format of its own, which an empty cell there replaces. */
  readonly isFormattedColumn: (column: number) => boolean;
}

/** The row and column of a cell reference; either is -1 when the text does not hold it. */
function pointOf(reference: string): { row: number; column: number } {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(reference.slice(at));
  return { row: Number.isInteger(row) ? row - 1 : -1, column: column - 1 };
}

/** A cell whose shared formula is defined only later in the file. */
interface Pending {
  readonly cells: Map<number, Cell>;
  readonly row: number;
  readonly column: number;
  readonly index: string;
}

/** The parts of the `<c>` being read. */
interface OpenCell {
  column: number;
  style: number;
  type: string;
  value: string | undefined;
  inline: string | undefined;
  formula: string | undefined;
  formulaType: string;
  sharedIndex: string;
  array: Area | undefined;
}

function isSet(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

/** Reads the rows between two offsets of the part's text. Throws BrokenXml. */
export function readCells(xml: string, from: number, to: number, context: CellContext): ReadonlyMap<number, Row> {
  const { styles, warn, part } = context;
  const rows = new Map<number, Row>();
  const shared = sharedFormulas();
  const pending: Pending[] = [];
  const inline = textCollector();
  const cellsOf = new Map<number, Map<number, Cell>>();
  let rowIndex = -1;
  let rowFields: Omit<Row, 'cells'> = {};
  let cells = new Map<number, Cell>();
  let nextColumn = 0;
  let outlined = false;
  let capture: 'v' | 'f' | 'is' | undefined;
  const cell: OpenCell = {
    column: 0,
    style: 0,
    type: 'n',
    value: undefined,
    inline: undefined,
    formula: undefined,
    formulaType: '',
    sharedIndex: '',
    array: undefined,
  };

  const ignored = (element: string, value: string): void => warn({ code: 'valueIgnored', part, element, value });

  const valueContext = { ...context, ignored: (text: string) => ignored('v', text) };

  const openRow = (attribute: (name: string) => string | undefined): void => {
    const reference = attribute('r');
    rowIndex = reference === undefined ? rowIndex + 1 : Number(reference) - 1;
    const height = Number(attribute('ht') ?? NaN);
    const style = isSet(attribute('customFormat')) ? styles.formats[Number(attribute('s'))] : undefined;
    rowFields = {
      ...(Number.isFinite(height) ? { height } : {}),
      ...(isSet(attribute('customHeight')) ? { customHeight: true } : {}),
      ...(isSet(attribute('hidden')) ? { hidden: true } : {}),
      ...(style === undefined ? {} : { format: style }),
    };
    cells = cellsOf.get(rowIndex) ?? new Map<number, Cell>();
    nextColumn = 0;
    if (!outlined && (attribute('outlineLevel') ?? '0') !== '0') {
      outlined = true;
      warn({ code: 'elementIgnored', part, element: 'outlineLevel' });
    }
  };

  const closeRow = (): void => {
    if (rowIndex < 0 || rowIndex >= maxRows) return;
    if (cells.size === 0 && Object.keys(rowFields).length === 0) return;
    cellsOf.set(rowIndex, cells);
    rows.set(rowIndex, { ...rowFields, cells });
  };

  const openCell = (attribute: (name: string) => string | undefined): void => {
    const reference = attribute('r');
    if (reference === undefined) cell.column = nextColumn;
    else {
      const point = pointOf(reference);
      cell.column = point.column;
      // A row without a number takes that of its cells.
      if (point.row >= 0 && point.row !== rowIndex && cells.size === 0) {
        rowIndex = point.row;
        cells = cellsOf.get(rowIndex) ?? cells;
      }
    }
    nextColumn = cell.column + 1;
    cell.style = Number(attribute('s') ?? 0);
    cell.type = attribute('t') ?? 'n';
    cell.value = undefined;
    cell.inline = undefined;
    cell.formula = undefined;
    cell.formulaType = '';
    cell.array = undefined;
  };

  const openFormula = (attribute: (name: string) => string | undefined): void => {
    capture = 'f';
    cell.formula = '';
    cell.formulaType = attribute('t') ?? 'normal';
    cell.sharedIndex = attribute('si') ?? '';
    cell.array = cell.formulaType === 'array' ? parseArea(attribute('ref') ?? '') : undefined;
    if (cell.formulaType === 'dataTable') {
      warn({ code: 'elementIgnored', part, element: 'dataTable' });
    }
  };

  /** The formula; '' when it has to be looked up once the whole sheet is read. */
  const formulaOf = (): string | undefined => {
    if (cell.formula === undefined || cell.formulaType === 'dataTable') return undefined;
    const { sharedIndex, column } = cell;
    const text = decodeXstring(cell.formula);
    if (cell.formulaType !== 'shared') return text === '' ? undefined : fromFileFormula(text);
    if (text !== '') shared.define(sharedIndex, rowIndex, column, text);
    const moved = shared.textAt(sharedIndex, rowIndex, column);
    if (moved !== undefined) return fromFileFormula(moved);
    pending.push({ cells, row: rowIndex, column, index: sharedIndex });
    return '';
  };

  const closeCell = (): void => {
    const { column, style } = cell;
    if (column < 0 || column >= maxColumns) {
      ignored('c', String(column));
      return;
    }
    const formula = formulaOf();
    const read = cell.inline ?? (cell.value === undefined ? null : readCellValue(cell.type, cell.value, valueContext));
    const quotePrefix = styles.quotePrefixes[style] === true;
    // A constant "" is a blank left by other programs; behind an apostrophe or a formula it is a text without letters.
    const value = read === '' && formula === undefined && !quotePrefix ? null : read;
    const format = styles.formats[style];
    const says = value !== null || formula !== undefined || format !== undefined || quotePrefix;
    if (!says && rowFields.format === undefined && !context.isFormattedColumn(column)) return;
    cells.set(column, {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { format }),
      ...(quotePrefix ? { quotePrefix } : {}),
      ...(cell.array === undefined || formula === undefined ? {} : { arrayArea: cell.array }),
    });
  };

  scanXml(
    xml,
    {
      open: (name, attribute) => {
        if (name === 'c') openCell(attribute);
        else if (name === 'v') {
          capture = 'v';
          cell.value = '';
        } else if (name === 'f') openFormula(attribute);
        else if (name === 'row') openRow(attribute);
        else if (name === 'is') capture = 'is';
        else if (capture === 'is') inline.open(name, attribute);
      },
      text: (text) => {
        if (capture === 'v') cell.value = (cell.value ?? '') + text;
        else if (capture === 'f') cell.formula = (cell.formula ?? '') + text;
        else if (capture === 'is') inline.text(text);
      },
      close: (name) => {
        if (name === 'c') closeCell();
        else if (name === 'v' || name === 'f') capture = undefined;
        else if (name === 'row') closeRow();
        else if (name === 'is') {
          capture = undefined;
          cell.inline = inline.take();
        } else if (capture === 'is') inline.close(name);
      },
    },
    from,
    to,
  );

  for (const { cells: owner, row, column, index } of pending) {
    const { formula: _, ...rest } = owner.get(column) ?? { value: null };
    const text = shared.textAt(index, row, column);
    if (text === undefined) ignored('f', index);
    owner.set(column, text === undefined ? rest : { ...rest, formula: fromFileFormula(text) });
  }
  return rows;
}
