/** Makes issues, so that each has the facts and the severity its code has. */
import type { PlanKey } from '../checklist';
import type { CellChange, CheckedRow, Issue, IssueCode, Severity } from './check';
import { issueSeverities, type FactsOf } from './issueFacts';

/** Codes whose severity does not depend on the column. */
type SettledCode = Exclude<IssueCode, 'headerMissing'>;

type Fix = readonly CellChange[] | null;

/** What a rule gives back when all is well. */
export const none: readonly Issue[] = [];

/** @param fix what mends it for certain; null where a person must decide */
export const rowIssue = <Code extends SettledCode>(
  code: Code,
  { line, hidden }: CheckedRow,
  column: PlanKey | null,
  facts: FactsOf<Code>,
  fix: Fix = null,
): Issue => ({ code, severity: issueSeverities[code], line, column, facts, ...fixOf(fix), hidden });

/** @param line one-based row of the header, or null for a finding about a whole column or list */
export const listIssue = <Code extends SettledCode>(
  code: Code,
  line: number | null,
  column: PlanKey | null,
  facts: FactsOf<Code>,
  fix: Fix = null,
): Issue => ({ code, severity: issueSeverities[code], line, column, facts, ...fixOf(fix), hidden: false });

export const missingHeaderIssue = (severity: Severity, column: PlanKey, facts: FactsOf<'headerMissing'>): Issue => ({
  code: 'headerMissing',
  severity,
  line: null,
  column,
  facts,
  hidden: false,
});

const fixOf = (fix: Fix): Pick<Issue, 'fix'> => (fix === null ? {} : { fix });
