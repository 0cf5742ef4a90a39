import { codesIn, issuesIn } from '../sheet';

describe('a lead that is not among the responsible departments', () => {
  it('is a hint and is put in front of them', () => {
    expect(issuesIn({ lead: '财务处' })).toEqual([
      {
        code: 'leadNotResponsible',
        severity: 'hint',
        line: 5,
        column: 'departments',
        facts: { name: '财务处' },
        fix: [{ line: 5, column: 'departments', before: '党委组织部、人事处', after: '财务处、党委组织部、人事处' }],
        hidden: false,
      },
    ]);
  });

  it.each([
    ['', '财务处'],
    ['配合：人事处', '牵头：财务处；配合：人事处'],
    ['人事处（配合）', '财务处、人事处（配合）'],
  ])('is put into %j as %j', (departments, after) => {
    expect(issuesIn({ lead: '财务处', departments }).map(({ code, fix }) => [code, fix?.[0]?.after])).toEqual([
      ['leadNotResponsible', after],
    ]);
  });

  it('is put in under its standard name', () => {
    const found = issuesIn({ lead: '计财处' }).filter(({ code }) => code === 'leadNotResponsible');
    expect(found[0]?.fix?.[0]?.after).toBe('财务处、党委组织部、人事处');
  });

  it.each([
    ['党委组织部', '组织部、人事处'],
    ['机关党总支', '各党总支、人事处'],
    ['人事处', '党委组织部、人事处'],
  ])('is not %s in %s', (lead, departments) => {
    expect(codesIn({ lead, departments })).not.toContain('departments leadNotResponsible');
  });

  it.each(['甲处', '各党总支'])('is not looked for when it is %s', (lead) => {
    expect(codesIn({ lead })).not.toContain('departments leadNotResponsible');
  });
});
