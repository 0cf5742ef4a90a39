/** Periods of the calendar, and the days that a wording of one points at. */
import { addDays, endOfMonth, isoDate, type IsoDate } from '../calendar';
import type { Edge, Unit } from './tokens';

/** A place in the calendar as written; `index` counts halves, quarters, halves of a month (1, 2) and tenths (1 to 3). */
export interface Point {
  /** Undefined when the text gives none: the plan's year. */
  readonly year?: number;
  /** 明年: years to add to the plan's. */
  readonly shift?: number;
  readonly month?: number;
  readonly day?: number;
  readonly index?: number;
  /** True for a day that has a name: 国庆节前 ends on the day before it. */
  readonly named?: boolean;
  readonly unit: Unit;
}

export interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

const months = (year: number, from: number, to: number): Days | null =>
  pair(isoDate(year, from, 1), endOfMonth(year, to));

const pair = (first: IsoDate | null, last: IsoDate | null): Days | null =>
  first === null || last === null ? null : { first, last };

/** How each period gives its first and last day. */
const daysOfUnit: Readonly<Record<Unit, (year: number, point: Point) => Days | null>> = {
  year: (year) => months(year, 1, 12),
  half: (year, { index = 0 }) => months(year, index * 6 - 5, index * 6),
  quarter: (year, { index = 0 }) => months(year, index * 3 - 2, index * 3),
  month: (year, { month = 0 }) => months(year, month, month),
  halfMonth: (year, { month = 0, index = 0 }) =>
    index === 1
      ? pair(isoDate(year, month, 1), isoDate(year, month, 15))
      : pair(isoDate(year, month, 16), endOfMonth(year, month)),
  tenth: (year, { month = 0, index = 0 }) =>
    pair(
      isoDate(year, month, index * 10 - 9),
      index === 3 ? endOfMonth(year, month) : isoDate(year, month, index * 10),
    ),
  day: (year, { month = 0, day = 0 }) => pair(isoDate(year, month, day), isoDate(year, month, day)),
};

export const yearOf = ({ year, shift = 0 }: Point, planYear: number): number => year ?? planYear + shift;

/** Null when there is no such day: 2月30日, 13月, 五季度. */
export const daysOf = (point: Point, planYear: number): Days | null =>
  daysOfUnit[point.unit](yearOf(point, planYear), point);

export interface Due {
  readonly due: IsoDate;
  /** True where people differ in how they read it. */
  readonly ambiguous: boolean;
}

/** Units whose last day is meant by a mere 前: 6月30日前 and 6月中旬前 include that day. */
const closedBefore: ReadonlySet<Unit> = new Set<Unit>(['day', 'tenth', 'halfMonth']);

/**
 * The last day in time for a point with the words around it. 6月前 without 底 is read strictly, by 31 May, and is
 * ambiguous: many people mean the end of June.
 */
export function dueOf(point: Point, edges: ReadonlySet<Edge>, planYear: number): Due | null {
  const days = daysOf(point, planYear);
  if (days === null) return null;
  const vague = edges.has('around');
  if (edges.has('begin')) {
    if (point.unit !== 'month') return null;
    return { due: `${days.first.slice(0, 8)}10`, ambiguous: true };
  }
  if (edges.has('middle') && point.unit === 'month') return { due: `${days.first.slice(0, 8)}20`, ambiguous: true };
  if (edges.has('middle') && point.unit === 'year') return { due: `${days.first.slice(0, 4)}-06-30`, ambiguous: true };
  const closed = closedBefore.has(point.unit) && point.named !== true;
  const strict = edges.has('before') && !edges.has('end') && !edges.has('within') && !closed;
  if (!strict) return { due: days.last, ambiguous: vague };
  const due = addDays(days.first, -1);
  return due === null ? null : { due, ambiguous: true };
}

/** The first day meant by a point that opens a range: the first of it, or the last for 6月底. */
export function startOf(point: Point, edges: ReadonlySet<Edge>, planYear: number): IsoDate | null {
  const days = daysOf(point, planYear);
  if (days === null) return null;
  return edges.has('end') ? days.last : days.first;
}
