import fc from 'fast-check';
import {
  dateOfSerial,
  daysInMonth,
  isCalendarDate,
  serialOfDate,
  weekdayOfSerial,
} from '../../../src/workbench/formula/serial';

describe('serial day numbers', () => {
  it.each([
    [0, 1900, 1, 0],
    [1, 1900, 1, 1],
    [59, 1900, 2, 28],
    [60, 1900, 2, 29],
    [61, 1900, 3, 1],
    [44012, 2020, 6, 30],
    [44012.999, 2020, 6, 30],
    [2958465, 9999, 12, 31],
  ])('%d is %d-%d-%d', (serial, year, month, day) => {
    expect(dateOfSerial(serial, false)).toEqual({ year, month, day });
    expect(serialOfDate(year, month, day, false)).toBe(Math.floor(serial));
  });

  it.each([[-1], [2958466]])('%d is no date', (serial) => {
    expect(dateOfSerial(serial, false)).toBeUndefined();
  });

  it('start with 1904-01-01 as 0 in the other system', () => {
    expect(dateOfSerial(0, true)).toEqual({ year: 1904, month: 1, day: 1 });
    expect(serialOfDate(1903, 12, 31, true)).toBeUndefined();
    expect(serialOfDate(2020, 6, 30, true)).toBe(44012 - 1462);
  });

  it('come back from their date, in both systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_957_003 }), fc.boolean(), (serial, date1904) => {
        const date = dateOfSerial(serial, date1904)!;
        expect(serialOfDate(date.year, date.month, date.day, date1904)).toBe(serial);
      }),
    );
  });

  it('roll months and days over', () => {
    expect(serialOfDate(2019, 14, 1, false)).toBe(serialOfDate(2020, 2, 1, false));
    expect(serialOfDate(2020, 0, 1, false)).toBe(serialOfDate(2019, 12, 1, false));
    expect(serialOfDate(2020, 2, 30, false)).toBe(serialOfDate(2020, 3, 1, false));
  });

  it('know the calendar, and the leap day of 1900 that Excel adds', () => {
    expect([1900, 2000, 2020, 2021, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28]);
    expect(isCalendarDate(1900, 2, 29)).toBe(true);
    expect(isCalendarDate(2100, 2, 29)).toBe(false);
    expect(isCalendarDate(2020, 13, 1)).toBe(false);
    expect(isCalendarDate(2020, 6, 0)).toBe(false);
  });

  it('know the day of the week', () => {
    expect(weekdayOfSerial(44012, false)).toBe(3);
    expect(weekdayOfSerial(42550, true)).toBe(3);
  });
});
