/** The year a plan is about, from its own deadlines. */
import { fromSerial } from './calendar';
import type { CheckedChecklist } from './checks/check';

/** The year most 截止日期 fall in, the earlier of two that tie; undefined when no row has one. */
export function planYear({ rows }: CheckedChecklist): number | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const due = cells.due;
    const date = due !== undefined && typeof due.content === 'number' && due.isDate ? fromSerial(due.content) : null;
    if (date === null) continue;
    const year = Number(date.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return most?.[0];
}
