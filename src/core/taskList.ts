/** Finds a task list in the cells of a sheet that somebody made: header anywhere near the top, columns in any order. */
import { matchHeaders, type HeaderMatch } from './checklist';
import { diagnose, type Diagnostic } from './diagnostics';
import type { ExtraColumn } from './settings/planOptions';
import type { Task } from './task';
import { isTaskHeader, readTaskRows, type ListCell } from './taskTable';

export type { ListCell } from './taskTable';

export interface TaskList {
  /** Zero-based row of the header within the cells. */
  readonly headerRow: number;
  readonly columns: HeaderMatch;
  readonly tasks: readonly Task[];
  readonly diagnostics: readonly Diagnostic[];
  /** Text above the header, if any: the list's title. */
  readonly title?: string;
}

/** Rows looked through for the header. */
const headerSearchDepth = 30;

/**
 * @param firstRow one-based row of the sheet that cells[0] is, for the places in diagnostics
 * @param year the year of deadlines without one
 * @param extraColumns the plan's own
 * @returns null when no row has a column for what is to be done and one for departments or deadline
 */
export function findTaskList(
  cells: readonly (readonly ListCell[])[],
  firstRow: number,
  year: number,
  extraColumns: readonly ExtraColumn[] = [],
): TaskList | null {
  const texts = cells.slice(0, headerSearchDepth).map((row) => row.map((cell) => cell.text));
  const headerRow = texts.findIndex(isTaskHeader);
  const headers = texts[headerRow];
  if (headers === undefined) return null;
  const rows = cells.map((row, index) => ({ cells: row, line: firstRow + index })).slice(headerRow + 1);
  const tasks = readTaskRows(headers, rows, year, extraColumns);
  const title = texts
    .slice(0, headerRow)
    .map((row) => row.find((text) => text.trim() !== '')?.trim())
    .find((line) => line !== undefined);
  return {
    headerRow,
    columns: matchHeaders(headers, extraColumns),
    tasks,
    diagnostics: diagnose(tasks, year),
    ...(title === undefined ? {} : { title }),
  };
}
