import { draftDirectory, nearDuplicates, parseDepartments } from '../../../src/core/departments';
import { editDistance, isSubsequence } from '../../../src/core/editDistance';

const tasks = [
  { departmentsText: '党委组织部，党委宣传统战部,各党总支、直属党支部' },
  { departmentsText: '党委宣传部' },
  { departmentsText: '党委组织部，马克思主义学院' },
  { departmentsText: '党委宣传统战部，工会，团委' },
  { departmentsText: '牵头：财务处；配合：机关党总支、图书馆直属党支部' },
];

describe('draftDirectory', () => {
  const directory = draftDirectory(tasks);

  it('holds every name once, in its category, groups last', () => {
    expect(directory.entries.map(({ name, category }) => [name, category])).toEqual([
      ['党委组织部', '部门'],
      ['党委宣传统战部', '部门'],
      ['党委宣传部', '部门'],
      ['财务处', '部门'],
      ['机关党总支', '党总支'],
      ['图书馆直属党支部', '直属党支部'],
      ['马克思主义学院', '学院'],
      ['工会', '群团'],
      ['团委', '群团'],
      ['各党总支', '部门组'],
      ['直属党支部', '部门组'],
    ]);
  });

  it('knows every name of the list it was drafted from', () => {
    for (const { departmentsText } of tasks) expect(parseDepartments(departmentsText, directory).unknown).toEqual([]);
  });

  it('expands groups to the departments of their category', () => {
    expect(parseDepartments('各党总支、直属党支部', directory).departments).toEqual(['机关党总支', '图书馆直属党支部']);
  });

  it('is empty for a list without departments', () => {
    expect(draftDirectory([{ departmentsText: '' }]).entries).toEqual([]);
  });
});

describe('nearDuplicates', () => {
  const pairs = (...names: string[]) =>
    nearDuplicates({ entries: names.map((name) => ({ name, aliases: [], category: '部门', members: [] })) });

  it.each([
    ['党委宣传部', '党委宣传统战部', 'shortened'],
    ['党委组织部', '组织部', 'shortened'],
    ['财务处', '计划财务处', 'shortened'],
    ['团委', '校团委', 'shortened'],
    ['人事处', '人事部', 'ending'],
    ['党委宣传统战部', '党委统战宣传部', 'order'],
  ] as const)('points out %s and %s', (a, b, likeness) => {
    expect(pairs(a, b)).toEqual([{ names: [a, b], likeness }]);
  });

  it.each([
    ['党委组织部', '党委宣传部'],
    ['教务处', '财务处'],
    ['科技处', '科研处'],
    ['工会', '学生会'],
    ['团委', '纪委'],
    ['机械学院', '电气学院'],
  ])('takes %s and %s for two', (a, b) => {
    expect(pairs(a, b)).toEqual([]);
  });

  it('finds the one pair of a drafted directory', () => {
    expect(nearDuplicates(draftDirectory(tasks)).map(({ names }) => names)).toEqual([['党委宣传统战部', '党委宣传部']]);
  });
});

describe('likeness of names', () => {
  it.each([
    ['', '', 3, 0],
    ['组织部', '组织部', 3, 0],
    ['组织部', '组织处', 3, 1],
    ['组织部', '党委组织部', 3, 2],
    ['组织部', '财务处', 3, 3],
    ['组织部', '财务处', 1, 2],
    ['', '组织部', 3, 3],
    ['a', 'abcdef', 2, 3],
  ])('from %j to %j within %d it is %d', (a, b, limit, distance) => {
    expect(editDistance(a, b, limit)).toBe(distance);
    expect(editDistance(b, a, limit)).toBe(distance);
  });

  it('finds a name within another', () => {
    expect(isSubsequence('党委宣传部', '党委宣传统战部')).toBe(true);
    expect(isSubsequence('党委组织部', '党委宣传统战部')).toBe(false);
    expect(isSubsequence('', '党委')).toBe(true);
  });
});
