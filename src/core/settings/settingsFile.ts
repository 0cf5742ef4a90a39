/** All settings of a plan as a file, to be used in another workbook. */
import { isIsoDate } from '../calendar';
import { defaultSettings, isDueSoonDays, type PlanSettings } from '../colours/planSettings';
import { defaultOptions, type PlanOptions } from './planOptions';
import { readPlanOptions, type OptionField, type OptionProblem } from './readPlanOptions';

/** Everything that 设置 shows: what formulas refer to, and what only the add-in reads. */
export interface WholeSettings {
  readonly warning: PlanSettings;
  readonly options: PlanOptions;
}

export const defaultWholeSettings: WholeSettings = { warning: defaultSettings, options: defaultOptions };

export type SettingsProblem =
  OptionProblem | { readonly kind: 'unusable'; readonly field: OptionField | keyof PlanSettings };

export type SettingsFileReading =
  | { readonly ok: true; readonly settings: WholeSettings; readonly problems: readonly SettingsProblem[] }
  /** 'other': not a file of settings; 'newer': written by a later version that may mean something else by it. */
  | { readonly ok: false; readonly why: 'other' | 'newer' };

const format = 'task-supervision-settings';
const version = 1;

/** Text for people too: indented, in the order of the screen. */
export const writeSettingsFile = ({ warning, options }: WholeSettings): string =>
  `${JSON.stringify({ format, version, ...warning, ...options }, null, 2)}\n`;

/** Never throws. What cannot be used falls back to its default and is named. */
export function readSettingsFile(text: string): SettingsFileReading {
  const given = parse(text);
  if (typeof given !== 'object' || given === null || !('format' in given) || given.format !== format) {
    return { ok: false, why: 'other' };
  }
  const fields: Readonly<Record<string, unknown>> = { ...given };
  if (typeof fields['version'] === 'number' && fields['version'] > version) return { ok: false, why: 'newer' };
  const problems: SettingsProblem[] = [];
  const warning = readWarning(fields, problems);
  const { options, problems: ofOptions } = readPlanOptions(fields);
  return { ok: true, settings: { warning, options }, problems: [...problems, ...ofOptions] };
}

function parse(text: string): unknown {
  try {
    // A byte order mark is what some editors put in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function readWarning(fields: Readonly<Record<string, unknown>>, problems: SettingsProblem[]): PlanSettings {
  const { baseDate = defaultSettings.baseDate, dueSoonDays = defaultSettings.dueSoonDays } = fields;
  const isDay = baseDate === null || (typeof baseDate === 'string' && isIsoDate(baseDate));
  const isDays = typeof dueSoonDays === 'number' && isDueSoonDays(dueSoonDays);
  if (!isDay) problems.push({ kind: 'unusable', field: 'baseDate' });
  if (!isDays) problems.push({ kind: 'unusable', field: 'dueSoonDays' });
  return {
    baseDate: isDay ? baseDate : defaultSettings.baseDate,
    dueSoonDays: isDays ? dueSoonDays : defaultSettings.dueSoonDays,
  };
}
