import { date, issuesIn } from '../sheet';

describe('a task without 完成时限', () => {
  it('is a warning', () => {
    expect(issuesIn({ deadline: ' ', due: null })).toEqual([
      { code: 'deadlineMissing', severity: 'warning', line: 5, column: 'deadline', facts: {}, hidden: false },
    ]);
  });

  it('gets it from its due date', () => {
    expect(issuesIn({ deadline: null, due: date('2020-06-09') })).toEqual([
      {
        code: 'deadlineMissing',
        severity: 'warning',
        line: 5,
        column: 'deadline',
        facts: {},
        fix: [{ line: 5, column: 'deadline', before: '', after: '2020年6月9日前' }],
        hidden: false,
      },
    ]);
  });
});
