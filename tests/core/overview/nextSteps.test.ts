import fc from 'fast-check';
import { nextSteps, type PlanFigures, type PlanState } from '../../../src/core/overview';

const figures: PlanFigures = {
  tasks: 10,
  finished: 0,
  closed: 0,
  closable: 0,
  completionRate: 0,
  overdue: 0,
  dueSoon: 0,
  ongoing: 0,
  later: 10,
  undated: 0,
  sent: 0,
  returned: 0,
  late: 0,
};

/** Checked, sent out, all back, nothing pressing; but for what is given. */
const plan = (
  given: Partial<PlanFigures> = {},
  { error = 0, hasDirectory = true }: { readonly error?: number; readonly hasDirectory?: boolean } = {},
): PlanState => ({
  figures: { ...figures, sent: 3, returned: 3, ...given },
  issues: { error, warning: 4, hint: 5 },
  hasDirectory,
});

describe('the next step', () => {
  const cases: readonly (readonly [string, PlanState, string, string, Readonly<Record<string, number>>])[] = [
    ['a list without tasks', plan({ tasks: 0, later: 0, sent: 0, returned: 0 }), 'fill', 'generate', {}],
    ['errors', plan({ sent: 0, returned: 0 }, { error: 3 }), 'correct', 'checks', { errors: 3 }],
    [
      'a list just generated',
      plan({ sent: 0, returned: 0 }, { hasDirectory: false }),
      'check',
      'checks',
      { tasks: 10 },
    ],
    ['a checked list', plan({ sent: 0, returned: 0, finished: 2 }), 'distribute', 'distribution', { tasks: 8 }],
    ['returns past their date', plan({ returned: 1, late: 2 }), 'remind', 'distribution', { departments: 2 }],
    ['overdue tasks', plan({ overdue: 2 }), 'overdue', 'thisWeek', { tasks: 2 }],
    ['finished tasks that can be closed out', plan({ finished: 3, closable: 2 }), 'closeOut', 'closeOut', { tasks: 2 }],
    ['returns not yet late', plan({ returned: 1 }), 'collect', 'returns', { departments: 2 }],
    ['tasks due soon', plan({ dueSoon: 4 }), 'dueSoon', 'thisWeek', { tasks: 4 }],
    ['finished tasks that lack something', plan({ finished: 3, closed: 1 }), 'complete', 'closeOut', { tasks: 2 }],
    ['nothing pressing', plan(), 'circular', 'circular', {}],
    ['everything closed out', plan({ finished: 10, closed: 10 }), 'report', 'report', { tasks: 10 }],
    [
      'everything closed out in a workbook that never sent or checked',
      plan({ finished: 10, closed: 10, sent: 0, returned: 0 }, { hasDirectory: false }),
      'report',
      'report',
      { tasks: 10 },
    ],
    [
      'everything closed out, with errors',
      plan({ finished: 10, closed: 10 }, { error: 1 }),
      'correct',
      'checks',
      { errors: 1 },
    ],
    [
      'a list that was sent without a directory',
      plan({ overdue: 1 }, { hasDirectory: false }),
      'overdue',
      'thisWeek',
      { tasks: 1 },
    ],
  ];
  it.each(cases)('of a plan with %s', (_, state, code, screen, facts) => {
    expect(nextSteps(state).primary).toEqual({ code, screen, facts });
  });

  it('comes with up to two others, the more pressing first', () => {
    const { secondary } = nextSteps(plan({ returned: 1, late: 1, overdue: 2, closable: 1, finished: 1 }));
    expect(secondary.map(({ code }) => code)).toEqual(['overdue', 'closeOut']);
  });

  it('never leads twice to one screen', () => {
    const { primary, secondary } = nextSteps(plan({ overdue: 2, dueSoon: 3 }));
    expect([primary, ...secondary].map(({ code }) => code)).toEqual(['overdue', 'circular']);
  });

  it('is there for every plan, with facts that are counts above 0', () => {
    const count = fc.nat({ max: 3 });
    const anyFigures = fc.record({
      tasks: count,
      finished: count,
      closed: count,
      closable: count,
      completionRate: fc.constant(null),
      overdue: count,
      dueSoon: count,
      ongoing: count,
      later: count,
      undated: count,
      sent: count,
      returned: count,
      late: count,
    });
    const anyState = fc.record({
      figures: anyFigures,
      issues: fc.record({ error: count, warning: count, hint: count }),
      hasDirectory: fc.boolean(),
    });
    fc.assert(
      fc.property(anyState, (state) => {
        const { primary, secondary } = nextSteps(state);
        expect(secondary.length).toBeLessThanOrEqual(2);
        const all = [primary, ...secondary];
        expect(new Set(all.map(({ screen }) => screen)).size).toBe(all.length);
        expect(all.flatMap(({ facts }) => Object.values(facts)).every((value) => value > 0)).toBe(true);
      }),
    );
  });
});
