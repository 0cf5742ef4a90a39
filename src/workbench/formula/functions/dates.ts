import type { CellError, CellValue } from '../../../files/xlsx/workbook';
import { readNumber } from '../../typing/readNumber';
import { currentYear, toNumber, toText } from '../coercion';
import type { EvaluationContext } from '../evaluationContext';
import { entriesOf, numeric, ranged, scalar, type FunctionDefinition } from '../functionDefinition';
import { badNumber, isError, wrongValue, type Operand } from '../operand';
import { dateOfSerial, daysInMonth, serialOfDate, weekdayOfSerial, type CalendarDate } from '../serial';

const secondsPerDay = 86_400;

/** A part of the date a serial stands for; a serial outside the calendar is #NUM!. */
function datePart(part: (date: CalendarDate) => number): FunctionDefinition {
  return numeric(([serial = 0], { date1904 }) => {
    const date = dateOfSerial(serial, date1904);
    return date === undefined ? badNumber : part(date);
  });
}

function timePart(part: (seconds: number) => number): FunctionDefinition {
  return numeric(([serial = 0]) => {
    if (serial < 0) return badNumber;
    return part(Math.round((serial - Math.floor(serial)) * secondsPerDay) % secondsPerDay);
  });
}

/** Years below 1900 count from 1900 ("DATE function" on support.microsoft.com). */
function date([year = 0, month = 0, day = 0]: readonly number[], { date1904 }: EvaluationContext): CellValue {
  if (year < 0 || year >= 10_000) return badNumber;
  const whole = Math.trunc(year);
  return serialOfDate(whole < 1900 ? whole + 1900 : whole, Math.trunc(month), Math.trunc(day), date1904) ?? badNumber;
}

function monthsAway(end: boolean): FunctionDefinition {
  return numeric(([serial = 0, months = 0], { date1904 }) => {
    const start = dateOfSerial(serial, date1904);
    if (start === undefined) return badNumber;
    const total = start.year * 12 + start.month - 1 + Math.trunc(months);
    const [year, month] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
    const last = daysInMonth(year, month);
    return serialOfDate(year, month, end ? last : Math.min(start.day, last), date1904) ?? badNumber;
  });
}

/** What to take from 1 (Sunday) to 7 (Saturday) for each return type; support.microsoft.com, "WEEKDAY function". */
const weekdayTypes: Readonly<Record<number, (weekday: number) => number>> = {
  1: (weekday) => weekday,
  2: (weekday) => ((weekday + 5) % 7) + 1,
  3: (weekday) => (weekday + 5) % 7,
  ...Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6].map((offset) => [11 + offset, (weekday: number) => ((weekday - 2 - offset + 14) % 7) + 1]),
  ),
};

const WEEKDAY = numeric(([serial = 0, type = 1], { date1904 }) => {
  const count = weekdayTypes[Math.trunc(type)];
  if (count === undefined || dateOfSerial(serial, date1904) === undefined) return badNumber;
  return count(weekdayOfSerial(serial, date1904));
});

/** Weeks of the year that start on Sunday (1) or Monday (2); the week of 1 January is the first. */
const WEEKNUM = numeric(([serial = 0, type = 1], { date1904 }) => {
  const day = dateOfSerial(serial, date1904);
  const newYear = day === undefined ? undefined : serialOfDate(day.year, 1, 1, date1904);
  if (newYear === undefined || (type !== 1 && type !== 2)) return badNumber;
  const offset = weekdayOfSerial(newYear, date1904) - 1 - (type === 2 ? 1 : 0);
  return Math.floor((Math.floor(serial) - newYear + ((offset + 7) % 7)) / 7) + 1;
});

function monthsBetween(start: CalendarDate, end: CalendarDate): number {
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
}

