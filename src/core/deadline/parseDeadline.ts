/**
 * Reads 完成时限 as people write it. The text is cut into tokens (tokenize.ts, by the words of tokens.ts); dates, ranges
 * and recurrences are read out of them by descent; what was found together says what the deadline is.
 */
import { fromSerial, isoDate, type IsoDate } from '../calendar';
import { toHalfWidth } from '../chineseText';
import { usualReading, type DeadlineReading } from './deadlineReading';
import { readRecurrence } from './readRecurrence';
import { readSpan, type Span, type SpanContext } from './readSpan';
import { nextOccurrence, type Recurrence } from './recurrence';
import { tokenize } from './tokenize';
import type { Token } from './tokens';

export type DeadlineKind = 'date' | 'range' | 'ongoing' | 'recurring' | 'immediate' | 'unparsed';

export interface Deadline {
  readonly kind: DeadlineKind;
  /** First day of a range, or of what is ongoing from a day on (6月起). */
  readonly start?: IsoDate;
  /** The last day on which it is in time; of several the last; the next one of those that recur. */
  readonly due?: IsoDate;
  /** True also for a date that is to be kept up afterwards (12月底前，长期坚持). */
  readonly ongoing: boolean;
  /** True where people differ in how they read it (6月前), or where only a part of the text says when. */
  readonly ambiguous: boolean;
  /** As written. */
  readonly text: string;
  /** How it comes back, for texts with 每年, 每月 … */
  readonly recurrence?: Recurrence;
}

export interface DeadlineContext {
  /** The year a date without one belongs to. */
  readonly year: number;
  /** The day from which the next occurrence is sought; the first of the year when it is not given. */
  readonly from?: IsoDate;
  /** How the plan reads 6月中旬前 and 6月前; the usual way when it is not given. */
  readonly reading?: DeadlineReading;
}

/** What the tokens of a text hold. */
interface Findings {
  readonly dated: Extract<Span, { kind: 'dated' }>[];
  readonly open: IsoDate[];
  readonly recurrences: Recurrence[];
  impossible: boolean;
  ongoing: boolean;
  immediate: boolean;
  /** Wording that leaves the day open: 尽快, or words before a date that may limit it. */
  vague: boolean;
  /** A moment that the text does not date: 会议前, 15个工作日内. */
  relative: boolean;
  /** The year that a recurrence stands in: 2020年每季度末. */
  recursIn?: number;
}

/**
 * Reads a deadline. Never throws: what cannot be read is `unparsed` and keeps its text.
 *
 * @param context the plan's year, for dates without one
 * @example parseDeadline('12月底前，长期坚持', { year: 2020 }) // date, due 2020-12-31, ongoing
 */
export function parseDeadline(text: string, context: DeadlineContext): Deadline {
  return (
    fromExcelSerial(text) ??
    conclude(text, find(tokenize(text), { year: context.year, reading: context.reading ?? usualReading }), context)
  );
}

/** A date that lost its format on the way: 44012, perhaps with a time of day. Five digits, so from 1927 on. */
function fromExcelSerial(text: string): Deadline | null {
  const match = /^\s*(\d{5})(?:\.\d+)?\s*$/.exec(toHalfWidth(text));
  const due = match ? fromSerial(Number(match[1])) : null;
  return due === null ? null : { kind: 'date', due, ongoing: false, ambiguous: false, text };
}

function find(tokens: readonly Token[], context: SpanContext): Findings {
  const found: Findings = {
    dated: [],
    open: [],
    recurrences: [],
    impossible: false,
    ongoing: false,
    immediate: false,
    vague: false,
    relative: false,
  };
  let at = 0;
  while (at < tokens.length) {
    const recurrence = readRecurrence(tokens, at);
    if (recurrence !== null) {
      found.recurrences.push(recurrence.recurrence);
      at = recurrence.next;
      continue;
    }
    // Not at fillers: the date behind them is found where it begins, and each token is looked at a fixed number of times.
    const read = tokens[at]?.kind === 'filler' ? null : readSpan(tokens, at, context);
    if (read !== null) {
      note(read.span, tokens[read.next], found);
      at = read.next;
      continue;
    }
    at += noteToken(tokens, at, found);
  }
  return found;
}

