import { codesIn, issuesIn } from '../sheet';

describe('several leads', () => {
  it('are a warning when 责任部门 marks more than one', () => {
    expect(issuesIn({ departments: '人事处、财务处牵头，工会配合', lead: null })).toEqual([
      {
        code: 'severalLeads',
        severity: 'warning',
        line: 5,
        column: 'departments',
        facts: { names: '人事处、财务处' },
        hidden: false,
      },
    ]);
  });

  it('are a warning when 牵头部门 names more than one, or another one than is marked', () => {
    expect(codesIn({ lead: '党委组织部、人事处' })).toEqual(['lead severalLeads']);
    expect(codesIn({ departments: '牵头：人事处；配合：财务处', lead: '财务处' })).toEqual(['lead severalLeads']);
  });

  it.each([
    ['牵头：人事处；配合：财务处', '人事处'],
    ['组织部牵头，人事处配合', '党委组织部'],
    ['党委组织部、人事处', '人事处'],
    ['人事处（牵头）、财务处', null],
  ])('are not in %s led by %s', (departments, lead) => {
    expect(codesIn({ departments, lead })).not.toContain('lead severalLeads');
    expect(codesIn({ departments, lead })).not.toContain('departments severalLeads');
  });

  it('are not told from an unknown one', () => {
    expect(codesIn({ departments: '牵头：人事处；配合：财务处', lead: '甲处' })).toEqual(['lead unknownDepartment']);
  });
});
