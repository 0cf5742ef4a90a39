import { codesIn, date, issuesIn } from '../sheet';

describe('a deadline outside the plan', () => {
  it('is a warning at the text that says so', () => {
    expect(issuesIn({ deadline: '2018年底前', due: date('2018-12-31') })).toEqual([
      {
        code: 'deadlineOutsideYear',
        severity: 'warning',
        line: 5,
        column: 'deadline',
        facts: { date: '2018-12-31', year: 2020 },
        hidden: false,
      },
    ]);
  });

  it('is a warning at the due date when only that says so', () => {
    expect(codesIn({ deadline: '长期坚持', due: date('2025-12-31') })).toEqual(['due deadlineOutsideYear']);
  });

  it.each([
    ['2019-12-31', ['deadline deadlineOutsideYear']],
    ['2020-01-01', []],
    ['2021-12-31', []],
    ['2022-01-01', ['deadline deadlineOutsideYear']],
  ])('%s in a plan of 2020: %j', (day, found) => {
    expect(codesIn({ deadline: day, due: date(day), progress: '已部署' })).toEqual(found);
  });
});
