/**
 * Reads 完成时限 as people write it. The text is cut into tokens, each token is one letter, and a table of patterns over
 * those letters says what a whole phrase means: one rule, one row.
 */
import { addDays, endOfMonth, fromSerial, isoDate, type IsoDate } from './calendar';
import { chineseDigits, parseChineseNumber, toHalfWidth, unifyDashes } from './chineseText';

export type DeadlineKind = 'date' | 'range' | 'ongoing' | 'recurring' | 'immediate' | 'unparsed';

export interface Deadline {
  readonly kind: DeadlineKind;
  /** First day of a range. */
  readonly start?: IsoDate;
  /** The last day on which it is in time. */
  readonly due?: IsoDate;
  /** True also for a date that is to be kept up afterwards (12月底前，长期坚持). */
  readonly ongoing: boolean;
  /** True where people differ in how they read it (6月前). */
  readonly ambiguous: boolean;
  /** As written. */
  readonly text: string;
}

export interface DeadlineContext {
  /** The year a date without one belongs to. */
  readonly year: number;
}

/** A token: its letter in the patterns, and its number where it has one. */
interface Token {
  readonly letter: string;
  readonly value: number;
}

const number = `(?:\\d+|[${chineseDigits}]+)`;

/** How the text is cut: the first that fits is taken. Letters are those of the patterns below. */
const tokenRules: readonly {
  readonly letter: string;
  readonly pattern: RegExp;
  readonly value?: (m: RegExpExecArray) => number;
}[] = [
  { letter: 'D', pattern: /(\d{4})[-./](\d{1,2})[-./](\d{1,2})日?/y, value: compactDate },
  { letter: 'D', pattern: /(\d{4})(\d{2})(\d{2})(?!\d)/y, value: compactDate },
  { letter: 'M', pattern: /(\d{4})[-./](\d{1,2})(?![\d./])/y, value: (m) => Number(m[1]) * 100 + Number(m[2]) },
  {
    letter: 'y',
    pattern: new RegExp(`(${number})年度?`, 'y'),
    value: (m) => fullYear(parseChineseNumber(m[1] ?? '') ?? 0),
  },
  { letter: 'n', pattern: /(今年|本年度?|当年)/y, value: () => 0 },
  { letter: 'm', pattern: new RegExp(`(${number})月份?`, 'y'), value: (m) => parseChineseNumber(m[1] ?? '') ?? 0 },
  { letter: 'd', pattern: new RegExp(`(${number})[日号]`, 'y'), value: (m) => parseChineseNumber(m[1] ?? '') ?? 0 },
  { letter: 'q', pattern: /第?([1-4一二三四])季度/y, value: (m) => parseChineseNumber(m[1] ?? '') ?? 0 },
  { letter: 'h', pattern: /(上|下)半年/y, value: (m) => (m[1] === '上' ? 1 : 2) },
  { letter: 'x', pattern: /(上|中|下)旬/y, value: (m) => ({ 上: 1, 中: 2, 下: 3 })[m[1] ?? ''] ?? 0 },
  { letter: 'E', pattern: /每半年|每两年|每季度|每学期|每学年|每个?月|每年|每周|每日|每天/y },
  { letter: 'O', pattern: /长期坚持|长期|常态化推进|常态化|常态|持续推进|持续|经常性?|贯穿全年|始终/y },
  { letter: 'I', pattern: /立行立改|即知即改|即日起|立即|马上|即时/y },
  { letter: 'A', pattern: /全年/y },
  { letter: 'Y', pattern: /年底|年末|年终|岁末/y },
  { letter: 'N', pattern: /年内/y },
  { letter: 'e', pattern: /月?底|月?末/y },
  { letter: 'b', pattern: /之?以?前|为止/y },
  { letter: 't', pattern: /-|至|到/y },
  { letter: 'f', pattern: /完成|落实|推进|坚持|开展|进行|报送|上报|结束|执行|实施|并|须|应|于|在|内|起|期间|左右|底/y },
  { letter: 's', pattern: /[,，;；、。()/:]+/y },
  { letter: '#', pattern: /\d+/y, value: (m) => Number(m[0]) },
];

function compactDate(match: RegExpExecArray): number {
  return Number(match[1]) * 10_000 + Number(match[2]) * 100 + Number(match[3]);
}

/** 20 -> 2020: two-digit years are of this century. */
const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  const source = unifyDashes(toHalfWidth(text)).replace(/\s+/g, '');
  let at = 0;
  while (at < source.length) {
    let taken = false;
    for (const rule of tokenRules) {
      rule.pattern.lastIndex = at;
      const match = rule.pattern.exec(source);
      if (!match || match[0] === '') continue;
      tokens.push({ letter: rule.letter, value: rule.value?.(match) ?? 0 });
      at += match[0].length;
      taken = true;
      break;
    }
    if (!taken) return null;
  }
  return tokens;
}

