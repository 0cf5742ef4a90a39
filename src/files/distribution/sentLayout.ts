/** How the sheets that are sent out are laid out: the checklist, and the survey of branches. */
import { planColumns, type ColumnOptions } from '../../core/checklist';
import { checklistSchema } from '../../core/returns';
import { defaultOptions } from '../../core/settings';
import { surveyColumns, surveySchema } from '../../core/survey';

export interface SentColumn {
  readonly key: string;
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly kind: 'text' | 'date' | 'choice' | 'number' | 'warning';
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

/** By the id of a schema. */
const layouts: ReadonlyMap<string, (options: ColumnOptions) => SentLayout> = new Map([
  [
    checklistSchema.id,
    (options: ColumnOptions): SentLayout => ({ sheetName: '任务清单', columns: planColumns(options) }),
  ],
  [surveySchema.id, (): SentLayout => ({ sheetName: '支部摸底', columns: surveyColumns })],
]);

/**
 * @param schema the id of the schema that a baseline names
 * @param options of the plan: those that nobody has changed unless told
 * @throws RangeError for one that nobody sends
 */
export function sentLayout(schema: string, options: ColumnOptions = defaultOptions): SentLayout {
  const layout = layouts.get(schema);
  if (layout === undefined) throw new RangeError(`nothing is sent by the schema ${schema}`);
  return layout(options);
}
