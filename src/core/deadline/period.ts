/** Periods of the calendar, and the days that a wording of one points at. */
import { addDays, endOfMonth, isoDate, type IsoDate } from '../calendar';
import type { DeadlineReading } from './deadlineReading';
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

/** Whether a mere 前 includes the last day of a unit: 6月30日前 does; of 6月中旬前 and 6月前 the plan says. */
const closedBefore: Readonly<Record<Unit, (reading: DeadlineReading) => boolean>> = {
  year: () => false,
  half: () => false,
  quarter: () => false,
  month: ({ monthBefore }) => monthBefore === 'included',
  halfMonth: ({ tenthBefore }) => tenthBefore === 'included',
  tenth: ({ tenthBefore }) => tenthBefore === 'included',
  day: () => true,
};

/** People differ in how they read a mere 前 after these, whatever the plan says. */
const vagueBefore: ReadonlySet<Unit> = new Set<Unit>(['year', 'half', 'quarter', 'month']);

/**
 * The last day in time for a point with the words around it. 6月前 without 底 is ambiguous: some mean 31 May, many the
 * end of June.
 */
export function dueOf(point: Point, edges: ReadonlySet<Edge>, planYear: number, reading: DeadlineReading): Due | null {
  const days = daysOf(point, planYear);
  if (days === null) return null;
  const vague = edges.has('around');
  if (edges.has('begin')) {
    if (point.unit !== 'month') return null;
    return { due: `${days.first.slice(0, 8)}10`, ambiguous: true };
  }
  if (edges.has('middle') && point.unit === 'month') return { due: `${days.first.slice(0, 8)}20`, ambiguous: true };
  if (edges.has('middle') && point.unit === 'year') return { due: `${days.first.slice(0, 4)}-06-30`, ambiguous: true };
  const merelyBefore = edges.has('before') && !edges.has('end') && !edges.has('within');
  const ambiguous = vague || (merelyBefore && (vagueBefore.has(point.unit) || point.named === true));
  const closed = closedBefore[point.unit](reading) && point.named !== true;
  if (!merelyBefore || closed) return { due: days.last, ambiguous };
  const due = addDays(days.first, -1);
  return due === null ? null : { due, ambiguous };
}

/** The first day meant by a point that opens a range: the first of it, or the last for 6月底. */
export function startOf(point: Point, edges: ReadonlySet<Edge>, planYear: number): IsoDate | null {
  const days = daysOf(point, planYear);
  if (days === null) return null;
  return edges.has('end') ? days.last : days.first;
}
