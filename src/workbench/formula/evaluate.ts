/**
 * Calculates a formula as Excel 2016 does: a range where one value is wanted is cut to the formula's own row or column
 * (implicit intersection); arrays are calculated element by element inside SUMPRODUCT, LOOKUP and INDEX, from array
 * constants, and everywhere when the caller asks for an array. A formula that works here also works in newer Excel.
 * support.microsoft.com, "Implicit intersection operator: @".
 */
import type { CellError, CellValue } from '../../files/xlsx/workbook';
import type { BinaryOperator, Formula, FunctionCall } from './ast';
import { compareValues, toNumber, toText } from './coercion';
import { dereference, intersectImplicitly, type Mode } from './dereference';
import type { EvaluationContext } from './evaluationContext';
import type { EagerFunction } from './functionDefinition';
import { functionDefinitions } from './functions/functionDefinitions';
import {
  arrayOf,
  badName,
  badNumber,
  badReference,
  divisionByZero,
  emptyIntersection,
  intersectionOf,
  isArray,
  isError,
  isReference,
  lift,
  wrongValue,
  type ArrayValue,
  type Operand,
  type SheetArea,
} from './operand';
import { resolvePlain, resolveStructured } from './resolveReference';
import { shiftFormula } from './shiftFormula';
import { isFunctionName } from './signatures';

/** Differences that only rounding makes are zero, as Excel shows them (support.microsoft.com/kb/78113). */
function snapped(result: number, left: number): number {
  return Math.abs(result) < Math.abs(left) * 2 ** -51 ? 0 : result;
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '^', left: number, right: number): number | CellError {
  switch (operator) {
    case '+':
      return snapped(left + right, left);
    case '-':
      return snapped(left - right, left);
    case '*':
      return left * right;
    case '/':
      return right === 0 ? divisionByZero : left / right;
    case '^':
      if (left === 0 && right === 0) return badNumber;
      return left === 0 && right < 0 ? divisionByZero : left ** right;
  }
}

const comparisons: Readonly<Partial<Record<BinaryOperator, (order: number) => boolean>>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function applyBinary(
  operator: BinaryOperator,
  left: CellValue,
  right: CellValue,
  context: EvaluationContext,
): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const comparison = comparisons[operator];
  if (comparison !== undefined) {
    const order = compareValues(left, right, context.locale);
    return isError(order) ? order : comparison(order);
  }
  if (operator === '&') {
    const [one, two] = [toText(left), toText(right)];
    if (isError(one)) return one;
    return isError(two) ? two : one + two;
  }
  if (operator === ':' || operator === ' ' || operator === ',') return wrongValue;
  const one = toNumber(left, context);
  if (isError(one)) return one;
  const two = toNumber(right, context);
  if (isError(two)) return two;
  const result = arithmetic(operator as '+' | '-' | '*' | '/' | '^', one, two);
  return typeof result === 'number' && !Number.isFinite(result) ? badNumber : result;
}

/** The reference operators: ':' spans, ',' joins, a blank intersects. */
function combineReferences(operator: ':' | ' ' | ',', left: Operand, right: Operand): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!isReference(left) || !isReference(right)) return wrongValue;
  if (operator === ',') return { kind: 'reference', areas: [...left.areas, ...right.areas] };
  const [one, two] = [left.areas[0], right.areas[0]];
  if (one.sheetId !== two.sheetId) return wrongValue;
  if (operator === ':') {
    const area = {
      top: Math.min(one.area.top, two.area.top),
      left: Math.min(one.area.left, two.area.left),
      bottom: Math.max(one.area.bottom, two.area.bottom),
      right: Math.max(one.area.right, two.area.right),
    };
    return { kind: 'reference', areas: [{ sheetId: one.sheetId, area }] };
  }
  const shared = left.areas.flatMap((first) =>
    right.areas.flatMap((second) => {
      const area = first.sheetId === second.sheetId ? intersectionOf(first.area, second.area) : undefined;
      return area === undefined ? [] : [{ sheetId: first.sheetId, area }];
    }),
  );
  const [first, ...rest] = shared;
  return first === undefined ? emptyIntersection : { kind: 'reference', areas: [first, ...rest] };
}

