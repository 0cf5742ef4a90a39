/**
 * The plan's settings, kept as defined names of the workbook: formulas and conditional formats refer to them, so they
 * stay right on every computer and travel with the file. A person may change them in Excel's name manager too.
 */
import { fromSerial, isoDate, isIsoDate, type IsoDate } from '../../core/calendar';
import {
  baseDateName,
  defaultSettings,
  dueSoonDaysName,
  formulaOfName,
  isDueSoonDays,
  planNames,
  todayFormula,
  type PlanName,
  type PlanSettings,
} from '../../core/colours/planSettings';

/** What the workbook's names say. */
export interface PlanNames extends PlanSettings {
  /** 'unusable' for a name that stands for nothing a formula can use. */
  readonly states: Readonly<Record<PlanName, 'absent' | 'unusable' | 'set'>>;
}

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
    const formula = formulaOfName[name](settings);
    if (state === 'absent') names.add(name, formula);
    else if (state === 'unusable' || !same[name]) names.getItem(name).formula = formula;
  }
}
