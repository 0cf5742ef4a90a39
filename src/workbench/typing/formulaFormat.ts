/** The number format a General cell takes on when a formula is entered. */
import type { CellReference, Formula } from '../formula/ast';
import { entryFormats } from './locale';

/** The format of the cell a reference points to; 'General' when it has none. */
export type FormatOfCell = (reference: CellReference) => string;

/** Functions whose result is shown as a date or time at once (their pages on support.microsoft.com say so). */
const ofFunctions: ReadonlyMap<string, string> = new Map([
  ['TODAY', entryFormats.shortDate],
  ['DATE', entryFormats.shortDate],
  ['NOW', entryFormats.shortDateTime],
  ['TIME', entryFormats.time12],
]);

/**
 * A formula takes on the format of the cells it refers to: a date plus a number is shown as a
 * date; the difference of two dates is a number of days.
 *
 * @returns undefined when the cell stays General.
 */
export function formulaFormat(formula: Formula, formatOf?: FormatOfCell): string | undefined {
  switch (formula.kind) {
    case 'call':
      return ofFunctions.get(formula.name);
    case 'cell': {
      const format = formatOf?.(formula) ?? 'General';
      return format === 'General' || format === '@' ? undefined : format;
    }
    case 'parentheses':
      return formulaFormat(formula.inner, formatOf);
    case 'prefix':
      return formulaFormat(formula.operand, formatOf);
    case 'binary': {
      if (formula.operator !== '+' && formula.operator !== '-') return undefined;
      const left = formulaFormat(formula.left, formatOf);
      const right = formulaFormat(formula.right, formatOf);
      if (formula.operator === '-' && left !== undefined && right !== undefined) return undefined;
      return left ?? right;
    }
    default:
      return undefined;
  }
}
