/**
 * Texts that Excel takes for a date.
 *
 * Sources: support.microsoft.com "Stop automatically changing numbers to dates" and "Date systems in Excel" (two-digit
 * years: 00-29 are 2000s, 30-99 are 1900s). The order of the parts is the system's: year first in zh-CN, month first in
 * en-US; a four-digit year in front is read as year-month-day everywhere.
 */
import { isCalendarDate, serialOfDate } from '../formula/serial';
import { entryFormats, type ReadingSituation, type ReadNumber } from './locale';

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly numberFormat: string;
}

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const monthPattern = monthNames.map((name) => `${name}|${name.slice(0, 3)}`).join('|');

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function isYear(text: string): boolean {
  return text.length === 4 || text.length === 2;
}

/** Which part of three is the year, month and day, or undefined when no order of this locale fits. */
function threeParts(
  parts: readonly [string, string, string],
  locale: ReadingSituation['locale'],
): DateParts | undefined {
  const [first, second, third] = parts;
  const yearFirst = first.length === 4 || locale === 'zh-CN';
  const [year, month, day] = yearFirst ? [first, second, third] : [third, first, second];
  if (!isYear(year) && !(locale === 'zh-CN' && year.length === 1)) return undefined;
  if (month.length > 2 || day.length > 2) return undefined;
  return { year: fullYear(year), month: Number(month), day: Number(day), numberFormat: entryFormats.shortDate };
}

/** 6-1 is a day of this year; 6-2020 and 2020-6 are months. */
function twoParts(first: string, second: string, situation: ReadingSituation): DateParts | undefined {
  const numberFormat = entryFormats.monthYear;
  if (first.length === 4) return { year: Number(first), month: Number(second), day: 1, numberFormat };
  if (second.length === 4) return { year: Number(second), month: Number(first), day: 1, numberFormat };
  const [month, day] = [Number(first), Number(second)];
  if (isCalendarDate(situation.currentYear, month, day)) {
    const short = situation.locale === 'zh-CN' ? entryFormats.chineseMonthDay : entryFormats.dayMonth;
    return { year: situation.currentYear, month, day, numberFormat: short };
  }
  // 1/32 cannot be a day, so Excel reads January 1932.
  return second.length === 2 && day > 31 ? { year: fullYear(second), month, day: 1, numberFormat } : undefined;
}

function numeric(text: string, situation: ReadingSituation): DateParts | undefined {
  const match = /^(\d{1,4})[-/](\d{1,4})(?:[-/](\d{1,4}))?$/.exec(text);
  if (match === null) return undefined;
  const [, first = '', second = '', third] = match;
  return third === undefined
    ? twoParts(first, second, situation)
    : threeParts([first, second, third], situation.locale);
}

function chinese(text: string, { locale, currentYear }: ReadingSituation): DateParts | undefined {
  if (locale !== 'zh-CN') return undefined;
  const match = /^(?:(\d{4}|\d{2}) ?年 ?)?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?$/.exec(text);
  if (match === null) return undefined;
  const [, year, month = '', day] = match;
  if (year === undefined && day === undefined) return undefined;
  const numberFormat =
    year === undefined
      ? entryFormats.chineseMonthDay
      : day === undefined
        ? entryFormats.chineseYearMonth
        : entryFormats.chineseDate;
  return {
    year: year === undefined ? currentYear : fullYear(year),
    month: Number(month),
    day: Number(day ?? 1),
    numberFormat,
  };
}

const dayFirst = new RegExp(`^(\\d{1,2})[- /]?(${monthPattern})(?:[-, /]+(\\d{4}|\\d{2}))?$`, 'i');
const monthFirst = new RegExp(`^(${monthPattern})[- /]?(\\d{1,2})(?:[-, /]+(\\d{4}|\\d{2}))?$`, 'i');
const monthAndYear = new RegExp(`^(${monthPattern})[-, /]+(\\d{4}|\\d{2})$`, 'i');

function monthNumber(name: string): number {
  return monthNames.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

/** 30-Jun-2020, Jun 30, 2020, 30 Jun, Jun-2020: English names are read whatever the locale. */
function named(text: string, { currentYear }: ReadingSituation): DateParts | undefined {
  const withDay = dayFirst.exec(text) ?? monthFirst.exec(text);
  if (withDay !== null) {
    const [, one = '', two = '', year] = withDay;
    const [month, day] = /^\d/.test(one) ? [two, one] : [one, two];
    const parts = {
      year: year === undefined ? currentYear : fullYear(year),
      month: monthNumber(month),
      day: Number(day),
      numberFormat: year === undefined ? entryFormats.dayMonth : entryFormats.dayMonthYear,
    };
    if (isCalendarDate(parts.year, parts.month, parts.day)) return parts;
  }
  const match = monthAndYear.exec(text);
  if (match === null) return undefined;
  const [, month = '', year = ''] = match;
  return { year: fullYear(year), month: monthNumber(month), day: 1, numberFormat: entryFormats.monthYear };
}

/** Reads a date without a time of day; undefined when Excel would keep the text. */
export function readDate(text: string, situation: ReadingSituation): ReadNumber | undefined {
  const parts = numeric(text, situation) ?? chinese(text, situation) ?? named(text, situation);
  if (parts === undefined || parts.year < (situation.date1904 ? 1904 : 1900) || parts.year > 9999) return undefined;
  if (!isCalendarDate(parts.year, parts.month, parts.day)) return undefined;
  const value = serialOfDate(parts.year, parts.month, parts.day, situation.date1904);
  return value === undefined ? undefined : { value, numberFormat: parts.numberFormat };
}
