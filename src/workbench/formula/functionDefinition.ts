/** How a worksheet function is written down, and how it reads its arguments. */
import type { CellError, CellValue } from '../../files/xlsx/workbook';
import type { Formula } from './ast';
import { toNumber } from './coercion';
import type { EvaluationContext } from './evaluationContext';
import { isArray, isError, isReference, type Operand } from './operand';

/**
 * 'value' takes one value: a range is cut to the formula's own row or column, an array makes the function run once per
 * element. 'range' takes whatever is given. 'array' is evaluated with every range in it as an array, as inside SUMPRODUCT;
 * 'reference' likewise, but a plain reference stays one.
 */
export type Parameter = 'value' | 'range' | 'array' | 'reference';

export interface EagerFunction {
  readonly kind: 'eager';
  /** The last one stands for all that follow. */
  readonly parameters: readonly Parameter[];
  /** True when errors among 'value' arguments reach the function instead of being its result. */
  readonly takesErrors: boolean;
  readonly run: (operands: readonly Operand[], context: EvaluationContext) => Operand;
}

/** A function that decides which of its arguments are evaluated. */
export interface LazyFunction {
  readonly kind: 'lazy';
  readonly run: (
    given: readonly Formula[],
    evaluate: (formula: Formula) => Operand,
    context: EvaluationContext,
  ) => Operand;
}

export type FunctionDefinition = EagerFunction | LazyFunction;

type ScalarRun = (values: readonly CellValue[], context: EvaluationContext) => CellValue;

/** A function of single values. */
export function scalar(run: ScalarRun, takesErrors = false): EagerFunction {
  return {
    kind: 'eager',
    parameters: ['value'],
    takesErrors,
    run: (operands, context) => run(operands as readonly CellValue[], context),
  };
}

/** A function of numbers; the numbers given may be fewer than it can take. */
export function numeric(run: (numbers: readonly number[], context: EvaluationContext) => CellValue): EagerFunction {
  return scalar((values, context) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value, context);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return run(numbers, context);
  });
}

/** A function of ranges and values, each by its parameter kind. */
export function ranged(parameters: readonly Parameter[], run: EagerFunction['run']): EagerFunction {
  return { kind: 'eager', parameters, takesErrors: false, run };
}

export function lazy(run: LazyFunction['run']): LazyFunction {
  return { kind: 'lazy', run };
}

/** One value of an argument, and whether it stood in a range or array, where text and logical values are not numbers. */
export interface Entry {
  readonly value: CellValue;
  readonly direct: boolean;
}

/** Every value of the arguments in order; blanks below and right of what a sheet uses are left out. */
export function* entriesOf(operands: readonly Operand[], context: EvaluationContext): Generator<Entry> {
  for (const operand of operands) {
    if (isReference(operand)) {
      for (const place of operand.areas) {
        for (const value of context.ranges.read(place).values) yield { value, direct: false };
      }
    } else if (isArray(operand)) {
      for (const row of operand.rows) for (const value of row) yield { value, direct: false };
    } else {
      yield { value: operand, direct: true };
    }
  }
}

/**
 * The numbers of the arguments as SUM counts them: text and logical values only when written directly as an argument
 * (support.microsoft.com, "SUM function"). The first error found is the result.
 */
export function numbersOf(operands: readonly Operand[], context: EvaluationContext): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const { value, direct } of entriesOf(operands, context)) {
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
    else if (direct) {
      const number = toNumber(value, context);
      if (isError(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}
