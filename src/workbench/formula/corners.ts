/** Corners and edges of references, as written in A1 notation. */
import { maxColumns, maxRows } from '../../files/xlsx/workbook';
import type { Corner, Line } from './ast';
import { columnIndex } from './columnLetters';

/** '$5' -> row 4, absolute. */
export function rowLine(text: string): Line {
  return { index: Number(text.replace('$', '')) - 1, absolute: text.startsWith('$') };
}

/** 'B' -> column 1, relative. */
export function columnLine(text: string): Line {
  return { index: columnIndex(text.replace('$', '')), absolute: text.startsWith('$') };
}

/** Two lines in any order, the smaller first. */
export function inOrder(first: Line, second: Line): { from: Line; to: Line } {
  return first.index <= second.index ? { from: first, to: second } : { from: second, to: first };
}

/** $B$3 -> its row and column; undefined when it lies beyond the sheet, where Excel reads a name instead. */
export function cornerOf(text: string): Corner | undefined {
  const match = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(text);
  const column = columnLine(match?.[1] ?? '');
  const row = rowLine(match?.[2] ?? '');
  return column.index < maxColumns && row.index < maxRows ? { row, column } : undefined;
}

/** Two corners in any order -> top-left and bottom-right, each line keeping its own '$'. */
export function areaBetween(first: Corner, second: Corner): { from: Corner; to: Corner } {
  const rows = inOrder(first.row, second.row);
  const columns = inOrder(first.column, second.column);
  return { from: { row: rows.from, column: columns.from }, to: { row: rows.to, column: columns.to } };
}
