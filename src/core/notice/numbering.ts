/** Numbers at the head of a paragraph: 一、（一）1. (1) ① and their kin. */
import { chineseDigits, parseChineseNumber } from '../chineseNumber';

/** Ways of numbering, from the one that stands highest. */
export type NumberingStyle =
  'chapter' | 'chinese' | 'chineseBracket' | 'arabic' | 'decimal' | 'decimals' | 'arabicBracket' | 'circled';

/** Rank of a style: a smaller number stands higher. */
export const styleRank: Readonly<Record<NumberingStyle, number>> = {
  chapter: 0,
  chinese: 1,
  chineseBracket: 2,
  arabic: 3,
  decimal: 4,
  decimals: 5,
  arabicBracket: 6,
  circled: 7,
};

export interface Numbered {
  readonly style: NumberingStyle;
  /** As written: '（一）', '3.'. */
  readonly ordinal: string;
  readonly value: number;
  /** The text behind the number. */
  readonly rest: string;
}

const n = `[${chineseDigits}]{1,5}`;
const d = '[0-9０-９]{1,3}';
const point = '[、.．,，]';

/** One row a style, tried in order; the first group is the number. */
const rules: readonly { readonly style: NumberingStyle; readonly pattern: RegExp }[] = [
  { style: 'chapter', pattern: new RegExp(`^第\\s?(${n}|${d})\\s?(?:章|编|篇|部分|节)\\s?[、.．:：]?\\s?`) },
  { style: 'chinese', pattern: new RegExp(`^(${n})\\s?(?:[、.．,，]\\s?|\\s(?![年月日]))`) },
  { style: 'chineseBracket', pattern: new RegExp(`^[(（〔]\\s?(${n})\\s?[)）〕]\\s?[、.．]?\\s?`) },
  { style: 'decimals', pattern: new RegExp(`^(${d}(?:[.．]${d}){2,3})[.．、]?\\s?(?![0-9０-９年月日])`) },
  { style: 'decimal', pattern: new RegExp(`^(${d}[.．]${d})(?:[、]\\s?|\\s)(?![0-9０-９])`) },
  { style: 'arabic', pattern: new RegExp(`^(${d})\\s?${point}\\s?(?![0-9０-９])`) },
  { style: 'arabic', pattern: new RegExp(`^(${d})\\s(?![0-9０-９年月日时个项名次%％-])`) },
  { style: 'arabicBracket', pattern: new RegExp(`^[(（〔]\\s?(${d})\\s?[)）〕]\\s?[、.．]?\\s?`) },
  { style: 'arabicBracket', pattern: new RegExp(`^(${d})\\s?[)）]\\s?`) },
];

/** Numbers that are one sign: the first of a run of `count`, and the style they belong to. */
const signRuns: readonly {
  readonly first: number;
  readonly count: number;
  readonly start: number;
  readonly style: NumberingStyle;
}[] = [
  { first: 0x2460, count: 20, start: 1, style: 'circled' },
  { first: 0x3251, count: 15, start: 21, style: 'circled' },
  { first: 0x2776, count: 10, start: 1, style: 'circled' },
  { first: 0x2474, count: 20, start: 1, style: 'arabicBracket' },
  { first: 0x2488, count: 20, start: 1, style: 'arabic' },
  { first: 0x3220, count: 10, start: 1, style: 'chineseBracket' },
];

/** @param line a tidied line; null when it does not begin with a number */
export function readNumbering(line: string): Numbered | null {
  const code = line.charCodeAt(0);
  for (const { first, count, start, style } of signRuns) {
    if (code < first || code >= first + count) continue;
    const rest = line.slice(1).replace(/^[、.．\s]+/, '');
    return { style, ordinal: line.slice(0, 1), value: start + code - first, rest };
  }
  for (const { style, pattern } of rules) {
    const match = pattern.exec(line);
    if (!match) continue;
    const value = parseChineseNumber((match[1] ?? '').normalize('NFKC').split('.').at(-1) ?? '') ?? 0;
    return { style, ordinal: match[0].trim(), value, rest: line.slice(match[0].length).trim() };
  }
  return null;
}
