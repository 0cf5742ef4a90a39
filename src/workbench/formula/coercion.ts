/** Excel's conversions between numbers, text and logical values, and its order of values. */
import type { CellError, CellValue } from '../../files/xlsx/workbook';
import type { TypingLocale } from '../typing/locale';
import { readNumber } from '../typing/readNumber';
import type { EvaluationContext } from './evaluationContext';
import { isError, wrongValue } from './operand';
import { dateOfSerial } from './serial';

/** The year a date without one belongs to. */
export function currentYear(context: EvaluationContext): number {
  return dateOfSerial(context.now, context.date1904)?.year ?? 1900;
}

/** A text that a formula may use as a number ("12", "50%", "2020-6-30"), or undefined. */
export function numberFromText(text: string, context: EvaluationContext): number | undefined {
  const { locale, date1904 } = context;
  return readNumber(text, { locale, date1904, currentYear: currentYear(context) })?.value;
}

export function toNumber(value: CellValue, context: EvaluationContext): number | CellError {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberFromText(value, context) ?? wrongValue;
  return value;
}

export function toBoolean(value: CellValue): boolean | CellError {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') {
    const folded = value.toUpperCase();
    return folded === 'TRUE' ? true : folded === 'FALSE' ? false : wrongValue;
  }
  return value;
}

/** A number as it joins a text: 15 significant digits, written out while that takes at most 20 characters. */
export function textOfNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  if (rounded === 0) return '0';
  const [mantissa = '', exponentText = '0'] = Math.abs(rounded).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const exponent = Number(exponentText);
  const sign = rounded < 0 ? '-' : '';
  const plain =
    exponent < 0
      ? `0.${'0'.repeat(-exponent - 1)}${digits}`
      : digits.length <= exponent + 1
        ? digits.padEnd(exponent + 1, '0')
        : `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
  if (plain.length <= 20) return sign + plain;
  return `${sign}${mantissa}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

export function toText(value: CellValue): string | CellError {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return textOfNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

const collators: Readonly<Record<TypingLocale, Intl.Collator>> = {
  'zh-CN': new Intl.Collator('zh-CN', { sensitivity: 'accent' }),
  'en-US': new Intl.Collator('en-US', { sensitivity: 'accent' }),
};

/** Numbers come before text, and text before FALSE and TRUE (support.microsoft.com, "Sort data in a range or table"). */
function rank(value: number | string | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

/** A blank compares as the zero, empty text or FALSE of the other side's type. */
function blankAs(other: CellValue): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** Negative, zero or positive; text without regard to case; numbers equal when their first 15 digits are. */
export function compareValues(left: CellValue, right: CellValue, locale: TypingLocale): number | CellError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const [one, two] = [left ?? blankAs(right), right ?? blankAs(left)];
  if (typeof one === 'number' && typeof two === 'number') return compareNumbers(one, two);
  if (typeof one === 'string' && typeof two === 'string') {
    return one.toLowerCase() === two.toLowerCase() ? 0 : collators[locale].compare(one, two);
  }
  if (typeof one === 'boolean' && typeof two === 'boolean') return Number(one) - Number(two);
  return rank(one) - rank(two);
}

function compareNumbers(one: number, two: number): number {
  if (one === two) return 0;
  const near = Math.abs(one - two) <= Math.abs(one) * 1e-14;
  return near && one.toPrecision(15) === two.toPrecision(15) ? 0 : one - two;
}
