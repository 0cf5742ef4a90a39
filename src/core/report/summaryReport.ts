/**
 * 总结报告 as data: what it says, in codes and facts that i18n words. Every figure is from one {@link Statistics}, so the
 * report and the circular cannot disagree.
 */
import { addDays, compareDates, type IsoDate } from '../calendar';
import {
  daysFinishedLate,
  followUpFor,
  isFinished,
  type CountedTasks,
  type FollowUp,
  type Statistics,
  type SupervisedTask,
} from '../supervision';
import { taskStatuses, type TaskStatus } from '../task';

export const reportParts = ['categories', 'departments', 'problems', 'next'] as const;
/** Sections that may be left out; the overview always stands. */
export type ReportPart = (typeof reportParts)[number];

export interface ReportOptions {
  /** As it stands at the head; '' for one made of the plan's name. */
  readonly title: string;
  /** The unit that signs; '' for none. */
  readonly unit: string;
  /** 成文日期 */
  readonly date: IsoDate;
  readonly parts: readonly ReportPart[];
}

/** A task that the report names. */
export interface ReportedTask {
  readonly title: string;
  readonly departments: readonly string[];
  readonly due: IsoDate | null;
  readonly deadlineText: string;
  /** Days past the due date; 0 for none. */
  readonly days: number;
  readonly progress: string;
  readonly followUp: FollowUp;
}

export interface ReportedCategory {
  /** '' for tasks without one. */
  readonly name: string;
  readonly counts: CountedTasks;
  readonly finished: readonly string[];
  readonly overdue: readonly string[];
  /** Not finished, with something written under 进展情况. */
  readonly underWay: readonly ReportedTask[];
}

export interface SummaryReport {
  readonly title: string;
  /** The plan's name without 任务清单. */
  readonly plan: string;
  readonly unit: string;
  readonly date: IsoDate;
  readonly baseDate: IsoDate;
  readonly parts: readonly ReportPart[];
  readonly statistics: Statistics;
  /** Statuses that some task has, in the order of a task's life. */
  readonly statuses: readonly (readonly [TaskStatus, number])[];
  /** Departments that were sent something, and how many of them have returned it; null when nothing was sent. */
  readonly returns: { readonly sent: number; readonly returned: number; readonly pending: readonly string[] } | null;
  readonly categories: readonly ReportedCategory[];
  /** The best and the last of the departments with tasks; empty when all are alike. */
  readonly leading: readonly string[];
  readonly trailing: readonly string[];
  readonly overdue: readonly ReportedTask[];
  readonly hard: readonly ReportedTask[];
  /** How many tasks need what next. */
  readonly followUps: readonly (readonly [FollowUp, number])[];
  /** Not finished, due within {@link nextDays} after the base date. */
  readonly soon: readonly ReportedTask[];
  readonly ongoing: readonly string[];
}

/** How far ahead 下一步工作 looks. */
export const nextDays = 30;

export interface ReportedPlan {
  /** The plan's name without 任务清单. */
  readonly name: string;
  readonly baseDate: IsoDate;
  readonly tasks: readonly SupervisedTask[];
  readonly statistics: Statistics;
}

export function summaryReport(
  { name, baseDate, tasks, statistics }: ReportedPlan,
  options: ReportOptions,
): SummaryReport {
  const open = tasks.filter((task) => !isFinished(task));
  const overdue = open.filter(({ warning }) => warning.level === 'overdue').map(reported);
  const horizon = addDays(baseDate, nextDays) ?? baseDate;
  const sent = statistics.byDepartment.filter(({ returned }) => returned !== 'notSent');
  const withTasks = statistics.byDepartment.filter(({ rank }) => rank !== null);
  const last = withTasks.at(-1)?.rank ?? 1;
  return {
    title: options.title.trim(),
    plan: name,
    unit: options.unit.trim(),
    date: options.date,
    baseDate,
    parts: options.parts,
    statistics,
    statuses: taskStatuses.flatMap((status) => {
      const count = statistics.byStatus[status];
      return count === 0 ? [] : [[status, count] as const];
    }),
    returns:
      sent.length === 0
        ? null
        : {
            sent: sent.length,
            returned: sent.filter(({ returned }) => returned === 'returned').length,
            pending: sent.filter(({ returned }) => returned === 'pending').map(({ department }) => department),
          },
    categories: statistics.byCategory.map(({ category, ...counts }) => {
      const own = tasks.filter((task) => task.category === category);
      return {
        name: category,
        counts,
        finished: own.filter(isFinished).map(({ title }) => title),
        overdue: own.filter(({ warning }) => warning.level === 'overdue').map(({ title }) => title),
        underWay: own.filter((task) => !isFinished(task) && task.progress !== '').map(reported),
      };
    }),
    leading: last === 1 ? [] : withTasks.filter(({ rank }) => rank === 1).map(({ department }) => department),
    trailing: last === 1 ? [] : withTasks.filter(({ rank }) => rank === last).map(({ department }) => department),
    overdue: [...overdue].sort((a, b) => b.days - a.days),
    hard: open.filter(({ status }) => status === '难度较大').map(reported),
    followUps: countFollowUps(tasks),
    soon: open
      .filter(({ due, warning }) => due !== null && warning.level !== 'overdue' && due <= horizon && due >= baseDate)
      .map(reported)
      .sort((a, b) => compareDates(a.due ?? '', b.due ?? '')),
    ongoing: open.filter(({ warning }) => warning.level === 'ongoing').map(({ title }) => title),
  };
}

function reported(task: SupervisedTask): ReportedTask {
  const { title, departments, due, deadlineText, progress, warning } = task;
  const days = warning.level === 'overdue' ? warning.days : daysFinishedLate(task);
  return { title, departments, due, deadlineText, days, progress, followUp: followUpFor(task) };
}

function countFollowUps(tasks: readonly SupervisedTask[]): (readonly [FollowUp, number])[] {
  const counts = new Map<FollowUp, number>();
  for (const task of tasks) {
    const followUp = followUpFor(task);
    if (followUp !== 'none') counts.set(followUp, (counts.get(followUp) ?? 0) + 1);
  }
  const order: readonly FollowUp[] = ['consolidate', 'push', 'concentrate', 'catchUp', 'advance', 'start'];
  return order.flatMap((followUp) => {
    const count = counts.get(followUp) ?? 0;
    return count === 0 ? [] : [[followUp, count] as const];
  });
}
