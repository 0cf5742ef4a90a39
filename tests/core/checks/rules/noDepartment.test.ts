import { codesIn, issuesIn } from '../sheet';

describe('a task without a department', () => {
  it('is an error at 责任部门 that a person must mend', () => {
    expect(issuesIn({ departments: '', lead: null })).toEqual([
      { code: 'noDepartment', severity: 'error', line: 5, column: 'departments', facts: {}, hidden: false },
    ]);
  });

  it.each([['、，'], ['  '], [null]])('is one with %j there too', (departments) => {
    expect(codesIn({ departments, lead: null })).toEqual(['departments noDepartment']);
  });
});
