/** A task list that was read, from wherever. */
import { findTaskList, type ListCell } from './taskList';
import { parseNotice, type NoticeReading } from './notice';
import type { ExtraColumn } from './settings/planOptions';
import { UserError } from './userError';

export type ReadingSource =
  | { readonly kind: 'text' }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'sheet'; readonly sheet: string };

export interface Reading {
  readonly source: ReadingSource;
  readonly notice: NoticeReading;
  /** The year of deadlines without one: the notice's own, else the present one. */
  readonly year: number;
}

/**
 * @param currentYear for a text that names no year
 * @throws UserError noTasksInText
 */
export function readNoticeText(text: string, source: ReadingSource, currentYear: number): Reading {
  const notice = parseNotice(text);
  if (notice.tasks.length === 0) throw new UserError('noTasksInText');
  return { source, notice, year: notice.year ?? currentYear };
}

/**
 * @param firstRow one-based row of the sheet that cells[0] is
 * @param extraColumns the plan's own
 * @throws UserError noTaskList when there is no header of a task list, or nothing below it
 */
export function readTaskCells(
  sheet: string,
  cells: readonly (readonly ListCell[])[],
  firstRow: number,
  currentYear: number,
  extraColumns: readonly ExtraColumn[] = [],
): Reading {
  const year = Number(
    /(20\d{2})年/.exec(
      cells
        .slice(0, 3)
        .flat()
        .map((cell) => cell.text)
        .join(' '),
    )?.[1] ?? currentYear,
  );
  const list = findTaskList(cells, firstRow, year, extraColumns);
  if (list === null || list.tasks.length === 0) throw new UserError('noTaskList', { sheet });
  const { title, tasks, diagnostics } = list;
  return {
    source: { kind: 'sheet', sheet },
    year,
    notice: { tasks, diagnostics, ...(title === undefined ? {} : { title }) },
  };
}
