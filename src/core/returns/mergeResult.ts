/** What a merge of returned workbooks comes to: everything to review, and everything to write. Plain data. */
import type { SentCell } from './baseline';
import type { DetailRow, ExtraValue, LedgerCounts, MergeRecord } from './mergeInput';

/** How it was found out whose return a file is. */
export type IdentifiedBy = 'user' | 'hiddenSheet' | 'fileName' | 'departmentColumn';

/** Why a file is not merged at all. */
export type RefusalCode =
  /** Sent out with another plan. Facts: planTitle. */
  | 'otherPlan'
  /** Sent out as another kind of sheet (a survey). Facts: planTitle. */
  | 'otherSchema'
  /** No sheet has the header of a task list. Facts: sheets, the number of sheets. */
  | 'noTaskSheet'
  /** Not one cell holds anything. */
  | 'empty';

export type FileState =
  | {
      readonly kind: 'merged';
      readonly department: string;
      readonly by: IdentifiedBy;
      /** Where the base came from; 'none': nobody knows what was sent, so an answer never replaces what stands here unasked. */
      readonly base: 'file' | 'master' | 'none';
      /** Which issue it answers; absent when the file does not say. */
      readonly issue?: number;
    }
  /** 已汇总过: the same bytes or the same content. `at` and `file` of that merge; `at` null when it is in this very input. */
  | {
      readonly kind: 'alreadyMerged';
      readonly department: string;
      readonly at: string | null;
      readonly file: string;
      readonly same: 'bytes' | 'content';
    }
  /** Nobody can tell whose it is: the user must say. Departments that it may be, the likeliest first. */
  | { readonly kind: 'ask'; readonly candidates: readonly string[] }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly facts: Readonly<Record<string, string | number>> };

/** Something about a file that people should know; i18n words it. */
export type ReturnDiagnosticCode =
  /** Facts: issue, latest. */
  | 'olderIssue'
  /** The file's name speaks of another department. Facts: named, department. */
  | 'nameDisagrees'
  /** The baseline in the file cannot be read; the one kept here was used, if any. */
  | 'baselineDamaged'
  /** Nobody knows what was sent to this department. Facts: department. */
  | 'baselineMissing'
  /** Rows found by their title because 任务编号 was lost or is unknown. Facts: rows. */
  | 'matchedByTitle'
  /** Rows that were sent and did not come back. Facts: rows, titles (up to three). */
  | 'rowsMissing'
  /** Columns a department fills in that are not on the sheet any more. Facts: headers. */
  | 'columnsMissing'
  /** Rows that are hidden or filtered out; they were merged all the same. Facts: rows. */
  | 'hiddenRows'
  /** The same task in several rows. Facts: id, title, rows (how many). */
  | 'duplicateRows'
  /** Other sheets with something in them, not merged. Facts: sheet, cells. */
  | 'otherSheet'
  /** Text outside the table, not merged. Facts: sheet, cell, text. */
  | 'outsideTable'
  /** Not a date in a date's place; kept as text in 附加列. Facts: sheet, cell, text, header, id, title. */
  | 'dateUnreadable'
  /** Not one of the choices; kept as text in 附加列. Facts as dateUnreadable. */
  | 'choiceUnknown'
  /** Not a number in a number's place; kept as text in 附加列. Facts as dateUnreadable. */
  | 'numberUnreadable'
  /** An error value such as #REF!; kept as text in 附加列. Facts as dateUnreadable. */
  | 'errorValue';

