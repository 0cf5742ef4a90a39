import { maxCellTextLength, type CellError, type CellValue } from '../../files/xlsx/workbook';
import { isPercentFormat, isTextFormat } from 'numfmt';
import { canonicalText } from '../formula/canonicalText';
import { parseFormula } from '../formula/parseFormula';
import { formulaFormat, type FormatOfCell } from './formulaFormat';
import type { ReadingSituation } from './locale';
import { readNumber } from './readNumber';

export interface TypingSituation extends ReadingSituation {
  /** The number format the cell has now; 'General' when none was set. */
  readonly numberFormat: string;
  /** True when a person types rather than a program: only then is 5 in a percentage cell 5%. */
  readonly byHand?: boolean;
  /** The number format of a cell that a formula refers to, whose dates, percentages and amounts the formula takes on. */
  readonly formatOf?: FormatOfCell;
}

export type TypedCell =
  | {
      /** Null when the text is empty, and for a formula, whose value calculation gives. */
      readonly value: CellValue;
      /** With its leading '='. */
      readonly formula?: string;
      /** The format the cell takes on; absent when the cell keeps the one it has. */
      readonly numberFormat?: string;
      /** True when a leading apostrophe was taken off. */
      readonly quotePrefix?: boolean;
    }
  | { readonly error: 'tooLong' | 'badFormula' };

const errors: readonly CellError['error'][] = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

function textCell(text: string, quotePrefix: boolean): TypedCell {
  if (text.length > maxCellTextLength) return { error: 'tooLong' };
  return quotePrefix ? { value: text, quotePrefix } : { value: text };
}

/**
 * +A1 and -A1 become formulas, as they did in Lotus 1-2-3, and @SUM(A1) loses its sign. What does not read as one, such
 * as a line of minutes that starts with a dash, stays a text.
 */
function lotusFormula(text: string): string | undefined {
  if (!/^[-+@]/.test(text)) return undefined;
  const formula = `=${text.startsWith('@') ? text.slice(1) : text}`;
  const parsed = parseFormula(formula);
  if (!parsed.ok) return undefined;
  return text.startsWith('@') && parsed.formula.kind !== 'call' ? undefined : formula;
}

/**
 * With automatic percent entry, which is on unless switched off, numbers from 1 up are taken as per cent
 * (support.microsoft.com, "Format numbers as percentages").
 */
function percentEntry(value: number, { byHand, numberFormat }: TypingSituation): number {
  const perCent = byHand === true && isPercentFormat(numberFormat) && Math.abs(value) >= 1;
  return perCent ? Number((value / 100).toPrecision(15)) : value;
}

function typedNumber(text: string, situation: TypingSituation): TypedCell | undefined {
  const number = readNumber(text, situation);
  if (number === undefined) return undefined;
  if (number.numberFormat === undefined) return { value: percentEntry(number.value, situation) };
  if (situation.numberFormat !== 'General') return { value: number.value };
  return { value: number.value, numberFormat: number.numberFormat };
}

function typedFormula(text: string, situation: TypingSituation): TypedCell {
  const parsed = parseFormula(text);
  if (!parsed.ok) return { error: 'badFormula' };
  const typed = { value: null, formula: canonicalText(text) };
  const numberFormat =
    situation.numberFormat === 'General' ? formulaFormat(parsed.formula, situation.formatOf) : undefined;
  return numberFormat === undefined ? typed : { ...typed, numberFormat };
}

/**
 * What a cell holds after a person types a text into it, or a program sets Range.values to a string.
 *
 * A cell formatted as text ('@') keeps everything as written. A leading apostrophe marks text and is taken off. Numbers,
 * percentages, dates and times become numbers, and give a General cell their format; any other format stays
 * (support.microsoft.com, "Available number formats in Excel"). Range.values and Range.formulas read with 'en-US'
 * whatever the user's language, Range.formulasLocal and a person's typing with the user's own
 * (learn.microsoft.com/javascript/api/excel/excel.range, github.com/OfficeDev/office-js/issues/1559).
 *
 * @example typeIntoCell('2020-06-30', situation) // { value: 44012, numberFormat: 'm/d/yyyy' }
 */
export function typeIntoCell(text: string, situation: TypingSituation): TypedCell {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return textCell(text.slice(1), true);
  if (isTextFormat(situation.numberFormat)) return textCell(text, false);
  if (text.startsWith('=') && text.length > 1) {
    return typedFormula(text, situation);
  }
  const folded = text.trim().toUpperCase();
  if (folded === 'TRUE' || folded === 'FALSE') return { value: folded === 'TRUE' };
  const error = errors.find((code) => code === folded);
  if (error !== undefined) return { value: { error } };
  const number = typedNumber(text, situation);
  if (number !== undefined) return number;
  const formula = lotusFormula(text);
  return formula === undefined ? textCell(text, false) : typedFormula(formula, situation);
}
