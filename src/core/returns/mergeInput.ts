/** What a merge of returned workbooks starts from. Plain data: it can be posted to a worker. */
import type { Directory } from '../departments';
import type { Baseline, SentCell, SentRow } from './baseline';
import type { ReadWorkbook } from './readWorkbook';
import type { SheetSchema } from './schema';

/** A file that came back, or a sheet of this workbook handed over as a workbook of its own. */
export interface ReturnedFile {
  /** With its extension: 清单-人事处.xlsx. For people, and to tell whose it is. */
  readonly name: string;
  /** Of its bytes, hexadecimal: tells files apart. Of a sheet of this workbook any text that changes with its content. */
  readonly sha256: string;
  /** When it was last saved, by the file system: ISO date and time in UTC. The workbook's own `modifiedAt` goes first. */
  readonly modifiedAt?: string;
  readonly workbook: ReadWorkbook;
}

/** Text of a column that is none of the schema's, of a second answer, or that could not be read as what its column holds. */
export interface ExtraValue {
  /** As the returned sheet has it; the column's letter where it has none. */
  readonly header: string;
  readonly text: string;
}

/** A row of 回收明细: what one department has answered on one task, over all merges so far. */
export interface DetailRow {
  /** 任务编号, as the checklist has it. */
  readonly taskId: string;
  /** As the checklist has it: identifies a task that has no 任务编号. */
  readonly title: string;
  /** Standard name. */
  readonly department: string;
  /**
   * By the keys of the columns a department fills in: only cells that came back other than they were sent. What is
   * absent the department has left as it was sent. Dates as serials, choices as the schema names them.
   */
  readonly cells: Readonly<Record<string, SentCell>>;
  /** 附加列: kept as text, sorted, without repetitions. */
  readonly extra: readonly ExtraValue[];
  /** Name of the file that spoke last. */
  readonly file: string;
  /** When that file was saved, ISO date and time in UTC; '' when unknown. */
  readonly savedAt: string;
}

/** 未变 · 已更新 · 冲突 · 越权 · 未识别: where the cells of a returned task sheet end up. */
export type LedgerBucket = 'unchanged' | 'updated' | 'conflict' | 'outOfBounds' | 'unrecognised';

export type LedgerCounts = Readonly<Record<LedgerBucket, number>>;

/** A row of 汇总记录: one file of one merge. */
export interface MergeRecord {
  /** When it was merged: local date and time 'yyyy-mm-ddThh:mm', as {@link MergeInput.mergedAt} gave it. */
  readonly at: string;
  readonly file: string;
  readonly sha256: string;
  /** Tells returns of the same content apart from others, whatever their bytes. */
  readonly content: string;
  readonly department: string;
  /** Which issue it answers; absent when that is unknown. */
  readonly issue?: number;
  readonly counts: LedgerCounts;
  /** Answers that lost a conflict, as short keys: when they come back they are not news. Written as they are, never shown. */
  readonly settled: readonly string[];
}

/**
 * How a conflict is settled: 本表, 回收 (the answer saved last when several differ), 都保留; or one answer out of several,
 * by its place in `Conflict.returned`.
 */
export type ConflictChoice = 'ours' | 'theirs' | 'both' | { readonly returned: number };

export interface MergeInput {
  /** {@link checklistSchema} for 任务清单. */
  readonly schema: SheetSchema;
  /** Of the plan in this workbook; null when it was never sent out. Files of another plan are refused. */
  readonly planId: string | null;
  /** 任务清单 as it stands, top to bottom. Dates as serials. Columns that the sheet lacks are absent or null. */
  readonly rows: readonly SentRow[];
  /** 部门名录; without entries every name is taken as it is written. */
  readonly directory: Directory;
  /** All issues to all departments that this workbook remembers, in any order. */
  readonly baselines: readonly Baseline[];
  /** 回收明细 as earlier merges left it. */
  readonly details: readonly DetailRow[];
  /** 汇总记录 as earlier merges left it. */
  readonly records: readonly MergeRecord[];
  /** Ids of the rows that wait in 待认领 already. */
  readonly claimIds: readonly string[];
  /** In any order: the result does not depend on it. */
  readonly files: readonly ReturnedFile[];
  /** Whose return a file is, where the user has said so: by SHA-256, a department's name. Wins over everything else. */
  readonly departmentOf: ReadonlyMap<string, string>;
  /** By the ids of the conflicts of an earlier run on the same input. */
  readonly choices: ReadonlyMap<string, ConflictChoice>;
  /** For conflicts without a choice of their own. */
  readonly choiceForAll?: 'ours' | 'theirs' | 'both';
  /** The year of dates without one. */
  readonly year: number;
  /** Now, as local date and time 'yyyy-mm-ddThh:mm': stands in the records. */
  readonly mergedAt: string;
}
