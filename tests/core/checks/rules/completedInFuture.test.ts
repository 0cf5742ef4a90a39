import { codesIn, date, issuesIn } from '../sheet';

describe('a 完成日期 after the base date', () => {
  it('is an error', () => {
    expect(issuesIn({ status: '已完成', completedOn: date('2020-11-21') })).toEqual([
      {
        code: 'completedInFuture',
        severity: 'error',
        line: 5,
        column: 'completedOn',
        facts: { date: '2020-11-21', today: '2020-11-20' },
        hidden: false,
      },
    ]);
  });

  it('may be the base date itself', () => {
    expect(codesIn({ status: '已完成', completedOn: date('2020-11-20') })).toEqual([]);
  });
});
