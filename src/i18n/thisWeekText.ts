/** 本周重点 as text to paste into a chat: short lines, no marks that a chat would not show. Always Chinese. */
import { dateParts, type IsoDate } from '../core/calendar';
import type { ThisWeek, UrgentTask } from '../core/thisWeek';
import { inChinese } from './inChinese';

const { text } = inChinese;

/** 2020-06-30 -> 6月30日 */
function shortDate(date: IsoDate): string {
  const { month, day } = dateParts(date);
  return `${String(month)}月${String(day)}日`;
}

/** 逾期 3 天, 今天到期, 还有 5 天 */
export function daysText(days: number): string {
  if (days < 0) return text('thisWeek.overdue', { days: String(-days) });
  return days === 0 ? text('thisWeek.today') : text('thisWeek.left', { days: String(days) });
}

const line = ({ task, due, days }: UrgentTask, index: number): string =>
  text('thisWeek.line', { number: String(index + 1), title: task.title, date: shortDate(due), days: daysText(days) });

/** @param plan the plan's name without 任务清单 */
export function thisWeekText(week: ThisWeek, plan: string): string {
  const head = text('thisWeek.head', { plan, from: shortDate(week.baseDate), until: shortDate(week.until) });
  if (week.tasks.length === 0) return [head, text('thisWeek.nothing')].join('\n');
  const counts = text('thisWeek.counts', { due: String(week.due), overdue: String(week.overdue) });
  const departments = week.byDepartment.flatMap(({ department, tasks }) => [
    '',
    text('thisWeek.department', { name: department === '' ? text('thisWeek.noDepartment') : department }),
    ...tasks.map(line),
  ]);
  const rest = week.undated === 0 ? [] : ['', text('thisWeek.undated', { count: String(week.undated) })];
  return [head, counts, ...departments, ...rest].join('\n');
}
