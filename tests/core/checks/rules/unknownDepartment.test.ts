import { checkChecklist } from '../../../../src/core/checks';
import { codesIn, context, issuesIn, sheetOf } from '../sheet';

describe('a department that is not in the directory', () => {
  it('is an error with the names nearest to it, and is not mended by guessing', () => {
    expect(issuesIn({ departments: '党委组织部、人事部' })).toEqual([
      {
        code: 'unknownDepartment',
        severity: 'error',
        line: 5,
        column: 'departments',
        facts: { name: '人事部', suggestions: '人事处' },
        hidden: false,
      },
    ]);
  });

  it('is found once for each name of a row', () => {
    expect(codesIn({ departments: '党委组织部、甲处、乙处', lead: null })).toEqual([
      'departments unknownDepartment',
      'departments unknownDepartment',
    ]);
    expect(codesIn({ departments: '党委组织部、甲处', lead: '甲处' })).toEqual(['departments unknownDepartment']);
  });

  it('is found in 牵头部门 too', () => {
    expect(codesIn({ lead: '丙处' })).toEqual(['lead unknownDepartment']);
  });

  it('has no suggestions when nothing is like it', () => {
    expect(issuesIn({ departments: '党委组织部、离退休工作办公室' })[0]?.facts).toEqual({
      name: '离退休工作办公室',
      suggestions: '',
    });
  });

  it.each(['党委组织部（张三）', '组织部', '各学院', '督查组'])('is not %s', (departments) => {
    expect(codesIn({ departments, lead: null })).not.toContain('departments unknownDepartment');
  });

  it('cannot be told while the directory is empty', () => {
    const checklist = sheetOf([{ departments: '甲处、乙处', lead: '甲处' }]);
    expect(checkChecklist(checklist, { ...context, directory: { entries: [] } })).toEqual([]);
  });
});
