/** The figures of 督查通报 and 总结报告: counted once, here, from the tasks. */
import type { RegisterLine } from '../distribution/pendingReturns';
import { taskStatuses, type TaskStatus } from '../task';
import { daysBetween } from '../calendar';
import type { SupervisedTask } from './supervisedTask';

export interface TaskCounts {
  readonly tasks: number;
  /** 已完成 and 已销号. */
  readonly finished: number;
  /** Of those finished: not after the due date, or without two dates to compare. */
  readonly onTime: number;
  /** Of those finished: after the due date. */
  readonly late: number;
  /** 已逾期: not finished, the due date is past. */
  readonly overdue: number;
  /** 临期 and 今日到期. */
  readonly dueSoon: number;
  /** 长期: not finished, nothing dated is open. */
  readonly ongoing: number;
}

/** Null for 0 of 0: a dash. */
export interface TaskRates {
  /** 完成率: finished of all. */
  readonly completionRate: number | null;
  /** 按期率: finished on time, of those finished or overdue. */
  readonly onTimeRate: number | null;
}

export interface CountedTasks extends TaskCounts, TaskRates {}

/** Of the last issue sent to a department; 'notSent' where 分发登记 has none. */
export type ReturnState = 'returned' | 'pending' | 'notSent';

export interface DepartmentFigures extends CountedTasks {
  readonly department: string;
  readonly returned: ReturnState;
  /** 1 for the first; departments alike share a rank, and one without tasks has none. */
  readonly rank: number | null;
}

export interface CategoryFigures extends CountedTasks {
  /** '' for tasks without one. */
  readonly category: string;
}

export interface Statistics {
  readonly total: CountedTasks;
  readonly byStatus: Readonly<Record<TaskStatus, number>>;
  /** In the order of the checklist. */
  readonly byCategory: readonly CategoryFigures[];
  /** By rank; departments without tasks last. A task of several departments counts for each. */
  readonly byDepartment: readonly DepartmentFigures[];
}

/** True for a task that is done, closed out or not. */
export const isFinished = ({ status }: Pick<SupervisedTask, 'status'>): boolean =>
  status === '已完成' || status === '已销号';

/** Days after the due date on which a finished task was finished; 0 for one in time or without dates to compare. */
export function daysFinishedLate(task: Pick<SupervisedTask, 'status' | 'due' | 'completedOn'>): number {
  if (!isFinished(task) || task.due === null || task.completedOn === null) return 0;
  return Math.max(0, daysBetween(task.due, task.completedOn));
}

export function countTasks(tasks: readonly SupervisedTask[]): CountedTasks {
  const count = (test: (task: SupervisedTask) => boolean): number => tasks.filter(test).length;
  const finished = count(isFinished);
  const late = count((task) => daysFinishedLate(task) > 0);
  const overdue = count(({ warning }) => warning.level === 'overdue');
  const onTime = finished - late;
  return {
    tasks: tasks.length,
    finished,
    onTime,
    late,
    overdue,
    dueSoon: count(({ warning }) => warning.level === 'dueSoon' || warning.level === 'dueToday'),
    ongoing: count(({ warning }) => warning.level === 'ongoing'),
    completionRate: rate(finished, tasks.length),
    onTimeRate: rate(onTime, finished + overdue),
  };
}

/**
 * To a tenth of a per cent, as it is shown: two rates compare as they look, and nothing is rounded twice (1 of 29 is 3.4 %,
 * and by way of 3.45 % it would be 3.5 %).
 */
const rate = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 1000;

/**
 * @param departments standard names that are shown also without tasks, in their order; others follow as tasks name them
 * @param register lines of 分发登记; none when nothing was sent
 */
export function statisticsOf(
  tasks: readonly SupervisedTask[],
  departments: readonly string[],
  register: readonly RegisterLine[],
): Statistics {
  const names = [...new Set([...departments, ...tasks.flatMap((task) => task.departments)])];
  const figures = names.map((department) => ({
    department,
    returned: returnState(department, register),
    ...countTasks(tasks.filter((task) => task.departments.includes(department))),
  }));
  return {
    total: countTasks(tasks),
    byStatus: countStatuses(tasks),
    byCategory: [...new Set(tasks.map(({ category }) => category))].map((category) => ({
      category,
      ...countTasks(tasks.filter((task) => task.category === category)),
    })),
    byDepartment: ranked(figures),
  };
}

function countStatuses(tasks: readonly SupervisedTask[]): Readonly<Record<TaskStatus, number>> {
  const counts = Object.fromEntries(taskStatuses.map((status) => [status, 0])) as Record<TaskStatus, number>;
  for (const { status } of tasks) counts[status] += 1;
  return counts;
}

/** The last issue counts. */
export function returnState(department: string, register: readonly RegisterLine[]): ReturnState {
  const lines = register.filter((line) => line.department === department);
  const last = lines.reduce<RegisterLine | null>(
    (latest, line) => (latest === null || line.issue >= latest.issue ? line : latest),
    null,
  );
  return last === null ? 'notSent' : last.returned ? 'returned' : 'pending';
}

/** By completion rate, then by on-time rate, with nothing late where nothing is due yet; those alike keep their order. */
function ranked(figures: readonly Omit<DepartmentFigures, 'rank'>[]): readonly DepartmentFigures[] {
  const sorted = [...figures].sort((a, b) => compareRates(a, b));
  return sorted.map((one) => ({
    ...one,
    rank: one.tasks === 0 ? null : sorted.findIndex((other) => compareRates(other, one) === 0) + 1,
  }));
}

const compareRates = (a: TaskRates, b: TaskRates): number =>
  (b.completionRate ?? -1) - (a.completionRate ?? -1) || (b.onTimeRate ?? 1) - (a.onTimeRate ?? 1);
