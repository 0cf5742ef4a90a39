/** The figures of 概览, counted by the rules of 督查通报, 本周重点, 销号 and 催报. */
import type { IsoDate } from '../calendar';
import type { Issue, Severity } from '../checks/check';
import { closeOutObstacles } from '../closeOut';
import { pendingReturns, type RegisterLine } from '../distribution';
import { countTasks, type SupervisedTask } from '../supervision';

export interface PlanFigures {
  readonly tasks: number;
  /** 已完成 and 已销号. */
  readonly finished: number;
  /** 已销号 */
  readonly closed: number;
  /** Of those finished and not closed out: those that nothing keeps from it. */
  readonly closable: number;
  /** Finished of all; null without tasks. */
  readonly completionRate: number | null;
  readonly overdue: number;
  /** 临期 and 今日到期. */
  readonly dueSoon: number;
  /** 长期, nothing dated open. */
  readonly ongoing: number;
  /** 未到期 */
  readonly later: number;
  /** 无时限: neither a date nor 长期. */
  readonly undated: number;
  /** Departments that were sent their tasks. */
  readonly sent: number;
  /** Of those: the ones whose last issue came back. */
  readonly returned: number;
  /** Of those that did not return: the ones whose date of return is past. */
  readonly late: number;
}

export type IssueCounts = Readonly<Record<Severity, number>>;

export interface FiguresContext {
  /** 统计基准日 */
  readonly baseDate: IsoDate;
  /** The person's own day: who is late with a return is late whatever day the plan is judged by. */
  readonly today: IsoDate;
  /** Lines of 分发登记; none when nothing was sent. */
  readonly register: readonly RegisterLine[];
}

/** Every task is finished, overdue, due soon, ongoing, due later or undated: those six add up to all. */
export function planFigures(
  tasks: readonly SupervisedTask[],
  { baseDate, today, register }: FiguresContext,
): PlanFigures {
  const { finished, completionRate, overdue, dueSoon, ongoing } = countTasks(tasks);
  const count = (test: (task: SupervisedTask) => boolean): number => tasks.filter(test).length;
  const sent = new Set(register.map(({ department }) => department)).size;
  const pending = pendingReturns(register, today);
  return {
    tasks: tasks.length,
    finished,
    closed: count(({ status }) => status === '已销号'),
    closable: count((task) => closeOutObstacles(task, baseDate).length === 0),
    completionRate,
    overdue,
    dueSoon,
    ongoing,
    later: count(({ warning }) => warning.level === 'onTime'),
    undated: count(({ warning }) => warning.level === 'none'),
    sent,
    returned: sent - pending.length,
    late: pending.filter(({ daysLate }) => daysLate > 0).length,
  };
}

export function countIssues(issues: readonly Pick<Issue, 'severity'>[]): IssueCounts {
  const count = (wanted: Severity): number => issues.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}
