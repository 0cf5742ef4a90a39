/** Texts that Excel takes for a number, a percentage, an amount, a fraction, a date or a time. */
import { entryFormats, type ReadingSituation, type ReadNumber, type TypingLocale } from './locale';
import { readDate } from './readDate';
import { readTime } from './readTime';

const currencies: Readonly<Record<TypingLocale, RegExp>> = { 'zh-CN': /^[¥￥]\s?/, 'en-US': /^\$\s?/ };
/** Built-in formats 6 and 8 as each language spells them. */
const currencyFormats: Readonly<Record<TypingLocale, readonly [whole: string, decimals: string]>> = {
  'zh-CN': ['¥#,##0;[Red]¥-#,##0', '¥#,##0.00;[Red]¥-#,##0.00'],
  'en-US': ['$#,##0_);[Red]($#,##0)', '$#,##0.00_);[Red]($#,##0.00)'],
};

const digits = /^(?:\d+\.?\d*|\.\d+)$/;
const grouped = /^\d+(?:,\d{3})+(?:\.\d*)?$/;
const scientific = /^(?:\d+\.?\d*|\.\d+)e[+-]?\d{1,3}$/i;

/** Excel keeps 15 significant digits and makes zeros of the rest ("Excel specifications and limits"). */
function fifteenDigits(text: string): number {
  let kept = 0;
  const cut = text.replace(/\d/g, (digit) => {
    if (kept === 0 && digit === '0') return digit;
    kept += 1;
    return kept > 15 ? '0' : digit;
  });
  return Number(cut);
}

/** ０-９，．％（） and their like -> ASCII, as Chinese Excel reads them in numbers. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

interface Signed {
  readonly body: string;
  readonly sign: 1 | -1;
}

/** Takes off a leading sign or accountants' parentheses: (5) is -5. */
function unsigned(text: string): Signed | undefined {
  const match = /^(?:\((.+)\)|([+-])\s*(.+)|(.+))$/s.exec(text);
  if (match === null) return undefined;
  const [, inParentheses, sign, signed, plain] = match;
  if (inParentheses !== undefined) return { body: inParentheses, sign: -1 };
  return { body: signed ?? plain ?? '', sign: sign === '-' ? -1 : 1 };
}

function plainNumber(text: string): ReadNumber | undefined {
  if (digits.test(text)) return { value: fifteenDigits(text) };
  if (grouped.test(text)) {
    const numberFormat = text.includes('.') ? entryFormats.thousandsDecimals : entryFormats.thousands;
    return { value: fifteenDigits(text.replaceAll(',', '')), numberFormat };
  }
  if (scientific.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? { value, numberFormat: entryFormats.scientific } : undefined;
  }
  return undefined;
}

function percentage(text: string): ReadNumber | undefined {
  const match = /^(?:%\s?(.+)|(.+?)\s?%)$/.exec(text);
  const number = plainNumber(match?.[1] ?? match?.[2] ?? '');
  if (number === undefined) return undefined;
  const numberFormat = text.includes('.') ? entryFormats.percentDecimals : entryFormats.percent;
  return { value: Number((number.value / 100).toPrecision(15)), numberFormat };
}

function amount(text: string, locale: TypingLocale): ReadNumber | undefined {
  if (!currencies[locale].test(text)) return undefined;
  const signed = unsigned(text.replace(currencies[locale], ''));
  const number = signed === undefined ? undefined : plainNumber(signed.body);
  if (signed === undefined || number === undefined) return undefined;
  const [whole, decimals] = currencyFormats[locale];
  return { value: number.value * signed.sign, numberFormat: text.includes('.') ? decimals : whole };
}

/** 0 1/2 and 3 1/4; 1/2 alone is a date (support.microsoft.com, "Display numbers as fractions"). */
function fraction(text: string): ReadNumber | undefined {
  const match = /^(\d+) +(\d{1,5})\/(\d{1,5})$/.exec(text);
  if (match === null) return undefined;
  const [, whole = '', numerator = '', denominator = ''] = match;
  if (Number(denominator) === 0) return undefined;
  const numberFormat = denominator.length > 1 ? entryFormats.fractionLong : entryFormats.fraction;
  return { value: Number(whole) + Number(numerator) / Number(denominator), numberFormat };
}

/** 2020/6/30 8:00: a date, blanks, a time of less than a day. */
function dateAndTime(text: string, situation: ReadingSituation): ReadNumber | undefined {
  const match = /^(\S+(?: \S+)*?) +(\d{1,2}:\S+(?: [ap]m?)?|(?:上午|下午)?\d{1,2}[时時]\S*)$/i.exec(text);
  const date = readDate(match?.[1] ?? '', situation);
  const time = readTime(match?.[2] ?? '', situation.locale);
  if (date === undefined || time === undefined || time.value >= 1) return undefined;
  return { value: date.value + time.value, numberFormat: entryFormats.shortDateTime };
}

/**
 * Reads a text as Excel does when it is typed into a General cell, or coerced to a number by a formula.
 *
 * @returns undefined when the text stays a text.
 * @example readNumber('50%', situation) // { value: 0.5, numberFormat: '0%' }
 */
export function readNumber(text: string, situation: ReadingSituation): ReadNumber | undefined {
  const narrow = (situation.locale === 'zh-CN' ? halfWidth(text) : text).replace(/^[ ]+|[ ]+$/g, '');
  const signed = unsigned(narrow);
  if (signed === undefined || !/\d/.test(narrow)) return undefined;
  const number =
    plainNumber(signed.body) ??
    percentage(signed.body) ??
    amount(signed.body, situation.locale) ??
    fraction(signed.body);
  if (number !== undefined) return { ...number, value: signed.sign === -1 ? -number.value : number.value };
  if (signed.body !== narrow) return undefined;
  return readDate(narrow, situation) ?? readTime(narrow, situation.locale) ?? dateAndTime(narrow, situation);
}
