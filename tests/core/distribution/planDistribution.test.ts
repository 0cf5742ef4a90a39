import fc from 'fast-check';
import { parseDepartments } from '../../../src/core/departments';
import { planDistribution } from '../../../src/core/distribution';
import { readBaseline, writeBaseline, type SentRow } from '../../../src/core/returns';
import { directoryOf, entryOf, options, rowOf } from './rows';

const directory = directoryOf(
  entryOf('人事处', { aliases: ['组织人事处'] }),
  entryOf('财务处'),
  entryOf('图书馆'),
  entryOf('甲总支', { category: '党总支' }),
  entryOf('乙总支', { category: '党总支' }),
  entryOf('专班', { category: '部门组', members: ['图书馆', '财务处'] }),
  entryOf('各分工会', { category: '部门组' }),
);

describe('what departments are sent', () => {
  it('is a file for each with its rows, its name, its texts and its baseline', () => {
    const rows = [
      rowOf(1, { departments: '财务处', due: 44012, warning: '逾期 3 天', extra: '内部' }),
      rowOf(2, { departments: '组织人事处、财务处', progress: '=HYPERLINK("x")' }),
    ];
    const { files } = planDistribution(rows, directory, options({ returnBy: '2020-07-10' }));
    expect(files.map((file) => [file.department, file.fileName])).toEqual([
      ['人事处', '重点任务清单-人事处.xlsx'],
      ['财务处', '重点任务清单-财务处.xlsx'],
    ]);
    expect(files[1]).toMatchObject({
      texts: { title: '重点任务清单', lines: ['财务处 1 2', ''] },
      baseline: {
        schema: 'checklist',
        planId: 'plan-1',
        planTitle: '重点任务清单',
        department: '财务处',
        issue: 1,
        issuedAt: '2020-06-01T09:30',
        returnBy: '2020-07-10',
        around: ['重点任务清单', '财务处 1 2'],
      },
    });
    const [first, second] = files[1]?.baseline.rows ?? [];
    expect(first).toMatchObject({ id: 'RW-001', cells: { title: '任务1', due: 44012, owner: null } });
    expect(Object.keys(first?.cells ?? {})).not.toEqual(expect.arrayContaining(['warning']));
    expect(Object.keys(first?.cells ?? {})).not.toEqual(expect.arrayContaining(['extra']));
    expect(second?.cells['progress']).toBe('=HYPERLINK("x")');
  });

  it('counts issues for each department and can be for one that was added later', () => {
    const rows = [rowOf(1, { departments: '财务处、人事处、图书馆' })];
    const earlier = [
      { department: '财务处', issue: 2 },
      { department: '财务处', issue: 1 },
      { department: '人事处', issue: 1 },
    ];
    const issues = (chosen?: readonly string[]) =>
      planDistribution(rows, directory, options({ earlier, ...(chosen === undefined ? {} : { chosen }) })).files.map(
        ({ department, baseline }) => [department, baseline.issue],
      );
    expect(issues()).toEqual([
      ['人事处', 2],
      ['财务处', 3],
      ['图书馆', 1],
    ]);
    expect(issues(['图书馆', '没有的部门'])).toEqual([['图书馆', 1]]);
    expect(issues([])).toEqual([]);
  });

  it('sends a shared task again with the answer of that department, not with the roll-up of all', () => {
    const rows = [rowOf(1, { departments: '人事处、财务处', progress: '【人事处】已建账\n【财务处】已核对' })];
    const answer = (department: string, progress: string) => ({
      taskId: 'RW-001',
      title: '任务1',
      department,
      cells: { progress },
      extra: [],
      file: `${department}.xlsx`,
      savedAt: '',
    });
    const details = [answer('人事处', '已建账'), answer('财务处', '已核对')];
    const { files } = planDistribution(rows, directory, options({ details }));
    expect(files.map(({ department, baseline }) => [department, baseline.rows[0]?.cells['progress']])).toEqual([
      ['人事处', '已建账'],
      ['财务处', '已核对'],
    ]);
  });

  it('leaves out groups without members unless they are asked for', () => {
    const rows = [rowOf(1, { departments: '各分工会、财务处' })];
    expect(planDistribution(rows, directory, options()).files.map(({ department }) => department)).toEqual(['财务处']);
    const asked = planDistribution(rows, directory, options({ chosen: ['各分工会'] }));
    expect(asked.files.map(({ department }) => department)).toEqual(['各分工会']);
  });

  it('refuses a date of return that is none', () => {
    expect(() => planDistribution([], directory, options({ returnBy: '2020-02-30' }))).toThrow(RangeError);
  });
});

const names = [
  '人事处',
  '组织人事处',
  '财务处',
  '图书馆',
  '甲总支',
  '各党总支',
  '专班',
  '各分工会',
  '外单位',
  '资产处',
];
const anyDepartments = fc
  .tuple(fc.array(fc.constantFrom(...names), { maxLength: 4 }), fc.constantFrom('、', '，', '；', '\n'))
  .map(([some, joint]) => some.join(joint));
const anyRows = fc
  .array(
    fc.record({
      departments: anyDepartments,
      lead: fc.oneof(fc.constant(''), fc.constantFrom(...names)),
      title: fc.oneof({ arbitrary: fc.constant('任务'), weight: 9 }, { arbitrary: fc.constant(''), weight: 1 }),
      progress: fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme' })),
    }),
    { maxLength: 20 },
  )
  .map((cells) => cells.map((one, index): SentRow => rowOf(index + 1, one)));

describe('a distribution', () => {
  it('brings every task to each of its departments exactly once, and nothing else to anybody', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const all = [...directory.entries.map(({ name }) => name), '各党总支'];
        const { files } = planDistribution(rows, directory, options({ chosen: all }));
        const sent = files.flatMap(({ department, baseline }) => baseline.rows.map(({ id }) => `${id} ${department}`));
        const wanted = rows
          .filter(({ cells }) => cells['title'] !== '')
          .flatMap(({ id, cells }) => {
            const named = [cells['lead'], cells['departments']].flatMap(
              (text) => parseDepartments(String(text), directory).departments,
            );
            return [...new Set(named)].map((department) => `${id} ${department}`);
          });
        expect([...sent].sort()).toEqual([...wanted].sort());
        for (const { baseline } of files) {
          expect(baseline.rows.length).toBeGreaterThan(0);
          for (const row of baseline.rows) {
            expect(row.cells['progress']).toEqual(rows.find(({ id }) => id === row.id)?.cells['progress']);
          }
        }
      }),
    );
  });

  it('loses no task: each is in a file, or its department is unknown, missing or a group of nobody', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const plan = planDistribution(rows, directory, options());
        const reached = new Set([
          ...plan.files.flatMap(({ baseline }) => baseline.rows.map(({ id }) => id)),
          ...[
            ...plan.withoutDepartment,
            ...plan.unknown.flatMap((one) => one.rows),
            ...plan.departments.filter(({ isGroup }) => isGroup).flatMap((one) => one.rows),
          ].map((at) => rows[at]?.id),
        ]);
        const tasks = rows.filter(({ cells }) => cells['title'] !== '');
        expect(tasks.filter(({ id }) => !reached.has(id))).toEqual([]);
        expect(plan.tasks).toBe(tasks.length);
      }),
    );
  });

  it('keeps baselines that come back whole from the cells they are written to', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { baseline } of planDistribution(rows, directory, options()).files) {
          expect(readBaseline(writeBaseline(baseline))).toEqual(baseline);
        }
      }),
      { numRuns: 30 },
    );
  });
});
