/** Reading the cells of a checked row. */
import { fromSerial } from '../calendar';
import type { CellContent, PlanKey } from '../checklist';
import type { CellChange, CheckedCell, CheckedRow } from './check';

/** 'broken': it holds an error value, and says nothing else. */
export type CellState = 'empty' | 'broken' | 'filled';

export function stateOf(row: CheckedRow, column: PlanKey): CellState {
  const cell = row.cells[column];
  if (cell === undefined) return 'empty';
  if (cell.error !== undefined) return 'broken';
  return shownOf(cell).trim() === '' ? 'empty' : 'filled';
}

/** What the cell says, without blanks around it; dates as ISO dates. '' for an empty or broken one. */
export const textOf = (row: CheckedRow, column: PlanKey): string => {
  const cell = row.cells[column];
  return cell === undefined || cell.error !== undefined ? '' : shownOf(cell).trim();
};

/** The cell as the person sees it; dates as ISO dates. */
export function shownOf({ content, isDate }: CheckedCell): string {
  if (typeof content === 'string') return content;
  if (typeof content === 'number') return (isDate ? fromSerial(content) : null) ?? String(content);
  return content === null ? '' : String(content).toUpperCase();
}

export const change = (row: CheckedRow, column: PlanKey, after: CellContent): CellChange => {
  const cell = row.cells[column];
  return { line: row.line, column, before: cell === undefined ? '' : shownOf(cell), after };
};

/** True when somebody wrote something in the row. The formula of 预警 stands in every row and counts for nothing. */
export function isWritten(row: CheckedRow): boolean {
  if (row.hasExtra) return true;
  for (const column in row.cells) {
    if (column !== 'warning' && stateOf(row, column as PlanKey) !== 'empty') return true;
  }
  return false;
}
