/** Finds a task list in the cells of a sheet that somebody made: header anywhere near the top, columns in any order. */
import { fromSerial } from './calendar';
import { matchHeaders, type ColumnKey, type HeaderMatch } from './checklist';
import { diagnose, type Diagnostic } from './notice';
import type { Task } from './task';

export interface TaskList {
  /** Zero-based row of the header within the cells. */
  readonly headerRow: number;
  readonly columns: HeaderMatch;
  readonly tasks: readonly Task[];
  readonly diagnostics: readonly Diagnostic[];
  /** Text above the header, if any: the list's title. */
  readonly title?: string;
}

/** What a cell shows, and what it holds: a date is a number there. */
export interface ListCell {
  readonly text: string;
  readonly value: string | number | boolean;
}

/** Rows looked through for the header. */
const headerSearchDepth = 30;

/**
 * @param firstRow one-based row of the sheet that cells[0] is, for the places in diagnostics
 * @param year the year of deadlines without one
 * @returns null when no row has a title column and one for departments or deadline
 */
export function findTaskList(cells: readonly (readonly ListCell[])[], firstRow: number, year: number): TaskList | null {
  const headerRow = cells
    .slice(0, headerSearchDepth)
    .findIndex((row) => isTaskHeader(matchHeaders(row.map((cell) => cell.text))));
  const header = cells[headerRow];
  if (header === undefined) return null;
  const columns = matchHeaders(header.map((cell) => cell.text));
  const tasks: Task[] = [];
  let category = '';
  cells.slice(headerRow + 1).forEach((row, index) => {
    const text = (key: ColumnKey): string => readCell(row, columns, key);
    const title = text('title');
    // A merged category cell holds its text in its first row only; a row with nothing else is a heading over the next.
    const own = text('category');
    if (own !== '') category = own;
    if (title === '') {
      const filled = row.filter((cell) => cell.text.trim() !== '');
      const only = filled.length === 1 ? filled[0]?.text.trim() : undefined;
      if (only !== undefined) category = only;
      return;
    }
    const filled = row.filter((cell) => cell.text.trim() !== '');
    if (filled.length === 1) {
      category = title;
      return;
    }
    const lead = text('lead');
    const departments = text('departments');
    tasks.push({
      category: stripOrdinal(category),
      ordinal: text('ordinal'),
      title,
      requirement: text('requirement'),
      departmentsText:
        lead === '' || departments.startsWith(lead) ? departments || lead : `牵头：${lead}；${departments}`,
      deadlineText: text('deadline') || text('due'),
      part: '',
      line: firstRow + headerRow + 1 + index,
    });
  });
  const title = cells
    .slice(0, headerRow)
    .map((row) => row.find((cell) => cell.text.trim() !== '')?.text.trim())
    .find((line) => line !== undefined);
  return { headerRow, columns, tasks, diagnostics: diagnose(tasks, year), ...(title === undefined ? {} : { title }) };
}

const isTaskHeader = ({ places }: HeaderMatch): boolean =>
  places.has('title') &&
  (places.has('departments') || places.has('lead') || places.has('deadline') || places.has('due'));

function readCell(row: readonly ListCell[], { places }: HeaderMatch, key: ColumnKey): string {
  const cell = row[places.get(key) ?? -1];
  if (cell === undefined) return '';
  // A deadline that Excel keeps as a date shows in whatever format the column has: the serial is the safe reading.
  if ((key === 'deadline' || key === 'due') && typeof cell.value === 'number') {
    return fromSerial(cell.value) ?? cell.text.trim();
  }
  return cell.text.trim();
}

const stripOrdinal = (text: string): string => text.replace(/^[一二三四五六七八九十]+[、.．]\s*/, '');
