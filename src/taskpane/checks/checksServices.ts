/** What the 校验 part asks of the layers below; handed in, so that tests can say what it talks to. */
import type { CellChange, CheckContext, CheckProgress, Issue } from '../../core/checks';
import type { SheetEdit, SheetEvent } from '../../excel/checks/liveChecks';
import type { FixResult } from '../../excel/checks/writeFixes';
import type { Snapshot } from '../../excel/checks/runChecks';
import type { Mailbox } from '../mailbox';

/** What one run found. */
export interface CheckReport {
  readonly snapshot: Snapshot;
  readonly context: CheckContext;
  readonly issues: readonly Issue[];
  /** Departments of each row by one-based line. */
  readonly departments: ReadonlyMap<number, readonly string[]>;
  /** False when the sheet is protected and the cells could not be marked. */
  readonly marked: boolean;
  /** True when a co-author's edits have changed what was found since the cells were marked. */
  readonly behind: boolean;
  /** Departments in a directory that this run drafted; 0 when it was there. */
  readonly drafted: number;
}

export type CheckPhase =
  { readonly kind: 'reading' } | ({ readonly kind: 'checking' } & CheckProgress) | { readonly kind: 'marking' };

export interface ChecksServices {
  /** Rejects with a UserError; resolves to null when it was cancelled. */
  readonly run: (onPhase: (phase: CheckPhase) => void, signal: AbortSignal) => Promise<CheckReport | null>;
  readonly fix: (report: CheckReport, changes: readonly CellChange[]) => Promise<FixResult>;
  /**
   * The report after these edits. Marks follow the person's own: those of a co-author, whose pane marks for itself, must
   * not put a step into this person's undo.
   */
  readonly refresh: (report: CheckReport, edits: readonly SheetEdit[]) => Promise<CheckReport>;
  /** Tells of every edit on the sheet, and of its end; resolves to what ends the telling. */
  readonly watch: (sheet: string, onEvent: (event: SheetEvent) => void) => Promise<() => Promise<void>>;
  readonly goTo: (report: CheckReport, issue: Pick<Issue, 'line' | 'column'>) => Promise<void>;
  readonly clearMarks: (report: CheckReport) => Promise<void>;
  /** Writes the findings to a sheet and tells its name. */
  readonly exportReport: (report: CheckReport) => Promise<string>;
  /** The ribbon asks for a run. */
  readonly requests: Mailbox<'run'>;
}
