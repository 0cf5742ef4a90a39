import { codesIn, issuesIn } from '../sheet';

const mended = (departments: string): unknown =>
  issuesIn({ departments, lead: null })
    .filter(({ code }) => code === 'departmentAlias')
    .map(({ fix }) => fix?.[0]?.after ?? null);

describe('a department under another name', () => {
  it('is a hint that names the standard one, one for each cell', () => {
    expect(issuesIn({ departments: '组织部、计财处', lead: '组织部' })).toEqual([
      expect.objectContaining({ code: 'departmentAlias', column: 'lead', severity: 'hint' }),
      {
        code: 'departmentAlias',
        severity: 'hint',
        line: 5,
        column: 'departments',
        facts: { names: '组织部、计财处', standards: '党委组织部、财务处' },
        fix: [{ line: 5, column: 'departments', before: '组织部、计财处', after: '党委组织部、财务处' }],
        hidden: false,
      },
    ]);
  });

  it.each([
    ['组织部，计财处; 人事处', '党委组织部，财务处; 人事处'],
    ['牵头：组织部；配合：宣传部、人事处', '牵头：党委组织部；配合：党委宣传部（统战部）、人事处'],
    ['人事处、组织部（牵头）', '人事处、党委组织部（牵头）'],
    ['组织部（张三）、人事处', '党委组织部（张三）、人事处'],
    ['组织部和计财处等部门', '党委组织部和财务处等部门'],
    ['党委组织部、组织部', '党委组织部、党委组织部'],
    ['1.组织部\n2.人事处', '1.党委组织部\n2.人事处'],
    ['党委宣传部(统战部)', '党委宣传部（统战部）'],
    ['督导组、人事处', '督查组、人事处'],
    ['甲处、组织部', '甲处、党委组织部'],
  ])('in %j is replaced where it stands: %j', (departments, after) => {
    expect(mended(departments)).toEqual([after]);
  });

  it('is not a standard name, one with a remark in brackets, or one drawn apart', () => {
    expect(codesIn({ departments: '党委组织部（张三）、工 会', lead: null })).toEqual([]);
  });
});
