/** The checklist of a plan as a sheet that is sent out and comes back. */
import { isExtraKey, planColumns, type PlanColumn } from '../checklist';
import { defaultOptions, type PlanOptions } from '../settings/planOptions';
import { taskStatuses, wordsOfStatus, type TaskStatus } from '../task';
import type { ChoiceRule, SchemaColumn, SheetSchema } from './schema';

interface StatusRule extends ChoiceRule {
  readonly of: readonly TaskStatus[];
  readonly gives: TaskStatus;
}

const finished: readonly TaskStatus[] = ['已完成', '已销号'];

/** A task is finished only when every department is; one in difficulties shows, whatever the others have done. */
const statusRules: readonly StatusRule[] = [
  { when: 'any', of: ['难度较大'], gives: '难度较大' },
  { when: 'all', of: ['已销号'], gives: '已销号' },
  { when: 'all', of: finished, gives: '已完成' },
  { when: 'all', of: ['取得阶段性成果', ...finished], gives: '取得阶段性成果' },
  { when: 'all', of: ['未启动'], gives: '未启动' },
  { when: 'any', of: taskStatuses, gives: '推进中' },
];

/** Where one is enough, a task that one has finished is finished, whatever difficulties the others have. */
const statusRulesOfAny: readonly StatusRule[] = [
  { when: 'all', of: ['已销号'], gives: '已销号' },
  { when: 'any', of: finished, gives: '已完成' },
  ...statusRules,
];

const statusColumn: Partial<SchemaColumn> = {
  choices: taskStatuses,
  words: Object.fromEntries(taskStatuses.map((status) => [status, wordsOfStatus(status)])),
  finished,
  rules: statusRules,
  rulesOfAny: statusRulesOfAny,
};

/** What of a plan's options the merge goes by. */
export type SchemaOptions = Pick<PlanOptions, 'fillable' | 'extraColumns' | 'rollUp'>;

export const checklistSchemaFor = (options: SchemaOptions): SheetSchema => ({
  id: 'checklist',
  columns: planColumns(options).map(schemaColumn),
  idColumn: 'id',
  titleColumn: 'title',
  departmentColumns: ['departments', 'lead'],
  leadColumn: 'lead',
  rowRule: options.rollUp,
});

const schemaColumn = ({ key, header, synonyms, kind, filledBy, choices }: PlanColumn): SchemaColumn => ({
  key,
  header,
  synonyms,
  kind: kind === 'warning' ? 'text' : kind,
  fillable: filledBy === 'people',
  ...(filledBy === 'formula' ? { computed: true } : {}),
  ...(key === 'status' ? statusColumn : {}),
  // A cell of one's own column starts empty.
  ...(isExtraKey(key) ? { own: true, ...(choices === undefined ? {} : { choices: ['', ...choices] }) } : {}),
});

/** That of a plan whose options nobody has changed. */
export const checklistSchema: SheetSchema = checklistSchemaFor(defaultOptions);
