/** The checklist as rules look at it: which columns there are, which rows are tasks, and each text read once. */
import {
  matchHeaders,
  ownColumns,
  type ExtraKey,
  type HeaderMatch,
  type OwnPlanColumn,
  type PlanKey,
} from '../checklist';
import { parseDeadline, type Deadline, type DeadlineContext } from '../deadline';
import { suggestNames } from '../departments/directory';
import { isWritten, stateOf, textOf } from './cells';
import type { CheckContext, CheckedChecklist, CheckedRow } from './check';
import { readDateCell, type DateReading } from './dateCell';
import { meaningOf, readDepartmentCell, type DepartmentReading } from './departmentCell';

export interface ChecklistView {
  readonly checklist: CheckedChecklist;
  readonly context: CheckContext;
  readonly headers: HeaderMatch;
  /** True for a column that is on the sheet. */
  readonly has: (column: PlanKey) => boolean;
  /** The plan's own columns, on the sheet or not. */
  readonly own: readonly OwnPlanColumn[];
  /** How deadlines are read in this plan. */
  readonly deadlines: DeadlineContext;
  /** Rows to be judged as tasks, in their order: those with something in them, and a title where there is a column for it. */
  readonly tasks: readonly CheckedRow[];
  /** Null for an empty or broken cell. */
  readonly deadline: (row: CheckedRow) => Deadline | null;
  readonly date: (row: CheckedRow, column: 'due' | 'completedOn' | ExtraKey) => DateReading;
  readonly departments: (row: CheckedRow, column: 'lead' | 'departments') => DepartmentReading;
  /** Standard names like an unknown one, the nearest first. */
  readonly suggestions: (name: string) => readonly string[];
}

export function viewOf(checklist: CheckedChecklist, context: CheckContext): ChecklistView {
  const { extraColumns = [] } = checklist;
  const headers = matchHeaders(
    checklist.headers.map(({ text }) => text),
    extraColumns,
  );
  const has = (column: PlanKey): boolean => headers.places.has(column);
  const reading = context.options?.deadlines;
  const deadlines = { year: context.year, ...(reading === undefined ? {} : { reading }) };
  const readDeadline = memoized((text: string) => parseDeadline(text, deadlines));
  const readDateText = memoized((content: string) => readDateCell({ content, isDate: false }, deadlines));
  const meaning = memoized((name: string) => meaningOf(name, context.directory));
  const readDepartments = memoized((text: string) => readDepartmentCell(text, meaning));
  return {
    checklist,
    context,
    headers,
    has,
    own: ownColumns(extraColumns),
    deadlines,
    tasks: checklist.rows.filter((row) => (has('title') ? stateOf(row, 'title') !== 'empty' : isWritten(row))),
    deadline: (row) => {
      const text = textOf(row, 'deadline');
      return text === '' ? null : readDeadline(text);
    },
    date: (row, column) => {
      const cell = row.cells[column];
      return typeof cell?.content === 'string' && cell.error === undefined
        ? readDateText(cell.content)
        : readDateCell(cell, deadlines);
    },
    departments: (row, column) => readDepartments(textOf(row, column)),
    suggestions: memoized((name: string) => suggestNames(context.directory, name)),
  };
}

/** Lists say the same thing in many rows. */
function memoized<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}