export interface ReturnDiagnostic {
  readonly code: ReturnDiagnosticCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Cells of one file. The two sides are counted apart from each other: while reading, and while sorting into buckets. */
export interface FileLedger {
  /** Non-empty cells read on the task sheets. Cells with nothing but blanks are empty. */
  readonly read: number;
  readonly counts: LedgerCounts;
  /** Non-empty cells on other sheets, the very-hidden ones with the baseline not counted: looked at, never merged. */
  readonly other: number;
  readonly balanced: boolean;
}

export interface FileReport {
  readonly name: string;
  readonly sha256: string;
  /** When it was last saved, ISO date and time in UTC; '' when unknown. */
  readonly savedAt: string;
  readonly state: FileState;
  /** Names of the sheets that were merged. */
  readonly sheets: readonly string[];
  /** Rows with a task, rows to claim. */
  readonly rows: { readonly matched: number; readonly claimed: number };
  readonly ledger: FileLedger;
  readonly diagnostics: readonly ReturnDiagnostic[];
}

/** A cell of 任务清单 to write. */
export interface ChecklistUpdate {
  /** Zero-based, in `MergeInput.rows`. */
  readonly row: number;
  readonly taskId: string;
  readonly title: string;
  readonly column: string;
  readonly before: SentCell;
  readonly after: SentCell;
  /** Whose answers it comes from. */
  readonly departments: readonly string[];
}

/** Where an answer stands. */
export interface ReturnedPlace {
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  /** One-based row of the sheet. */
  readonly line: number;
  /** ISO date and time in UTC; '' when unknown. */
  readonly savedAt: string;
}

/** An answer that is new: what a department wrote where something else had been sent. */
export interface ReturnedChange extends ReturnedPlace {
  /** Zero-based, in `MergeInput.rows`. */
  readonly row: number;
  readonly taskId: string;
  readonly title: string;
  readonly department: string;
  readonly column: string;
  /** What was sent. */
  readonly base: SentCell;
  readonly theirs: SentCell;
  /** The conflict it is a part of; null when it is taken. */
  readonly conflictId: string | null;
}

export type ConflictKind =
  /** 任务清单 was changed here since it was sent. */
  | 'editedHere'
  /** Two returns of one department say different things, in this merge or one now and one before. */
  | 'twoReturns'
  /** One file has the task twice, with different answers. */
  | 'duplicateRows'
  /** Nobody knows what was sent, and something else stands here. */
  | 'noBase';

export interface ReturnedSide extends ReturnedPlace {
  readonly department: string;
  readonly value: SentCell;
}

export interface Conflict {
  /** The same for the same task, department and column in every run on the same input. */
  readonly id: string;
  readonly kind: ConflictKind;
  readonly row: number;
  readonly taskId: string;
  readonly title: string;
  /** '' when 任务清单 was changed here and several departments' answers roll up against it. */
  readonly department: string;
  readonly column: string;
  /** What was sent; null also when unknown. */
  readonly base: SentCell;
  /** 本表: what stands in 任务清单, or, with several departments, what this one had answered before. */
  readonly ours: {
    readonly value: SentCell;
    /** When the answer that stands here was saved; '' when it is not an answer. */ readonly savedAt: string;
  };
  /** 回收: different answers, the one saved last first. At least one. */
  readonly returned: readonly ReturnedSide[];
  /** What 回收 puts in the cell: the first answer, or the answers of several departments rolled up. */
  readonly theirs: SentCell;
  /** What the choice comes to; null while it is open. `value` is what the cell will hold. */
  readonly settled: { readonly choice: 'ours' | 'theirs' | 'both' | 'one'; readonly value: SentCell } | null;
}

/** 越权修改: an edit in a column that departments do not fill in. Listed, never applied. */
export interface OutOfBoundsEdit extends ReturnedPlace {
  /** Zero-based, in `MergeInput.rows`. */
  readonly row: number;
  readonly taskId: string;
  readonly title: string;
  readonly department: string;
  readonly column: string;
  readonly base: SentCell;
  readonly theirs: SentCell;
}

export type ClaimReason =
  /** No task of this plan has its 任务编号 or title. */
  | 'noSuchTask'
  /** Several tasks have its title, or its 任务编号 is one task's and its title another's. */
  | 'severalTasks'
  /** The task is another department's. */
  | 'notTheirs'
  /** It was sent, but 任务清单 has lost it since. */
  | 'taskGone'
  /** It has the 任务编号 of another row but a title of its own: a row added by copying. */
  | 'copiedRow';

/** A row for 待认领, with all it holds. */
export interface Claim extends ReturnedPlace {
  /** The same for the same content from the same department. */
  readonly id: string;
  readonly department: string;
  readonly reason: ClaimReason;
  /** Every non-empty cell, left to right. */
  readonly cells: readonly ExtraValue[];
}

export interface Ledger {
  readonly read: number;
  readonly counts: LedgerCounts;
  readonly other: number;
  /** True when for every file, and over all files, what was read is what was sorted. Otherwise nothing may be applied. */
  readonly balanced: boolean;
}

export type MergeBlocker = 'ledgerOutOfBalance' | 'openConflicts' | 'nothingToApply';

export interface MergeResult {
  /** In the order of the input. */
  readonly files: readonly FileReport[];
  /** In the order of 任务清单; only cells that change. */
  readonly updates: readonly ChecklistUpdate[];
  /** All of 回收明细 as it is to stand: rows of earlier merges included, in the order of 任务清单, then of departments. */
  readonly details: readonly DetailRow[];
  /** New answers, for the review. */
  readonly changes: readonly ReturnedChange[];
  readonly conflicts: readonly Conflict[];
  readonly outOfBounds: readonly OutOfBoundsEdit[];
  /** To add to 待认领; those that wait there already are left out. */
  readonly claims: readonly Claim[];
  /** To add to 汇总记录: one for each file that is merged. */
  readonly records: readonly MergeRecord[];
  /** Departments that have returned nothing since something was last sent to them, this merge included. */
  readonly missing: readonly string[];
  readonly ledger: Ledger;
  /** Why the result must not be written; empty when it may. */
  readonly blockers: readonly MergeBlocker[];
}
