/** Rows of the checklist from tasks, and tasks from rows. */
import { toSerial, type IsoDate } from '../calendar';
import { parseDeadline, type DeadlineContext, type DeadlineReading } from '../deadline';
import { parseDepartments, type UnmarkedLead } from '../departments';
import { taskStatuses, type PeopleColumn, type Task } from '../task';
import { isExtraKey, peopleColumns, type ColumnKey, type ExtraKey } from './columns';

/** A cell of the checklist as it goes to Excel: text, a date's serial, or null for empty. */
export type CellContent = string | number | null;

/** The cells of the standard columns, all of them, and those of the plan's own that are there. */
export type ChecklistRow = Readonly<Record<ColumnKey, CellContent>> & Readonly<Partial<Record<ExtraKey, CellContent>>>;

/** How a plan reads what a notice says; the usual way where it says nothing. */
export interface RowReading {
  readonly deadlines?: DeadlineReading;
  readonly unmarkedLead?: UnmarkedLead;
}

/**
 * The row of a new task: what the notice says, the status it starts with, and what its source already had filled in.
 *
 * @param year the year of deadlines without one
 * @param from the day the plan begins, for the next occurrence of a deadline that recurs; without it such a task has no
 *   due date, for the first occurrence of the year may be long past
 */
export function taskToRow(
  task: Task,
  id: string,
  year: number,
  from?: IsoDate,
  { deadlines, unmarkedLead }: RowReading = {},
): ChecklistRow {
  const { lead, departments } = parseDepartments(task.departmentsText, undefined, unmarkedLead);
  const filled = (key: PeopleColumn): CellContent => task.filled?.[key] ?? null;
  return {
    id,
    category: task.category,
    ordinal: task.ordinal,
    title: task.title,
    requirement: task.requirement,
    lead: lead ?? null,
    departments: departments.join('、'),
    owner: filled('owner'),
    deadline: task.deadlineText,
    due: dueSerial(task.deadlineText, {
      year,
      ...(from === undefined ? {} : { from }),
      ...(deadlines === undefined ? {} : { reading: deadlines }),
    }),
    status: filled('status') ?? taskStatuses[0],
    progress: filled('progress'),
    completedOn: filled('completedOn'),
    evidence: filled('evidence'),
    warning: null,
    remarks: filled('remarks'),
    ...task.extra,
  };
}

function dueSerial(deadlineText: string, context: DeadlineContext): number | null {
  const { kind, due } = parseDeadline(deadlineText, context);
  return due === undefined || (kind === 'recurring' && context.from === undefined) ? null : toSerial(due);
}

/**
 * The task that a row of the checklist holds. The opposite of {@link taskToRow} but for the part of the notice and the
 * due date, which the checklist does not keep apart from the deadline's text.
 *
 * @param line one-based row of the sheet
 * @returns null for a row without a title
 */
export function rowToTask(row: ChecklistRow, line: number): Task | null {
  const text = (key: ColumnKey): string => (row[key] === null ? '' : String(row[key]).trim());
  if (text('title') === '') return null;
  const filled = Object.fromEntries(
    peopleColumns.flatMap((key) => (row[key] === null || row[key] === '' ? [] : [[key, row[key]]])),
  ) as NonNullable<Task['filled']>;
  const extra = Object.fromEntries(
    Object.entries(row).flatMap(([key, cell]) =>
      isExtraKey(key) && cell !== null && cell !== '' ? [[key, cell]] : [],
    ),
  ) as NonNullable<Task['extra']>;
  const departments = text('departments');
  const lead = text('lead');
  const leadsByPlace = lead === '' || parseDepartments(departments).lead === lead;
  return {
    category: text('category'),
    ordinal: text('ordinal'),
    title: text('title'),
    requirement: text('requirement'),
    departmentsText: leadsByPlace ? departments : [`牵头：${lead}`, departments].filter(Boolean).join('；'),
    deadlineText: text('deadline'),
    part: '',
    line,
    ...(text('id') === '' ? {} : { id: text('id') }),
    ...(Object.keys(filled).length === 0 ? {} : { filled }),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
}
