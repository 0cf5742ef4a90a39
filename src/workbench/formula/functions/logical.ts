import type { CellValue } from '../../../files/xlsx/workbook';
import type { Formula } from '../ast';
import { compareValues, toBoolean } from '../coercion';
import { dereference } from '../dereference';
import type { EvaluationContext } from '../evaluationContext';
import { entriesOf, lazy, ranged, scalar, type FunctionDefinition, type LazyFunction } from '../functionDefinition';
import {
  arrayOf,
  broadcastAt,
  isArray,
  isError,
  lift,
  notAvailable,
  wrongValue,
  type ArrayValue,
  type Operand,
} from '../operand';

type Evaluate = (formula: Formula) => Operand;

/** A condition's single value: a range gives the cell in the formula's own row or column. */
export function singleValue(operand: Operand, context: EvaluationContext): CellValue | ArrayValue {
  return dereference(operand, 'value', context);
}

/** A condition that is a whole array: both branches are calculated and chosen from element by element. */
function chooseByElement(
  condition: ArrayValue,
  whenTrue: Operand,
  whenFalse: Operand,
  context: EvaluationContext,
): Operand {
  const branches = [dereference(whenTrue, 'array', context), dereference(whenFalse, 'array', context)];
  const elementAt = (branch: CellValue | ArrayValue, row: number, column: number): CellValue =>
    isArray(branch) ? broadcastAt(branch, row, column) : branch;
  return arrayOf(
    condition.rows.map((line, row) =>
      line.map((value, column) => {
        const chosen = toBoolean(value);
        if (isError(chosen)) return chosen;
        return elementAt(branches[chosen ? 0 : 1] ?? null, row, column);
      }),
    ),
  );
}

const IF: LazyFunction = lazy((given, evaluate, context) => {
  const [test, whenTrue, whenFalse] = given;
  if (test === undefined || whenTrue === undefined) return wrongValue;
  const operand = evaluate(test);
  const condition = isArray(operand) ? operand : singleValue(operand, context);
  const otherwise = (): Operand => (whenFalse === undefined ? false : (evaluate(whenFalse) ?? 0));
  if (isArray(condition)) return chooseByElement(condition, evaluate(whenTrue), otherwise(), context);
  const chosen = toBoolean(condition);
  if (isError(chosen)) return chosen;
  return chosen ? (evaluate(whenTrue) ?? 0) : otherwise();
});

function onError(matches: (value: CellValue) => boolean): LazyFunction {
  return lazy((given, evaluate, context) => {
    const [tested, fallback] = given;
    if (tested === undefined || fallback === undefined) return wrongValue;
    const operand = evaluate(tested);
    const value = singleValue(operand, context);
    if (isArray(value)) {
      const instead = singleValue(evaluate(fallback), context);
      return lift([value, instead], ([one = null, two = null]) => (matches(one) ? two : one));
    }
    if (matches(value)) return evaluate(fallback) ?? 0;
    return value ?? 0;
  });
}

/** Conditions in pairs with results; the first that holds decides. */
function firstTrue(given: readonly Formula[], evaluate: Evaluate, context: EvaluationContext): Operand {
  for (let at = 0; at + 1 < given.length; at += 2) {
    const [test, result] = [given[at], given[at + 1]];
    if (test === undefined || result === undefined) break;
    const value = singleValue(evaluate(test), context);
    const holds = isArray(value) ? wrongValue : toBoolean(value);
    if (isError(holds)) return holds;
    if (holds) return evaluate(result);
  }
  return notAvailable;
}

const SWITCH: LazyFunction = lazy((given, evaluate, context) => {
  const [subject, ...pairs] = given;
  if (subject === undefined) return wrongValue;
  const value = singleValue(evaluate(subject), context);
  if (isArray(value)) return wrongValue;
  if (isError(value)) return value;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [candidate, result] = [pairs[at], pairs[at + 1]];
    if (candidate === undefined || result === undefined) break;
    const compared = singleValue(evaluate(candidate), context);
    if (!isArray(compared) && compareValues(value, compared, context.locale) === 0) return evaluate(result);
  }
  const fallback = pairs.length % 2 === 1 ? pairs.at(-1) : undefined;
  return fallback === undefined ? notAvailable : evaluate(fallback);
});

const CHOOSE: LazyFunction = lazy((given, evaluate, context) => {
  const [index, ...choices] = given;
  if (index === undefined) return wrongValue;
  const value = singleValue(evaluate(index), context);
  if (isArray(value)) return wrongValue;
  if (isError(value)) return value;
  const chosen = choices[Math.trunc(Number(value)) - 1];
  return chosen === undefined ? wrongValue : evaluate(chosen);
});

/** AND, OR and XOR leave out text and blanks in ranges; with nothing left they are #VALUE!. */
function combine(fold: (values: readonly boolean[]) => boolean): FunctionDefinition {
  return ranged(['range'], (operands, context) => {
    const values: boolean[] = [];
    for (const { value, direct } of entriesOf(operands, context)) {
      if (isError(value)) return value;
      if (!direct && (value === null || typeof value === 'string')) continue;
      const truth = toBoolean(value);
      if (isError(truth)) return truth;
      values.push(truth);
    }
    return values.length === 0 ? wrongValue : fold(values);
  });
}

export const logicalFunctions = {
  IF,
  IFERROR: onError((value) => isError(value)),
  IFNA: onError((value) => isError(value) && value.error === '#N/A'),
  IFS: lazy(firstTrue),
  SWITCH,
  CHOOSE,
  AND: combine((values) => values.every(Boolean)),
  OR: combine((values) => values.some(Boolean)),
  XOR: combine((values) => values.filter(Boolean).length % 2 === 1),
  NOT: scalar(([value = null]) => {
    const truth = toBoolean(value);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: scalar(() => true),
  FALSE: scalar(() => false),
} satisfies Record<string, FunctionDefinition>;
