/** The checklist as a sheet that is sent out and comes back. */
import { checklistColumns } from '../checklist';
import { taskStatuses, wordsOfStatus, type TaskStatus } from '../task';
import type { ChoiceRule, SheetSchema } from './schema';

const finished: readonly TaskStatus[] = ['已完成', '已销号'];

/** A task is finished only when every department is; one in difficulties shows, whatever the others have done. */
const statusRules: readonly (ChoiceRule & { readonly of: readonly TaskStatus[]; readonly gives: TaskStatus })[] = [
  { when: 'any', of: ['难度较大'], gives: '难度较大' },
  { when: 'all', of: ['已销号'], gives: '已销号' },
  { when: 'all', of: finished, gives: '已完成' },
  { when: 'all', of: ['取得阶段性成果', ...finished], gives: '取得阶段性成果' },
  { when: 'all', of: ['未启动'], gives: '未启动' },
  { when: 'any', of: taskStatuses, gives: '推进中' },
];

export const checklistSchema: SheetSchema = {
  id: 'checklist',
  columns: checklistColumns.map(({ key, header, synonyms, kind, filledBy }) => ({
    key,
    header,
    synonyms,
    kind: kind === 'warning' ? 'text' : kind,
    fillable: filledBy === 'people',
    ...(filledBy === 'formula' ? { computed: true } : {}),
    ...(key === 'status'
      ? {
          choices: taskStatuses,
          words: Object.fromEntries(taskStatuses.map((status) => [status, wordsOfStatus(status)])),
          finished,
          rules: statusRules,
        }
      : {}),
  })),
  idColumn: 'id',
  titleColumn: 'title',
  departmentColumns: ['departments', 'lead'],
};
