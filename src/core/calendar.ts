/** Calendar dates as plain values: ISO texts 'yyyy-mm-dd' that compare as texts. No time zone, no Date. */

export type IsoDate = string;

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1-based; 0 for a month that is none. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthDays[month - 1] ?? 0);
}

/** The ISO text of a date, or null when there is no such day (30 February, year 0 or past 9999). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last day of a month; null for a month that is none. */
export const endOfMonth = (year: number, month: number): IsoDate | null =>
  isoDate(year, month, daysInMonth(year, month));

/** Days since 1970-01-01 of a real ISO date (civil calendar counted in eras of 400 years from 1 March). */
function dayNumber(date: IsoDate): number {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromDayNumber(days: number): IsoDate | null {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return isoDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date `count` days later (earlier when negative); null when that leaves the years 1 to 9999. */
export const addDays = (date: IsoDate, count: number): IsoDate | null => fromDayNumber(dayNumber(date) + count);

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** -1, 0 or 1: for sorting. ISO texts of the years 1 to 9999 stand in the order of their dates. */
export const compareDates = (a: IsoDate, b: IsoDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** 1 for Monday to 7 for Sunday. */
export const weekday = (date: IsoDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** Year, month and day (1-based) of an ISO date. */
export function dateParts(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** True for a real date written as 'yyyy-mm-dd'. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = dateParts(text);
  return isoDate(year, month, day) === text;
}

const epoch1900 = dayNumber('1899-12-30');
const epoch1904 = dayNumber('1904-01-01');
/** 9999-12-31, Excel's last day, in each system. */
const lastSerial1900 = 2_958_465;
const lastSerial1904 = 2_957_003;

/**
 * Excel's serial number of a date, or null for a day before its calendar begins. In the 1900 system serial 60 is a
 * 29 February 1900 that never was, so days before March 1900 count one less (ECMA-376 part 1, 18.17.4.1).
 */
export function toSerial(date: IsoDate, date1904 = false): number | null {
  const day = dayNumber(date);
  if (date1904) return day < epoch1904 ? null : day - epoch1904;
  const serial = day - epoch1900;
  const counted = serial <= 60 ? serial - 1 : serial;
  return counted < 1 ? null : counted;
}

/** The date of an Excel serial (its time of day is dropped), or null when it is none: below 1, or the false 60. */
export function fromSerial(serial: number, date1904 = false): IsoDate | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(day)) return null;
  if (date1904) return day < 0 || day > lastSerial1904 ? null : fromDayNumber(day + epoch1904);
  if (day < 1 || day === 60 || day > lastSerial1900) return null;
  return fromDayNumber((day < 60 ? day + 1 : day) + epoch1900);
}
