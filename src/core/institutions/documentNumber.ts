/** 文号: who issued a document, in which year, the how manieth. 辽委教〔2019〕8号, 中发[2019]1号, 教育部令第41号. */
import { toHalfWidth } from '../chineseText';

export interface DocumentNumber {
  readonly written: string;
  /** With 〔〕, half-width digits and no blanks. */
  readonly normalized: string;
  /** 辽委教 */
  readonly issuer: string;
  readonly year: number | null;
}

/** A 文号 found in a text. */
export interface FoundNumber extends DocumentNumber {
  /** Zero-based, from the first sign of the issuer to behind 号. */
  readonly start: number;
  readonly end: number;
}

/** Brackets that people type around the year; an opening one may be closed by another kind. */
export const openingBrackets = '〔﹝[［【(（〖';
export const closingBrackets = '〕﹞]］】)）〗';

/** From the opening bracket on. At the end of an entry 号 is sometimes forgotten. */
const yearAndNumber =
  /[〔﹝[［【(（〖]\s?([0-9０-９]{4})\s?年?\s?[〕﹞\]］】)）〗]\s?(?:第\s?)?([0-9０-９]{1,4})\s?(?:号|(?=$|[)）〕】\]]))/y;

/** 令第41号, 第41号令 */
const orderNumber = /(?:令\s?(?:第\s?)?([0-9０-９]{1,4})\s?号|第\s?([0-9０-９]{1,4})\s?号令)/y;

/** Signs that end an issuer when it is read backwards. */
const issuerEnds = new Set(`《》〈〉、，,；;。：: \t${openingBrackets}${closingBrackets}`);
const longestIssuer = 20;

/**
 * @param at place of an opening bracket, of 令 or of 第
 * @param from place before which the issuer cannot begin
 * @returns null when no 文号 has its bracket or 令 here
 */
export function documentNumberAt(text: string, at: number, from: number): FoundNumber | null {
  const sign = text[at] ?? '';
  if (openingBrackets.includes(sign)) return readYearNumber(text, at, from);
  return sign === '令' || sign === '第' ? readOrder(text, at, from) : null;
}

function readYearNumber(text: string, at: number, from: number): FoundNumber | null {
  yearAndNumber.lastIndex = at;
  const match = yearAndNumber.exec(text);
  if (match === null) return null;
  const { start, issuer } = issuerBefore(text, at, from);
  const [year, number] = [plain(match[1] ?? ''), plain(match[2] ?? '')];
  return {
    start,
    end: at + match[0].length,
    written: text.slice(start, at + match[0].length),
    normalized: `${issuer}〔${year}〕${String(Number(number))}号`,
    issuer,
    year: Number(year),
  };
}

/** Orders carry no year: 教育部令第41号. One without an issuer is none. */
function readOrder(text: string, at: number, from: number): FoundNumber | null {
  orderNumber.lastIndex = at;
  const match = orderNumber.exec(text);
  if (match === null) return null;
  const { start, issuer } = issuerBefore(text, at, from);
  if (issuer === '') return null;
  const end = at + match[0].length;
  const number = String(Number(plain(match[1] ?? match[2] ?? '')));
  return { start, end, written: text.slice(start, end), normalized: `${issuer}令第${number}号`, issuer, year: null };
}

/** The signs before a place that can be an issuer; a blank between it and the bracket is passed over. */
function issuerBefore(text: string, at: number, from: number): { readonly start: number; readonly issuer: string } {
  let end = at;
  while (end > from && text[end - 1] === ' ') end -= 1;
  let start = end;
  while (start > from && end - start < longestIssuer && !issuerEnds.has(text[start - 1] ?? '')) start -= 1;
  const issuer = toHalfWidth(text.slice(start, end)).replace(/\s/g, '');
  return { start: issuer === '' ? at : start, issuer };
}

const plain = (digits: string): string => toHalfWidth(digits).trim();

/** A 文号 as a sheet holds it, in the one form; the text itself, without blanks, when it is none. */
export function normalizeDocumentNumber(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const found = documentNumberAt(text, at, 0);
    if (found !== null) return found.normalized;
  }
  return toHalfWidth(text).replace(/\s/g, '');
}
