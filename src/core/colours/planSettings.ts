/** The plan's settings and the defined names that hold them: formulas and conditional formats refer to those. */
import { dateParts, type IsoDate } from '../calendar';

export const baseDateName = '督办基准日';
export const dueSoonDaysName = '督办临期天数';

export type PlanName = typeof baseDateName | typeof dueSoonDaysName;
export const planNames: readonly PlanName[] = [baseDateName, dueSoonDaysName];

export interface PlanSettings {
  /** 统计基准日; null for today, whatever day that is. */
  readonly baseDate: IsoDate | null;
  /** Days before the due date that count as 临期; 0 for none. */
  readonly dueSoonDays: number;
}

export const defaultSettings: PlanSettings = { baseDate: null, dueSoonDays: 7 };

/** The most days that can be set: beyond a year nothing is soon. */
export const mostDueSoonDays = 366;

export const isDueSoonDays = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= mostDueSoonDays;

export const todayFormula = '=TODAY()';

/** What each name stands for: a formula with its '='. */
export const formulaOfName: Readonly<Record<PlanName, (settings: PlanSettings) => string>> = {
  [baseDateName]: ({ baseDate }) => {
    if (baseDate === null) return todayFormula;
    const { year, month, day } = dateParts(baseDate);
    return `=DATE(${String(year)},${String(month)},${String(day)})`;
  },
  [dueSoonDaysName]: ({ dueSoonDays }) => `=${String(dueSoonDays)}`,
};
