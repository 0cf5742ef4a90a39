/** What the merge has to know about a sheet that is sent out and comes back. The checklist is one; surveys are others. */

import type { RollUpRule } from '../settings/planOptions';

/** How the choices of several departments become one: the first rule that fits. */
export interface ChoiceRule {
  readonly when: 'any' | 'all';
  /** Any, or all, of the departments have one of these. */
  readonly of: readonly string[];
  readonly gives: string;
}

export interface SchemaColumn {
  readonly key: string;
  /** The standard header. */
  readonly header: string;
  readonly synonyms: readonly string[];
  readonly kind: 'text' | 'date' | 'choice' | 'number';
  /** For kind 'choice'. The first is what a row starts with. */
  readonly choices?: readonly string[];
  /** For kind 'choice': other words for a choice, by the choice. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** For kind 'choice': choices that mean that the row is finished. */
  readonly finished?: readonly string[];
  /** For kind 'choice': how several departments' choices become one; the last must fit always. */
  readonly rules?: readonly ChoiceRule[];
  /** The same where one finished department finishes the row; without them `rules` holds. */
  readonly rulesOfAny?: readonly ChoiceRule[];
  /** True for a column that a department may fill in; an edit anywhere else is out of bounds. */
  readonly fillable: boolean;
  /** Made by a formula: whatever comes back in it is no edit. */
  readonly computed?: boolean;
  /**
   * A column of the plan's own. Baselines keep its header, for that may be changed; choices of several departments that
   * differ stand one under the other, its dates do not wait until the row is finished.
   */
  readonly own?: true;
}

export interface SheetSchema {
  /** Stands in baselines: 'checklist' for 任务清单. */
  readonly id: string;
  readonly columns: readonly SchemaColumn[];
  /** Identifies a row: 任务编号. */
  readonly idColumn: string;
  /** What a row is called, for matching rows that lost their id. */
  readonly titleColumn: string;
  /** Columns that tell which departments a row belongs to: all that they name together. */
  readonly departmentColumns: readonly string[];
  /** Names those that lead, for the rule 'lead'. */
  readonly leadColumn?: string;
  /** 'all' unless told. */
  readonly rowRule?: RollUpRule;
}
