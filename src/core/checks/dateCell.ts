/** Reads 截止日期 and 完成日期, which should hold dates and often hold something else. */
import { dateParts, fromSerial, toSerial, type IsoDate } from '../calendar';
import { parseDeadline, type DeadlineContext } from '../deadline';
import type { CheckedCell } from './check';
import { shownOf } from './cells';

export type DateReading =
  | { readonly kind: 'empty' }
  /** An error value. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'date'; readonly date: IsoDate }
  /** `date` is what is meant for certain; null when a person must say. */
  | { readonly kind: 'text' | 'number'; readonly text: string; readonly date: IsoDate | null }
  | { readonly kind: 'unreadable'; readonly text: string };

/** @param context the year of dates without one, and how the plan reads them */
export function readDateCell(cell: CheckedCell | undefined, context: DeadlineContext): DateReading {
  if (cell === undefined) return { kind: 'empty' };
  if (cell.error !== undefined) return { kind: 'broken' };
  const text = shownOf(cell).trim();
  if (text === '') return { kind: 'empty' };
  if (typeof cell.content === 'boolean') return { kind: 'unreadable', text };
  if (typeof cell.content === 'string') return readText(text, context);
  const date = fromSerial(cell.content ?? 0);
  if (cell.isDate) return date === null ? { kind: 'unreadable', text } : { kind: 'date', date };
  return readNumber(text, date, context);
}

function readText(text: string, context: DeadlineContext): DateReading {
  const { kind, due, ambiguous, ongoing, recurrence } = parseDeadline(text, context);
  if (due === undefined || recurrence !== undefined || toSerial(due) === null) return { kind: 'unreadable', text };
  // 6月-9月 or 12月底前，长期坚持 says more than a date can hold.
  return { kind: 'text', text, date: kind === 'date' && !ambiguous && !ongoing ? due : null };
}

/** 20200630 and 2020.6 that Excel took for numbers; 2020.1 may have been 2020.10. */
const figures = /^(?:\d{8}|(?:19|20)\d\d\.(?:[2-9]|0[1-9]|1[0-2]))$/;

/** A number in a date's place is one that lost its format when it is near the plan. */
const nearYears = 10;

function readNumber(text: string, date: IsoDate | null, context: DeadlineContext): DateReading {
  if (figures.test(text)) return readText(text, context);
  if (date === null || Math.abs(dateParts(date).year - context.year) > nearYears) return { kind: 'unreadable', text };
  return { kind: 'number', text, date };
}
