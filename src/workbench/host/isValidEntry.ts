/** Whether a value may stand in a cell, by the cell's data validation. */
import type { ComparisonOperator, ValidationRule } from '../../files/xlsx/rules';
import type { CellValue } from '../../files/xlsx/workbook';
import type { EvaluationContext } from '../formula/evaluationContext';
import { childrenOf, type Formula } from '../formula/ast';
import { parseFormula } from '../formula/parseFormula';
import { typeIntoCell } from '../typing/typeIntoCell';
import { ruleValue, ruleValues } from './ruleFormulas';
import type { ValidationSettings } from './validations';
import { plainValue } from './writeCells';

type Comparison = Extract<ValidationRule, { readonly formula1: string }>;

const comparisons: Readonly<Record<ComparisonOperator, (value: number, low: number, high: number) => boolean>> = {
  between: (value, low, high) => value >= Math.min(low, high) && value <= Math.max(low, high),
  notBetween: (value, low, high) => value < Math.min(low, high) || value > Math.max(low, high),
  equal: (value, limit) => value === limit,
  notEqual: (value, limit) => value !== limit,
  greaterThan: (value, limit) => value > limit,
  lessThan: (value, limit) => value < limit,
  greaterThanOrEqual: (value, limit) => value >= limit,
  lessThanOrEqual: (value, limit) => value <= limit,
};

/**
 * @param settings the cell's validation, with formulas as seen from the cell.
 * @param context how the cell's formulas see the workbook, with `value` already in the cell.
 */
export function isValidEntry(value: CellValue, settings: ValidationSettings, context: EvaluationContext): boolean {
  const { rule, ignoreBlanks } = settings;
  if (value === null || value === '') {
    if (ignoreBlanks) return true;
  }
  switch (rule.kind) {
    case 'any':
      return true;
    case 'list':
      return isInList(value, rule.source, ignoreBlanks, context);
    case 'custom':
      if (ignoreBlanks && looksAtBlankCell(rule.formula, context)) return true;
      return isTrue(ruleValue(rule.formula, context, 0, 0));
    case 'wholeNumber':
    case 'decimal':
    case 'date':
    case 'time':
    case 'textLength':
      return compares(value, rule, ignoreBlanks, context);
  }
}

/** A custom rule is met by TRUE and by any number but 0; an error or a text does not meet it. */
function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

/** What is measured: a number must be one, a text's length is its own. Undefined: no value of that kind. */
function measured(value: CellValue, kind: Comparison['kind']): number | undefined {
  if (kind === 'textLength') return typeof value === 'object' ? 0 : String(value).length;
  if (typeof value !== 'number') return undefined;
  if (kind === 'wholeNumber' && !Number.isInteger(value)) return undefined;
  return (kind === 'date' || kind === 'time') && value < 0 ? undefined : value;
}

function compares(value: CellValue, rule: Comparison, ignoreBlanks: boolean, context: EvaluationContext): boolean {
  const number = measured(value, rule.kind);
  if (number === undefined) return false;
  const texts = [rule.formula1, rule.formula2 ?? rule.formula1];
  if (ignoreBlanks && texts.some((text) => text.startsWith('=') && looksAtBlankCell(text, context))) return true;
  const limits = texts.map((text) => (text.startsWith('=') ? ruleValue(text, context, 0, 0) : Number(text)));
  const [low, high] = limits;
  if (typeof low !== 'number' || typeof high !== 'number') return false;
  return comparisons[rule.operator](number, low, high);
}

/**
 * With "ignore blank", a rule that looks at a blank cell lets everything pass (support.microsoft.com, "More on data
 * validation": "if any referenced cell is blank"). Ranges as a whole are not meant: COUNTIF(A:A,A1)=1 keeps working.
 */
function looksAtBlankCell(text: string, context: EvaluationContext): boolean {
  const parsed = parseFormula(text);
  return parsed.ok && someCell(parsed.formula, context);
}

function someCell(formula: Formula, context: EvaluationContext): boolean {
  if (formula.kind === 'cell') {
    const sheetId = formula.sheet === undefined ? context.cell.sheetId : context.sheetIdOf(formula.sheet);
    const value = sheetId === undefined ? 0 : context.cellValue(sheetId, formula.at.row.index, formula.at.column.index);
    return value === null || value === '';
  }
  return childrenOf(formula).some((child) => someCell(child, context));
}

/**
 * A list typed out is compared to the letter, one in cells without regard to case. Full-width and half-width letters are
 * different letters in both. A named range with a blank cell takes anything when blanks are ignored (same page).
 */
function isInList(value: CellValue, source: string, ignoreBlanks: boolean, context: EvaluationContext): boolean {
  if (!source.startsWith('=')) {
    return listItems(source).some((item) => item === String(plainValue(value)) || typedValue(item, context) === value);
  }
  const values = ruleValues(source, context, 0, 0);
  const parsed = parseFormula(source);
  const named = parsed.ok && parsed.formula.kind === 'name';
  if (named && ignoreBlanks && values.some((item) => item === null || item === '')) return true;
  return values.some((item) =>
    typeof item === 'string' && typeof value === 'string' ? item.toLowerCase() === value.toLowerCase() : item === value,
  );
}

/** The entries of a list typed out; blanks around them are not part of them. */
export function listItems(source: string): readonly string[] {
  return source.split(',').map((item) => item.trim());
}

function typedValue(text: string, context: EvaluationContext): CellValue {
  const typed = typeIntoCell(text, {
    numberFormat: 'General',
    locale: context.locale,
    date1904: context.date1904,
    currentYear: new Date(Date.UTC(1899, 11, 30) + Math.floor(context.now) * 86_400_000).getUTCFullYear(),
  });
  return 'error' in typed ? null : typed.value;
}
