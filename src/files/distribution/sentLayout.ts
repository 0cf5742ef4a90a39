/** How the sheets that are sent out are laid out: the checklist, and the survey of branches. */
import { checklistColumns } from '../../core/checklist';
import { checklistSchema } from '../../core/returns';
import { surveyColumns, surveySchema } from '../../core/survey';

export interface SentColumn {
  readonly key: string;
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly kind: 'text' | 'date' | 'choice' | 'warning';
  readonly wrap: boolean;
  readonly center: boolean;
  /** Who fills it in: 'people' are those it is sent to. */
  readonly filledBy: 'notice' | 'people' | 'formula';
  readonly choices?: readonly string[];
}

export interface SentLayout {
  /** Of the sheet and its table: what the master's has, so that the merge and people know it. */
  readonly sheetName: string;
  readonly columns: readonly SentColumn[];
}

const layouts: ReadonlyMap<string, SentLayout> = new Map([
  [checklistSchema.id, { sheetName: '任务清单', columns: checklistColumns }],
  [surveySchema.id, { sheetName: '支部摸底', columns: surveyColumns }],
]);

/** @param schema the id of the schema that a baseline names @throws RangeError for one that nobody sends */
export function sentLayout(schema: string): SentLayout {
  const layout = layouts.get(schema);
  if (layout === undefined) throw new RangeError(`nothing is sent by the schema ${schema}`);
  return layout;
}
