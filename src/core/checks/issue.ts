/** Makes issues, so that each has the facts and the severity its code has. */
import type { ColumnKey } from '../checklist';
import type { CellChange, CheckedRow, Issue, IssueCode, Severity } from './check';
import { issueSeverities, type FactsOf } from './issueFacts';

/** Codes whose severity does not depend on the column. */
type SettledCode = Exclude<IssueCode, 'headerMissing'>;

/** @param fix what mends it for certain; null where a person must decide */
export const rowIssue = <Code extends SettledCode>(
  code: Code,
  row: CheckedRow,
  column: ColumnKey | null,
  facts: FactsOf<Code>,
  fix: readonly CellChange[] | null = null,
): Issue => ({
  code,
  severity: issueSeverities[code],
  line: row.line,
  column,
  facts,
  ...(fix === null ? {} : { fix }),
  hidden: row.hidden,
});

/** @param line one-based row of the header, or null for a finding about a whole column or list */
export const listIssue = <Code extends SettledCode>(
  code: Code,
  line: number | null,
  column: ColumnKey | null,
  facts: FactsOf<Code>,
  fix: readonly CellChange[] | null = null,
): Issue => ({
  code,
  severity: issueSeverities[code],
  line,
  column,
  facts,
  ...(fix === null ? {} : { fix }),
  hidden: false,
});

export const missingHeaderIssue = (severity: Severity, column: ColumnKey, facts: FactsOf<'headerMissing'>): Issue => ({
  code: 'headerMissing',
  severity,
  line: null,
  column,
  facts,
  hidden: false,
});

export const none: readonly Issue[] = [];
