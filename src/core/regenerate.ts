/**
 * Puts a freshly read task list and the checklist that is there together. What people filled in is never changed and
 * never lost; what the notice says is brought up to date; tasks keep their id and their row.
 */
import { checklistColumns, taskToRow, type CellContent, type ChecklistRow, type ColumnKey } from './checklist';
import { normalizeTitle } from './chineseText';
import { taskId, taskIdNumber, taskStatuses, type Task } from './task';

/** A row of the checklist as it stands; columns that are not on the sheet are null. */
export interface ExistingRow {
  readonly cells: ChecklistRow;
  /** True when a column of the user's own holds something in this row. */
  readonly hasExtra: boolean;
}

export interface CellUpdate {
  readonly key: ColumnKey;
  readonly before: CellContent;
  readonly after: CellContent;
}

export type RowPlan =
  | {
      readonly kind: 'kept';
      readonly row: number;
      readonly cells: ChecklistRow;
      readonly updates: readonly CellUpdate[];
    }
  /** No longer in the notice, but somebody wrote something in it. */
  | { readonly kind: 'retained'; readonly row: number; readonly cells: ChecklistRow }
  /** No longer in the notice, and nothing in it but what the notice had said. */
  | { readonly kind: 'removed'; readonly row: number; readonly cells: ChecklistRow }
  | { readonly kind: 'added'; readonly cells: ChecklistRow };

const noticeKeys: readonly ColumnKey[] = checklistColumns
  .filter(({ key, filledBy }) => filledBy === 'notice' && key !== 'id')
  .map(({ key }) => key);
const peopleKeys: readonly ColumnKey[] = checklistColumns
  .filter(({ filledBy }) => filledBy === 'people')
  .map(({ key }) => key);

/**
 * @param existing the rows of the present checklist, in order; empty for a new one
 * @param year the year of deadlines without one
 * @returns one plan a row: the present rows in their order, then the added ones in the order of the notice
 */
export function regenerate(existing: readonly ExistingRow[], tasks: readonly Task[], year: number): RowPlan[] {
  const waiting = new Map<string, number[]>();
  existing.forEach(({ cells }, row) => {
    const key = normalizeTitle(textOf(cells.title));
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  });
  let nextId = Math.max(0, ...existing.map(({ cells }) => taskIdNumber(textOf(cells.id)) ?? 0)) + 1;
  const newId = (): string => taskId(nextId++);
  const plans = new Map<number, RowPlan>();
  const added: RowPlan[] = [];

  for (const task of tasks) {
    const row = waiting.get(normalizeTitle(task.title))?.shift();
    const present = row === undefined ? undefined : existing[row];
    if (row === undefined || present === undefined) {
      added.push({ kind: 'added', cells: taskToRow(task, newId(), year) });
      continue;
    }
    const id = textOf(present.cells.id) === '' ? newId() : textOf(present.cells.id);
    const wanted = taskToRow(task, id, year);
    const updates = noticeKeys
      .map((key): CellUpdate => ({ key, before: present.cells[key], after: wanted[key] }))
      .filter(({ before, after }) => differs(before, after));
    const cells: Record<ColumnKey, CellContent> = { ...present.cells, id };
    for (const { key, after } of updates) cells[key] = after;
    plans.set(row, { kind: 'kept', row, cells, updates });
  }

  const rows = existing.map(({ cells, hasExtra }, row): RowPlan => {
    const filled = hasExtra || peopleKeys.some((key) => isFilled(key, cells[key]));
    return plans.get(row) ?? { kind: filled ? 'retained' : 'removed', row, cells };
  });
  return [...rows, ...added];
}

/** True when the plan leaves the checklist as it is. */
export const changesNothing = (plans: readonly RowPlan[]): boolean =>
  plans.every((plan) => plan.kind === 'retained' || (plan.kind === 'kept' && plan.updates.length === 0));

const textOf = (cell: CellContent): string => (cell === null ? '' : String(cell).trim());

/** A blank and nothing are the same; so are a number and its text. Nothing in the notice never empties a cell. */
function differs(before: CellContent, after: CellContent): boolean {
  return textOf(after) !== '' && textOf(before) !== textOf(after);
}

/** The status every task starts with says nothing about anybody's work. */
const isFilled = (key: ColumnKey, cell: CellContent): boolean =>
  textOf(cell) !== '' && !(key === 'status' && textOf(cell) === taskStatuses[0]);
