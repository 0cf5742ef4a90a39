import type { CellError, CellValue } from '../../../files/xlsx/workbook';
import { isValidFormat } from 'numfmt';
import { formatValue } from '../../typing/formatValue';
import { numberFromText, toBoolean, toNumber, toText } from '../coercion';
import type { EvaluationContext } from '../evaluationContext';
import { entriesOf, ranged, scalar, type FunctionDefinition } from '../functionDefinition';
import { isError, wrongValue } from '../operand';
import { hasWildcards, wildcardExpression } from './criteria';

const longestText = 32_767;

/** A function of texts and, after them, whole numbers. */
function textual(run: (text: string, numbers: readonly number[]) => CellValue): FunctionDefinition {
  return scalar(([subject = null, ...rest], context) => {
    const text = toText(subject);
    if (isError(text)) return text;
    const numbers: number[] = [];
    for (const value of rest) {
      const number = toNumber(value, context);
      if (isError(number)) return number;
      numbers.push(Math.trunc(number));
    }
    return run(text, numbers);
  });
}

function textsOf(values: readonly CellValue[]): readonly string[] | CellError {
  const texts: string[] = [];
  for (const value of values) {
    const text = toText(value);
    if (isError(text)) return text;
    texts.push(text);
  }
  return texts;
}

function limited(text: string): string | CellError {
  return text.length > longestText ? wrongValue : text;
}

/** FIND tells upper from lower case; SEARCH does not and knows wildcards. The start counts from 1. */
function finder(find: (text: string, sought: string, from: number) => number): FunctionDefinition {
  return scalar(([sought = null, within = null, start = 1], context) => {
    const texts = textsOf([sought, within]);
    if (isError(texts)) return texts;
    const from = toNumber(start, context);
    if (isError(from)) return from;
    const [one = '', two = ''] = texts;
    const first = Math.trunc(from) - 1;
    if (first < 0 || first > two.length) return wrongValue;
    const at = find(two, one, first);
    return at < 0 ? wrongValue : at + 1;
  });
}

function searchIn(text: string, sought: string, from: number): number {
  if (!hasWildcards(sought)) return text.toLowerCase().indexOf(sought.toLowerCase(), from);
  const at = text.slice(from).search(wildcardExpression(sought, false));
  return at < 0 ? at : at + from;
}

const SUBSTITUTE = scalar(([subject = null, old = null, fresh = null, which], context) => {
  const texts = textsOf([subject, old, fresh]);
  if (isError(texts)) return texts;
  const [text = '', sought = '', replacement = ''] = texts;
  if (sought === '') return text;
  if (which === undefined) return limited(text.replaceAll(sought, () => replacement));
  const instance = toNumber(which, context);
  if (isError(instance)) return instance;
  if (instance < 1) return wrongValue;
  let at = -1;
  for (let count = 0; count < Math.trunc(instance); count += 1) {
    at = text.indexOf(sought, at + (count === 0 ? 1 : sought.length));
    if (at < 0) return text;
  }
  return text.slice(0, at) + replacement + text.slice(at + sought.length);
});

const REPLACE = scalar(([subject = null, start = null, count = null, fresh = null], context) => {
  const texts = textsOf([subject, fresh]);
  if (isError(texts)) return texts;
  const [from, length] = [toNumber(start, context), toNumber(count, context)];
  if (isError(from)) return from;
  if (isError(length)) return length;
  if (from < 1 || length < 0) return wrongValue;
  const [text = '', replacement = ''] = texts;
  const at = Math.trunc(from) - 1;
  return text.slice(0, at) + replacement + text.slice(at + Math.trunc(length));
});

function joined(parts: Iterable<CellValue>, separator: string, skipEmpty: boolean): string | CellError {
  const texts: string[] = [];
  for (const part of parts) {
    const text = toText(part);
    if (isError(text)) return text;
    if (!(skipEmpty && text === '')) texts.push(text);
  }
  return limited(texts.join(separator));
}

