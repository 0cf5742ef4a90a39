/** Reads one date or range out of the tokens of a deadline, by descent: span = point [至 point], point = year? place edge*. */
import type { IsoDate } from '../calendar';
import type { DeadlineReading } from './deadlineReading';
import { dueOf, startOf, yearOf, type Point } from './period';
import type { Edge, Token } from './tokens';

/** What a span comes to. An open one has a start and no end (6月起). */
export type Span =
  | { readonly kind: 'dated'; readonly start?: IsoDate; readonly due: IsoDate; readonly ambiguous: boolean }
  | { readonly kind: 'open'; readonly start: IsoDate }
  /** Built like a date, but there is no such day (6月31日), or it ends before it begins, or it lies after something. */
  | { readonly kind: 'impossible' };

export interface ReadSpan {
  readonly span: Span;
  /** Index of the first token after it. */
  readonly next: number;
}

export interface SpanContext {
  /** The plan's year, for dates without one. */
  readonly year: number;
  readonly reading: DeadlineReading;
}

interface PlacedPoint {
  readonly point: Point;
  readonly edges: ReadonlySet<Edge>;
  readonly next: number;
}

type Tokens = readonly Token[];

const isUnit = (token: Token | undefined, unit: 'year' | 'quarter' | 'month' | 'day'): boolean =>
  token?.kind === 'unit' && token.unit === unit;

const numberAt = (tokens: Tokens, at: number): number | undefined => {
  const token = tokens[at];
  return token?.kind === 'number' ? token.value : undefined;
};

/** Null when no date begins at this token. */
export function readSpan(tokens: Tokens, at: number, context: SpanContext): ReadSpan | null {
  if (tokens[at]?.kind === 'to') {
    const end = readPoint(tokens, at + 1, context);
    return end === null ? null : { span: single(end, context), next: end.next };
  }
  const start = readPoint(tokens, at, context) ?? readBarePair(tokens, at);
  if (start === null) return null;
  const to = skipFillers(tokens, start.next);
  const end = tokens[to]?.kind === 'to' ? readPoint(tokens, to + 1, context, start.point) : null;
  if (end === null) return { span: single(start, context), next: start.next };
  return { span: range(start, end, context), next: end.next };
}

function single(placed: PlacedPoint, context: SpanContext): Span {
  const { point, edges } = placed;
  if (edges.has('after')) return { kind: 'impossible' };
  if (edges.has('from') && !edges.has('before') && !edges.has('until')) {
    const start = startOf(point, edges, context.year);
    return start === null ? { kind: 'impossible' } : { kind: 'open', start };
  }
  const due = dueOf(point, edges, context.year, context.reading);
  return due === null ? { kind: 'impossible' } : { kind: 'dated', ...due };
}

/** The end takes over the year of the start; 11月至3月 then runs into the next year, which is reported as ambiguous. */
function range(from: PlacedPoint, to: PlacedPoint, context: SpanContext): Span {
  const yearGiven = to.point.year !== undefined || to.point.shift !== undefined;
  const fromYearGiven = from.point.year !== undefined || from.point.shift !== undefined;
  const fromYear = yearOf(from.point, context.year);
  // 次年 after a start with a year is the year after that one.
  const toYear = to.point.year ?? fromYear + (to.point.shift ?? 0);
  const start = startOf(from.point, from.edges, fromYear - (from.point.shift ?? 0));
  const due = dueOf({ ...to.point, year: toYear }, to.edges, context.year, context.reading);
  if (start === null || due === null) return { kind: 'impossible' };
  if (start <= due.due) return { kind: 'dated', start, ...due };
  if (!yearGiven) {
    const later = dueOf({ ...to.point, year: toYear + 1 }, to.edges, context.year, context.reading);
    return later === null || start > later.due
      ? { kind: 'impossible' }
      : { kind: 'dated', start, due: later.due, ambiguous: true };
  }
  // 11月至2020年2月: the start lies in the year of the end, or in the one before it.
  const starts = fromYearGiven
    ? []
    : [toYear, toYear - 1].map((year) => startOf({ ...from.point, year }, from.edges, year));
  const earlier = starts.find((day) => day !== null && day <= due.due);
  if (earlier !== undefined && earlier !== null) return { kind: 'dated', start: earlier, ...due };
  return { kind: 'impossible' };
}

