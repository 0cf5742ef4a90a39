/** What the 回收 screen asks of the layers below; handed in, so that tests can say what it talks to. */
import type { MergeInput, MergeResult, ReturnedFile } from '../../core/returns';
import type { ReadFailure } from '../../files/returns/readFailure';

/** What the merge starts from in this workbook: all of its input but the files and what the user decides. */
export type MergePlan = Omit<MergeInput, 'files' | 'departmentOf' | 'choices' | 'choiceForAll'>;

/** The merge that was written last. */
export interface LastMerge {
  /** Local date and time 'yyyy-mm-ddThh:mm'. */
  readonly at: string;
  /** Files that were merged. */
  readonly files: number;
}

export interface ReturnsOverview {
  readonly plan: MergePlan;
  /** The one that can be taken back; null when there is none. */
  readonly lastMerge: LastMerge | null;
}

export interface UnreadableFile {
  /** For one out of a .zip both names. */
  readonly name: string;
  readonly failure: ReadFailure;
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly file: ReturnedFile }
  | { readonly kind: 'unreadable'; readonly file: UnreadableFile };

/** Where the user goes from what was merged. */
export type MergeSheet = 'checklist' | 'details' | 'claims' | 'records';

export interface AppliedMerge {
  /** Sheets that exist now. */
  readonly sheets: readonly MergeSheet[];
}

/** What taking a merge back does with what was edited since: put the old content back all the same, or leave it. */
export type EditedMode = 'overwrite' | 'keep';

/** Something that a merge wrote and that somebody has edited since. */
export interface EditedCell {
  readonly sheet: string;
  /** 'K4'; of a row its first cell. Null when it is no longer there. */
  readonly cell: string | null;
  /** What it is about: the task, and the header of the column where it is one cell. */
  readonly subject: string;
  /** What stands there now; '' for a row. */
  readonly now: string;
  /** What would be put back; '' for a row. */
  readonly before: string;
}

export type UndoOutcome =
  | { readonly kind: 'undone' }
  /** Nothing was written yet. */
  | { readonly kind: 'edited'; readonly cells: readonly EditedCell[] }
  /** There is no merge to take back, or its copy was changed. */
  | { readonly kind: 'nothing' | 'damaged' };

export interface ReturnsServices {
  /** Reads this workbook. Rejects with a UserError, noChecklist when there is nothing to merge into. */
  readonly open: () => Promise<ReturnsOverview>;
  /** Names of sheets of this workbook that may be returns. */
  readonly sheetNames: () => Promise<readonly string[]>;
  /**
   * Reads files that were dropped or chosen. Each outcome is told as soon as it is known; a .zip has one for each file in
   * it, and `onTotal` is called again when that is found out. Resolves when all are read or the signal is aborted.
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
  /** Puts back what was there before the last merge; without `edited` it asks when something was edited since. */
  readonly undo: (edited?: EditedMode) => Promise<UndoOutcome>;
  readonly goTo: (sheet: MergeSheet) => Promise<void>;
}