const DATEDIF = scalar(([from = null, to = null, unit = null], context) => {
  const [first, last, kind] = [toNumber(from, context), toNumber(to, context), toText(unit)];
  if (isError(first)) return first;
  if (isError(last)) return last;
  if (isError(kind)) return kind;
  const { date1904 } = context;
  const [start, end] = [dateOfSerial(first, date1904), dateOfSerial(last, date1904)];
  if (start === undefined || end === undefined || first > last) return badNumber;
  const months = monthsBetween(start, end);
  switch (kind.toUpperCase()) {
    case 'D':
      return Math.floor(last) - Math.floor(first);
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD': {
      const borrowed = end.month === 1 ? daysInMonth(end.year - 1, 12) : daysInMonth(end.year, end.month - 1);
      return end.day >= start.day ? end.day - start.day : end.day - start.day + borrowed;
    }
    case 'YD': {
      const passed = end.month * 100 + end.day >= start.month * 100 + start.day;
      const anniversary = serialOfDate(passed ? end.year : end.year - 1, start.month, start.day, date1904);
      return anniversary === undefined ? badNumber : Math.floor(last) - anniversary;
    }
    default:
      return badNumber;
  }
});

/** The days of the holidays argument. */
function holidaysOf(operand: Operand | undefined, context: EvaluationContext): ReadonlySet<number> | CellError {
  const days = new Set<number>();
  for (const { value } of entriesOf(operand === undefined ? [] : [operand], context)) {
    if (value === null) continue;
    const number = toNumber(value, context);
    if (isError(number)) return number;
    days.add(Math.floor(number));
  }
  return days;
}

function isWorkday(serial: number, holidays: ReadonlySet<number>, date1904: boolean): boolean {
  const weekday = weekdayOfSerial(serial, date1904);
  return weekday !== 1 && weekday !== 7 && !holidays.has(serial);
}

function workdays(
  run: (start: number, other: number, isFree: (serial: number) => boolean) => CellValue,
): FunctionDefinition {
  return ranged(['value', 'value', 'range'], ([from = null, to = null, off], context) => {
    const [start, other] = [toNumber(from as CellValue, context), toNumber(to as CellValue, context)];
    if (isError(start)) return start;
    if (isError(other)) return other;
    const holidays = holidaysOf(off, context);
    if (isError(holidays)) return holidays;
    if (start < 0) return badNumber;
    return run(Math.floor(start), Math.trunc(other), (serial) => !isWorkday(serial, holidays, context.date1904));
  });
}

/** Both ends count; an earlier end gives a negative number. */
const NETWORKDAYS = workdays((start, end, isFree) => {
  const step = end >= start ? 1 : -1;
  let count = 0;
  for (let day = Math.min(start, end); day <= Math.max(start, end); day += 1) if (!isFree(day)) count += step;
  return count;
});

const WORKDAY = workdays((start, days, isFree) => {
  let day = start;
  for (let left = Math.abs(days); left > 0;) {
    day += Math.sign(days);
    if (day < 0) return badNumber;
    if (!isFree(day)) left -= 1;
  }
  return day;
});

/** A text that reads as a date, without its time of day. */
const DATEVALUE = scalar(([value = null], context) => {
  if (isError(value)) return value;
  if (typeof value !== 'string') return wrongValue;
  const { locale, date1904 } = context;
  const read = readNumber(value, { locale, date1904, currentYear: currentYear(context) });
  return read?.numberFormat !== undefined && /[dy]/i.test(read.numberFormat.replace(/\[Red\]/g, ''))
    ? Math.floor(read.value)
    : wrongValue;
});

export const dateFunctions = {
  TODAY: scalar((_, context) => Math.floor(context.now)),
  NOW: scalar((_, context) => context.now),
  DATE: numeric(date),
  YEAR: datePart(({ year }) => year),
  MONTH: datePart(({ month }) => month),
  DAY: datePart(({ day }) => day),
  HOUR: timePart((seconds) => Math.floor(seconds / 3600)),
  MINUTE: timePart((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: timePart((seconds) => seconds % 60),
  TIME: numeric(([hours = 0, minutes = 0, seconds = 0]) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? badNumber : (total % secondsPerDay) / secondsPerDay;
  }),
  EDATE: monthsAway(false),
  EOMONTH: monthsAway(true),
  DAYS: numeric(([end = 0, start = 0]) => Math.floor(end) - Math.floor(start)),
  WEEKDAY,
  WEEKNUM,
  DATEDIF,
  NETWORKDAYS,
  WORKDAY,
  DATEVALUE,
} satisfies Record<string, FunctionDefinition>;
