import { fromSerial } from '../../calendar';
import { checklistColumns, type ChecklistColumn } from '../../checklist';
import { change, shownOf } from '../cells';
import type { CellChange, CheckedCell, CheckedRow } from '../check';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

const columns = checklistColumns.filter(({ filledBy }) => filledBy !== 'formula');

/** A formula where people write: what it shows changes unseen, and goes wrong in the workbooks sent out. */
export const strayFormula: TaskRule = {
  scope: 'task',
  codes: ['strayFormula'],
  find: (row, view) => {
    if (!Object.values(row.cells).some((cell) => cell?.formula !== undefined)) return none;
    return columns.flatMap((column) => {
      const cell = row.cells[column.key];
      // With an error value it is that which is to be mended.
      if (cell?.formula === undefined || cell.error !== undefined || !view.has(column.key)) return [];
      const facts = { formula: cell.formula, value: shownOf(cell) };
      return [rowIssue('strayFormula', row, column.key, facts, presentValue(row, cell, column))];
    });
  },
};

/** Its value in place of the formula; null for a number that a date column would show as some day. */
function presentValue(row: CheckedRow, cell: CheckedCell, { key, kind }: ChecklistColumn): CellChange[] | null {
  const { content, isDate } = cell;
  const shown = shownOf(cell);
  if (shown === '') return [change(row, key, null)];
  if (kind !== 'date' || typeof content === 'string') return [change(row, key, shown)];
  return typeof content === 'number' && isDate && fromSerial(content) !== null ? [change(row, key, content)] : null;
}
