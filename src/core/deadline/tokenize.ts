/** Cuts a deadline into tokens: figures, Chinese numbers, and the longest known word at each place. Linear in its length. */
import { isDigitByDigit, parseChineseNumber } from '../chineseNumber';
import { closeUp, toHalfWidth, unifyDashes } from '../chineseText';
import { longestWord, vocabulary, type Token } from './tokens';

export function tokenize(text: string): Token[] {
  const source = closeUp(unifyDashes(toHalfWidth(text)));
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const { taken, length } = readToken(source, at, tokens.at(-1));
    tokens.push(...taken);
    at += length;
  }
  return tokens;
}

interface Reading {
  readonly taken: readonly Token[];
  readonly length: number;
}

function readToken(source: string, at: number, previous: Token | undefined): Reading {
  return (
    readFigures(source, at) ??
    readWord(source, at, previous) ??
    readSpokenNumber(source, at) ?? { taken: source[at] === ' ' ? [] : [{ kind: 'word' }], length: 1 }
  );
}

/** Dates in figures, most specific first. The letters y, m and d name the groups. */
const figureRules: readonly RegExp[] = [
  /(?<y>\d{4})(?<mark>[-./])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})(?!\d)/y,
  /(?<y>\d{4})[-./](?<m>\d{1,2})(?![\d.]|[-/]\d)/y,
  /(?<y>\d{4})[-./](?<m>\d{1,2})(?=-\d{4}[-./])/y,
  /(?<y>\d{4})\.(?<m>\d{1,2})(?=-\d{1,2}(?!\d))/y,
  /(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)/y,
  /(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?!\d)/y,
  /(?<m>\d{1,2})[./](?<d>\d{1,2})(?![\d./月])/y,
];

const timeOfDay = /\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?/y;
const digitRun = /\d+/y;

function readFigures(source: string, at: number): Reading | null {
  const first = source[at] ?? '';
  if (first < '0' || first > '9') return null;
  const time = matchAt(timeOfDay, source, at);
  if (time) return { taken: [{ kind: 'filler' }], length: time[0].length };
  for (const rule of figureRules) {
    const match = matchAt(rule, source, at);
    if (!match?.groups) continue;
    const { y, m, d } = match.groups;
    const token: Token = {
      kind: 'figures',
      month: Number(m),
      ...(y === undefined ? {} : { year: Number(y) }),
      ...(d === undefined ? {} : { day: Number(d) }),
    };
    return { taken: [token], length: match[0].length };
  }
  const digits = matchAt(digitRun, source, at)?.[0] ?? first;
  return {
    taken: [{ kind: 'number', value: Number(digits), digits: digits.length, spoken: false }],
    length: digits.length,
  };
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Units that must not be swallowed by a longer word after a number: 30日常态化 is 30日, then 常态化. */
const unitSigns = '年月日号季';

function readWord(source: string, at: number, previous: Token | undefined): Reading | null {
  const first = source[at] ?? '';
  const afterNumber = previous?.kind === 'number' && unitSigns.includes(first);
  for (let length = Math.min(longestWord, source.length - at); length > 0; length -= 1) {
    const taken = vocabulary.get(source.slice(at, at + length));
    if (taken === undefined || (afterNumber && taken[0]?.kind !== 'unit')) continue;
    // 七一 is a feast, but not in 七一年 or 二〇七一.
    if (taken[0]?.kind === 'feast' && unitSigns.includes(source[at + length] ?? ' ')) continue;
    return { taken, length };
  }
  return null;
}

const spokenNumber = /[〇零○一二两三四五六七八九十百廿卅](?:[〇零○一二两三四五六七八九十百廿卅ＯO])*/y;

function readSpokenNumber(source: string, at: number): Reading | null {
  const match = matchAt(spokenNumber, source, at);
  if (!match) return null;
  const written = match[0];
  return {
    taken: [
      {
        kind: 'number',
        value: parseChineseNumber(written) ?? 0,
        digits: written.length,
        spoken: !isDigitByDigit(written) || written.length === 1,
      },
    ],
    length: written.length,
  };
}
