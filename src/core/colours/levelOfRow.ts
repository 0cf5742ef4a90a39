/** How a row of the sheet stands, by core's rules: what the formulas must say too. */
import { fromSerial, type IsoDate } from '../calendar';
import { parseDeadline, warningLevel, type Warning } from '../deadline';
import { readStatus, taskStatuses } from '../task';

/** The cells that matter, as Excel keeps them: dates as serials, '' for empty. */
export interface RowValues {
  readonly title?: unknown;
  readonly deadline?: unknown;
  readonly due: unknown;
  readonly status?: unknown;
  readonly completedOn?: unknown;
}

/**
 * @param baseDate the day itself, also where the plan says 今天
 * @returns null for a row without a title
 */
export function levelOfRow(row: RowValues, baseDate: IsoDate, dueSoonDays: number): Warning | null {
  if (row.title === '') return null;
  const due = dateOf(row.due);
  const completedOn = dateOf(row.completedOn);
  const { ongoing } = parseDeadline(textOf(row.deadline), { year: Number(baseDate.slice(0, 4)) });
  return warningLevel({
    deadline: { ongoing, ...(due === undefined ? {} : { due }) },
    status: readStatus(textOf(row.status)) ?? taskStatuses[0],
    ...(completedOn === undefined ? {} : { completedOn }),
    baseDate,
    dueSoonDays,
  });
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const dateOf = (value: unknown): IsoDate | undefined =>
  typeof value === 'number' ? (fromSerial(value) ?? undefined) : undefined;
