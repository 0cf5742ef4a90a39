import { maxColumns, maxRows, type Area, type CellError, type CellValue } from '../../../files/xlsx/workbook';
import { compareValues, toBoolean, toNumber } from '../coercion';
import type { EvaluationContext } from '../evaluationContext';
import { ranged, type FunctionDefinition } from '../functionDefinition';
import {
  arrayOf,
  badReference,
  heightOf,
  isArray,
  isError,
  isReference,
  notAvailable,
  widthOf,
  wrongValue,
  type Operand,
  type SheetArea,
} from '../operand';
import { valueKey } from '../rangeCache';
import { hasWildcards, wildcardExpression } from './criteria';

/** A row or column to search: its values in order, and where an exact value first stands when an index knows. */
interface Line {
  readonly length: number;
  readonly at: (index: number) => CellValue;
  readonly first?: (value: CellValue) => number | undefined;
}

/** A table of values, from a reference or an array. */
interface Grid {
  readonly height: number;
  readonly width: number;
  readonly at: (row: number, column: number) => Operand;
  readonly column: (column: number) => Line;
  readonly row: (row: number) => Line;
}

function lineOfPlace(place: SheetArea, context: EvaluationContext): Line {
  const range = context.ranges.read(place);
  return {
    length: range.values.length,
    at: (index) => range.values[index] ?? null,
    // A line is one cell wide or high, so that a position is an index along it.
    first: (value) => context.ranges.index(range).get(valueKey(value))?.[0],
  };
}

function gridOf(operand: Operand, context: EvaluationContext): Grid {
  if (isReference(operand)) {
    const { sheetId, area } = operand.areas[0];
    const cell = (row: number, column: number): Operand =>
      context.cellValue(sheetId, area.top + row, area.left + column);
    const part = (rows: Partial<Area>): Line => lineOfPlace({ sheetId, area: { ...area, ...rows } }, context);
    return {
      height: heightOf(area),
      width: widthOf(area),
      at: cell,
      column: (column) => part({ left: area.left + column, right: area.left + column }),
      row: (row) => part({ top: area.top + row, bottom: area.top + row }),
    };
  }
  const rows = isArray(operand) ? operand.rows : [[operand]];
  const width = rows[0]?.length ?? 0;
  return {
    height: rows.length,
    width,
    at: (row, column) => rows[row]?.[column] ?? null,
    column: (column) => ({ length: rows.length, at: (index) => rows[index]?.[column] ?? null }),
    row: (row) => ({ length: width, at: (index) => rows[row]?.[index] ?? null }),
  };
}

function sameType(one: CellValue, two: CellValue): boolean {
  return typeof one === typeof two && one !== null && !isError(one);
}

/** The first equal value, text without regard to case and with wildcards; -1 when there is none. */
function findExact(line: Line, sought: CellValue, context: EvaluationContext): number {
  const wanted = sought ?? 0;
  if (typeof wanted === 'string' && hasWildcards(wanted)) {
    const pattern = wildcardExpression(wanted, true);
    for (let index = 0; index < line.length; index += 1) {
      const value = line.at(index);
      if (typeof value === 'string' && pattern.test(value)) return index;
    }
    return -1;
  }
  if (line.first !== undefined) return line.first(wanted) ?? -1;
  for (let index = 0; index < line.length; index += 1) {
    const value = line.at(index);
    if (sameType(value, wanted) && compareValues(value, wanted, context.locale) === 0) return index;
  }
  return -1;
}

/**
 * The last value not past the one sought, of its own type, in data sorted ascending (direction 1) or descending (-1).
 * Errors and other types are passed over, which the idiom LOOKUP(2,1/(…),…) rests on.
 */
function findNearest(line: Line, sought: CellValue, direction: 1 | -1, context: EvaluationContext): number {
  const wanted = sought ?? 0;
  let found = -1;
  for (let index = 0; index < line.length; index += 1) {
    const value = line.at(index);
    if (!sameType(value, wanted)) continue;
    const order = compareValues(value, wanted, context.locale);
    if (isError(order)) continue;
    if (order * direction <= 0) {
      found = index;
      if (direction === -1 && order === 0) return index;
    } else if (direction === -1) break;
  }
  return found;
}

function exactWanted(value: CellValue | undefined): boolean | CellError {
  const nearest = value === undefined ? true : toBoolean(value);
  return isError(nearest) ? nearest : !nearest;
}

/** VLOOKUP and HLOOKUP differ only in direction. */
function tableLookup(direction: 'rows' | 'columns'): FunctionDefinition {
  return ranged(['value', 'range', 'value', 'value'], ([sought = null, table = null, index = null, range], context) => {
    if (isError(table)) return table;
    const number = toNumber(index as CellValue, context);
    if (isError(number)) return number;
    const exact = exactWanted(range as CellValue | undefined);
    if (isError(exact)) return exact;
    const grid = gridOf(table, context);
    const offset = Math.trunc(number) - 1;
    if (offset < 0) return wrongValue;
    if (offset >= (direction === 'rows' ? grid.width : grid.height)) return badReference;
    const line = direction === 'rows' ? grid.column(0) : grid.row(0);
    const wanted = sought as CellValue;
    const found = exact ? findExact(line, wanted, context) : findNearest(line, wanted, 1, context);
    if (found < 0) return notAvailable;
    return direction === 'rows' ? grid.at(found, offset) : grid.at(offset, found);
  });
}

