/**
 * Asked by every command before its first write: Excel does not take back what a batch did before the first write that it
 * refuses, so what is protected has to be known before anything is queued.
 */
import { UserError } from '../core/userError';
import { noteWriting } from './commandProgress';
import { isReadOnly } from './requirements';

/** A sheet that is written to, by its name, or one that is to be made, renamed or deleted. */
export type WriteTarget = string | { readonly made: string };

export interface WriteGuard {
  /**
   * To be called after a sync and before the first write.
   *
   * @throws UserError workbookReadOnly; checklistProtected naming the first sheet that is protected; workbookProtected when a sheet is to be
   *   made, renamed or deleted and the structure is protected
   */
  readonly begin: (targets: readonly WriteTarget[]) => void;
  /** The names of all sheets. Who loads the sheets again loses what is loaded here: Office.js makes their items anew. */
  readonly sheetNames: () => readonly string[];
}

/** Queues the reading of what is protected; costs no sync of its own. */
export function loadWriteGuard(context: Excel.RequestContext): WriteGuard {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  protection.load('protected');
  return {
    sheetNames: () => worksheets.items.map(({ name }) => name),
    begin: (targets) => {
      if (isReadOnly()) throw new UserError('workbookReadOnly');
      const locked = worksheets.items.find((sheet) => sheet.protection.protected && targets.includes(sheet.name));
      if (locked !== undefined) throw new UserError('checklistProtected', { sheet: locked.name });
      if (protection.protected && targets.some((target) => typeof target !== 'string')) {
        throw new UserError('workbookProtected');
      }
      noteWriting(
        context,
        targets.map((target) => (typeof target === 'string' ? target : target.made)),
      );
    },
  };
}
