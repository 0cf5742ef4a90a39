/** What was sent to a department. It travels in a very-hidden sheet of the sent workbook, and the master keeps a copy. */
import type { IsoDate } from '../calendar';

/** A cell as it was sent: text, a date's serial, or null for empty. */
export type SentCell = string | number | null;

export interface SentRow {
  /** 任务编号, or whatever identifies a row of the schema. */
  readonly id: string;
  /** By the keys of the schema's columns. */
  readonly cells: Readonly<Record<string, SentCell>>;
}

export interface Baseline {
  /** Of the sheet's schema: 'checklist' for 任务清单. */
  readonly schema: string;
  /** Tells one plan from another: made once, when it is first sent out. */
  readonly planId: string;
  /** 任务清单's title, for people. */
  readonly planTitle: string;
  /** The department it was sent to, by its standard name. */
  readonly department: string;
  /** 1 for the first time the plan was sent to this department, then 2 … Older issues are kept. */
  readonly issue: number;
  /** Local date and time 'yyyy-mm-ddThh:mm'. */
  readonly issuedAt: string;
  /** 回收期限 */
  readonly returnBy?: IsoDate;
  /** Headers of the plan's own columns as they were sent, by their keys: they may be renamed or gone by now. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly rows: readonly SentRow[];
  /** Texts on the sent sheet outside the table and its header: title, covering note. Coming back, they are nothing new. */
  readonly around?: readonly string[];
}
