import fc from 'fast-check';
import {
  countTasks,
  daysFinishedLate,
  returnState,
  statisticsOf,
  type SupervisedTask,
} from '../../../src/core/supervision';
import { taskStatuses } from '../../../src/core/task';
import type { RegisterLine } from '../../../src/core/distribution';
import { task } from './tasks';

const sent = (department: string, issue: number, returned: boolean): RegisterLine => ({
  department,
  fileName: `${department}.xlsx`,
  tasks: 1,
  issue,
  issuedAt: '2020-06-01T09:00',
  returned,
});

describe('the figures of tasks', () => {
  const cases: readonly (readonly [string, Parameters<typeof task>[0], Partial<ReturnType<typeof countTasks>>])[] = [
    ['under way and not due', {}, { finished: 0, overdue: 0, dueSoon: 0, completionRate: 0, onTimeRate: null }],
    ['past its date', { due: '2020-11-19' }, { overdue: 1, onTimeRate: 0 }],
    ['due today', { due: '2020-11-20' }, { dueSoon: 1, overdue: 0 }],
    ['due in seven days', { due: '2020-11-27' }, { dueSoon: 1 }],
    ['due in eight days', { due: '2020-11-28' }, { dueSoon: 0 }],
    ['finished in time', { status: '已完成', completedOn: '2020-12-31' }, { finished: 1, onTime: 1, onTimeRate: 1 }],
    ['finished late', { status: '已完成', completedOn: '2021-01-01' }, { finished: 1, late: 1, onTimeRate: 0 }],
    ['closed out after being late', { status: '已销号', completedOn: '2021-01-01' }, { finished: 1, late: 1 }],
    ['finished without a date', { status: '已完成' }, { finished: 1, onTime: 1, late: 0 }],
    ['ongoing', { due: null, ongoing: true }, { ongoing: 1, onTimeRate: null }],
    ['ongoing with an open date that is past', { due: '2020-11-01', ongoing: true }, { ongoing: 0, overdue: 1 }],
    [
      'ongoing with its dated part met',
      { due: '2020-11-01', ongoing: true, status: '取得阶段性成果' },
      { ongoing: 1, overdue: 0 },
    ],
  ];
  it.each(cases)('count a task that is %s', (_, given, counts) => {
    expect(countTasks([task(given)])).toMatchObject({ tasks: 1, ...counts });
  });

  it.each([
    [1, 29, 0.034],
    [2, 3, 0.667],
    [1, 8, 0.125],
  ])('round %i of %i once, to what is shown', (finished, all, shown) => {
    const tasks = Array.from({ length: all }, (_, index) => task({ status: index < finished ? '已完成' : '推进中' }));
    expect(countTasks(tasks).completionRate).toBe(shown);
  });

  it('have no rate for no tasks', () => {
    expect(countTasks([])).toMatchObject({ tasks: 0, completionRate: null, onTimeRate: null });
  });

  it('say how many days late a task was finished', () => {
    expect(daysFinishedLate(task({ status: '已完成', completedOn: '2021-01-10' }))).toBe(10);
    expect(daysFinishedLate(task({ status: '推进中', completedOn: '2021-01-10' }))).toBe(0);
    expect(daysFinishedLate(task({ status: '已完成', completedOn: '2021-01-10', due: null }))).toBe(0);
  });
});

describe('statistics', () => {
  const done = { status: '已完成', completedOn: '2020-06-30' } as const;

  it('count a task of several departments for each, and once in the total', () => {
    const { total, byDepartment } = statisticsOf([task({ departments: ['图书馆', '财务处'] })], [], []);
    expect(total.tasks).toBe(1);
    expect(byDepartment.map(({ department, tasks }) => [department, tasks])).toEqual([
      ['图书馆', 1],
      ['财务处', 1],
    ]);
  });

  it('rank by completion, then by time; those alike share a rank, and one without tasks has none', () => {
    const tasks = [
      task({ departments: ['甲'], due: '2020-11-01' }),
      task({ departments: ['乙'], ...done }),
      task({ departments: ['丙'], ...done }),
      task({ departments: ['丁'], status: '已完成', completedOn: '2021-02-01' }),
    ];
    const { byDepartment } = statisticsOf(tasks, ['空', '甲', '乙', '丙', '丁'], []);
    expect(byDepartment.map(({ department, rank }) => [department, rank])).toEqual([
      ['乙', 1],
      ['丙', 1],
      ['丁', 3],
      ['甲', 4],
      ['空', null],
    ]);
  });

  it('keep the categories in their order, and tasks without one apart', () => {
    const tasks = [
      task({ category: '乙' }),
      task({ category: '' }),
      task({ category: '甲' }),
      task({ category: '乙' }),
    ];
    const { byCategory } = statisticsOf(tasks, [], []);
    expect(byCategory.map(({ category, tasks: count }) => [category, count])).toEqual([
      ['乙', 2],
      ['', 1],
      ['甲', 1],
    ]);
  });

  it('go by the last issue for what has come back', () => {
    const register = [sent('图书馆', 1, true), sent('图书馆', 2, false), sent('财务处', 1, true)];
    expect(['图书馆', '财务处', '人事处'].map((name) => returnState(name, register))).toEqual([
      'pending',
      'returned',
      'notSent',
    ]);
  });
});

describe('statistics of any tasks', () => {
  const anyTask: fc.Arbitrary<SupervisedTask> = fc
    .record({
      category: fc.constantFrom('甲', '乙', ''),
      departments: fc.uniqueArray(fc.constantFrom('图书馆', '财务处', '人事处'), { maxLength: 3 }),
      due: fc.constantFrom(null, '2020-10-31', '2020-11-20', '2020-11-25', '2020-12-31'),
      ongoing: fc.boolean(),
      status: fc.constantFrom(...taskStatuses),
      completedOn: fc.constantFrom(null, '2020-10-01', '2020-12-01'),
    })
    .map(task);

  it('agree with one another', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 40 }), (tasks) => {
        const { total, byStatus, byCategory, byDepartment } = statisticsOf(tasks, ['空'], []);
        const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
        expect(sum(Object.values(byStatus))).toBe(tasks.length);
        expect(byStatus['已完成'] + byStatus['已销号']).toBe(total.finished);
        expect(total.onTime + total.late).toBe(total.finished);
        for (const key of ['tasks', 'finished', 'onTime', 'late', 'overdue', 'dueSoon', 'ongoing'] as const) {
          expect(sum(byCategory.map((one) => one[key]))).toBe(total[key]);
        }
        expect(sum(byDepartment.map((one) => one.tasks))).toBe(sum(tasks.map((one) => one.departments.length)));
        expect(total.finished + total.overdue + total.dueSoon + total.ongoing).toBeLessThanOrEqual(total.tasks);
        const ranks = byDepartment.flatMap(({ rank }) => (rank === null ? [] : [rank]));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});
