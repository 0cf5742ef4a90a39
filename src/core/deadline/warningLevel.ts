/** How a task stands against its deadline on a day. The sheet's colours and its 预警 column follow the same rules. */
import { daysBetween, type IsoDate } from '../calendar';
import type { TaskStatus } from '../task';
import type { Deadline } from './parseDeadline';

export type Warning =
  /** 已销号 */
  | { readonly level: 'closed' }
  /** 按期完成, or finished without a date to compare. */
  | { readonly level: 'done' }
  /** 逾期完成 */
  | { readonly level: 'doneLate'; readonly days: number }
  /** 已逾期 */
  | { readonly level: 'overdue'; readonly days: number }
  | { readonly level: 'dueToday' }
  /** 临期 */
  | { readonly level: 'dueSoon'; readonly days: number }
  /** 未到期 */
  | { readonly level: 'onTime'; readonly days: number }
  /** 长期 */
  | { readonly level: 'ongoing' }
  /** 无时限 */
  | { readonly level: 'none' };

export type WarningLevel = Warning['level'];

export interface WarningInput {
  readonly deadline: Pick<Deadline, 'due' | 'ongoing'>;
  readonly status: TaskStatus;
  readonly completedOn?: IsoDate;
  /** 统计基准日 */
  readonly baseDate: IsoDate;
  /** How many days ahead count as 临期; 0 for none. */
  readonly dueSoonDays: number;
}

/** Statuses in which the dated part of 12月底前，长期坚持 is met, so that only the ongoing part is left. */
const datedPartMet: ReadonlySet<TaskStatus> = new Set<TaskStatus>(['取得阶段性成果']);

/** @returns the level, with days late or days left where there are any (1 or more) */
export function warningLevel({ deadline, status, completedOn, baseDate, dueSoonDays }: WarningInput): Warning {
  const { due, ongoing } = deadline;
  if (status === '已销号') return { level: 'closed' };
  if (status === '已完成') {
    const late = due === undefined || completedOn === undefined ? 0 : daysBetween(due, completedOn);
    return late > 0 ? { level: 'doneLate', days: late } : { level: 'done' };
  }
  if (due === undefined) return { level: ongoing ? 'ongoing' : 'none' };
  if (ongoing && datedPartMet.has(status)) return { level: 'ongoing' };
  const left = daysBetween(baseDate, due);
  if (left < 0) return { level: 'overdue', days: -left };
  if (left === 0) return { level: 'dueToday' };
  return { level: left <= dueSoonDays ? 'dueSoon' : 'onTime', days: left };
}
