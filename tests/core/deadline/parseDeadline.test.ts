import fc from 'fast-check';
import { addDays, dateParts, isIsoDate } from '../../../src/core/calendar';
import { nextOccurrence, parseDeadline, type Deadline } from '../../../src/core/deadline';
import { phrasings } from './phrasings';

const year = 2020;

/** A deadline in the words of the table. */
function describeReading({ kind, start, due, ongoing, ambiguous }: Deadline): string {
  const head = {
    date: `by ${due ?? '?'}`,
    range: `from ${start ?? '?'} to ${due ?? '?'}`,
    ongoing: start === undefined ? 'ongoing' : `ongoing since ${start}`,
    recurring: due === undefined ? 'recurring' : `recurring, next ${due}`,
    immediate: 'immediate',
    unparsed: 'unparsed',
  }[kind];
  return `${head}${ongoing && kind !== 'ongoing' ? '; ongoing' : ''}${ambiguous ? '; ambiguous' : ''}`;
}

describe('parseDeadline', () => {
  describe.each(Object.entries(phrasings))('reads %s', (_, rows) => {
    it.each(rows)('%j as %s', (text, reading) => {
      expect(describeReading(parseDeadline(text, { year }))).toBe(reading);
    });
  });

  it('has a table without repetitions', () => {
    const texts = Object.values(phrasings).flatMap((rows) => rows.map(([text]) => text));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(300);
  });

  it('keeps the text as written', () => {
    expect(parseDeadline(' １２月底前 ', { year }).text).toBe(' １２月底前 ');
  });

  it.each([
    ['6月中旬前', 'included', 'by 2020-06-20'],
    ['6月中旬前', 'excluded', 'by 2020-06-10'],
    ['6月上旬前', 'excluded', 'by 2020-05-31'],
    ['6月中旬', 'excluded', 'by 2020-06-20'],
    ['6月30日前', 'excluded', 'by 2020-06-30'],
    ['6月底前', 'excluded', 'by 2020-06-30'],
  ] as const)('reads %s with the last day %s as %s', (text, tenthBefore, reading) => {
    const deadline = parseDeadline(text, { year, reading: { tenthBefore, monthBefore: 'excluded' } });
    expect(describeReading(deadline)).toBe(reading);
  });

  it.each([
    ['6月前', 'excluded', 'by 2020-05-31; ambiguous'],
    ['6月前', 'included', 'by 2020-06-30; ambiguous'],
    ['6月底前', 'included', 'by 2020-06-30'],
    ['2020年前', 'included', 'by 2019-12-31; ambiguous'],
  ] as const)('reads %s with the month %s as %s', (text, monthBefore, reading) => {
    const deadline = parseDeadline(text, { year, reading: { tenthBefore: 'included', monthBefore } });
    expect(describeReading(deadline)).toBe(reading);
  });

  it('takes the year of the plan for dates without one', () => {
    expect(parseDeadline('2月底前', { year: 2023 }).due).toBe('2023-02-28');
  });

  it('reads a year of two digits only near the year of the plan', () => {
    expect(parseDeadline('99年6月', { year: 2020 }).kind).toBe('unparsed');
    expect(parseDeadline('99年6月', { year: 2098 }).due).toBe('2099-06-30');
  });

  it('says how a deadline comes back', () => {
    expect(parseDeadline('每季度末月25日前', { year }).recurrence).toEqual({
      every: 'quarter',
      interval: 1,
      days: [{ month: -1, day: 25 }],
    });
    expect(parseDeadline('每周五', { year }).recurrence).toEqual({ every: 'week', interval: 1, days: [], weekday: 5 });
  });

  it.each([
    ['每年1月底前', '2020-06-04', '2021-01-31'],
    ['每季度末月25日前', '2020-06-25', '2020-06-25'],
    ['每季度末月25日前', '2020-06-26', '2020-09-25'],
    ['每月', '2020-02-10', '2020-02-29'],
    ['每月31日', '2021-02-01', '2021-02-28'],
    ['每半年', '2020-07-01', '2020-12-31'],
    ['每年6月、12月', '2020-07-01', '2020-12-31'],
    ['每周五', '2020-06-04', '2020-06-05'],
    ['每两个月', '2020-03-01', '2020-04-30'],
  ])('finds the next occurrence of %s from %s on: %s', (text, from, next) => {
    expect(parseDeadline(text, { year, from }).due).toBe(next);
  });

  describe('whatever the text', () => {
    const signs =
      '0123456789年月日号底末初中内前后起止至到-—~.．/、，；。（）：第一二三四五六七八九十廿〇上下旬半季度每周长期坚持持续立即完成 \n天个';
    const likely = fc
      .array(fc.constantFrom(...Array.from(signs), '2020', '12月底前', '6月', '每年', '长期坚持', '至', '季度'), {
        maxLength: 14,
      })
      .map((parts) => parts.join(''));
    const anyYear = fc.integer({ min: 1, max: 9998 });

    it.each([
      ['any string', fc.string({ unit: 'binary', maxLength: 60 })],
      ['signs of deadlines', likely],
    ])('gives real dates in order and never throws: %s', (_, texts) => {
      fc.assert(
        fc.property(texts, anyYear, (text, planYear) => {
          const deadline = parseDeadline(text, { year: planYear });
          expect(deadline.text).toBe(text);
          if (deadline.start !== undefined) expect(isIsoDate(deadline.start)).toBe(true);
          if (deadline.due !== undefined) expect(isIsoDate(deadline.due)).toBe(true);
          if (deadline.start !== undefined && deadline.due !== undefined) {
            expect(deadline.start <= deadline.due).toBe(true);
          }
          expect(deadline.due !== undefined).toBe(
            deadline.kind === 'date' ||
              deadline.kind === 'range' ||
              (deadline.kind === 'recurring' && deadline.due !== undefined),
          );
          if (deadline.kind === 'range') expect(deadline.start).toBeDefined();
          if (deadline.kind === 'ongoing') expect(deadline.ongoing).toBe(true);
        }),
        { numRuns: 1500 },
      );
    });

    it.each([0, -1, 2020.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])(
      'does not throw for a year that is none: %d',
      (planYear) => {
        for (const [text] of Object.values(phrasings).flat()) {
          const { due } = parseDeadline(text, { year: planYear });
          if (due !== undefined) expect(isIsoDate(due)).toBe(true);
        }
      },
    );
  });

  describe('reads back every way of writing a day', () => {
    const days = fc.integer({ min: 0, max: 36_524 }).map((count) => addDays('2000-01-01', count) ?? '');
    const forms: readonly (readonly [string, (y: number, m: number, d: number) => string])[] = [
      ['ISO', (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`],
      ['年月日', (y, m, d) => `${y}年${m}月${d}日`],
      ['年月日前', (y, m, d) => `${y}年${m}月${d}日前`],
      ['dots', (y, m, d) => `${y}.${m}.${d}`],
      ['slashes', (y, m, d) => `${y}/${m}/${d}`],
      ['eight figures', (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`],
      ['blanks', (y, m, d) => `${y} 年 ${m} 月 ${d} 日`],
    ];
    it.each(forms)('%s', (_, write) => {
      fc.assert(
        fc.property(days, (day) => {
          const { year: y, month, day: d } = dateParts(day);
          expect(parseDeadline(write(y, month, d), { year: 1999 })).toMatchObject({
            kind: 'date',
            due: day,
            ongoing: false,
            ambiguous: false,
          });
        }),
      );
    });
  });

  it('finds no occurrence before the day asked for', () => {
    const texts = phrasings['what comes back']!.map(([text]) => text);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.integer({ min: 0, max: 3000 }), (text, offset) => {
        const from = addDays('2020-01-01', offset)!;
        const { recurrence } = parseDeadline(text, { year });
        const next = recurrence && nextOccurrence(recurrence, from);
        if (next !== undefined) expect(next >= from).toBe(true);
      }),
    );
  });
});
