/** 设置 in the workbook: reading all of it, and saving it in one step that the list follows at once. */
import type { SettingsProblem, WholeSettings } from '../../core/settings';
import { UserError } from '../../core/userError';
import { findColours, isColoured, replaceColours, type FoundColours } from '../colours/applyColours';
import { loadPlanNames, writePlanNames } from '../colours/planNames';
import { runCommand } from '../runCommand';
import { runUndoable } from '../undo/journal';
import { changeExtraColumns, noColumnsApplied, type AppliedColumns } from './applyExtraColumns';
import { loadPlanOptions, writePlanOptions } from './planOptions';

export interface ReadSettings {
  readonly settings: WholeSettings;
  /** What the workbook holds that cannot be used, and is replaced by defaults. */
  readonly problems: readonly SettingsProblem[];
}

/** One sync; writes nothing. Works in a workbook without a checklist too. */
export async function readSettings(): Promise<ReadSettings> {
  return runCommand(async (context) => {
    const names = loadPlanNames(context);
    const loaded = loadPlanOptions(context);
    await context.sync();
    const { baseDate, dueSoonDays, states } = names.read();
    const { options, problems } = loaded.read();
    const unusable = (['督办基准日', '督办临期天数'] as const).filter((name) => states[name] === 'unusable');
    return {
      settings: { warning: { baseDate, dueSoonDays }, options },
      problems: [...unusable.map((name) => ({ kind: 'unusable', field: fieldOfName[name] }) as const), ...problems],
    };
  });
}

const fieldOfName = { 督办基准日: 'baseDate', 督办临期天数: 'dueSoonDays' } as const;

/**
 * Saves the settings and, where a checklist is there, brings its columns up to them; a coloured one is coloured anew. Four
 * syncs, and up to ten more where the plan's own columns have changed.
 *
 * @returns what became of the plan's own columns
 * @throws UserError checklistProtected, when the list is coloured or its columns change, and its sheet is protected
 */
export async function saveSettings({ warning, options }: WholeSettings): Promise<AppliedColumns> {
  return runUndoable('settings', async (context) => {
    const names = loadPlanNames(context);
    const loaded = loadPlanOptions(context);
    let coloured = await findColouredList(context);
    await context.sync();
    const { extraColumns } = loaded.read().options;
    const changes = JSON.stringify(extraColumns) !== JSON.stringify(options.extraColumns);
    // First: a protected sheet refuses before anything is written. The columns to be coloured may stand elsewhere then.
    const applied = changes ? await changeExtraColumns(context, options.extraColumns, extraColumns) : noColumnsApplied;
    if (changes) coloured = await findColouredList(context);
    coloured?.guard.begin([coloured.place.sheet]);
    // Before the rules that refer to them.
    writePlanNames(context, names.read(), warning);
    if (coloured !== null) replaceColours(coloured, options.colours);
    writePlanOptions(context, options);
    await context.sync();
    return applied;
  });
}

/** Null when there is no checklist, or none that is coloured. */
async function findColouredList(context: Excel.RequestContext): Promise<FoundColours | null> {
  try {
    const found = await findColours(context);
    return isColoured(found) && found.place.columns.places.has('due') ? found : null;
  } catch (error) {
    if (error instanceof UserError && error.code === 'noChecklist') return null;
    throw error;
  }
}
