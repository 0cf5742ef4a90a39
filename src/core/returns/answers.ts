/** What is taken out of one returned file before anything is decided. */
import type { SentCell } from './baseline';
import type { ExtraValue, LedgerBucket } from './mergeInput';
import type { Claim, OutOfBoundsEdit, ReturnDiagnostic, ReturnedPlace } from './mergeResult';
import type { PlanRow } from './planState';
import type { TableColumn } from './schemaTable';

/** An answer that is news: neither what was sent nor what this department had answered before. */
export interface Answer {
  readonly plan: PlanRow;
  readonly department: string;
  readonly column: TableColumn;
  readonly value: SentCell;
  /** What was sent, in each issue that it may be; empty when nobody knows. */
  readonly sent: readonly SentCell[];
  readonly place: ReturnedPlace;
  /** The cell holds something, and so is counted. An erased or covered one is not. */
  readonly counted: boolean;
}

export type Counts = Record<LedgerBucket, number>;

export const noCounts = (): Counts => ({ unchanged: 0, updated: 0, conflict: 0, outOfBounds: 0, unrecognised: 0 });

/** A task that came back, and what of its row goes to 附加列. */
export interface ReturnedTask {
  readonly plan: PlanRow;
  readonly extra: readonly ExtraValue[];
}

export interface FileAnswers {
  readonly answers: readonly Answer[];
  readonly tasks: readonly ReturnedTask[];
  readonly outOfBounds: readonly OutOfBoundsEdit[];
  readonly claims: readonly Claim[];
  /** All cells but those of answers. */
  readonly counts: Counts;
  readonly diagnostics: readonly ReturnDiagnostic[];
  /** Recognises the same content in other bytes; see `MergeRecord.content`. */
  readonly content: string;
}
