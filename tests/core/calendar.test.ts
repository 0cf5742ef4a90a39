import fc from 'fast-check';
import {
  addDays,
  compareDates,
  dateParts,
  daysBetween,
  daysInMonth,
  endOfMonth,
  fromSerial,
  isIsoDate,
  isoDate,
  toSerial,
  weekday,
} from '../../src/core/calendar';

const firstDay = '0001-01-01';
const allDays = fc.integer({ min: 0, max: 3_652_058 }).map((count) => addDays(firstDay, count) ?? '');

describe('calendar dates', () => {
  it.each([
    [2020, 2, 29],
    [2021, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2020, 4, 30],
    [2020, 12, 31],
    [2020, 13, 0],
    [2020, 0, 0],
  ])('year %d month %d has %d days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  it.each([
    [2020, 6, 30, '2020-06-30'],
    [1, 1, 1, '0001-01-01'],
    [9999, 12, 31, '9999-12-31'],
    [2020, 6, 31, null],
    [2021, 2, 29, null],
    [2020, 13, 1, null],
    [2020, 6, 0, null],
    [0, 1, 1, null],
    [10_000, 1, 1, null],
    [2020, 6, 1.5, null],
    [Number.NaN, 1, 1, null],
  ])('year %d month %d day %d is %s', (year, month, day, text) => {
    expect(isoDate(year, month, day)).toBe(text);
  });

  it('gives the last day of a month', () => {
    expect(endOfMonth(2020, 2)).toBe('2020-02-29');
    expect(endOfMonth(2020, 13)).toBeNull();
  });

  it.each([
    ['2020-02-28', 2, '2020-03-01'],
    ['2020-03-01', -1, '2020-02-29'],
    ['2020-12-31', 1, '2021-01-01'],
    ['1970-01-01', 0, '1970-01-01'],
    ['9999-12-31', 1, null],
    ['0001-01-01', -1, null],
  ])('%s and %d days is %s', (date, count, sum) => {
    expect(addDays(date, count)).toBe(sum);
  });

  it.each([
    ['2020-06-04', 4],
    ['2020-06-07', 7],
    ['2020-06-08', 1],
    ['1900-01-01', 1],
    ['1969-12-31', 3],
    ['2000-02-29', 2],
  ])('%s is weekday %d, Monday being 1', (date, day) => {
    expect(weekday(date)).toBe(day);
  });

  it.each([
    ['2020-06-30', true],
    ['2020-02-30', false],
    ['2020-6-30', false],
    ['2020-06-30T00:00', false],
    ['', false],
  ])('%j is a real ISO date: %s', (text, real) => {
    expect(isIsoDate(text)).toBe(real);
  });

  it('counts the days between two dates as adding them does', () => {
    fc.assert(
      fc.property(allDays, allDays, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(daysBetween(to, from))).toBe(compareDates(from, to));
      }),
    );
  });

  it('takes a date apart and puts it together again', () => {
    fc.assert(
      fc.property(allDays, (date) => {
        const { year, month, day } = dateParts(date);
        expect(isoDate(year, month, day)).toBe(date);
      }),
    );
  });
});

describe("Excel's serial numbers", () => {
  // ECMA-376 part 1, 18.17.4.1 and 18.17.4.3.
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [44_012, '2020-06-30'],
    [44_012.99, '2020-06-30'],
    [2_958_465, '9999-12-31'],
    [2_958_466, null],
    [0, null],
    [0.5, null],
    [-1, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])('%d is %s in the 1900 system', (serial, date) => {
    expect(fromSerial(serial)).toBe(date);
  });

  it.each([
    [0, '1904-01-01'],
    [1, '1904-01-02'],
    [42_550, '2020-06-30'],
    [2_957_003, '9999-12-31'],
    [2_957_004, null],
    [-1, null],
  ])('%d is %s in the 1904 system', (serial, date) => {
    expect(fromSerial(serial, true)).toBe(date);
  });

  it('has no serial for days before its calendar begins', () => {
    expect(toSerial('1899-12-31')).toBeNull();
    expect(toSerial('1900-01-01')).toBe(1);
    expect(toSerial('1903-12-31', true)).toBeNull();
    expect(toSerial('1904-01-01', true)).toBe(0);
  });

  it.each([false, true])('reads back every date it writes (1904: %s)', (date1904) => {
    fc.assert(
      fc.property(allDays, (date) => {
        const serial = toSerial(date, date1904);
        if (serial !== null) expect(fromSerial(serial, date1904)).toBe(date);
      }),
    );
  });
});
