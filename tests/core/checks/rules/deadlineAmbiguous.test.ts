import { date, issuesIn } from '../sheet';

describe('a deadline that people read differently', () => {
  it('is a hint with the day it was taken for', () => {
    expect(issuesIn({ deadline: '12月前', due: date('2020-11-30') })).toEqual([
      {
        code: 'deadlineAmbiguous',
        severity: 'hint',
        line: 5,
        column: 'deadline',
        facts: { text: '12月前', due: '2020-11-30' },
        hidden: false,
      },
    ]);
  });

  it('is the only finding whatever the due date is', () => {
    expect(issuesIn({ deadline: '12月前' }).map(({ code }) => code)).toEqual(['deadlineAmbiguous']);
    expect(issuesIn({ deadline: '12月前', due: null }).map(({ code }) => code)).toEqual(['deadlineAmbiguous']);
  });

  it('has no day where none can be told', () => {
    expect(issuesIn({ deadline: '尽快', due: null })[0]?.facts).toEqual({ text: '尽快', due: '' });
  });
});