/** The only row or column of a range; undefined when it has both. */
function onlyLine(grid: Grid): Line | undefined {
  if (grid.width === 1) return grid.column(0);
  return grid.height === 1 ? grid.row(0) : undefined;
}

const MATCH = ranged(['value', 'range', 'value'], ([sought = null, range = null, type = 1], context) => {
  if (isError(range)) return range;
  const kind = toNumber(type as CellValue, context);
  if (isError(kind)) return kind;
  const line = onlyLine(gridOf(range, context));
  if (line === undefined) return notAvailable;
  const wanted = sought as CellValue;
  const found = kind === 0 ? findExact(line, wanted, context) : findNearest(line, wanted, kind > 0 ? 1 : -1, context);
  return found < 0 ? notAvailable : found + 1;
});

/** Vector form, and the array form that searches the longer side and answers from the far one. */
const LOOKUP = ranged(['value', 'reference', 'reference'], ([sought = null, range = null, results], context) => {
  if (isError(range)) return range;
  const grid = gridOf(range, context);
  const byColumn = grid.width > grid.height;
  const line = byColumn ? grid.row(0) : grid.column(0);
  const found = findNearest(line, sought as CellValue, 1, context);
  if (found < 0) return notAvailable;
  if (results === undefined) return byColumn ? grid.at(grid.height - 1, found) : grid.at(found, grid.width - 1);
  if (isError(results)) return results;
  return onlyLine(gridOf(results, context))?.at(found) ?? notAvailable;
});

/** The part of a reference or array at one-based numbers; `given` says how many of them were written. */
function partAt(operand: Operand, numbers: readonly number[], given: number): Operand {
  const [rowNumber = 0, columnNumber = 0, areaNumber = 1] = numbers;
  const place = isReference(operand) ? operand.areas[Math.trunc(areaNumber) - 1] : undefined;
  if (isReference(operand) && place === undefined) return badReference;
  const rows = isArray(operand) ? operand.rows : isReference(operand) ? undefined : [[operand]];
  const height = place === undefined ? (rows?.length ?? 0) : heightOf(place.area);
  const width = place === undefined ? (rows?.[0]?.length ?? 0) : widthOf(place.area);
  // One index into a single row counts along it.
  const alongRow = given === 1 && height === 1 && width > 1;
  const row = Math.trunc(alongRow ? 1 : rowNumber);
  const column = Math.trunc(alongRow ? rowNumber : given === 1 && width === 1 ? 1 : columnNumber);
  if (row < 0 || column < 0) return wrongValue;
  if (row > height || column > width) return badReference;
  if (place !== undefined) {
    const { top, left, bottom, right } = place.area;
    const area = {
      top: row === 0 ? top : top + row - 1,
      bottom: row === 0 ? bottom : top + row - 1,
      left: column === 0 ? left : left + column - 1,
      right: column === 0 ? right : left + column - 1,
    };
    return { kind: 'reference', areas: [{ sheetId: place.sheetId, area }] };
  }
  const chosen = row === 0 ? (rows ?? []) : [rows?.[row - 1] ?? []];
  const cut = chosen.map((line) => (column === 0 ? line : [line[column - 1] ?? null]));
  return cut.length === 1 && cut[0]?.length === 1 ? (cut[0][0] ?? null) : arrayOf(cut);
}

/** Row or column 0 takes the whole; the result of a reference is a reference, so that INDEX(…):INDEX(…) works. */
const INDEX = ranged(['reference', 'value', 'value', 'value'], ([operand = null, ...rest], context) => {
  if (isError(operand)) return operand;
  const numbers: number[] = [];
  for (const value of rest) {
    const number = toNumber(value as CellValue, context);
    if (isError(number)) return number;
    numbers.push(number);
  }
  return partAt(operand, numbers, rest.length);
});

const OFFSET = ranged(
  ['range', 'value', 'value', 'value', 'value'],
  ([base = null, rows = null, columns = null, height, width], context) => {
    if (isError(base)) return base;
    if (!isReference(base)) return wrongValue;
    const { sheetId, area } = base.areas[0];
    const sizes = [rows, columns, height ?? heightOf(area), width ?? widthOf(area)].map((value) =>
      toNumber(value as CellValue, context),
    );
    const error = sizes.find(isError);
    if (error !== undefined) return error;
    const [down = 0, across = 0, tall = 0, wide = 0] = sizes.map((size) => Math.trunc(Number(size)));
    if (tall === 0 || wide === 0) return badReference;
    // A negative height or width reaches up or left from the first cell.
    const top = area.top + down + Math.min(0, tall + 1);
    const left = area.left + across + Math.min(0, wide + 1);
    const moved = { top, left, bottom: top + Math.abs(tall) - 1, right: left + Math.abs(wide) - 1 };
    const inside = top >= 0 && left >= 0 && moved.bottom < maxRows && moved.right < maxColumns;
    return inside ? { kind: 'reference', areas: [{ sheetId, area: moved }] } : badReference;
  },
);

export const lookupFunctions = {
  VLOOKUP: tableLookup('rows'),
  HLOOKUP: tableLookup('columns'),
  MATCH,
  LOOKUP,
  INDEX,
  OFFSET,
} satisfies Record<string, FunctionDefinition>;
