/** Checking the checklist: what is wrong in it, and what would mend it. */
export {
  severities,
  type CellChange,
  type CheckContext,
  type CheckedCell,
  type CheckedChecklist,
  type CheckedHeader,
  type CheckedRow,
  type Issue,
  type IssueCode,
  type Severity,
} from './checks/check';
export { checkChecklist, checkInSteps, recheckRows, type CheckProgress } from './checks/checkChecklist';
export { applyFixes, fixesOf, type FixPlan } from './checks/fixes';
export { issueFacts, issueSeverities, type FactsOf } from './checks/issueFacts';
