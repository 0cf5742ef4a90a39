/**
 * Formulas of conditional formats and data validations. They are written as seen from the top left cell of their range,
 * and Excel takes less in them than in cells: no structured references, no array constants, no union or intersection
 * ([MS-OI29500] 3.2.3.1.2 and 3.2.3.1.3). Other sheets may be named since Excel 2010.
 */
import type { CellValue } from '../../files/xlsx/workbook';
import { childrenOf, type Formula } from '../formula/ast';
import { evaluate, evaluateArray } from '../formula/evaluate';
import type { CellPlace, EvaluationContext } from '../formula/evaluationContext';
import { formatFormula } from '../formula/formatFormula';
import { parseFormula } from '../formula/parseFormula';
import { shiftFormula } from '../formula/shiftFormula';
import { workbookContext } from '../formula/workbookContext';
import { HostError } from './hostError';
import type { HostSession } from './session';

function isForbidden(formula: Formula): boolean {
  switch (formula.kind) {
    case 'structured':
    case 'array':
      return true;
    case 'binary':
      if (formula.operator === ' ' || formula.operator === ',') return true;
      break;
    default:
  }
  return childrenOf(formula).some(isForbidden);
}

/** Throws InvalidArgument for a formula that Excel refuses in a rule, or that is none. */
export function requireRuleFormula(text: string, name: string): string {
  if (!text.startsWith('=') || text.length < 2) throw new HostError('InvalidArgument', `${name}: ${text}`);
  const parsed = parseFormula(text);
  if (!parsed.ok || isForbidden(parsed.formula)) throw new HostError('InvalidArgument', `${name}: ${text}`);
  return text;
}

/** The formula after its rule's top left cell moved so far; what is no formula stays as it is. */
export function rebasedFormula(text: string, rows: number, columns: number): string {
  if (!text.startsWith('=') || (rows === 0 && columns === 0)) return text;
  const parsed = parseFormula(text);
  return parsed.ok ? formatFormula(shiftFormula(parsed.formula, rows, columns)) : text;
}

export type RuleContext = (cell: CellPlace) => EvaluationContext;

/** How formulas of rules see the workbook as it is now. */
export function ruleContext(session: HostSession): RuleContext {
  return workbookContext(session.workbook, { now: session.options.now(), locale: session.options.locale });
}

function parsedAt(text: string, rows: number, columns: number): Formula | null {
  const parsed = parseFormula(text);
  return parsed.ok ? shiftFormula(parsed.formula, rows, columns) : null;
}

/** A rule's formula calculated for a cell so many rows and columns from its corner; null when it cannot be read. */
export function ruleValue(text: string, context: EvaluationContext, rows: number, columns: number): CellValue | null {
  const formula = parsedAt(text, rows, columns);
  return formula === null ? null : evaluate(formula, context, 'array');
}

/** Every value of a rule's formula: the entries of a drop-down list. */
export function ruleValues(
  text: string,
  context: EvaluationContext,
  rows: number,
  columns: number,
): readonly CellValue[] {
  const formula = parsedAt(text, rows, columns);
  return formula === null ? [] : evaluateArray(formula, context).flat();
}
