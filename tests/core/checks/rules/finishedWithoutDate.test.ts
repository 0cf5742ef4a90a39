import { broken, codesIn, date, issuesIn } from '../sheet';

describe('a finished task without 完成日期', () => {
  it('is a warning', () => {
    expect(issuesIn({ status: '已完成' })).toEqual([
      { code: 'finishedWithoutDate', severity: 'warning', line: 5, column: 'completedOn', facts: {}, hidden: false },
    ]);
  });

  it('is none with a date, or with something that stands for one', () => {
    expect(codesIn({ status: '已完成', completedOn: date('2020-11-01') })).toEqual([]);
    expect(codesIn({ status: '已完成', completedOn: '11月1日' })).toEqual(['completedOn dateAsText']);
    expect(codesIn({ status: '已完成', completedOn: broken('#REF!') })).toEqual(['completedOn errorValue']);
  });
});
