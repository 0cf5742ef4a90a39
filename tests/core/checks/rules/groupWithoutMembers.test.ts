import { checkChecklist } from '../../../../src/core/checks';
import { codesIn, context, issuesIn, sheetOf } from '../sheet';

describe('a group without members', () => {
  it('is a warning at the first row that names it, with the number of rows that do', () => {
    expect(
      issuesIn(
        {},
        { departments: '党委组织部、各学院' },
        { departments: '各学院，党委组织部' },
        { departments: '督查组、党委组织部' },
      ),
    ).toEqual([
      {
        code: 'groupWithoutMembers',
        severity: 'warning',
        line: 6,
        column: 'departments',
        facts: { name: '各学院', rows: 2 },
        hidden: false,
      },
      expect.objectContaining({ line: 8, facts: { name: '督查组', rows: 1 } }),
    ]);
  });

  it('is none whose kind has entries in the directory', () => {
    expect(codesIn({ departments: '党委组织部、各党总支' })).toEqual([]);
  });

  it('cannot be told while the directory is empty', () => {
    const checklist = sheetOf([{ departments: '各学院', lead: null }]);
    expect(checkChecklist(checklist, { ...context, directory: { entries: [] } })).toEqual([]);
  });
});
