/** What a merge overwrote, so that it can be taken back: also after saving, and when Excel's own undo is gone. */
import type { DetailRow, SentCell } from '../../core/returns';
import { parseJson } from '../ownTables/cellTexts';
import type { Value } from '../ownTables/readBlocks';

/** A cell of 任务清单 as it was. */
export interface SavedCell {
  /** Zero-based below the header, at the time of the merge. */
  readonly row: number;
  readonly taskId: string;
  readonly title: string;
  readonly column: string;
  /** What it held; '' for an empty one. Of a formula the formula. */
  readonly before: Value;
  readonly isFormula: boolean;
  /** What the merge saw in it: of a formula its value. */
  readonly seen: SentCell;
  readonly format: string;
  readonly after: SentCell;
}

/** A line of 分发登记 as it was. */
export interface SavedLine {
  readonly department: string;
  readonly issue: number;
  readonly file: string;
  readonly returnedAt: Value;
  readonly returnedRows: Value;
}

export interface Backup {
  /** When it was merged: local date and time 'yyyy-mm-ddThh:mm'. */
  readonly at: string;
  /** Files that were merged. */
  readonly files: number;
  readonly cells: readonly SavedCell[];
  /** 回收明细 before. */
  readonly details: readonly DetailRow[];
  /** 回收明细 after, as the hashes of its rows by their keys. */
  readonly detailsAfter: Readonly<Record<string, string>>;
  /** Keys of the rows that were added to 汇总记录. */
  readonly records: readonly string[];
  /** Hashes of the rows that were added to 待认领, and the ids of their claims. */
  readonly claims: readonly (readonly [id: string, hash: string])[];
  readonly register: readonly SavedLine[];
}

/** Raised when what is kept changes its shape. */
const version = 1;

export const packBackup = (backup: Backup): unknown => ({ version, ...backup });

/** Null for a text that is none of ours. Its checksum is right, so that it is whole, when it is one. */
export function unpackBackup(text: string): Backup | null {
  const found = parseJson(text);
  if (typeof found !== 'object' || found === null || !('version' in found) || found.version !== version) return null;
  return found as Backup & { readonly version: number };
}