function callEager(definition: EagerFunction, call: FunctionCall, mode: Mode, context: EvaluationContext): Operand {
  const kinds = call.arguments.map(
    (_, at) => definition.parameters[Math.min(at, definition.parameters.length - 1)] ?? 'value',
  );
  const operands = call.arguments.map((argument, at) => {
    const kind = kinds[at];
    const inner = kind === 'array' || kind === 'reference' ? 'array' : mode;
    const operand = evaluateOperand(argument, context, inner);
    if (kind === 'value') return dereference(operand, mode, context);
    return kind === 'array' && isReference(operand) ? dereference(operand, 'array', context) : operand;
  });
  const run = (given: readonly Operand[]): Operand => {
    if (!definition.takesErrors) {
      const error = given.find((operand, at) => kinds[at] === 'value' && isError(operand));
      if (error !== undefined) return error;
    }
    return definition.run(given, context);
  };
  const lifted = operands.some((operand, at) => kinds[at] === 'value' && isArray(operand));
  if (!lifted) return run(operands);
  // Only the arguments that take one value vary; the others are passed on whole.
  const varying = operands.map((operand, at) => (kinds[at] === 'value' ? operand : null)) as (CellValue | ArrayValue)[];
  return lift(varying, (scalars) => {
    const result = run(operands.map((operand, at) => (kinds[at] === 'value' ? (scalars[at] ?? null) : operand)));
    const single = dereference(result, 'value', context);
    return isArray(single) ? (single.rows[0]?.[0] ?? null) : single;
  });
}

function evaluateCall(call: FunctionCall, mode: Mode, context: EvaluationContext): Operand {
  if (!isFunctionName(call.name)) return badName;
  const definition = functionDefinitions[call.name];
  if (definition.kind === 'eager') return callEager(definition, call, mode, context);
  return definition.run(call.arguments, (formula) => evaluateOperand(formula, context, mode), context);
}

/** A defined name's relative references count from the formula's cell, as they are stored relative to A1. */
function evaluateName(name: string, sheet: string | undefined, mode: Mode, context: EvaluationContext): Operand {
  const sheetId = sheet === undefined ? context.cell.sheetId : context.sheetIdOf(sheet);
  if (sheetId === undefined) return badReference;
  const formula = context.nameFormula(name, sheetId);
  if (formula === undefined) {
    // A table's name alone is its data.
    return sheet === undefined ? resolveStructured({ kind: 'structured', table: name, items: [] }, context) : badName;
  }
  return evaluateOperand(shiftFormula(formula, context.cell.row, context.cell.column), context, mode);
}

/**
 * Evaluates a part of a formula without turning references into values.
 *
 * @param mode 'array' takes every range as an array, as inside SUMPRODUCT or a conditional format's formula.
 */
export function evaluateOperand(formula: Formula, context: EvaluationContext, mode: Mode = 'value'): Operand {
  switch (formula.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return formula.value;
    case 'error':
      return { error: formula.error };
    case 'missing':
      return null;
    case 'cell':
    case 'area':
    case 'rows':
    case 'columns':
      return resolvePlain(formula, context);
    case 'structured':
      return resolveStructured(formula, context);
    case 'name':
      return evaluateName(formula.name, formula.sheet, mode, context);
    case 'parentheses':
      return evaluateOperand(formula.inner, context, mode);
    case 'array':
      return arrayOf(formula.rows);
    case 'percent':
      return lift([dereference(evaluateOperand(formula.operand, context, mode), mode, context)], ([value = null]) =>
        applyBinary('/', value, 100, context),
      );
    case 'prefix': {
      const operand = evaluateOperand(formula.operand, context, mode);
      if (formula.operator === '@') return isReference(operand) ? intersectImplicitly(operand, context) : operand;
      // A plus sign changes nothing, not even text.
      if (formula.operator === '+') return operand;
      return lift([dereference(operand, mode, context)], ([value = null]) => applyBinary('-', 0, value, context));
    }
    case 'binary': {
      const { operator } = formula;
      const left = evaluateOperand(formula.left, context, mode);
      const right = evaluateOperand(formula.right, context, mode);
      if (operator === ':' || operator === ' ' || operator === ',') return combineReferences(operator, left, right);
      const values = [dereference(left, mode, context), dereference(right, mode, context)];
      return lift(values, ([one = null, two = null]) => applyBinary(operator, one, two, context));
    }
    case 'call':
      return evaluateCall(formula, mode, context);
  }
}

/**
 * The value a cell shows for its formula: one value, never null (a reference to a blank cell shows 0).
 *
 * Conditional formats calculate with arrays where cells do not: pass 'array' for them.
 */
export function evaluate(formula: Formula, context: EvaluationContext, mode: Mode = 'value'): CellValue {
  const value = dereference(evaluateOperand(formula, context, mode), 'value', context);
  return (isArray(value) ? (value.rows[0]?.[0] ?? null) : value) ?? 0;
}

/** Every value of a formula's result, row after row: for the source of a drop-down list. */
export function evaluateArray(formula: Formula, context: EvaluationContext): readonly (readonly CellValue[])[] {
  const value = dereference(evaluateOperand(formula, context, 'array'), 'array', context);
  return isArray(value) ? value.rows : [[value]];
}

/** The rectangles a formula refers to, or undefined when its result is not a reference. */
export function evaluateReference(formula: Formula, context: EvaluationContext): readonly SheetArea[] | undefined {
  const operand = evaluateOperand(formula, context);
  return isReference(operand) ? operand.areas : undefined;
}
