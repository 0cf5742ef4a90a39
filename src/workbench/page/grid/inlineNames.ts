/** Univer does not know the workbook's names: in its formulas they are replaced by what they stand for. */
import type { DefinedName } from '../../../files/xlsx/workbook';
import { mapChildren, type Formula } from '../../formula/ast';
import { formatFormula } from '../../formula/formatFormula';
import { parseFormula } from '../../formula/parseFormula';

/** Names may stand for names, and by mistake for themselves. */
const deepest = 10;

/**
 * @param formula with its leading '='; what cannot be read stays as it is
 * @param sheetId the sheet the formula is on: its own names come before the workbook's
 */
export function inlineNames(formula: string, names: readonly DefinedName[], sheetId: string): string {
  const parsed = names.length === 0 ? null : parseFormula(formula);
  if (parsed === null || !parsed.ok) return formula;
  const meaningOf = (name: string): Formula | null => {
    const same = names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    const found = same.find((one) => one.sheetId === sheetId) ?? same.find((one) => one.sheetId === undefined);
    const meaning = found === undefined ? null : parseFormula(found.formula);
    return meaning?.ok === true ? meaning.formula : null;
  };
  const replace = (part: Formula, depth: number): Formula => {
    if (part.kind !== 'name') return mapChildren(part, (child) => replace(child, depth));
    const meaning = depth === deepest ? null : meaningOf(part.name);
    if (meaning === null) return part;
    return { kind: 'parentheses', inner: replace(meaning, depth + 1) };
  };
  return formatFormula(replace(parsed.formula, 0));
}