const CONCAT = ranged(['range'], (operands, context) =>
  joined(
    [...entriesOf(operands, context)].map(({ value }) => value),
    '',
    false,
  ),
);

const TEXTJOIN = ranged(['value', 'value', 'range'], ([separator = null, ignore = null, ...operands], context) => {
  const between = toText(separator as CellValue);
  if (isError(between)) return between;
  const skip = toBoolean(ignore as CellValue);
  if (isError(skip)) return skip;
  return joined(
    [...entriesOf(operands, context)].map(({ value }) => value),
    between,
    skip,
  );
});

/** TEXT(value, format): text that reads as a number is formatted as that number. */
function formatted([value = null, pattern = null]: readonly CellValue[], context: EvaluationContext): CellValue {
  const format = toText(pattern);
  if (isError(format)) return format;
  if (typeof value === 'boolean') return toText(value);
  const given = typeof value === 'string' ? (numberFromText(value, context) ?? value) : (value ?? 0);
  if (format === '') return '';
  if (!isValidFormat(format) && !format.includes('通用')) return wrongValue;
  const shown = formatValue(given, format, context.locale, { date1904: context.date1904 });
  return shown.startsWith('####') ? wrongValue : shown;
}

/** Windows code pages differ above 127; those characters are taken as in Latin 1. */
function character(code: number): CellValue {
  return code >= 1 && code <= 255 ? String.fromCharCode(code) : wrongValue;
}

export const textFunctions = {
  LEN: textual((text) => text.length),
  LEFT: textual((text, [count = 1]) => (count < 0 ? wrongValue : text.slice(0, count))),
  RIGHT: textual((text, [count = 1]) => (count < 0 ? wrongValue : count === 0 ? '' : text.slice(-count))),
  MID: textual((text, [start = 1, count = 0]) =>
    start < 1 || count < 0 ? wrongValue : text.slice(start - 1, start - 1 + count),
  ),
  // Only the ordinary blank (32) goes, and runs of it inside become one.
  TRIM: textual((text) => text.replace(/^ +| +$/g, '').replace(/ +/g, ' ')),
  CLEAN: textual((text) => Array.from(text, (letter) => (letter < ' ' ? '' : letter)).join('')),
  UPPER: textual((text) => text.toUpperCase()),
  LOWER: textual((text) => text.toLowerCase()),
  PROPER: textual((text) => text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (found) => found.toUpperCase())),
  REPT: textual((text, [count = 0]) =>
    count < 0 || text.length * count > longestText ? wrongValue : text.repeat(count),
  ),
  CODE: textual((text) => (text === '' ? wrongValue : text.charCodeAt(0))),
  UNICODE: textual((text) => text.codePointAt(0) ?? wrongValue),
  FIND: finder((text, sought, from) => text.indexOf(sought, from)),
  SEARCH: finder(searchIn),
  SUBSTITUTE,
  REPLACE,
  CONCATENATE: scalar((values) => joined(values, '', false)),
  CONCAT,
  TEXTJOIN,
  EXACT: scalar(([one = null, two = null]) => {
    const texts = textsOf([one, two]);
    return isError(texts) ? texts : texts[0] === texts[1];
  }),
  TEXT: scalar(formatted),
  VALUE: scalar(([value = null], context) => (typeof value === 'boolean' ? wrongValue : toNumber(value, context))),
  CHAR: scalar(([value = null], context) => {
    const code = toNumber(value, context);
    return isError(code) ? code : character(Math.trunc(code));
  }),
  UNICHAR: scalar(([value = null], context) => {
    const code = toNumber(value, context);
    if (isError(code)) return code;
    return code >= 1 && code <= 0x10ffff ? String.fromCodePoint(Math.trunc(code)) : wrongValue;
  }),
  HYPERLINK: scalar(([address = null, shown]) => (shown === undefined ? address : shown)),
} satisfies Record<string, FunctionDefinition>;
