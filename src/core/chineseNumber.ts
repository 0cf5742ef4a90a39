/** Numbers as Chinese texts write them: 12, 十二, 二十一, 廿五, 一百零三, 二〇二〇. */

const digits: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['零', 0],
  ['○', 0],
  ['Ｏ', 0],
  ['O', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);
/** Signs that stand for tens: 廿 is twenty and 卅 thirty by themselves. */
const tens: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['廿', 20],
  ['卅', 30],
]);

/** Signs that Chinese numbers are made of, for patterns. The letter O, often typed for 〇, is not among them. */
export const chineseDigits = '〇零○一二两三四五六七八九十百廿卅';

/** True for a number written digit by digit (二〇二〇), as years are. */
export const isDigitByDigit = (text: string): boolean =>
  text !== '' && Array.from(text).every((sign) => digits.has(sign));

/** 十二 -> 12, 二十一 -> 21, 一百零三 -> 103, 二〇二〇 -> 2020, 12 -> 12; null when it is no number. */
export function parseChineseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (isDigitByDigit(text)) return Number(Array.from(text, (sign) => digits.get(sign) ?? 0).join(''));
  let total = 0;
  let pending: number | null = null;
  for (const sign of text) {
    const ten = tens.get(sign);
    const digit = digits.get(sign);
    if (sign === '百') {
      total += (pending ?? 1) * 100;
      pending = null;
    } else if (ten !== undefined) {
      total += ten === 10 ? (pending ?? 1) * 10 : ten;
      pending = null;
    } else if (digit !== undefined) {
      pending = digit;
    } else {
      return null;
    }
  }
  return text === '' ? null : total + (pending ?? 0);
}
