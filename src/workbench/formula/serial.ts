/**
 * Excel's serial day numbers, as plain arithmetic: no time zone and no clock.
 *
 * The 1900 system counts 1900-02-29, a day that never was, as serial 60 (learn.microsoft.com,
 * "Excel incorrectly assumes that the year 1900 is a leap year"); serial 0 shows as 1900-01-00. The 1904 system starts
 * with 1904-01-01 as serial 0, which is serial 1462 of the other.
 */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31; 0 for serial 0 of the 1900 system. */
  readonly day: number;
}

/** What to add to a serial of the 1904 system to get that of the 1900 system. */
export const shift1904 = 1462;
/** 9999-12-31, the last day Excel knows. */
const lastSerial = 2_958_465;
const millisecondsPerDay = 86_400_000;
/** Serial 61 (1900-03-01) and later are days since 1899-12-30. */
const epoch = Date.UTC(1899, 11, 30);

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month (1 to 12) of the real calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(isLeapYear(year) ? 2000 : 2001, month, 0)).getUTCDate();
}

/** Whole days -> date; undefined when Excel has no date for it. The fraction of a day is dropped. */
export function dateOfSerial(serial: number, date1904: boolean): CalendarDate | undefined {
  const day = Math.floor(serial) + (date1904 ? shift1904 : 0);
  if (serial < 0 || day > lastSerial) return undefined;
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(epoch + (day < 60 ? day + 1 : day) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Date -> serial. Months and days beyond their range roll over, as in DATE(2020,14,1); undefined when the result is
 * before serial 0 or after 9999-12-31. The year is taken as it is.
 */
export function serialOfDate(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const months = year * 12 + (month - 1);
  const time = new Date(0);
  time.setUTCFullYear(Math.floor(months / 12), ((months % 12) + 12) % 12, 1);
  const first = Math.round((time.getTime() - epoch) / millisecondsPerDay);
  // Serials before March 1900 run one behind the epoch, for the leap day that never was.
  const serial = (first < 61 ? first - 1 : first) + (day - 1);
  const shifted = serial - (date1904 ? shift1904 : 0);
  return shifted < 0 || serial > lastSerial ? undefined : shifted;
}

/** Whether the date exists; Excel takes 1900-02-29 for one. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month) || (year === 1900 && month === 2 && day === 29);
}

/** 1 (Sunday) to 7 (Saturday), counting from the serial itself, so that dates before March 1900 are off as in Excel. */
export function weekdayOfSerial(serial: number, date1904: boolean): number {
  const day = Math.floor(serial) + (date1904 ? shift1904 : 0);
  return ((((day - 1) % 7) + 7) % 7) + 1;
}
