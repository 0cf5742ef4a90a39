/**
 * The plan's options in its workbook: a setting of Office.js, which travels with the file (docs/adr/0007). The base date
 * and the days of 临期 are defined names instead (../colours/planNames.ts), because formulas refer to them.
 */
import { defaultOptions, readPlanOptions, type PlanOptions, type ReadOptions } from '../../core/settings';

/** Key of the workbook's settings; its value is a record with the fields of {@link PlanOptions}. */
const settingKey = 'plan.options';

interface LoadedOptions {
  /** To be called after the sync. */
  readonly read: () => ReadOptions;
}

/** Queues the reading; costs no sync of its own. */
export function loadPlanOptions(context: Excel.RequestContext): LoadedOptions {
  const setting = context.workbook.settings.getItemOrNullObject(settingKey);
  setting.load('value');
  return { read: () => optionsIn(setting) };
}

const optionsIn = (setting: Excel.Setting): ReadOptions =>
  readPlanOptions(setting.isNullObject ? undefined : (setting.value as unknown));

/** Queues the writing; what equals the default is left out, so that a later default reaches the plan. */
export function writePlanOptions(context: Excel.RequestContext, options: PlanOptions): void {
  const fields = Object.entries(options) as [keyof PlanOptions, PlanOptions[keyof PlanOptions]][];
  const chosen = fields.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(defaultOptions[field]));
  context.workbook.settings.add(settingKey, Object.fromEntries(chosen));
}
