/** Deadlines that come back: 每年1月底前, 每季度末月25日前, 每月. */
import { addDays, dateParts, daysInMonth, isoDate, weekday, type IsoDate } from '../calendar';
import type { Every } from './tokens';

/** A day of a cycle. `month` counts from the cycle's first (1) or its last (-1); `day` -1 is the month's last. */
export interface CycleDay {
  readonly month: number;
  readonly day: number;
}

export interface Recurrence {
  readonly every: Every;
  /** 2 for 每两年; 0 when the text leaves it open (定期). */
  readonly interval: number;
  /** The days of a cycle; empty for the last day of it. */
  readonly days: readonly CycleDay[];
  /** 1 Monday to 7 Sunday, for cycles of a week. */
  readonly weekday?: number;
}

const monthsOfCycle: Readonly<Partial<Record<Every, number>>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/**
 * The next day on which it is due, `from` itself included. Undefined where the text does not settle one: daily, weekly
 * without a weekday, by terms, and every second year (of which?).
 */
export function nextOccurrence(recurrence: Recurrence, from: IsoDate): IsoDate | undefined {
  if (recurrence.every === 'week' && recurrence.weekday !== undefined && recurrence.interval === 1) {
    return addDays(from, (recurrence.weekday - weekday(from) + 7) % 7) ?? undefined;
  }
  const cycle = (monthsOfCycle[recurrence.every] ?? 0) * recurrence.interval;
  if (cycle === 0 || 12 % cycle !== 0) return undefined;
  const { year, month } = dateParts(from);
  const start = Math.floor((month - 1) / cycle) * cycle;
  const days = recurrence.days.length > 0 ? recurrence.days : [{ month: -1, day: -1 }];
  return [start, start + cycle]
    .flatMap((first) => days.map((day) => dayOfCycle(year, first, cycle, day)))
    .filter((date): date is IsoDate => date !== null && date >= from)
    .sort()[0];
}

/** @param first zero-based month, counted from January of `year` on, in which the cycle begins */
function dayOfCycle(year: number, first: number, cycle: number, { month, day }: CycleDay): IsoDate | null {
  const offset = first + (month < 0 ? cycle + month : month - 1);
  const y = year + Math.floor(offset / 12);
  const m = (offset % 12) + 1;
  // 每月31日 is the last day of a shorter month.
  return isoDate(y, m, day < 0 ? daysInMonth(y, m) : Math.min(day, daysInMonth(y, m)));
}