function note(span: Span, following: Token | undefined, found: Findings): void {
  switch (span.kind) {
    case 'impossible':
      found.impossible = true;
      break;
    case 'open':
      found.open.push(span.start);
      break;
    case 'dated':
      if (following?.kind === 'every' && span.due.endsWith('-12-31')) found.recursIn = Number(span.due.slice(0, 4));
      else found.dated.push(span);
      break;
  }
}

/** Notes a token that belongs to no date; returns how many it took. */
function noteToken(tokens: readonly Token[], at: number, found: Findings): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  switch (token?.kind) {
    case 'ongoing':
      found.ongoing = true;
      break;
    case 'immediate':
      found.immediate = true;
      found.vague ||= token.vague;
      break;
    case 'duration':
      found.relative = true;
      break;
    case 'number':
      // 两年内, 30日内, 15日前: counted from a moment that the text does not give.
      if (next?.kind === 'unit') {
        found.relative = true;
        // 99年6月 in a plan of 2020: a year that cannot be meant.
        if (next.unit === 'year' && tokens[at + 2]?.kind === 'number') found.impossible = true;
        return 2;
      }
      // 2次 and 17时 say nothing; a number that belongs to nothing may be a part of the date.
      if (next?.kind !== 'filler') found.vague = true;
      break;
    case 'word':
    case 'weekday':
      if (next?.kind === 'edge' || next?.kind === 'to') found.relative = true;
      // Words behind a date say what is to be done; words before it may say for whom or for which part.
      if (found.dated.length === 0 && found.recurrences.length === 0 && !found.ongoing) found.vague = true;
      break;
    case 'every':
    case 'unit':
    case 'part':
    case 'monthOf':
    case 'figures':
      found.vague = true;
      break;
    case 'relativeYear':
    case 'wholeYear':
    case 'feast':
    case 'edge':
    case 'to':
    case 'separator':
    case 'filler':
    case undefined:
      break;
  }
  return 1;
}

/** The rules by which what was found becomes one deadline: the first that fits. */
function conclude(text: string, found: Findings, context: DeadlineContext): Deadline {
  const { ongoing } = found;
  const recurrence = found.recurrences[0];
  const recurs = recurrence === undefined ? {} : { recurrence };
  const ambiguous = found.vague || found.relative;
  if (found.impossible) return { kind: 'unparsed', ongoing: false, ambiguous: false, text };
  if (found.dated.length > 0) return dated(text, found, recurs);
  if (recurrence !== undefined) {
    const due = nextOccurrence(recurrence, firstDay(found, context));
    return { kind: 'recurring', ...(due === undefined ? {} : { due }), ongoing, ambiguous, text, ...recurs };
  }
  if (found.immediate) return { kind: 'immediate', ongoing, ambiguous, text };
  const start = found.open[0];
  if (start !== undefined && !found.relative) return { kind: 'ongoing', start, ongoing: true, ambiguous, text };
  if (ongoing && !found.relative) return { kind: 'ongoing', ongoing, ambiguous, text };
  return { kind: 'unparsed', ongoing: false, ambiguous: false, text };
}

/** Of several dates the last counts, and the text is ambiguous unless they agree. */
function dated(text: string, found: Findings, recurs: { readonly recurrence?: Recurrence }): Deadline {
  const last = found.dated.reduce((a, b) => (b.due > a.due ? b : a));
  const start = last.start ?? found.open.filter((day) => day <= last.due).sort()[0];
  const several = found.dated.some(({ due }) => due !== last.due);
  return {
    kind: start === undefined ? 'date' : 'range',
    ...(start === undefined ? {} : { start }),
    due: last.due,
    ongoing: found.ongoing,
    ambiguous: several || found.vague || found.relative || found.dated.some((span) => span.ambiguous),
    text,
    ...recurs,
  };
}

const firstDay = ({ recursIn }: Findings, { year, from }: DeadlineContext): IsoDate => {
  const first = isoDate(recursIn ?? year, 1, 1) ?? '0001-01-01';
  return from !== undefined && from > first ? from : first;
};
