import type { Area, CellValue } from '../../../files/xlsx/workbook';
import { columnLetters } from '../columnLetters';
import { toBoolean, toNumber, toText } from '../coercion';
import type { EvaluationContext } from '../evaluationContext';
import { lazy, ranged, scalar, type FunctionDefinition } from '../functionDefinition';
import { sheetNameInFormula } from '../formatFormula';
import {
  arrayOf,
  badReference,
  heightOf,
  isArray,
  isError,
  isReference,
  widthOf,
  wrongValue,
  type Operand,
} from '../operand';
import { parseFormula } from '../parseFormula';
import { singleValue } from './logical';

/** More rows than this are not listed one by one: ROW(A:A) would be a million numbers. */
const longestList = 100_000;

/** The numbers of a reference's rows or columns; without an argument, of the formula's own cell. */
function numbers(own: (context: EvaluationContext) => number, list: (area: Area) => CellValue[][]): FunctionDefinition {
  return ranged(['range'], ([operand], context) => {
    if (operand === undefined || operand === null) return own(context) + 1;
    if (isError(operand)) return operand;
    if (!isReference(operand)) return wrongValue;
    const rows = list(operand.areas[0].area);
    return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : arrayOf(rows);
  });
}

function sequence(first: number, count: number): number[] {
  return Array.from({ length: Math.min(count, longestList) }, (_, at) => first + at + 1);
}

function count(
  ofArea: (area: Area) => number,
  ofArray: (rows: readonly (readonly CellValue[])[]) => number,
): FunctionDefinition {
  return ranged(['range'], ([operand = null]) => {
    if (isError(operand)) return operand;
    if (isReference(operand)) return ofArea(operand.areas[0].area);
    return isArray(operand) ? ofArray(operand.rows) : 1;
  });
}

/** ADDRESS(row, column, kind of '$', A1 style, sheet); the R1C1 style is written with brackets around offsets. */
const ADDRESS = scalar(([row = null, column = null, kind = null, style, sheet], context) => {
  const [one, two] = [toNumber(row, context), toNumber(column, context)];
  if (isError(one)) return one;
  if (isError(two)) return two;
  const which = kind === null ? 1 : toNumber(kind, context);
  if (isError(which)) return which;
  const a1 = style === undefined ? true : toBoolean(style);
  if (isError(a1)) return a1;
  if (one < 1 || two < 1 || two > 16_384 || which < 1 || which > 4) return wrongValue;
  const [fixedRow, fixedColumn] = [which === 1 || which === 2, which === 1 || which === 3];
  const [y, x] = [Math.trunc(one), Math.trunc(two)];
  const address = a1
    ? `${fixedColumn ? '$' : ''}${columnLetters(x - 1)}${fixedRow ? '$' : ''}${y}`
    : `R${fixedRow ? y : `[${y}]`}C${fixedColumn ? x : `[${x}]`}`;
  const name = toText(sheet ?? null);
  if (isError(name)) return name;
  return sheet === undefined ? address : `${name === '' ? '' : sheetNameInFormula(name)}!${address}`;
});

/** The text is read as a reference in A1 notation, a name or a structured reference; R1C1 notation is #REF!. */
const INDIRECT = lazy((given, evaluate, context): Operand => {
  const [address, style] = given;
  if (address === undefined) return wrongValue;
  const value = singleValue(evaluate(address), context);
  const text = isArray(value) ? wrongValue : toText(value);
  if (isError(text)) return text;
  const styleValue = style === undefined ? true : singleValue(evaluate(style), context);
  const a1 = isArray(styleValue) ? wrongValue : toBoolean(styleValue);
  if (isError(a1)) return a1;
  const parsed = parseFormula(text.startsWith('=') ? '' : text);
  if (!a1 || !parsed.ok) return badReference;
  const operand = evaluate(parsed.formula);
  return isReference(operand) ? operand : badReference;
});

export const referenceFunctions = {
  ROW: numbers(
    ({ cell }) => cell.row,
    (area) => sequence(area.top, heightOf(area)).map((number) => [number]),
  ),
  COLUMN: numbers(
    ({ cell }) => cell.column,
    (area) => [sequence(area.left, widthOf(area))],
  ),
  ROWS: count(heightOf, (rows) => rows.length),
  COLUMNS: count(widthOf, (rows) => rows[0]?.length ?? 0),
  ADDRESS,
  INDIRECT,
} satisfies Record<string, FunctionDefinition>;
