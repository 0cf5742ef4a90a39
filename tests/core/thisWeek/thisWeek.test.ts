import fc from 'fast-check';
import { addDays } from '../../../src/core/calendar';
import { thisWeek } from '../../../src/core/thisWeek';
import { taskStatuses } from '../../../src/core/task';
import { thisWeekText } from '../../../src/i18n/thisWeekText';
import { baseDate, task } from '../supervision/tasks';

describe('本周重点', () => {
  const cases: readonly (readonly [string, Parameters<typeof task>[0], number | null])[] = [
    ['overdue', { due: '2020-11-10' }, -10],
    ['due today', { due: '2020-11-20' }, 0],
    ['due on the last day', { due: '2020-11-27' }, 7],
    ['due a day later', { due: '2020-11-28' }, null],
    ['finished', { due: '2020-11-10', status: '已完成' }, null],
    ['closed out', { due: '2020-11-10', status: '已销号' }, null],
    ['ongoing', { due: null, ongoing: true }, null],
    ['ongoing with an open date', { due: '2020-11-25', ongoing: true }, 5],
    ['ongoing with its date met', { due: '2020-11-10', ongoing: true, status: '取得阶段性成果' }, null],
  ];
  it.each(cases)('asks of a task that is %s', (_, given, days) => {
    expect(thisWeek([task(given)], baseDate, 7).tasks.map((one) => one.days)).toEqual(days === null ? [] : [days]);
  });

  it('names to each department of a shared task its own person only', () => {
    const shared = { departments: ['图书馆', '财务处', '工会'], due: '2020-11-25' };
    const week = thisWeek([task({ ...shared, owner: '【图书馆】王老师\n【财务处】李老师' })], baseDate, 7);
    expect(week.byDepartment.map(({ department, tasks }) => [department, tasks[0]?.owner])).toEqual([
      ['图书馆', '王老师'],
      ['财务处', '李老师'],
      ['工会', ''],
    ]);
  });

  it('groups by department, the longest overdue first, and counts what has no date', () => {
    const week = thisWeek(
      [
        task({ title: '甲', departments: ['图书馆', '财务处'], due: '2020-11-25' }),
        task({ title: '乙', departments: ['图书馆'], due: '2020-10-31' }),
        task({ title: '丙', departments: [], due: '2020-11-20' }),
        task({ title: '丁', due: null, deadlineText: '待定' }),
      ],
      baseDate,
      7,
    );
    expect(week).toMatchObject({ overdue: 1, due: 2, undated: 1, until: '2020-11-27' });
    expect(week.byDepartment.map(({ department, tasks }) => [department, tasks.map((one) => one.task.title)])).toEqual([
      ['图书馆', ['乙', '甲']],
      ['', ['丙']],
      ['财务处', ['甲']],
    ]);
    expect(thisWeekText(week, '书香校园')).toBe(
      [
        '【书香校园】近期重点（11月20日—11月27日）',
        '到期 2 项，逾期 1 项。',
        '',
        '【图书馆】',
        '1. 乙：10月31日前，已逾期 20 天',
        '2. 甲：11月25日前，还有 5 天',
        '',
        '【未明确责任部门】',
        '1. 丙：11月20日前，今天到期',
        '',
        '【财务处】',
        '1. 甲：11月25日前，还有 5 天',
        '',
        '另有 1 项未完成任务没有明确期限。',
      ].join('\n'),
    );
  });

  it('says so when nothing is due', () => {
    expect(thisWeekText(thisWeek([], baseDate, 7), '计划')).toMatch(/没有到期和逾期的任务。$/);
  });

  it('takes exactly the open tasks due by its last day', () => {
    const anyTask = fc
      .record({
        due: fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(baseDate, days))),
        status: fc.constantFrom(...taskStatuses),
        departments: fc.uniqueArray(fc.constantFrom('甲', '乙'), { maxLength: 2 }),
      })
      .map(task);
    fc.assert(
      fc.property(fc.array(anyTask), fc.nat(366), (tasks, days) => {
        const week = thisWeek(tasks, baseDate, days);
        const expected = tasks.filter(
          ({ due, status }) => due !== null && due <= week.until && status !== '已完成' && status !== '已销号',
        );
        expect(new Set(week.tasks.map((one) => one.task))).toEqual(new Set(expected));
        expect(week.overdue + week.due).toBe(expected.length);
      }),
    );
  });
});
