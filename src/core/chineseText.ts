/** Chinese text as people type it, brought to one form: one place for each rule of writing. */

/** Half-width forms of full-width letters, digits and signs; blanks of every kind become a plain one. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2000-\u200A\u202F\t]/g, ' ')
    .replace(/[\u200B\uFEFF]/g, '');
}

/** All dashes and waves that join two ends become '-'. */
export const unifyDashes = (text: string): string => text.replace(/[‐‑‒–—―−－~～〜﹣]+/g, '-');

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30 };

/** Characters of Chinese numbers, for patterns. */
export const chineseDigits = '〇零○一二两三四五六七八九十百廿卅';

/** 十二 -> 12, 二十一 -> 21, 一百零三 -> 103, 二〇二〇 -> 2020, 12 -> 12; null when it is no number. */
export function parseChineseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '' || Array.from(text).some((sign) => !chineseDigits.includes(sign))) return null;
  const signs = Array.from(text);
  if (signs.every((sign) => sign in digits)) return Number(signs.map((sign) => digits[sign]).join(''));
  let total = 0;
  let pending: number | null = null;
  for (const sign of text) {
    const ten = tens[sign];
    if (sign === '百') {
      total += (pending ?? 1) * 100;
      pending = null;
    } else if (ten !== undefined) {
      total += ten === 10 ? (pending ?? 1) * 10 : ten;
      pending = null;
    } else {
      pending = digits[sign] ?? 0;
    }
  }
  return total + (pending ?? 0);
}

/** A title without what does not tell tasks apart: blanks, punctuation, width of letters. For matching only. */
export function normalizeTitle(title: string): string {
  return toHalfWidth(title)
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}
