/** 校验: reads the checklist, finds its issues and marks their cells. */
import type { CheckedChecklist, CheckContext, Issue } from '../../core/checks/check';
import { planYear } from '../../core/planYear';
import { relyOn } from '../commandProgress';
import { locateChecklist, type ChecklistPlace } from '../locateChecklist';
import { runCommand } from '../runCommand';
import { loadPlanOptions } from '../settings/planOptions';
import type { PlanOptions } from '../../core/settings';
import { runUndoable } from '../undo/journal';
import { loadWriteGuard } from '../writeGuard';
import { hasMarks, loadMarks, replaceMarks } from './issueMarks';
import { readCheckedChecklist } from './readCheckedChecklist';
import { UserError } from '../../core/userError';

/** The checklist as it was read, and where. */
export interface Snapshot {
  readonly place: ChecklistPlace;
  /** What the plan has chosen. */
  readonly options: PlanOptions;
  readonly checklist: CheckedChecklist;
}

/** Two syncs. @throws UserError noChecklist */
export async function readSnapshot(): Promise<Snapshot> {
  return runCommand(async (context) => {
    const options = loadPlanOptions(context);
    const place = await locateChecklist(context);
    return { place, options: options.read().options, checklist: await readCheckedChecklist(context, place) };
  });
}

/**
 * Marks the cells with issues and takes away the marks of earlier runs. Two syncs.
 *
 * @throws UserError sheetChanged when rows or headers moved since the snapshot; checklistProtected
 */
export async function markIssues(snapshot: Snapshot, issues: readonly Issue[]): Promise<void> {
  await runUndoable('marks', (context) => mark(context, snapshot, issues));
}

/** {@link markIssues} while a person types: the marks follow the edit, and what can be undone is the edit. */
export async function followWithMarks(snapshot: Snapshot, issues: readonly Issue[]): Promise<void> {
  const follow = (): Promise<void> => runCommand((context) => mark(context, snapshot, issues));
  try {
    await follow();
  } catch (error) {
    // The pane of a second window on this workbook follows the same edit: it may have taken the old marks away between
    // reading and writing. They are read once more.
    if (!(error instanceof UserError && error.code === 'writeInterrupted')) throw error;
    await follow();
  }
}

async function mark(context: Excel.RequestContext, { place }: Snapshot, issues: readonly Issue[]): Promise<void> {
  relyOn(context, place.sheet);
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const formats = loadMarks(sheet);
  const guard = loadWriteGuard(context);
  const now = await locateChecklist(context);
  if (!samePlace(place, now)) throw new UserError('sheetChanged', { sheet: place.sheet });
  if (issues.length > 0 || hasMarks(formats)) guard.begin([place.sheet]);
  if (replaceMarks(sheet, formats, place, issues)) await context.sync();
}

/** Takes the marks of earlier runs away. Two syncs. */
export async function clearMarks({ place }: Snapshot): Promise<void> {
  await runUndoable('clearMarks', async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const formats = loadMarks(sheet);
    const guard = loadWriteGuard(context);
    relyOn(context, place.sheet);
    await context.sync();
    if (hasMarks(formats)) guard.begin([place.sheet]);
    if (replaceMarks(sheet, formats, place, [])) await context.sync();
  });
}

/** True when cells read at one place are still at their addresses. */
export const samePlace = (a: ChecklistPlace, b: ChecklistPlace): boolean =>
  a.sheet === b.sheet &&
  a.headerRow === b.headerRow &&
  a.firstColumn === b.firstColumn &&
  a.rowCount === b.rowCount &&
  a.headers.join('\n') === b.headers.join('\n');

/** What the checks are told besides the checklist. */
export function checkContext(
  { checklist, options }: Snapshot,
  given: Pick<CheckContext, 'directory' | 'today'>,
): CheckContext {
  return { ...given, options, year: planYear(checklist) ?? Number(given.today.slice(0, 4)) };
}
