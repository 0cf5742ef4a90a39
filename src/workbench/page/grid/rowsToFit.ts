/** Which rows take their height from their text. */
import type { Sheet } from '../../../files/xlsx/workbook';
import { formatAt } from '../../host/cells';

/** Rows without a height of their own that hold wrapped text, in order; only some of them when `among` is given. */
export function rowsToFit(sheet: Sheet, among: Iterable<number> = sheet.rows.keys()): readonly number[] {
  const rows: number[] = [];
  for (const index of among) {
    const row = sheet.rows.get(index);
    if (row === undefined || row.height !== undefined || row.hidden === true) continue;
    for (const [column, cell] of row.cells) {
      if (typeof cell.value === 'string' && formatAt(sheet, index, column)?.alignment?.wrapText === true) {
        rows.push(index);
        break;
      }
    }
  }
  return rows.sort((a, b) => a - b);
}

/** Neighbouring numbers as runs. */
export function runs(sorted: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const number of sorted) {
    const last = found.at(-1);
    if (last !== undefined && last.first + last.count === number) last.count += 1;
    else found.push({ first: number, count: 1 });
  }
  return found;
}
