/** 任务编号 for tasks that need one: those without, and those whose number an earlier task has. */
import { normalizeTitle, toHalfWidth } from '../chineseText';
import { taskId, taskIdNumber } from '../task';
import { stateOf, textOf } from './cells';
import type { CheckedRow } from './check';
import type { ChecklistView } from './checklistView';

export interface IdProblem {
  readonly row: CheckedRow;
  /** '' for a task without a number. */
  readonly id: string;
  /** The earlier task with that number. */
  readonly first: CheckedRow | null;
  /** The next free number; null for a copy of the earlier task, which needs no number but a decision. */
  readonly next: string | null;
}

const plans = new WeakMap<ChecklistView, readonly IdProblem[]>();

/** In the order of rows. No two get the same new number, so that all can be mended together. */
export function idProblems(view: ChecklistView): readonly IdProblem[] {
  const known = plans.get(view);
  if (known !== undefined) return known;
  const problems = view.has('id') ? findProblems(view.tasks) : [];
  plans.set(view, problems);
  return problems;
}

export const idKey = (row: CheckedRow): string => toHalfWidth(textOf(row, 'id')).trim().toUpperCase();

function findProblems(tasks: readonly CheckedRow[]): IdProblem[] {
  const keys = tasks.map(idKey);
  const holders = new Map<string, CheckedRow>();
  let highest = 0;
  for (const [index, row] of tasks.entries()) {
    const key = keys[index] ?? '';
    if (key === '') continue;
    if (!holders.has(key)) holders.set(key, row);
    highest = Math.max(highest, taskIdNumber(key) ?? 0);
  }
  const nextId = (): string => {
    do highest += 1;
    while (holders.has(taskId(highest)));
    return taskId(highest);
  };
  return tasks.flatMap((row, index): IdProblem[] => {
    if (stateOf(row, 'id') === 'broken') return [];
    const key = keys[index] ?? '';
    if (key === '') return [{ row, id: '', first: null, next: nextId() }];
    const first = holders.get(key);
    if (first === undefined || first === row) return [];
    return [{ row, id: textOf(row, 'id'), first, next: isCopy(row, first) ? null : nextId() }];
  });
}

const isCopy = (row: CheckedRow, other: CheckedRow): boolean =>
  (['title', 'category', 'requirement'] as const).every(
    (column) => normalizeTitle(textOf(row, column)) === normalizeTitle(textOf(other, column)),
  );
