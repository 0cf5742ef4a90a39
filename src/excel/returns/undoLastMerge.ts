/** 撤销本次汇总: puts the workbook back to before the last merge, whether or not Excel's own undo can. */
import { runUndoable } from '../undo/journal';
import { loadBackups, openBackup, removeBackup, type MergeBackup } from './backupSheet';
import { readTargets } from './mergeTargets';
import { requestRoom } from '../ownTables/requestRoom';
import { planRestore, type EditedCell, type EditedMode } from './restoreBackup';

export type UndoOutcome =
  | ({ readonly kind: 'undone' } & MergeBackup)
  /** Nothing was written: these were edited since. Ask, and call again with what to do. */
  | ({ readonly kind: 'edited'; readonly cells: readonly EditedCell[] } & MergeBackup)
  /** There is no merge to take back. */
  | { readonly kind: 'nothing' }
  /** Somebody has changed the copy. */
  | ({ readonly kind: 'damaged' } & MergeBackup);

/**
 * Takes the last merge back; called again, the one before it. One step of undo. Six syncs, whatever the size; more past
 * 4 MB of text. Sheets that the merge made stay, emptied.
 *
 * @param edited what to do with cells that somebody has edited since the merge; absent to ask first
 * @throws UserError noChecklist, checklistProtected, workbookProtected
 */
export async function undoLastMerge(edited?: EditedMode): Promise<UndoOutcome> {
  const batch = async (context: Excel.RequestContext): Promise<UndoOutcome> => {
    const backups = loadBackups(context);
    await context.sync();
    const kept = backups.read().at(-1);
    if (kept === undefined) return { kind: 'nothing' };
    const { at, files } = kept;
    const backup = await openBackup(context, kept);
    if (backup === null) return { kind: 'damaged', at, files };
    const targets = await readTargets(context);
    const plan = await planRestore(context, targets, backup);
    if (plan.edited.length > 0 && edited === undefined) return { kind: 'edited', cells: plan.edited, at, files };
    const watched = await plan.write(requestRoom(context), edited ?? 'keep');
    removeBackup(context, kept);
    await context.sync();
    // What somebody typed at this very moment stays.
    await watched.settle();
    return { kind: 'undone', at, files };
  };
  return runUndoable('undoMerge', batch, { wrote: ({ kind }) => kind === 'undone' });
}
