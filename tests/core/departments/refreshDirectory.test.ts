import { countMentions, refreshDirectory, type Directory } from '../../../src/core/departments';

const directory: Directory = {
  entries: [
    { name: '党委宣传统战部', aliases: ['党委宣传部'], category: '群团', members: [], contact: '王芳' },
    { name: '校工会', aliases: ['工会'], category: '部门', members: [] },
  ],
};
const tasks = [
  { departmentsText: '党委宣传部、财务处（张三）' },
  { departmentsText: '工 会；各党总支' },
  { departmentsText: '党委宣传统战部，党委宣传部，财务处' },
  { departmentsText: '' },
];

describe('refreshDirectory', () => {
  it('puts the departments and groups that the list newly names below the user’s own', () => {
    const refreshed = refreshDirectory(directory, tasks);
    expect(refreshed.directory.entries.slice(0, 2)).toEqual(directory.entries);
    expect(refreshed.added.map(({ name, category }) => [name, category])).toEqual([
      ['财务处', '部门'],
      ['各党总支', '部门组'],
    ]);
  });

  it('changes nothing when every name is known', () => {
    const known = refreshDirectory(directory, tasks).directory;
    expect(refreshDirectory(known, tasks)).toEqual({ directory: known, added: [] });
  });
});

describe('countMentions', () => {
  it('counts the tasks that name an entry, each task once', () => {
    expect([...countMentions(directory, tasks)]).toEqual([
      ['党委宣传统战部', 2],
      ['校工会', 1],
    ]);
  });
});
