import { codesIn, date, issuesIn } from '../sheet';

describe('a 完成日期 of a task that is not finished', () => {
  it('is a warning at the status', () => {
    expect(issuesIn({ status: '推进中', completedOn: date('2020-11-01') })).toEqual([
      {
        code: 'completedButOpen',
        severity: 'warning',
        line: 5,
        column: 'status',
        facts: { date: '2020-11-01', status: '推进中' },
        hidden: false,
      },
    ]);
  });

  it('is not said of a finished one, nor of one whose status is missing or unknown', () => {
    const completedOn = date('2020-11-01');
    expect(codesIn({ status: '已完成', completedOn })).toEqual([]);
    expect(codesIn({ status: '已销号', completedOn, evidence: '纪要' })).toEqual([]);
    expect(codesIn({ status: '', completedOn })).toEqual(['status statusMissing']);
    expect(codesIn({ status: '搁置', completedOn })).toEqual(['status statusUnknown']);
  });
});