/** A span of days; ambiguous where the wording leaves it open. */
interface Span {
  readonly start?: IsoDate;
  readonly due: IsoDate;
  readonly ambiguous?: boolean;
}

type Reader = (values: readonly number[], context: DeadlineContext) => Span | null;

const at = (values: readonly number[], index: number): number => values[index] ?? 0;
const spanOf = (due: IsoDate | null, start?: IsoDate | null, ambiguous?: boolean): Span | null =>
  due === null || start === null
    ? null
    : { due, ...(start === undefined ? {} : { start }), ...(ambiguous === true ? { ambiguous } : {}) };

const tenthOf = (year: number, month: number, tenth: number): IsoDate | null =>
  tenth === 3 ? endOfMonth(year, month) : isoDate(year, month, tenth * 10);

/** `1月1日` minus a day, or the day before a month: what 6月前 means when read strictly. */
function beforeMonth(year: number, month: number): Span | null {
  const first = isoDate(year, month, 1);
  return first === null ? null : spanOf(addDays(first, -1), undefined, true);
}

function ofDate(compact: number): IsoDate | null {
  return isoDate(Math.floor(compact / 10_000), Math.floor(compact / 100) % 100, compact % 100);
}

const months = (from: number, to: number, year: number): Span | null =>
  spanOf(endOfMonth(year, to), isoDate(year, from, 1));

