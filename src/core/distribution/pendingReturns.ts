/** Who has not returned: the facts of 催报. */
import { compareDates, daysBetween, type IsoDate } from '../calendar';

/** A line of 分发登记. */
export interface RegisterLine {
  readonly department: string;
  readonly fileName: string;
  readonly tasks: number;
  readonly issue: number;
  /** Local date and time 'yyyy-mm-ddThh:mm'; '' when the cell holds no date. */
  readonly issuedAt: string;
  readonly returnBy?: IsoDate;
  /** True when 回收时间 is filled in. */
  readonly returned: boolean;
}

export interface PendingReturn {
  readonly department: string;
  readonly tasks: number;
  readonly returnBy?: IsoDate;
  /** Days after the date of return, 0 on the day and before it. */
  readonly daysLate: number;
}

/**
 * Departments that have not returned what they were sent last: those that are late first, then by date, those without
 * a date last. An earlier issue does not count once there is a later one.
 */
export function pendingReturns(register: readonly RegisterLine[], today: IsoDate): PendingReturn[] {
  const latest = new Map<string, RegisterLine>();
  for (const line of register) {
    const known = latest.get(line.department);
    if (known === undefined || line.issue >= known.issue) latest.set(line.department, line);
  }
  return [...latest.values()]
    .filter(({ returned }) => !returned)
    .map(({ department, tasks, returnBy }): PendingReturn => ({
      department,
      tasks,
      ...(returnBy === undefined ? {} : { returnBy }),
      daysLate: returnBy === undefined ? 0 : Math.max(0, daysBetween(returnBy, today)),
    }))
    .sort((a, b) => byDate(a.returnBy, b.returnBy));
}

function byDate(a: IsoDate | undefined, b: IsoDate | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return compareDates(a, b);
}
