import { assignTasks } from '../../../src/core/distribution';
import { directoryOf, entryOf, rowOf } from './rows';

const directory = directoryOf(
  entryOf('人事处', { aliases: ['组织人事处'] }),
  entryOf('财务处'),
  entryOf('机关党总支', { category: '党总支' }),
  entryOf('信息学院党总支', { category: '党总支' }),
  entryOf('各党总支', { category: '部门组' }),
  entryOf('招生专班', { category: '部门组', members: ['人事处', '财务处'] }),
  entryOf('各分工会', { category: '部门组' }),
);
const assigned = (...cells: readonly Readonly<Record<string, string>>[]) =>
  assignTasks(
    cells.map((one, index) => rowOf(index + 1, one)),
    directory,
  );
const shares = (...cells: readonly Readonly<Record<string, string>>[]) =>
  assigned(...cells).departments.map(({ department, rows }) => [department, rows]);

describe('whose task a row is', () => {
  it('resolves aliases and keeps the order of the directory', () => {
    expect(shares({ departments: '财务处' }, { departments: '组织人事处、财务处' })).toEqual([
      ['人事处', [1]],
      ['财务处', [0, 1]],
    ]);
  });

  it('expands groups, by their members or by their category', () => {
    expect(shares({ departments: '各党总支' }, { departments: '招生专班、人事处' })).toEqual([
      ['人事处', [1]],
      ['财务处', [1]],
      ['机关党总支', [0]],
      ['信息学院党总支', [0]],
    ]);
  });

  it('gives a task to its lead too when 责任部门 does not repeat it, and once when it does', () => {
    const { departments } = assigned(
      { lead: '人事处', departments: '财务处' },
      { lead: '财务处', departments: '财务处、人事处' },
    );
    expect(departments).toMatchObject([
      { department: '人事处', rows: [0, 1], leads: 1 },
      { department: '财务处', rows: [0, 1], leads: 1 },
    ]);
  });

  it('tells groups without members, names nobody knows, and tasks without a department', () => {
    expect(
      assigned(
        { departments: '各分工会' },
        { departments: '财会处、人事处' },
        { departments: ' ' },
        { lead: '财会处' },
      ),
    ).toEqual({
      tasks: 4,
      departments: [
        { department: '人事处', rows: [1], leads: 0, isGroup: false },
        { department: '各分工会', rows: [0], leads: 0, isGroup: true },
      ],
      unknown: [{ name: '财会处', suggestions: ['财务处'], rows: [1, 3] }],
      withoutDepartment: [2],
    });
  });

  it('passes over rows without a title', () => {
    expect(assigned({ title: ' ', departments: '财务处' })).toEqual({
      tasks: 0,
      departments: [],
      unknown: [],
      withoutDepartment: [],
    });
  });

  it('takes every name as it is written when there is no directory', () => {
    const rows = [rowOf(1, { departments: '图书馆、各学院' })];
    expect(assignTasks(rows, directoryOf())).toMatchObject({
      departments: [
        { department: '图书馆', isGroup: false },
        { department: '各学院', isGroup: true },
      ],
      unknown: [],
    });
  });
});
