import { checkChecklist } from '../../../../src/core/checks';
import { broken, codesIn, context, formula, issuesIn, sheetOf } from '../sheet';

describe('a row without a title', () => {
  it('is an error, and nothing else is said of it', () => {
    expect(
      issuesIn(
        {},
        { title: ' ', departments: '甲处', status: '搁置', id: 'RW-001', owner: null, due: broken('#REF!') },
      ),
    ).toEqual([{ code: 'rowWithoutTitle', severity: 'error', line: 6, column: 'title', facts: {}, hidden: false }]);
  });

  it('is none when it is blank: the formula of 预警 stands in every row', () => {
    const blank = { line: 6, hidden: false, hasExtra: false, cells: { warning: formula('=IF(1,"逾期","")', '逾期') } };
    const checklist = sheetOf([{}]);
    const rows = [...checklist.rows, blank];
    expect(checkChecklist({ ...checklist, rows }, context)).toEqual([]);
  });

  it('is one with nothing but a note in a column of the user’s own', () => {
    const checklist = sheetOf([{}]);
    const rows = [...checklist.rows, { line: 6, hidden: false, hasExtra: true, cells: {} }];
    expect(checkChecklist({ ...checklist, rows }, context).map(({ code }) => code)).toEqual(['rowWithoutTitle']);
  });

  it('is none whose title is an error value', () => {
    expect(codesIn({ title: broken('#NAME?') })).toEqual(['title errorValue']);
  });
});
