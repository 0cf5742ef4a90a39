/** Tables in a pasted text: lines of cells with tabs between, as Word and Excel put them on the clipboard. */
import { tidyLine } from '../chineseText';
import type { Task } from '../task';
import { isTaskHeader, readTaskRows, type TableRow } from '../taskTable';
import { readNumbering } from './numbering';

export interface TablesTaken {
  readonly tasks: readonly Task[];
  /** The lines with those of the tables blank, so that the others keep their numbers. */
  readonly rest: readonly string[];
}

export function takeTables(lines: readonly string[]): TablesTaken {
  if (!lines.some((line) => line.includes('\t'))) return { tasks: [], rest: lines };
  const rest = [...lines];
  const tasks: Task[] = [];
  let at = 0;
  while (at < lines.length) {
    const header = headerAt(lines, at);
    if (header === null) {
      at += 1;
      continue;
    }
    const { rows, next } = readRows(lines, at + 1, header.length);
    for (const task of readTaskRows(header, rows, undefined)) tasks.push(task);
    rest.fill('', at, next);
    at = next;
  }
  return { tasks, rest };
}

const cellsOf = (line: string): string[] => line.split('\t').map((cell) => tidyLine(cell));

function headerAt(lines: readonly string[], at: number): string[] | null {
  const line = lines[at] ?? '';
  if (!line.includes('\t')) return null;
  const cells = cellsOf(line);
  while (cells.at(-1) === '') cells.pop();
  return isTaskHeader(cells) ? cells : null;
}

interface OpenRow {
  readonly cells: string[];
  readonly line: number;
}

/** @param width cells of the header; a row with fewer may go on in the next line, within a cell of several paragraphs */
function readRows(
  lines: readonly string[],
  from: number,
  width: number,
): { readonly rows: readonly TableRow[]; readonly next: number } {
  const rows: OpenRow[] = [];
  let at = from;
  while (at < lines.length) {
    const { text, next } = readQuoted(lines, at);
    const cells = text.cells;
    const line = at + 1;
    const last = rows.at(-1);
    if (cells.length > 1) {
      const goesOn = last !== undefined && last.cells.length > 1 && last.cells.length + cells.length - 1 <= width;
      if (goesOn) append(last.cells, cells);
      else rows.push({ cells, line });
    } else if (cells[0] === '') {
      if (!tableGoesOn(lines, next)) break;
    } else if (isHeading(cells[0] ?? '') && tableGoesOn(lines, next)) {
      rows.push({ cells, line });
    } else if (last !== undefined && last.cells.length > 1 && (last.cells.length < width || tableGoesOn(lines, next))) {
      append(last.cells, cells);
    } else {
      break;
    }
    at = next;
  }
  return {
    rows: rows.map(({ cells, line }) => ({ line, cells: cells.map((text) => ({ text, value: text })) })),
    next: at,
  };
}

/** The first cell goes on with the last one before it. */
function append(cells: string[], more: readonly string[]): void {
  const [first = '', ...others] = more;
  cells.push([cells.pop() ?? '', first].filter(Boolean).join('\n'), ...others);
}

/** Lines looked ahead for the next row of a table. */
const reach = 4;

const tableGoesOn = (lines: readonly string[], at: number): boolean =>
  lines.slice(at, at + reach).some((line) => line.includes('\t'));

/** A row across the whole table that names the tasks below it. */
const isHeading = (text: string): boolean => readNumbering(text) !== null && text.length <= 40 && !/[。；;]/.test(text);

/** Lines that one quoted cell may span. */
const longestCell = 200;

/** Excel puts a cell of several lines into quotes, and doubles the quotes within it. */
function readQuoted(
  lines: readonly string[],
  at: number,
): { readonly text: { readonly cells: string[] }; readonly next: number } {
  const first = lines[at] ?? '';
  if (!/(?:^|\t)"/.test(first) || !isOpen(first)) return { text: { cells: cellsOf(first).map(unquote) }, next: at + 1 };
  let joined = first;
  for (let next = at + 1; next < Math.min(lines.length, at + longestCell); next += 1) {
    const line = lines[next] ?? '';
    joined += `\n${line}`;
    if (!line.includes('"') || isOpen(joined)) continue;
    const cells = joined.split('\t').map((cell) => unquote(cell.trim()));
    return { text: { cells }, next: next + 1 };
  }
  return { text: { cells: cellsOf(first) }, next: at + 1 };
}

const isOpen = (text: string): boolean => text.split('"').length % 2 === 0;

const unquote = (cell: string): string =>
  cell.length >= 2 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"').trim()
    : cell;
