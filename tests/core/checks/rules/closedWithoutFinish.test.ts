import { codesIn, date, issuesIn } from '../sheet';

describe('a task closed out without having been finished', () => {
  it('is an error that says what is missing', () => {
    expect(issuesIn({ status: '已销号' })).toEqual([
      {
        code: 'closedWithoutFinish',
        severity: 'error',
        line: 5,
        column: 'status',
        facts: { missing: '完成日期、佐证材料' },
        hidden: false,
      },
    ]);
  });

  it.each([
    ['佐证材料', { completedOn: date('2020-11-01') }],
    ['完成日期', { evidence: '会议纪要' }],
  ])('says that %s is missing', (missing, filled) => {
    expect(issuesIn({ status: '已销号', ...filled }).map(({ facts }) => facts['missing'])).toEqual([missing]);
  });

  it('is not one with both', () => {
    expect(codesIn({ status: '已销号', completedOn: date('2020-11-01'), evidence: '会议纪要' })).toEqual([]);
  });
});
