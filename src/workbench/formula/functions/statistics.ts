import type { CellError, CellValue } from '../../../files/xlsx/workbook';
import { toNumber } from '../coercion';
import { childrenOf, type Formula } from '../ast';
import type { EvaluationContext } from '../evaluationContext';
import { entriesOf, numbersOf, ranged, type FunctionDefinition } from '../functionDefinition';
import { badNumber, divisionByZero, isError, isReference, notAvailable, wrongValue, type Operand } from '../operand';

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function average(numbers: readonly number[]): number | CellError {
  return numbers.length === 0 ? divisionByZero : sum(numbers) / numbers.length;
}

function extreme(pick: (one: number, two: number) => number) {
  return (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : numbers.reduce(pick));
}

/** The sum of squared distances from the mean over a number of degrees of freedom. */
function variance(numbers: readonly number[], sample: boolean): number | CellError {
  const freedom = numbers.length - (sample ? 1 : 0);
  if (freedom <= 0) return divisionByZero;
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((number) => (number - mean) ** 2)) / freedom;
}

function deviation(numbers: readonly number[], sample: boolean): number | CellError {
  const result = variance(numbers, sample);
  return isError(result) ? result : Math.sqrt(result);
}

function median(numbers: readonly number[]): number | CellError {
  if (numbers.length === 0) return badNumber;
  const sorted = numbers.toSorted((one, two) => one - two);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}

function product(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((total, number) => total * number, 1);
}

function overNumbers(run: (numbers: readonly number[]) => CellValue): FunctionDefinition {
  return ranged(['range'], (operands, context) => {
    const numbers = numbersOf(operands, context);
    return isError(numbers) ? numbers : run(numbers);
  });
}

/** Counts numbers; text counts only when it is written in the formula and reads as one. */
function countNumbers(operands: readonly Operand[], context: EvaluationContext): number {
  let count = 0;
  for (const { value, direct } of entriesOf(operands, context)) {
    if (typeof value === 'number' || (direct && !isError(toNumber(value, context)))) count += 1;
  }
  return count;
}

function countFilled(operands: readonly Operand[], context: EvaluationContext): number {
  let count = 0;
  for (const { value, direct } of entriesOf(operands, context)) if (value !== null || direct) count += 1;
  return count;
}

/** Blank cells and cells whose formula gives empty text (support.microsoft.com, "COUNTBLANK function"). */
function countBlank([operand = null]: readonly Operand[], context: EvaluationContext): CellValue {
  if (!isReference(operand)) return wrongValue;
  let blank = 0;
  for (const place of operand.areas) {
    const range = context.ranges.read(place);
    const filled = range.values.filter((value) => value !== null && value !== '').length;
    blank += range.height * range.width - filled;
  }
  return blank;
}

/** The k-th of the numbers in an order: LARGE and SMALL. */
function nth(direction: 1 | -1): FunctionDefinition {
  return ranged(['range', 'value'], ([operand = null, rank = null], context) => {
    const numbers = numbersOf([operand], context);
    if (isError(numbers)) return numbers;
    const position = toNumber(rank as CellValue, context);
    if (isError(position)) return position;
    const sorted = numbers.toSorted((one, two) => direction * (one - two));
    return sorted[Math.ceil(position) - 1] ?? badNumber;
  });
}

/** Equal numbers share the best rank. */
const rank = ranged(['value', 'range', 'value'], ([subject = null, operand = null, order = null], context) => {
  const number = toNumber(subject as CellValue, context);
  if (isError(number)) return number;
  const ascending = toNumber(order as CellValue, context);
  if (isError(ascending)) return ascending;
  const numbers = numbersOf([operand], context);
  if (isError(numbers)) return numbers;
  if (!numbers.includes(number)) return notAvailable;
  return 1 + numbers.filter((other) => (ascending === 0 ? other > number : other < number)).length;
});

type Summary = (numbers: readonly number[], filled: number) => CellValue;

/** The functions behind SUBTOTAL's first argument ("SUBTOTAL function" on support.microsoft.com). */
const subtotals: Readonly<Record<number, Summary>> = {
  1: average,
  2: (numbers) => numbers.length,
  3: (_, filled) => filled,
  4: extreme((one, two) => Math.max(one, two)),
  5: extreme((one, two) => Math.min(one, two)),
  6: product,
  7: (numbers) => deviation(numbers, true),
  8: (numbers) => deviation(numbers, false),
  9: sum,
  10: (numbers) => variance(numbers, true),
  11: (numbers) => variance(numbers, false),
};

function callsSubtotal(formula: Formula): boolean {
  return (formula.kind === 'call' && formula.name === 'SUBTOTAL') || childrenOf(formula).some(callsSubtotal);
}

/** Leaves out rows a filter hides, with 101 to 111 also rows hidden by hand, and cells that are subtotals themselves. */
const SUBTOTAL = ranged(['value', 'range'], ([code = null, ...operands], context) => {
  const number = toNumber(code as CellValue, context);
  if (isError(number)) return number;
  const skipsHidden = number > 100;
  const summary = subtotals[Math.trunc(skipsHidden ? number - 100 : number)];
  if (summary === undefined) return wrongValue;
  const numbers: number[] = [];
  let filled = 0;
  for (const operand of operands) {
    if (isError(operand)) return operand;
    if (!isReference(operand)) return wrongValue;
    for (const place of operand.areas) {
      const range = context.ranges.read(place);
      for (let at = 0; at < range.values.length; at += 1) {
        const value = range.values[at] ?? null;
        if (value === null) continue;
        const row = place.area.top + Math.floor(at / range.readWidth);
        const visibility = context.rowVisibility(place.sheetId, row);
        if (visibility === 'filtered' || (visibility === 'hidden' && skipsHidden)) continue;
        const formula = context.formulaAt(place.sheetId, row, place.area.left + (at % range.readWidth));
        if (formula !== undefined && callsSubtotal(formula)) continue;
        filled += 1;
        if (isError(value) && Math.trunc(number) % 100 !== 2 && Math.trunc(number) % 100 !== 3) return value;
        if (typeof value === 'number') numbers.push(value);
      }
    }
  }
  return summary(numbers, filled);
});

export const statisticalFunctions = {
  SUM: overNumbers(sum),
  PRODUCT: overNumbers(product),
  AVERAGE: overNumbers(average),
  MAX: overNumbers(extreme((one, two) => Math.max(one, two))),
  MIN: overNumbers(extreme((one, two) => Math.min(one, two))),
  MEDIAN: overNumbers(median),
  STDEV: overNumbers((numbers) => deviation(numbers, true)),
  'STDEV.S': overNumbers((numbers) => deviation(numbers, true)),
  STDEVP: overNumbers((numbers) => deviation(numbers, false)),
  'STDEV.P': overNumbers((numbers) => deviation(numbers, false)),
  VAR: overNumbers((numbers) => variance(numbers, true)),
  COUNT: ranged(['range'], countNumbers),
  COUNTA: ranged(['range'], countFilled),
  COUNTBLANK: ranged(['range'], countBlank),
  LARGE: nth(-1),
  SMALL: nth(1),
  RANK: rank,
  'RANK.EQ': rank,
  SUBTOTAL,
} satisfies Record<string, FunctionDefinition>;
