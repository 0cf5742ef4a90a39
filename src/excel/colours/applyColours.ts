/**
 * 逾期标色: colours the checklist by how each task stands against its deadline. The rules are conditional formats over
 * the whole column and refer to the plan's names, so they stay right on other days and for rows added later.
 */
import type { ChosenFills } from '../../core/colours/levelStyles';
import { levelOfRow } from '../../core/colours/levelOfRow';
import type { PlanSettings } from '../../core/colours/planSettings';
import type { WarningLevel } from '../../core/deadline';
import { UserError } from '../../core/userError';
import { today } from '../clock';
import { bodyRange, locateChecklist, type ChecklistPlace } from '../locateChecklist';
import { runCommand } from '../runCommand';
import { loadPlanOptions } from '../settings/planOptions';
import { runUndoable } from '../undo/journal';
import { loadWriteGuard } from '../writeGuard';
import { headersOf, warningFormulaFor } from '../warningFormula';
import { setFormula, setNumberFormat } from '../writeChecklistSheet';
import { addColourRules, loadRules, oursAmong } from './colourRules';
import { loadPlanNames, writePlanNames } from './planNames';

/** How many tasks have each level. */
export type LevelCounts = Readonly<Record<WarningLevel, number>>;

export interface ColoursOverview {
  readonly sheet: string;
  readonly settings: PlanSettings;
  readonly counts: LevelCounts;
  /** The plan's own fills. */
  readonly fills: ChosenFills;
  /** True when the sheet has rules of ours. */
  readonly coloured: boolean;
}

/**
 * Replaces our rules by those for the given settings, below the person's own. Three syncs, whatever the number of rows.
 * A table also gets the present 预警 formula; in a sheet made by hand only the rules are written.
 *
 * @param settings what the plan's names are to say; by default they keep what they say
 * @throws UserError noChecklist, columnMissing for a checklist without 截止日期, checklistProtected
 */
export async function applyColours(settings?: PlanSettings): Promise<ColoursOverview> {
  return runUndoable('colours', async (context) => {
    const found = await findColours(context);
    if (!found.place.columns.places.has('due'))
      throw new UserError('columnMissing', { sheet: found.place.sheet, column: '截止日期' });
    found.guard.begin([found.place.sheet]);
    const wanted = settings ?? found.names;
    writePlanNames(context, found.names, wanted);
    replaceColours(found, found.fills);
    await context.sync();
    return { ...overview(found, wanted), coloured: true };
  });
}

/** Queues our rules anew, below the person's own, and the present 预警 formula. */
export function replaceColours({ place, sheet, rules }: FoundColours, fills: ChosenFills): void {
  const ours = oursAmong(rules);
  for (const rule of ours) rule.delete();
  if (place.rowCount <= 0) return;
  if (place.kind === 'table') writeWarnings(sheet, place);
  addColourRules(sheet, place, rules.items.length - ours.length, fills);
}

/** True when the sheet has rules of ours. */
export const isColoured = ({ rules }: FoundColours): boolean => oursAmong(rules).length > 0;

/** Takes our rules away; the person's own, the 预警 column and the settings stay. Three syncs. */
export async function removeColours(): Promise<ColoursOverview> {
  return runUndoable('removeColours', async (context) => {
    const found = await findColours(context);
    const ours = oursAmong(found.rules);
    if (ours.length > 0) found.guard.begin([found.place.sheet]);
    for (const rule of ours) rule.delete();
    await context.sync();
    return { ...overview(found, found.names), coloured: false };
  });
}

/** The settings and how the tasks stand by them. Changes nothing. Two syncs. @throws UserError noChecklist */
export async function readColours(): Promise<ColoursOverview> {
  return runCommand(async (context) => {
    const found = await findColours(context);
    return overview(found, found.names);
  });
}

/** The checklist with its rules and settings. Two syncs. @throws UserError noChecklist */
export async function findColours(context: Excel.RequestContext) {
  const loadedNames = loadPlanNames(context);
  const loadedOptions = loadPlanOptions(context);
  const guard = loadWriteGuard(context);
  const place = await locateChecklist(context);
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const rules = loadRules(sheet);
  const body = bodyRange(context, place);
  body?.load('values');
  await context.sync();
  return {
    place,
    sheet,
    rules,
    names: loadedNames.read(),
    fills: loadedOptions.read().options.colours,
    guard,
    values: (body?.values ?? []) as readonly unknown[][],
  };
}

export type FoundColours = Awaited<ReturnType<typeof findColours>>;

function overview(
  { place, rules, values, fills }: FoundColours,
  { baseDate, dueSoonDays }: PlanSettings,
): ColoursOverview {
  return {
    sheet: place.sheet,
    settings: { baseDate, dueSoonDays },
    counts: countLevels(place, values, { baseDate, dueSoonDays }),
    fills,
    coloured: oursAmong(rules).length > 0,
  };
}

function countLevels(
  { columns }: ChecklistPlace,
  rows: readonly (readonly unknown[])[],
  { baseDate, dueSoonDays }: PlanSettings,
): LevelCounts {
  const counts: Record<WarningLevel, number> = {
    overdue: 0,
    dueToday: 0,
    dueSoon: 0,
    onTime: 0,
    doneLate: 0,
    done: 0,
    closed: 0,
    ongoing: 0,
    none: 0,
  };
  const places = (['title', 'deadline', 'due', 'status', 'completedOn'] as const).flatMap((key) => {
    const at = columns.places.get(key);
    return at === undefined ? [] : [[key, at] as const];
  });
  const day = baseDate ?? today();
  for (const row of rows) {
    const cells = Object.fromEntries(places.map(([key, at]) => [key, row[at]]));
    const warning = levelOfRow({ due: '', ...cells }, day, dueSoonDays);
    if (warning !== null) counts[warning.level] += 1;
  }
  return counts;
}

/** The 预警 column as this version words it: an earlier one wrote another formula. */
function writeWarnings(sheet: Excel.Worksheet, place: ChecklistPlace): void {
  const column = place.columns.places.get('warning');
  const formula = warningFormulaFor(headersOf(place));
  if (column === undefined || formula === null) return;
  const range = sheet.getRangeByIndexes(place.headerRow + 1, place.firstColumn + column, place.rowCount, 1);
  setNumberFormat(range, 'General');
  setFormula(range, formula);
}
