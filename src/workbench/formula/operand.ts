/** What a part of a formula evaluates to, before it becomes the value of a cell. */
import type { Area, CellError, CellValue } from '../../files/xlsx/workbook';
import type { ErrorCode } from './ast';

/** A rectangle of values; never empty and every row as long as the first. */
export interface ArrayValue {
  readonly kind: 'array';
  readonly rows: readonly (readonly CellValue[])[];
}

/** A rectangle on a sheet. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** One or several (a union) rectangles. */
export interface ReferenceValue {
  readonly kind: 'reference';
  readonly areas: readonly [SheetArea, ...SheetArea[]];
}

export type Operand = CellValue | ArrayValue | ReferenceValue;

export function errorValue(error: ErrorCode): CellError {
  return { error };
}

export const divisionByZero = errorValue('#DIV/0!');
export const wrongValue = errorValue('#VALUE!');
export const badReference = errorValue('#REF!');
export const badName = errorValue('#NAME?');
export const badNumber = errorValue('#NUM!');
export const notAvailable = errorValue('#N/A');
export const emptyIntersection = errorValue('#NULL!');

export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function isArray(value: Operand): value is ArrayValue {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'array';
}

export function isReference(value: Operand): value is ReferenceValue {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference';
}

export function referenceTo(sheetId: string, area: Area): ReferenceValue {
  return { kind: 'reference', areas: [{ sheetId, area }] };
}

export function arrayOf(rows: readonly (readonly CellValue[])[]): ArrayValue {
  return { kind: 'array', rows };
}

export function heightOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function widthOf(area: Area): number {
  return area.right - area.left + 1;
}

/** The part two areas share, or undefined. */
export function intersectionOf(first: Area, second: Area): Area | undefined {
  const area = {
    top: Math.max(first.top, second.top),
    left: Math.max(first.left, second.left),
    bottom: Math.min(first.bottom, second.bottom),
    right: Math.min(first.right, second.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/**
 * The value at a place of an array, repeated from a single row or column as Excel does, and #N/A past the edge.
 * support.microsoft.com, "Guidelines and examples of array formulas".
 */
export function broadcastAt(array: ArrayValue, row: number, column: number): CellValue {
  const line = array.rows.length === 1 ? array.rows[0] : array.rows[row];
  if (line === undefined) return notAvailable;
  const value = line.length === 1 ? line[0] : line[column];
  return value === undefined ? notAvailable : value;
}

/** Applies a scalar operation over values and arrays together; all scalars give a scalar. */
export function lift(
  values: readonly (CellValue | ArrayValue)[],
  apply: (scalars: readonly CellValue[]) => CellValue,
): CellValue | ArrayValue {
  const arrays = values.filter((value) => isArray(value));
  if (arrays.length === 0) return apply(values as readonly CellValue[]);
  const height = Math.max(...arrays.map((array) => array.rows.length));
  const width = Math.max(...arrays.map((array) => array.rows[0]?.length ?? 0));
  const rows: CellValue[][] = [];
  for (let row = 0; row < height; row += 1) {
    const line: CellValue[] = [];
    for (let column = 0; column < width; column += 1) {
      line.push(apply(values.map((value) => (isArray(value) ? broadcastAt(value, row, column) : value))));
    }
    rows.push(line);
  }
  return arrayOf(rows);
}