/** The spans a phrase of tokens can mean. Letters: see {@link tokenRules}. The whole phrase must match. */
const spanRules: readonly { readonly pattern: RegExp; readonly read: Reader }[] = [
  { pattern: /^D[be]*$/, read: (v) => spanOf(ofDate(at(v, 0))) },
  { pattern: /^Db?tD[be]*$/, read: (v) => spanOf(ofDate(lastOf(v)), ofDate(at(v, 0))) },
  { pattern: /^ymd[be]*$/, read: (v) => spanOf(isoDate(at(v, 0), at(v, 1), at(v, 2))) },
  { pattern: /^n?md[be]*$/, read: (v, c) => spanOf(isoDate(c.year, lastFrom(v, 'md')[0], lastFrom(v, 'md')[1])) },
  {
    pattern: /^ymdtymd[be]*$/,
    read: (v) => spanOf(isoDate(at(v, 4), at(v, 5), at(v, 6)), isoDate(at(v, 0), at(v, 1), at(v, 2))),
  },
  {
    pattern: /^ymdtmd[be]*$/,
    read: (v) => spanOf(isoDate(at(v, 0), at(v, 4), at(v, 5)), isoDate(at(v, 0), at(v, 1), at(v, 2))),
  },
  {
    pattern: /^ymdtd[be]*$/,
    read: (v) => spanOf(isoDate(at(v, 0), at(v, 1), at(v, 4)), isoDate(at(v, 0), at(v, 1), at(v, 2))),
  },
  {
    pattern: /^mdtmd[be]*$/,
    read: (v, c) => spanOf(isoDate(c.year, at(v, 3), at(v, 4)), isoDate(c.year, at(v, 0), at(v, 1))),
  },
  {
    pattern: /^mdtd[be]*$/,
    read: (v, c) => spanOf(isoDate(c.year, at(v, 0), at(v, 3)), isoDate(c.year, at(v, 0), at(v, 1))),
  },
  { pattern: /^ymxb?$/, read: (v) => spanOf(tenthOf(at(v, 0), at(v, 1), at(v, 2))) },
  { pattern: /^mxb?$/, read: (v, c) => spanOf(tenthOf(c.year, at(v, 0), at(v, 1))) },
  { pattern: /^nmxb?$/, read: (v, c) => spanOf(tenthOf(c.year, at(v, 1), at(v, 2))) },
  { pattern: /^ymb$/, read: (v) => beforeMonth(at(v, 0), at(v, 1)) },
  { pattern: /^mb$/, read: (v, c) => beforeMonth(c.year, at(v, 0)) },
  { pattern: /^Mb$/, read: (v) => beforeMonth(Math.floor(at(v, 0) / 100), at(v, 0) % 100) },
  { pattern: /^M(?:eb?)?$/, read: (v) => spanOf(endOfMonth(Math.floor(at(v, 0) / 100), at(v, 0) % 100)) },
  { pattern: /^ym(?:eb?)?$/, read: (v) => spanOf(endOfMonth(at(v, 0), at(v, 1))) },
  { pattern: /^m(?:eb?)?$/, read: (v, c) => spanOf(endOfMonth(c.year, at(v, 0))) },
  { pattern: /^nm(?:eb?)?$/, read: (v, c) => spanOf(endOfMonth(c.year, at(v, 1))) },
  { pattern: /^ymtym[eb]*$/, read: (v) => spanOf(endOfMonth(at(v, 3), at(v, 4)), isoDate(at(v, 0), at(v, 1), 1)) },
  { pattern: /^ymtm[eb]*$/, read: (v) => months(at(v, 1), at(v, 3), at(v, 0)) },
  { pattern: /^mtm[eb]*$/, read: (v, c) => months(at(v, 0), at(v, 2), c.year) },
  { pattern: /^#tm[eb]*$/, read: (v, c) => months(at(v, 0), at(v, 2), c.year) },
  { pattern: /^y#tm[eb]*$/, read: (v) => months(at(v, 1), at(v, 3), at(v, 0)) },
  { pattern: /^yq[eb]*$/, read: (v) => months(at(v, 1) * 3 - 2, at(v, 1) * 3, at(v, 0)) },
  { pattern: /^n?q[eb]*$/, read: (v, c) => months(lastOf(v, 'q') * 3 - 2, lastOf(v, 'q') * 3, c.year) },
  { pattern: /^yh[eb]*$/, read: (v) => months(at(v, 1) * 6 - 5, at(v, 1) * 6, at(v, 0)) },
  { pattern: /^n?h[eb]*$/, read: (v, c) => months(lastOf(v, 'h') * 6 - 5, lastOf(v, 'h') * 6, c.year) },
  { pattern: /^[YN]b?$/, read: (_, c) => spanOf(isoDate(c.year, 12, 31)) },
  { pattern: /^A[eb]*$/, read: (_, c) => months(1, 12, c.year) },
  { pattern: /^n[eb]*$/, read: (_, c) => spanOf(isoDate(c.year, 12, 31)) },
  { pattern: /^y(?:[eb]+)$/, read: (v) => spanOf(isoDate(at(v, 0), 12, 31)) },
  { pattern: /^y$/, read: (v) => months(1, 12, at(v, 0)) },
];

/** The last value that is not a mere mark (marks have the value 0). */
function lastOf(values: readonly number[], _letter?: string): number {
  return values.findLast((value) => value !== 0) ?? 0;
}

/** Month and day, whatever mark stands before them. */
function lastFrom(values: readonly number[], _letters: string): readonly [number, number] {
  const numbers = values.filter((value) => value !== 0);
  return [numbers[0] ?? 0, numbers[1] ?? 0];
}

/**
 * Reads a deadline. Never throws: what cannot be read is `unparsed` and keeps its text.
 *
 * @param context the plan's year, for dates without one
 * @example parseDeadline('12月底前，长期坚持', { year: 2020 }) // date, due 2020-12-31, ongoing
 */
export function parseDeadline(text: string, context: DeadlineContext): Deadline {
  const base = { text, ongoing: false, ambiguous: false } as const;
  const serial = /^\s*(\d{5})(?:\.\d+)?\s*$/.exec(toHalfWidth(text));
  if (serial) {
    const due = fromSerial(Number(serial[1]));
    if (due !== null) return { ...base, kind: 'date', due };
  }
  const tokens = tokenize(text);
  if (tokens === null || tokens.length === 0) return { ...base, kind: 'unparsed' };
  const ongoing = tokens.some((token) => token.letter === 'O');
  const meaningful = tokens.filter((token) => !'Ofs'.includes(token.letter));
  const letters = meaningful.map((token) => token.letter).join('');
  if (letters.includes('E')) return { ...base, kind: 'recurring', ongoing };
  if (/^I$/.test(letters)) return { ...base, kind: 'immediate', ongoing };
  if (letters === '') return ongoing ? { ...base, kind: 'ongoing', ongoing } : { ...base, kind: 'unparsed' };
  const values = meaningful.map((token) => token.value);
  for (const rule of spanRules) {
    if (!rule.pattern.test(letters)) continue;
    const span = rule.read(values, context);
    if (span === null || (span.start !== undefined && span.start > span.due)) break;
    return {
      kind: span.start === undefined ? 'date' : 'range',
      ...(span.start === undefined ? {} : { start: span.start }),
      due: span.due,
      ongoing,
      ambiguous: span.ambiguous ?? false,
      text,
    };
  }
  return { ...base, kind: 'unparsed', ongoing };
}
