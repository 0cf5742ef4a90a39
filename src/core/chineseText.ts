/** Chinese text as people type it, brought to one form: one place for each rule of writing. */

export { chineseDigits, parseChineseNumber } from './chineseNumber';

/** Half-width forms of full-width letters, digits and signs; blanks of every kind become a plain one. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2000-\u200A\u202F\u205F\t]/g, ' ')
    .replace(invisible, '');
}

/** Signs without width that copying from web pages and Word leaves behind. */
const invisible = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;

/** All dashes and waves that join two ends become '-'. */
export const unifyDashes = (text: string): string => text.replace(/[‐‑‒–—―−－~～〜﹣─━]+/g, '-');

/** Without the blanks that people put between Chinese signs (责 任 部 门, 6 月); those between two digits stay. */
export function closeUp(text: string): string {
  return text.replace(/\s+/g, (blanks: string, at: number) =>
    isDigit(text[at - 1]) && isDigit(text[at + blanks.length]) ? ' ' : '',
  );
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9';

/** One line of a text as it is read: no invisible signs, single blanks, none at its ends. */
export const tidyLine = (line: string): string =>
  line
    .replace(invisible, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();

/** A title without what does not tell tasks apart: blanks, punctuation, width of letters. For matching only. */
export function normalizeTitle(title: string): string {
  return toHalfWidth(title)
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}
