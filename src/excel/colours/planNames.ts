/**
 * The plan's settings, kept as defined names of the workbook: formulas and conditional formats refer to them, so they
 * stay right on every computer and travel with the file. A person may change them in Excel's name manager too.
 */
import { dateParts, fromSerial, isoDate, isIsoDate, type IsoDate } from '../../core/calendar';

export const baseDateName = '督办基准日';
export const dueSoonDaysName = '督办临期天数';

export interface PlanSettings {
  /** 统计基准日; null for today, whatever day that is. */
  readonly baseDate: IsoDate | null;
  /** Days before the due date that count as 临期; 0 for none. */
  readonly dueSoonDays: number;
}

export const defaultSettings: PlanSettings = { baseDate: null, dueSoonDays: 7 };

/** The most days that can be set: beyond a year nothing is soon. */
export const mostDueSoonDays = 366;

/** What the workbook's names say. */
export interface PlanNames extends PlanSettings {
  /** 'unusable' for a name that stands for nothing a formula can use. */
  readonly states: Readonly<Record<PlanName, 'absent' | 'unusable' | 'set'>>;
}

type PlanName = typeof baseDateName | typeof dueSoonDaysName;
const planNames: readonly PlanName[] = [baseDateName, dueSoonDaysName];

const todayFormula = '=TODAY()';

const formulaFor: Readonly<Record<PlanName, (settings: PlanSettings) => string>> = {
  [baseDateName]: ({ baseDate }) => {
    if (baseDate === null) return todayFormula;
    const { year, month, day } = dateParts(baseDate);
    return `=DATE(${String(year)},${String(month)},${String(day)})`;
  },
  [dueSoonDaysName]: ({ dueSoonDays }) => `=${String(dueSoonDays)}`,
};

interface LoadedNames {
  /** To be called after the sync. */
  readonly read: () => PlanNames;
}

/** Queues the reading of the names; costs no sync of its own. */
export function loadPlanNames(context: Excel.RequestContext): LoadedNames {
  const items = planNames.map((name) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load('formula,value,type');
  return {
    read: () => {
      const [base, days] = items.map(readName);
      const baseDate = readBaseDate(base ?? null);
      const dueSoonDays = readDays(days ?? null);
      return {
        baseDate: baseDate ?? defaultSettings.baseDate,
        dueSoonDays: dueSoonDays ?? defaultSettings.dueSoonDays,
        states: {
          [baseDateName]: base ? (baseDate === undefined ? 'unusable' : 'set') : 'absent',
          [dueSoonDaysName]: days ? (dueSoonDays === undefined ? 'unusable' : 'set') : 'absent',
        },
      };
    },
  };
}

interface ReadName {
  readonly formula: string;
  /** Null for a name that stands for cells: their content is not known here. */
  readonly value: unknown;
  readonly isRange: boolean;
}

function readName(item: Excel.NamedItem): ReadName | null {
  if (item.isNullObject) return null;
  const isRange = item.type === 'Range';
  return { formula: String(item.formula), value: isRange ? null : (item.value as unknown), isRange };
}

/** Undefined when formulas cannot work with it. A name that points at cells is taken to hold a date: a person made it so. */
function readBaseDate(name: ReadName | null): IsoDate | null | undefined {
  if (name === null) return undefined;
  const formula = name.formula.replace(/\s/g, '').toUpperCase();
  if (formula === todayFormula || name.isRange) return null;
  const date = /^=DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/.exec(formula);
  if (date !== null) return isoDate(Number(date[1]), Number(date[2]), Number(date[3])) ?? undefined;
  return typeof name.value === 'number' ? (fromSerial(name.value) ?? undefined) : undefined;
}

function readDays(name: ReadName | null): number | undefined {
  if (name === null) return undefined;
  if (name.isRange) return defaultSettings.dueSoonDays;
  const { value } = name;
  return typeof value === 'number' && isDueSoonDays(value) ? value : undefined;
}

export const isDueSoonDays = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= mostDueSoonDays;

/**
 * Queues what makes the names say `settings`: absent ones are added, those that say something else are changed, the
 * others are left as a person may have written them.
 *
 * @param present what the workbook holds, from {@link loadPlanNames}
 * @throws RangeError for settings that are none
 */
export function writePlanNames(context: Excel.RequestContext, present: PlanNames, settings: PlanSettings): void {
  if (settings.baseDate !== null && !isIsoDate(settings.baseDate)) {
    throw new RangeError(`${settings.baseDate} is no date`);
  }
  if (!isDueSoonDays(settings.dueSoonDays)) {
    throw new RangeError(`${String(settings.dueSoonDays)} is no number of days`);
  }
  const same: Readonly<Record<PlanName, boolean>> = {
    [baseDateName]: present.baseDate === settings.baseDate,
    [dueSoonDaysName]: present.dueSoonDays === settings.dueSoonDays,
  };
  const { names } = context.workbook;
  for (const name of planNames) {
    const state = present.states[name];
    const formula = formulaFor[name](settings);
    if (state === 'absent') names.add(name, formula);
    else if (state === 'unusable' || !same[name]) names.getItem(name).formula = formula;
  }
}
