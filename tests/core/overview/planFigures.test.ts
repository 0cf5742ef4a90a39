import fc from 'fast-check';
import { addDays } from '../../../src/core/calendar';
import type { RegisterLine } from '../../../src/core/distribution';
import { countIssues, planFigures } from '../../../src/core/overview';
import { statisticsOf } from '../../../src/core/supervision';
import { taskStatuses } from '../../../src/core/task';
import { baseDate, task } from '../supervision/tasks';

const line = (department: string, given: Partial<RegisterLine> = {}): RegisterLine => ({
  department,
  fileName: `${department}.xlsx`,
  tasks: 1,
  issue: 1,
  issuedAt: '2020-11-01T09:00',
  returnBy: '2020-11-15',
  returned: false,
  ...given,
});

const none = { baseDate, today: baseDate, register: [] };

describe('the figures of a plan', () => {
  it('tell how the tasks stand', () => {
    const tasks = [
      task({ status: '已销号' }),
      task({ status: '已完成', completedOn: '2020-11-01', evidence: '会议纪要' }),
      task({ status: '已完成' }),
      task({ due: '2020-11-10' }),
      task({ due: '2020-11-20' }),
      task({ due: '2020-11-25' }),
      task({ due: null, ongoing: true }),
      task({ due: '2020-12-31' }),
      task({ due: null }),
      task({ due: null }),
    ];
    expect(planFigures(tasks, none)).toEqual({
      tasks: 10,
      finished: 3,
      closed: 1,
      closable: 1,
      completionRate: 0.3,
      overdue: 1,
      dueSoon: 2,
      ongoing: 1,
      later: 1,
      undated: 2,
      sent: 0,
      returned: 0,
      late: 0,
    });
  });

  it('have no rate without tasks', () => {
    expect(planFigures([], none)).toMatchObject({ tasks: 0, completionRate: null });
  });

  it('count each department by the last issue it was sent', () => {
    const { returnBy: _, ...undated } = line('学生处');
    const register = [
      line('图书馆', { returned: true }),
      line('图书馆', { issue: 2, returnBy: '2020-12-01' }),
      line('财务处', { returned: true }),
      line('团委'),
      undated,
    ];
    expect(planFigures([], { ...none, register })).toMatchObject({ sent: 4, returned: 1, late: 1 });
  });

  it('go by the day itself for who is late, not by the base date', () => {
    const register = [line('团委')];
    expect(planFigures([], { baseDate: '2020-06-30', today: '2020-11-16', register }).late).toBe(1);
    expect(planFigures([], { baseDate: '2020-12-31', today: '2020-11-15', register }).late).toBe(0);
  });

  const anyTask = fc
    .record({
      status: fc.constantFrom(...taskStatuses),
      days: fc.option(fc.integer({ min: -40, max: 40 })),
      ongoing: fc.boolean(),
    })
    .map(({ status, days, ongoing }) =>
      task({ status, ongoing, due: days === null ? null : (addDays(baseDate, days) ?? null) }),
    );

  it('add up: every task is counted once, and as the statistics of the circular count it', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 30 }), (tasks) => {
        const figures = planFigures(tasks, none);
        const { finished, overdue, dueSoon, ongoing, later, undated, closed, closable } = figures;
        expect(finished + overdue + dueSoon + ongoing + later + undated).toBe(tasks.length);
        expect(closed + closable).toBeLessThanOrEqual(finished);
        const { total, byStatus } = statisticsOf(tasks, [], []);
        expect(figures).toMatchObject({ finished: total.finished, overdue: total.overdue, closed: byStatus['已销号'] });
      }),
    );
  });
});

describe('counting issues', () => {
  it('tells how many there are of each severity', () => {
    const found = (['error', 'hint', 'error', 'warning'] as const).map((severity) => ({ severity }));
    expect(countIssues(found)).toEqual({ error: 2, warning: 1, hint: 1 });
    expect(countIssues([])).toEqual({ error: 0, warning: 0, hint: 0 });
  });
});