function readPoint(tokens: Tokens, at: number, context: SpanContext, before?: Point): PlacedPoint | null {
  const start = skipFillers(tokens, at);
  const year = readYear(tokens, start, context);
  const place = readPlace(tokens, year?.next ?? start, before);
  const point: Point | null = place
    ? { ...year?.fields, ...inherited(place.point, year !== null, before), ...place.point }
    : year === null
      ? null
      : { ...year.fields, unit: 'year' };
  if (point === null) return null;
  const { edges, next } = readEdges(tokens, place?.next ?? year?.next ?? start, point);
  // 年 by itself is a date only as 年底, 年内 …
  if (year?.bare === true && place === null && edges.size === 0) return null;
  return { point, edges, next };
}

interface YearFields {
  readonly year?: number;
  readonly shift?: number;
}

function readYear(
  tokens: Tokens,
  at: number,
  context: SpanContext,
): { readonly fields: YearFields; readonly next: number; readonly bare?: true } | null {
  const token = tokens[at];
  switch (token?.kind) {
    case 'number': {
      if (!isUnit(tokens[at + 1], 'year')) return borrowedYear(tokens, at);
      const year = fullYear(token, context);
      return year === null ? null : { fields: { year }, next: skipYearWord(tokens, at + 2) };
    }
    case 'relativeYear':
      return { fields: { shift: token.shift }, next: skipYearWord(tokens, at + 1) };
    case 'wholeYear':
      return { fields: {}, next: at + 1 };
    case 'unit':
      return token.unit === 'year' ? { fields: {}, next: at + 1, bare: true } : null;
    case 'figures':
      return token.year === undefined ? null : { fields: { year: token.year }, next: at };
    default:
      return null;
  }
}

/** 2020-2022年: the first takes the unit of the second. */
function borrowedYear(tokens: Tokens, at: number): { readonly fields: YearFields; readonly next: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.digits !== 4) return null;
  const joined = tokens[at + 1]?.kind === 'to' && tokens[at + 2]?.kind === 'number';
  return joined && isUnit(tokens[at + 3], 'year') ? { fields: { year: token.value }, next: at + 1 } : null;
}

/** 2020年年底, 2020年全年. */
function skipYearWord(tokens: Tokens, at: number): number {
  return isUnit(tokens[at], 'year') || tokens[at]?.kind === 'wholeYear' ? at + 1 : at;
}

/** Four signs as they are; two (20年, 二〇年) in the plan's century and near its year. 十年 and 3年 are lengths of time. */
function fullYear(token: Extract<Token, { kind: 'number' }>, context: SpanContext): number | null {
  if (token.spoken) return null;
  if (token.digits === 4) return token.value;
  if (token.digits !== 2) return null;
  const year = Math.floor(context.year / 100) * 100 + token.value;
  return Math.abs(year - context.year) <= 10 ? year : null;
}

interface Place {
  readonly point: Point;
  readonly next: number;
}

/** What follows the year, if anything: half, quarter, month with its parts, or a day. */
function readPlace(tokens: Tokens, at: number, before: Point | undefined): Place | null {
  const token = tokens[at];
  switch (token?.kind) {
    case 'part':
      return token.unit === 'half' || before?.month !== undefined
        ? { point: { unit: token.unit, index: token.index }, next: at + 1 }
        : null;
    case 'feast':
      return { point: { unit: 'day', month: token.month, day: token.day, named: true }, next: at + 1 };
    case 'figures':
      return token.day === undefined
        ? readInMonth(tokens, isUnit(tokens[at + 1], 'month') ? at + 2 : at + 1, token.month)
        : {
            point: { unit: 'day', month: token.month, day: token.day },
            next: isUnit(tokens[at + 1], 'day') ? at + 2 : at + 1,
          };
    case 'number':
      return readCounted(tokens, at, token.value, before);
    default:
      return null;
  }
}

