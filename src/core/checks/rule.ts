/** The kinds of rules. */
import type { CheckedRow, Issue, IssueCode } from './check';
import type { ChecklistView } from './checklistView';

/** Looks at one task; what it finds depends on nothing but its row, the columns there are and the context. */
export interface TaskRule {
  readonly scope: 'task';
  readonly codes: readonly IssueCode[];
  readonly find: (row: CheckedRow, view: ChecklistView) => readonly Issue[];
}

/** Looks at the whole list, in time linear in its rows. */
export interface ListRule {
  readonly scope: 'list';
  readonly codes: readonly IssueCode[];
  readonly find: (view: ChecklistView) => readonly Issue[];
}

/** Looks at what the others found, after them. */
export interface OutcomeRule {
  readonly scope: 'outcome';
  readonly codes: readonly IssueCode[];
  readonly find: (issues: readonly Issue[]) => readonly Issue[];
}

export type Rule = TaskRule | ListRule | OutcomeRule;
