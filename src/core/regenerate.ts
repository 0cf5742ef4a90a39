/**
 * Puts a freshly read task list and the checklist that is there together. What people filled in is never changed and
 * never lost; what the notice says is brought up to date; tasks keep their id and their row.
 */
import {
  checklistColumns,
  isExtraKey,
  peopleColumns,
  taskToRow,
  type CellContent,
  type ChecklistRow,
  type ColumnKey,
  type ExtraKey,
  type PlanKey,
  type RowReading,
} from './checklist';
import type { IsoDate } from './calendar';
import { normalizeTitle } from './chineseText';
import { matchRows } from './matchRows';
import { taskId, taskIdNumber, taskStatuses, type Task } from './task';

/** A row of the checklist as it stands; columns that are not on the sheet are null. */
export interface ExistingRow {
  readonly cells: ChecklistRow;
  /** True when a column of the user's own holds something in this row. */
  readonly hasExtra: boolean;
}

export interface CellUpdate {
  readonly key: PlanKey;
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
  /** No longer in the notice, but somebody wrote something in it, or the whole row. */
  | { readonly kind: 'retained'; readonly row: number; readonly cells: ChecklistRow }
  /** No longer in the notice, and nothing in it but what the notice had said. */
  | { readonly kind: 'removed'; readonly row: number; readonly cells: ChecklistRow }
  | { readonly kind: 'added'; readonly cells: ChecklistRow };

const noticeKeys: readonly ColumnKey[] = checklistColumns
  .filter(({ key, filledBy }) => filledBy === 'notice' && key !== 'id')
  .map(({ key }) => key);

/** Cells made from another: when that one stays, a correction of theirs stays too. */
const madeFrom: Readonly<Partial<Record<ColumnKey, ColumnKey>>> = { due: 'deadline', lead: 'departments' };

/**
 * @param existing the rows of the present checklist, in order; empty for a new one
 * @param year the year of deadlines without one
 * @param from the day the plan begins, see {@link taskToRow}
 * @param reading how the plan reads deadlines and departments
 * @returns one plan a row: the present rows in their order, then the added ones in the order of the notice
 */
export function regenerate(
  existing: readonly ExistingRow[],
  tasks: readonly Task[],
  year: number,
  from?: IsoDate,
  reading: RowReading = {},
): RowPlan[] {
  const matches = matchRows(
    existing.map(({ cells }) => cells),
    tasks,
  );
  const newId = idsFrom(existing, tasks);
  const plans = new Map<number, RowPlan>();
  const added: RowPlan[] = [];
  tasks.forEach((task, index) => {
    const row = matches.get(index);
    const present = row === undefined ? undefined : existing[row]?.cells;
    if (row === undefined || present === undefined) {
      added.push({ kind: 'added', cells: taskToRow(task, newId(task), year, from, reading) });
      return;
    }
    const id = textOf(present.id) === '' ? newId(task) : textOf(present.id);
    plans.set(row, keep(row, { ...present, id }, taskToRow(task, id, year, from, reading)));
  });
  const rows = existing.map(
    ({ cells, hasExtra }, row): RowPlan =>
      plans.get(row) ?? { kind: hasExtra || isTouched(cells) ? 'retained' : 'removed', row, cells },
  );
  return [...rows, ...added];
}

/** True when the plan leaves the checklist as it is. */
export const changesNothing = (plans: readonly RowPlan[]): boolean =>
  plans.every((plan) => plan.kind === 'retained' || (plan.kind === 'kept' && plan.updates.length === 0));

function keep(row: number, present: ChecklistRow, wanted: ChecklistRow): RowPlan {
  const changed = (key: PlanKey): boolean => {
    const before = textOf(present[key]);
    const after = textOf(wanted[key]);
    // Nothing in the notice never empties a cell, and a blank is no difference.
    return after !== '' && before !== after;
  };
  const fromNotice = noticeKeys.filter((key) => {
    const source = madeFrom[key];
    const corrected = source !== undefined && textOf(present[key]) !== '' && !changed(source);
    return changed(key) && !corrected;
  });
  // What the source has filled in goes only where nobody has written yet.
  const fromPeople = peopleColumns.filter((key) => !isFilled(key, present[key]) && changed(key));
  const fromExtra = ownKeys(wanted).filter((key) => textOf(present[key]) === '');
  const updates = [...fromNotice, ...fromPeople, ...fromExtra].map((key): CellUpdate => ({
    key,
    before: present[key] ?? null,
    after: wanted[key] ?? null,
  }));
  const cells: Record<ColumnKey, CellContent> & Partial<Record<ExtraKey, CellContent>> = { ...present };
  for (const { key, after } of updates) cells[key] = after;
  return { kind: 'kept', row, cells, updates };
}

/** Ids of tasks that bring one and are free keep it; others get the numbers after the highest there is. */
function idsFrom(existing: readonly ExistingRow[], tasks: readonly Task[]): (task: Task) => string {
  const present = existing.map(({ cells }) => textOf(cells.id));
  const taken = new Set(present.map(normalizeTitle));
  const numbers = [...present, ...tasks.map(({ id = '' }) => id)].map((id) => taskIdNumber(id) ?? 0);
  let next = numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
  return ({ id = '' }) => {
    const brought = taskIdNumber(id) === null || taken.has(normalizeTitle(id)) ? taskId(next++) : id;
    taken.add(normalizeTitle(brought));
    return brought;
  };
}

/** The plan's own columns that hold something. */
const ownKeys = (cells: ChecklistRow): ExtraKey[] =>
  Object.keys(cells).filter((key): key is ExtraKey => isExtraKey(key) && textOf(cells[key]) !== '');

const textOf = (cell: CellContent | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim();

/** The status every task starts with says nothing about anybody's work. */
const isFilled = (key: ColumnKey, cell: CellContent): boolean =>
  textOf(cell) !== '' && !(key === 'status' && textOf(cell) === taskStatuses[0]);

/** True when people wrote in the row, or wrote the row: those made here have an id. */
const isTouched = (cells: ChecklistRow): boolean =>
  peopleColumns.some((key) => isFilled(key, cells[key])) ||
  ownKeys(cells).length > 0 ||
  (taskIdNumber(textOf(cells.id)) === null &&
    checklistColumns.some(({ key, filledBy }) => filledBy === 'notice' && textOf(cells[key]) !== ''));
