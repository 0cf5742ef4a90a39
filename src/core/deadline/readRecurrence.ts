/** Reads 每年1月底前, 每季度末月25日前 out of the tokens of a deadline. */
import type { CycleDay, Recurrence } from './recurrence';
import type { Every, Token } from './tokens';

export interface ReadRecurrence {
  readonly recurrence: Recurrence;
  /** Index of the first token after it. */
  readonly next: number;
}

type Tokens = readonly Token[];

/** Null when none begins at this token. */
export function readRecurrence(tokens: Tokens, at: number): ReadRecurrence | null {
  const token = tokens[at];
  if (token?.kind !== 'every') return null;
  const cycle =
    token.every === 'number'
      ? countedCycle(tokens, at + 1)
      : { every: token.every, interval: token.interval, next: at + 1 };
  if (cycle === null) return null;
  const { every, interval } = cycle;
  const days: CycleDay[] = [];
  let weekday: number | undefined;
  let next = cycle.next;
  for (;;) {
    const here = tokens[next];
    const day = readCycleDay(tokens, next, every);
    if (day !== null) {
      days.push(day.value);
      next = day.next;
    } else if (here?.kind === 'weekday') {
      weekday = here.day;
      next += 1;
    } else if (here?.kind === 'unit' && tokens[next + 1]?.kind === 'edge') {
      // 每年年底, 每月月底: the last day, as without it.
      next += 2;
    } else if (here?.kind === 'filler' || here?.kind === 'edge' || isListing(tokens, next, every)) {
      next += 1;
    } else {
      return { recurrence: { every, interval, days, ...(weekday === undefined ? {} : { weekday }) }, next };
    }
  }
}

/** 6月、12月: the list goes on when another day of the cycle follows. */
function isListing(tokens: Tokens, at: number, every: Every): boolean {
  const token = tokens[at];
  return token?.kind === 'separator' && token.listing && readCycleDay(tokens, at + 1, every) !== null;
}

const cycleOfMonths: Readonly<Record<number, Every>> = { 1: 'month', 3: 'quarter', 6: 'halfYear', 12: 'year' };

/** 每3个月, 每两年, 每10天. */
function countedCycle(
  tokens: Tokens,
  at: number,
): { readonly every: Every; readonly interval: number; readonly next: number } | null {
  const number = tokens[at];
  const unit = tokens[at + 1];
  if (number?.kind !== 'number') return null;
  if (unit?.kind === 'unit' && unit.unit === 'year') return { every: 'year', interval: number.value, next: at + 2 };
  if (unit?.kind !== 'duration') return null;
  if (unit.unit === 'month') {
    const every = cycleOfMonths[number.value];
    return every === undefined
      ? { every: 'month', interval: number.value, next: at + 2 }
      : { every, interval: 1, next: at + 2 };
  }
  return { every: unit.unit === 'week' ? 'week' : 'day', interval: number.value, next: at + 2 };
}

const isUnit = (token: Token | undefined, unit: string): boolean => token?.kind === 'unit' && token.unit === unit;

/** One day within a cycle: 1月底, 6月30日, 末月25日, 首月, 25日, 第一个月, 年底, 下旬. */
function readCycleDay(
  tokens: Tokens,
  at: number,
  every: Every,
): { readonly value: CycleDay; readonly next: number } | null {
  const month = readCycleMonth(tokens, at, every);
  const after = month?.next ?? at;
  const number = tokens[after];
  const part = tokens[after];
  if (number?.kind === 'number' && isUnit(tokens[after + 1], 'day') && (month !== null || every === 'month')) {
    return valid(month?.value ?? 1, number.value, after + 2);
  }
  if (part?.kind === 'part' && part.unit === 'tenth' && (month !== null || every === 'month')) {
    return valid(month?.value ?? 1, part.index === 3 ? -1 : part.index * 10, after + 1);
  }
  if (part?.kind === 'part' && part.unit === 'half' && every === 'year') return valid(part.index * 6, -1, after + 1);
  if (number?.kind === 'number' && isUnit(tokens[after + 1], 'quarter') && every === 'year') {
    return valid(number.value * 3, -1, after + 2);
  }
  return month === null ? null : valid(month.value, -1, after);
}

function readCycleMonth(
  tokens: Tokens,
  at: number,
  every: Every,
): { readonly value: number; readonly next: number } | null {
  const token = tokens[at];
  if (token?.kind === 'monthOf' && every !== 'month') return { value: token.index, next: at + 1 };
  if (token?.kind === 'figures' && token.year === undefined && every === 'year') return null;
  if (token?.kind !== 'number') return null;
  const unit = tokens[at + 1];
  if (every === 'year' && isUnit(unit, 'month')) return { value: token.value, next: at + 2 };
  const ordinal = unit?.kind === 'duration' && unit.unit === 'month';
  return ordinal && every !== 'month' ? { value: token.value, next: at + 2 } : null;
}

const valid = (month: number, day: number, next: number): { readonly value: CycleDay; readonly next: number } | null =>
  month >= -1 && month <= 12 && month !== 0 && day <= 31 && day !== 0 ? { value: { month, day }, next } : null;
