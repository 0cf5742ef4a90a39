/** The cells of a sheet part, read without building a tree (ECMA-376 part 1, 18.3.1.80 sheetData). */
import { parseArea } from '../a1';
import type { ReadWarning } from '../readResult';
import type { StyleSheet } from '../styles/readStyles';
import { maxColumns, maxRows, type Area, type Cell, type CellError, type CellValue, type Row } from '../workbook';
import { decodeXstring } from '../xml/escape';
import { scanXml } from '../xml/scan';
import { fromFileFormula } from './fileFormula';
import { serialOfIsoDate } from './isoDate';
import { sharedFormula } from './sharedFormula';
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

const errors: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);
const isKnownError = (text: string): text is CellError['error'] => errors.has(text);

/** Newer errors (#SPILL!, #CALC! …) are what older Excel shows for them. */
function errorOf(text: string): CellError {
  return { error: isKnownError(text) ? text : '#VALUE!' };
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

interface SharedUse {
  readonly row: number;
  readonly column: number;
  readonly index: string;
}
interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly expand: (rows: number, columns: number) => string;
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
  const { styles, sharedStrings, date1904, warn, part } = context;
  const rows = new Map<number, Row>();
  const masters = new Map<string, SharedMaster>();
  const uses: SharedUse[] = [];
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

  const valueOf = (text: string): CellValue => {
    switch (cell.type) {
      case 's': {
        const shared = sharedStrings[Number(text)];
        if (shared === undefined) ignored('v', text);
        return shared ?? null;
      }
      case 'str':
        return decodeXstring(text);
      case 'b':
        return isSet(text.trim());
      case 'e':
        return errorOf(text.trim());
      case 'd':
        return serialOfIsoDate(text, date1904) ?? text;
      case 'inlineStr':
        return decodeXstring(text);
      default: {
        const trimmed = text.trim();
        if (trimmed === '') return null;
        const number = Number(trimmed);
        if (Number.isFinite(number)) return number;
        ignored('v', trimmed);
        return text;
      }
    }
  };

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

  const formulaOf = (): string | undefined => {
    const text = cell.formula === undefined ? '' : decodeXstring(cell.formula);
    if (cell.formula === undefined || cell.formulaType === 'dataTable') return undefined;
    if (cell.formulaType === 'shared') {
      const { sharedIndex, column } = cell;
      if (text !== '') masters.set(sharedIndex, { row: rowIndex, column, expand: sharedFormula(text) });
      else {
        const master = masters.get(sharedIndex);
        if (master === undefined) {
          uses.push({ row: rowIndex, column, index: sharedIndex });
          return undefined;
        }
        return fromFileFormula(master.expand(rowIndex - master.row, column - master.column));
      }
    }
    return text === '' ? undefined : fromFileFormula(text);
  };

  const closeCell = (): void => {
    const { column, style } = cell;
    if (column < 0 || column >= maxColumns) {
      ignored('c', String(column));
      return;
    }
    const text = cell.inline ?? cell.value;
    const formula = formulaOf();
    const read = text === undefined ? null : valueOf(text);
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
          cell.type = 'str';
        } else if (capture === 'is') inline.close(name);
      },
    },
    from,
    to,
  );

  // Shared formulas whose text comes later in the file than a cell that uses it.
  for (const use of uses) {
    const master = masters.get(use.index);
    const owner = cellsOf.get(use.row);
    if (master === undefined || owner === undefined) {
      ignored('f', use.index);
      continue;
    }
    const formula = fromFileFormula(master.expand(use.row - master.row, use.column - master.column));
    owner.set(use.column, { ...(owner.get(use.column) ?? { value: null }), formula });
  }
  return rows;
}