function readCounted(tokens: Tokens, at: number, value: number, before: Point | undefined): Place | null {
  const next = tokens[at + 1];
  if (isUnit(next, 'quarter')) return { point: { unit: 'quarter', index: value }, next: at + 2 };
  if (isUnit(next, 'month')) return readInMonth(tokens, at + 2, value);
  if (before !== undefined) {
    // The end of a range may leave out the month, or the unit: 6月1日-30日, 6.1-30, 2020.6-9.
    if (isUnit(next, 'day') && before.month !== undefined) return { point: { unit: 'day', day: value }, next: at + 2 };
    if (next?.kind === 'unit' || next?.kind === 'duration' || next?.kind === 'word') return null;
    if (before.unit === 'day') return { point: { unit: 'day', day: value }, next: at + 1 };
    return before.unit === 'month' ? { point: { unit: 'month', month: value }, next: at + 1 } : null;
  }
  // 6-9月, 一至三季度, 6、7月: the first takes the unit of the second.
  const joins = next?.kind === 'to' || (next?.kind === 'separator' && next.listing);
  if (!joins || tokens[at + 2]?.kind !== 'number') return null;
  if (isUnit(tokens[at + 3], 'month')) return { point: { unit: 'month', month: value }, next: at + 1 };
  if (isUnit(tokens[at + 3], 'quarter')) return { point: { unit: 'quarter', index: value }, next: at + 1 };
  return null;
}

function readInMonth(tokens: Tokens, at: number, month: number): Place {
  const token = tokens[at];
  if (token?.kind === 'part' && token.unit !== 'half') {
    return { point: { unit: token.unit, month, index: token.index }, next: at + 1 };
  }
  const day = numberAt(tokens, at);
  if (day !== undefined) {
    if (isUnit(tokens[at + 1], 'day')) return { point: { unit: 'day', month, day }, next: at + 2 };
    // 6月1-30日
    const joins = tokens[at + 1]?.kind === 'to' && numberAt(tokens, at + 2) !== undefined;
    if (joins && isUnit(tokens[at + 3], 'day')) return { point: { unit: 'day', month, day }, next: at + 1 };
  }
  // 6月月底
  return { point: { unit: 'month', month }, next: isUnit(token, 'month') ? at + 1 : at };
}

/** What the end of a range takes over from its start: the month for a day or a tenth; never the year, see range. */
function inherited(point: Point, hasYear: boolean, before: Point | undefined): { readonly month?: number } {
  if (hasYear || before?.month === undefined || point.month !== undefined) return {};
  return point.unit === 'day' || point.unit === 'tenth' || point.unit === 'halfMonth' ? { month: before.month } : {};
}

/** 底, 前, 内 … behind a point, with a time of day or a weekday between. */
function readEdges(
  tokens: Tokens,
  at: number,
  point: Point,
): { readonly edges: ReadonlySet<Edge>; readonly next: number } {
  const edges = new Set<Edge>();
  let next = at;
  let ahead = at;
  for (;;) {
    const token = tokens[ahead];
    if (token?.kind === 'edge') {
      edges.add(token.edge);
      next = ahead + 1;
    } else if (token?.kind === 'number' && point.unit === 'day' && tokens[ahead + 1]?.kind === 'filler') {
      next = ahead + 2;
      ahead += 1;
    } else if (token?.kind !== 'filler' && token?.kind !== 'weekday') {
      return { edges, next };
    }
    ahead += 1;
  }
}

/** 6-30 in a text of its own: a month and a day that lost their marks. */
function readBarePair(tokens: Tokens, at: number): PlacedPoint | null {
  const month = numberAt(tokens, at);
  const day = numberAt(tokens, at + 2);
  if (at !== 0 || month === undefined || day === undefined || tokens[1]?.kind !== 'to') return null;
  const { edges, next } = readEdges(tokens, 3, { unit: 'day' });
  return next === tokens.length
    ? { point: { unit: 'day', month, day }, edges: new Set([...edges, 'around']), next }
    : null;
}

function skipFillers(tokens: Tokens, at: number): number {
  let next = at;
  while (tokens[next]?.kind === 'filler') next += 1;
  return next;
}
