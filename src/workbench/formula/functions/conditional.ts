/** COUNTIF, SUMIFS and the others that look at cells through criteria. */
import type { CellError, CellValue } from '../../../files/xlsx/workbook';
import type { EvaluationContext } from '../evaluationContext';
import { ranged, type FunctionDefinition } from '../functionDefinition';
import { divisionByZero, isError, isReference, wrongValue, type Operand, type SheetArea } from '../operand';
import { valueAt, type RangeValues } from '../rangeCache';
import { criterionOf, positionsOfAll, type Condition } from './criteria';
import { sum } from './statistics';

function placeOf(operand: Operand | undefined): SheetArea | CellError {
  if (operand !== undefined && isError(operand)) return operand;
  return operand !== undefined && isReference(operand) ? operand.areas[0] : wrongValue;
}

/** Pairs of range and criterion; all ranges must have the shape of the first. */
function conditionsOf(operands: readonly Operand[], context: EvaluationContext): readonly Condition[] | CellError {
  const conditions: Condition[] = [];
  for (let at = 0; at < operands.length; at += 2) {
    const place = placeOf(operands[at]);
    if (isError(place)) return place;
    if (at + 1 >= operands.length) return wrongValue;
    const range = context.ranges.read(place);
    const first = conditions[0]?.range;
    if (first !== undefined && (first.height !== range.height || first.width !== range.width)) return wrongValue;
    conditions.push({ range, criterion: criterionOf(operands[at + 1] as CellValue, context) });
  }
  return conditions;
}

/** The numbers of a range at the places where all conditions hold. */
function numbersWhere(
  values: RangeValues,
  conditions: readonly Condition[],
  context: EvaluationContext,
): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const position of positionsOfAll(conditions, context).positions) {
    const value = valueAt(values, position);
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

type Fold = (numbers: readonly number[]) => CellValue;
const average: Fold = (numbers) => (numbers.length === 0 ? divisionByZero : sum(numbers) / numbers.length);
const largest: Fold = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((one, two) => Math.max(one, two)));
const smallest: Fold = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((one, two) => Math.min(one, two)));

/** The values come last and take the shape of the tested range from their own top left cell (SUMIF, AVERAGEIF). */
function overOne(fold: Fold): FunctionDefinition {
  return ranged(['range', 'value', 'range'], ([tested, criterion = null, values], context) => {
    const conditions = conditionsOf([tested ?? null, criterion], context);
    if (isError(conditions)) return conditions;
    const testedPlace = placeOf(tested);
    const given = values === undefined ? testedPlace : placeOf(values);
    if (isError(given)) return given;
    if (isError(testedPlace)) return testedPlace;
    const { top, left } = given.area;
    const { area } = testedPlace;
    const shaped = { top, left, bottom: top + area.bottom - area.top, right: left + area.right - area.left };
    const numbers = numbersWhere(context.ranges.read({ sheetId: given.sheetId, area: shaped }), conditions, context);
    return isError(numbers) ? numbers : fold(numbers);
  });
}

/** The values come first and must have the same shape as every tested range (SUMIFS and its like). */
function overMany(fold: Fold): FunctionDefinition {
  return pairs(1, ([values, ...operands], context) => {
    const place = placeOf(values);
    if (isError(place)) return place;
    const conditions = conditionsOf(operands, context);
    if (isError(conditions)) return conditions;
    const range = context.ranges.read(place);
    const tested = conditions[0]?.range;
    if (tested?.height !== range.height || tested.width !== range.width) return wrongValue;
    const numbers = numbersWhere(range, conditions, context);
    return isError(numbers) ? numbers : fold(numbers);
  });
}

const mostPairs = 127;

/** After some leading ranges, range and criterion alternate. */
function pairs(
  leading: 0 | 1,
  run: (operands: readonly Operand[], context: EvaluationContext) => Operand,
): FunctionDefinition {
  const alternating = Array.from({ length: mostPairs }, () => ['range', 'value'] as const).flat();
  const definition = ranged(leading === 1 ? ['range', ...alternating] : alternating, run);
  // An error as a criterion looks for that error.
  return { ...definition, takesErrors: true };
}

function count(operands: readonly Operand[], context: EvaluationContext): CellValue {
  const conditions = conditionsOf(operands, context);
  if (isError(conditions)) return conditions;
  const { positions, blanks } = positionsOfAll(conditions, context);
  return positions.length + blanks;
}

export const conditionalFunctions = {
  COUNTIF: pairs(0, count),
  COUNTIFS: pairs(0, count),
  SUMIF: overOne(sum),
  SUMIFS: overMany(sum),
  AVERAGEIF: overOne(average),
  AVERAGEIFS: overMany(average),
  MAXIFS: overMany(largest),
  MINIFS: overMany(smallest),
} satisfies Record<string, FunctionDefinition>;
