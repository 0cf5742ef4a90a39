import fc from 'fast-check';
import { addDays } from '../../../src/core/calendar';
import { parseDeadline, warningLevel, type Warning } from '../../../src/core/deadline';
import { taskStatuses, type TaskStatus } from '../../../src/core/task';

const judge = (text: string, status: TaskStatus, baseDate: string, completedOn?: string): Warning =>
  warningLevel({
    deadline: parseDeadline(text, { year: 2020 }),
    status,
    baseDate,
    dueSoonDays: 7,
    ...(completedOn === undefined ? {} : { completedOn }),
  });

describe('warningLevel', () => {
  it.each<[string, TaskStatus, string, Warning]>([
    ['11月底前', '推进中', '2020-11-20', { level: 'onTime', days: 10 }],
    ['11月底前', '推进中', '2020-11-23', { level: 'dueSoon', days: 7 }],
    ['11月底前', '未启动', '2020-11-29', { level: 'dueSoon', days: 1 }],
    ['11月底前', '难度较大', '2020-11-30', { level: 'dueToday' }],
    ['11月底前', '推进中', '2020-12-01', { level: 'overdue', days: 1 }],
    ['11月底前', '取得阶段性成果', '2020-12-12', { level: 'overdue', days: 12 }],
    ['11月底前', '已完成', '2020-12-12', { level: 'done' }],
    ['11月底前', '已销号', '2020-12-12', { level: 'closed' }],
    ['长期坚持', '推进中', '2020-12-12', { level: 'ongoing' }],
    ['长期坚持', '已完成', '2020-12-12', { level: 'done' }],
    ['12月底前，长期坚持', '推进中', '2020-12-31', { level: 'dueToday' }],
    ['12月底前，长期坚持', '推进中', '2021-01-05', { level: 'overdue', days: 5 }],
    ['12月底前，长期坚持', '取得阶段性成果', '2021-01-05', { level: 'ongoing' }],
    ['待定', '推进中', '2020-12-12', { level: 'none' }],
    ['', '未启动', '2020-12-12', { level: 'none' }],
    ['立行立改', '未启动', '2020-12-12', { level: 'none' }],
  ])('%s, %s, on %s', (text, status, baseDate, warning) => {
    expect(judge(text, status, baseDate)).toEqual(warning);
  });

  it.each<[string, Warning]>([
    ['2020-11-29', { level: 'done' }],
    ['2020-11-30', { level: 'done' }],
    ['2020-12-03', { level: 'doneLate', days: 3 }],
  ])('finished on %s', (completedOn, warning) => {
    expect(judge('11月底前', '已完成', '2021-01-01', completedOn)).toEqual(warning);
  });

  it('has no due-soon days when they are switched off', () => {
    const deadline = parseDeadline('11月底前', { year: 2020 });
    expect(warningLevel({ deadline, status: '推进中', baseDate: '2020-11-29', dueSoonDays: 0 }).level).toBe('onTime');
  });

  it('counts days of 1 or more, and gets no milder as the days go by', () => {
    const severity: Readonly<Record<Warning['level'], number>> = {
      closed: 0,
      done: 0,
      doneLate: 0,
      ongoing: 0,
      none: 0,
      onTime: 1,
      dueSoon: 2,
      dueToday: 3,
      overdue: 4,
    };
    fc.assert(
      fc.property(fc.constantFrom(...taskStatuses), fc.integer({ min: 0, max: 800 }), (status, offset) => {
        const today = judge('11月底前', status, addDays('2020-01-01', offset)!);
        const tomorrow = judge('11月底前', status, addDays('2020-01-01', offset + 1)!);
        if ('days' in today) expect(today.days).toBeGreaterThanOrEqual(1);
        expect(severity[tomorrow.level]).toBeGreaterThanOrEqual(severity[today.level]);
      }),
    );
  });
});
