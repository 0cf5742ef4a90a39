/** The rows of a returned task sheet: what each cell says, merged cells filled down, and how many cells were read. */
import { isFilled } from './cellValue';
import type { TaskSheet } from './locateTaskSheets';
import type { ReadCell, ReadMerge, ReadRow, ReadSheet } from './readWorkbook';

export interface TaskRow {
  readonly line: number;
  readonly hidden: boolean;
  /** As they stand on the sheet. */
  readonly cells: readonly ReadCell[];
  /** Zero-based columns that a merged cell covers: what that cell says, or undefined when it spans several columns. */
  readonly covered: ReadonlyMap<number, ReadCell | undefined> | null;
}

/** Rows below the header. */
export function taskRows({ sheet, above, headerRows }: TaskSheet): TaskRow[] {
  const rows = sheet.rows.slice(above + headerRows);
  const covered = coveredCells(sheet.merges, rows);
  return rows.map(({ line, hidden, cells }) => ({ line, hidden, cells, covered: covered.get(line) ?? null }));
}

function coveredCells(
  merges: readonly ReadMerge[],
  rows: readonly ReadRow[],
): ReadonlyMap<number, ReadonlyMap<number, ReadCell | undefined>> {
  const byLine = new Map<number, Map<number, ReadCell | undefined>>();
  const first = rows[0]?.line ?? 0;
  const inData = merges.filter(({ firstLine }) => firstLine >= first);
  if (inData.length === 0 || rows.length === 0) return byLine;
  let room = mostCovered;
  const rowAt = new Map(rows.map((row) => [row.line, row]));
  for (const merge of inData) {
    const value = rowAt.get(merge.firstLine)?.cells[merge.firstColumn] ?? null;
    const fillsDown = merge.firstColumn === merge.lastColumn;
    // A merge may claim the whole sheet; only rows that hold something are looked at.
    for (const { line } of rowsBetween(rows, merge)) {
      const cells = byLine.get(line) ?? new Map<number, ReadCell | undefined>();
      byLine.set(line, cells);
      for (let at = merge.firstColumn; at <= Math.min(merge.lastColumn, merge.firstColumn + widest); at += 1) {
        room -= 1;
        if (room < 0) return byLine;
        if (line !== merge.firstLine || at !== merge.firstColumn) cells.set(at, fillsDown ? value : undefined);
      }
    }
  }
  return byLine;
}

/** No task list is wider. */
const widest = 200;
/** Only a file made to do harm merges more cells than this, over each other. */
const mostCovered = 1_000_000;

function rowsBetween(rows: readonly ReadRow[], { firstLine, lastLine }: ReadMerge): readonly ReadRow[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) < firstLine) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < rows.length && (rows[end]?.line ?? 0) <= lastLine) end += 1;
  return rows.slice(low, end);
}

/** Non-empty cells of a sheet, whatever they mean. This is the side of the ledger that knows nothing of the merge. */
export function countFilled({ rows }: ReadSheet): number {
  let count = 0;
  for (const { cells } of rows) for (const cell of cells) if (isFilled(cell)) count += 1;
  return count;
}
