/** What the 回收 screen asks of the layers below; handed in, so that tests can say what it talks to. */
import type { MergeInput, MergeResult, ReturnedFile } from '../../core/returns';
import type { AppliedMerge, MergeBackup, MergePlan, MergeSheet, UndoOutcome } from '../../excel/returns/mergeWorkbook';
import type { EditedMode } from '../../excel/returns/restoreBackup';
import type { ReadFailure } from '../../files/returns/readFailure';

export interface ReturnsOverview {
  readonly plan: MergePlan;
  /** The one that can be taken back; null when there is none. */
  readonly lastMerge: MergeBackup | null;
}

export interface UnreadableFile {
  /** For one out of a .zip both names. */
  readonly name: string;
  readonly failure: ReadFailure;
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly file: ReturnedFile }
  | { readonly kind: 'unreadable'; readonly file: UnreadableFile }
  /** Entries of a .zip that are no tables by their names. */
  | { readonly kind: 'ignored'; readonly names: readonly string[] };

export interface ReturnsServices {
  /** Reads this workbook. Rejects with a UserError, noChecklist when there is nothing to merge into. */
  readonly open: () => Promise<ReturnsOverview>;
  /** Names of sheets of this workbook that may be returns. */
  readonly sheetNames: () => Promise<readonly string[]>;
  /**
   * Reads files that were dropped or chosen. Each outcome is told as soon as it is known; a .zip has one for each table
   * in it, and `onTotal` is called again when that is found out. Resolves when all are read or the signal is aborted.
   */
  readonly readFiles: (
    files: readonly File[],
    listen: { readonly onTotal: (total: number) => void; readonly onOutcome: (outcome: ReadOutcome) => void },
    signal: AbortSignal,
  ) => Promise<void>;
  /** Sheets of this workbook as returned files. */
  readonly readSheets: (names: readonly string[]) => Promise<readonly ReadOutcome[]>;
  /** Writes nothing. */
  readonly merge: (input: MergeInput) => Promise<MergeResult>;
  /** Writes it all or nothing. Rejects with UserError sheetChanged when the workbook is not what the input says. */
  readonly apply: (input: MergeInput, result: MergeResult) => Promise<AppliedMerge>;
  /** Null where only Excel's own undo takes a merge back. Puts back what was there before the last merge; without `edited` it asks when something was edited since. */
  readonly undo: ((edited?: EditedMode) => Promise<UndoOutcome>) | null;
  readonly goTo: (sheet: MergeSheet) => Promise<void>;
}
