/** What to do next, by where the plan stands: a table of rules, the most pressing first. */
import type { IssueCounts, PlanFigures } from './planFigures';

export interface PlanState {
  readonly figures: PlanFigures;
  readonly issues: IssueCounts;
  /** False in a workbook without 部门名录: 校验 makes one on its first run, so the list was not checked yet. */
  readonly hasDirectory: boolean;
}

/** Screens of the pane that a step leads to. */
export type StepScreen =
  'generate' | 'checks' | 'distribution' | 'returns' | 'thisWeek' | 'closeOut' | 'circular' | 'report';

export type StepCode =
  /** The list has no tasks. */
  | 'fill'
  /** The checks find errors. */
  | 'correct'
  /** Everything is closed out. */
  | 'report'
  /** Never checked. */
  | 'check'
  | 'distribute'
  /** Returns are outstanding past their date. */
  | 'remind'
  | 'overdue'
  /** Finished tasks that nothing keeps from being closed out. */
  | 'closeOut'
  /** Finished tasks that lack a date or evidence. */
  | 'complete'
  /** Returns are outstanding, in time. */
  | 'collect'
  | 'dueSoon'
  /** Nothing presses. */
  | 'circular';

export interface NextStep {
  readonly code: StepCode;
  readonly screen: StepScreen;
  /** What the sentence tells: counts. */
  readonly facts: Readonly<Record<string, number>>;
}

export interface NextSteps {
  readonly primary: NextStep;
  /** Two at most, each leading to another screen. */
  readonly secondary: readonly NextStep[];
}

interface StepRule {
  readonly code: StepCode;
  readonly screen: StepScreen;
  /** Null when the step does not apply. */
  readonly facts: (state: PlanState) => Readonly<Record<string, number>> | null;
}

const mostSecondary = 2;

/** Facts of a count that is not 0. */
const some = (name: string, count: number) => (count > 0 ? { [name]: count } : null);

const open = ({ tasks, finished }: PlanFigures): number => tasks - finished;
const isAllClosed = ({ tasks, closed }: PlanFigures): boolean => tasks > 0 && closed === tasks;

const rules: readonly StepRule[] = [
  { code: 'fill', screen: 'generate', facts: ({ figures }) => (figures.tasks === 0 ? {} : null) },
  // Later steps go wrong on what 校验 calls an error: a task reaches no department, a return finds no row.
  { code: 'correct', screen: 'checks', facts: ({ issues }) => some('errors', issues.error) },
  {
    code: 'report',
    screen: 'report',
    facts: ({ figures }) => (isAllClosed(figures) ? { tasks: figures.tasks } : null),
  },
  // What was sent out already is past the first check.
  {
    code: 'check',
    screen: 'checks',
    facts: ({ figures, hasDirectory }) => (hasDirectory || figures.sent > 0 ? null : some('tasks', open(figures))),
  },
  {
    code: 'distribute',
    screen: 'distribution',
    facts: ({ figures }) => (figures.sent > 0 ? null : some('tasks', open(figures))),
  },
  { code: 'remind', screen: 'distribution', facts: ({ figures }) => some('departments', figures.late) },
  { code: 'overdue', screen: 'thisWeek', facts: ({ figures }) => some('tasks', figures.overdue) },
  { code: 'closeOut', screen: 'closeOut', facts: ({ figures }) => some('tasks', figures.closable) },
  {
    code: 'collect',
    screen: 'returns',
    facts: ({ figures: { sent, returned } }) => some('departments', sent - returned),
  },
  { code: 'dueSoon', screen: 'thisWeek', facts: ({ figures }) => some('tasks', figures.dueSoon) },
  {
    code: 'complete',
    screen: 'closeOut',
    facts: ({ figures: { finished, closed, closable } }) => some('tasks', finished - closed - closable),
  },
];

/** Holds whenever there are tasks. */
const otherwise: NextStep = { code: 'circular', screen: 'circular', facts: {} };

/**
 * @example nextSteps(state) // { primary: { code: 'correct', screen: 'checks', facts: { errors: 3 } }, secondary: [] }
 */
export function nextSteps(state: PlanState): NextSteps {
  const found = rules.flatMap(({ code, screen, facts }): NextStep[] => {
    const known = facts(state);
    return known === null ? [] : [{ code, screen, facts: known }];
  });
  const candidates = state.figures.tasks === 0 ? found : [...found, otherwise];
  const [primary = otherwise, ...rest] = candidates.filter(
    ({ screen }, index) => candidates.findIndex((other) => other.screen === screen) === index,
  );
  return { primary, secondary: rest.slice(0, mostSecondary) };
}
