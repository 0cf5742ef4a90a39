/** What the merge has to know about a sheet that is sent out and comes back. The checklist is one; surveys are others. */

export interface SchemaColumn {
  readonly key: string;
  /** The standard header. */
  readonly header: string;
  readonly synonyms: readonly string[];
  readonly kind: 'text' | 'date' | 'choice' | 'number';
  /** For kind 'choice'. */
  readonly choices?: readonly string[];
  /** True for a column that a department may fill in; an edit anywhere else is out of bounds. */
  readonly fillable: boolean;
}

export interface SheetSchema {
  /** Stands in baselines: 'checklist' for 任务清单. */
  readonly id: string;
  readonly columns: readonly SchemaColumn[];
  /** Identifies a row: 任务编号. */
  readonly idColumn: string;
  /** What a row is called, for matching rows that lost their id. */
  readonly titleColumn: string;
  /** Columns that tell which departments a row belongs to, the first that names one. */
  readonly departmentColumns: readonly string[];
}
