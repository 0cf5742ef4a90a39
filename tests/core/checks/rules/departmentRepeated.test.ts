import { codesIn, issuesIn } from '../sheet';

const repeated = (departments: string): unknown =>
  issuesIn({ departments, lead: null })
    .filter(({ code }) => code === 'departmentRepeated')
    .map(({ facts, fix }) => [facts['names'], fix?.[0]?.after ?? null]);

describe('a department twice in 责任部门', () => {
  it.each([
    ['党委组织部、党委组织部', '党委组织部', '党委组织部'],
    ['人事处，党委组织部，人事处；财务处', '人事处', '人事处，党委组织部；财务处'],
    ['党委组织部、组织部、人事处', '组织部', '党委组织部、人事处'],
    ['牵头：人事处；配合：财务处、财务处', '财务处', '牵头：人事处；配合：财务处'],
    ['甲处、甲处', '甲处', '甲处'],
  ])('%s is a hint and goes', (departments, names, after) => {
    expect(repeated(departments)).toEqual([[names, after]]);
  });

  it('is left to a person when its parts differ', () => {
    expect(repeated('牵头：人事处；配合：人事处、财务处')).toEqual([['人事处', null]]);
  });

  it('is not found where each stands once', () => {
    expect(codesIn({ departments: '党委组织部、人事处、财务处' })).toEqual([]);
  });
});
