/** 催报: a text that names who has not returned, ready to be pasted into a message. */
import type { IsoDate } from '../core/calendar';
import type { PendingReturn } from '../core/distribution';
import { inChinese } from './inChinese';

/** It goes to the departments, so it is Chinese, whatever language the person's Excel speaks. */
const { text, date } = inChinese;

/** @param pending from `pendingReturns`, in its order; @returns '' when nobody is missing */
export function reminderText(planTitle: string, pending: readonly PendingReturn[], today: IsoDate): string {
  if (pending.length === 0) return '';
  const byDate = new Map<IsoDate | undefined, PendingReturn[]>();
  for (const one of pending) byDate.set(one.returnBy, [...(byDate.get(one.returnBy) ?? []), one]);
  return [
    text('reminder.title', { plan: planTitle }),
    text('reminder.lead', { date: date(today), count: pending.length }),
    ...[...byDate].map(([returnBy, some]) => line(returnBy, some)),
    text('reminder.end'),
  ].join('\n');
}

function line(returnBy: IsoDate | undefined, some: readonly PendingReturn[]): string {
  const departments = some.map(({ department }) => department).join('、');
  if (returnBy === undefined) return text('reminder.open', { departments });
  const days = some[0]?.daysLate ?? 0;
  if (days === 0) return text('reminder.due', { date: date(returnBy), departments });
  return text('reminder.late', { date: date(returnBy), days, departments });
}
