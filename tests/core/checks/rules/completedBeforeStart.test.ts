import { codesIn, date, issuesIn } from '../sheet';

describe('a 完成日期 before the task could begin', () => {
  it('is an error', () => {
    expect(issuesIn({ status: '已完成', deadline: '2020年6月-12月', completedOn: date('2020-05-31') })).toEqual([
      {
        code: 'completedBeforeStart',
        severity: 'error',
        line: 5,
        column: 'completedOn',
        facts: { date: '2020-05-31', start: '2020-06-01' },
        hidden: false,
      },
    ]);
  });

  it('may be the first day', () => {
    expect(codesIn({ status: '已完成', deadline: '2020年6月-12月', completedOn: date('2020-06-01') })).toEqual([]);
  });

  it('is one before the year of the plan where the deadline gives no start', () => {
    expect(codesIn({ status: '已完成', completedOn: date('2019-12-31') })).toEqual([
      'completedOn completedBeforeStart',
    ]);
    expect(codesIn({ status: '已完成', completedOn: date('2020-01-01') })).toEqual([]);
  });
});
