/** Which cells look different than before: Worksheet.onFormatChanged. */
import { maxColumns, maxRows, type Area, type Sheet } from '../../files/xlsx/workbook';
import { areasOfCells } from './areas';
import { formatAt } from './cells';

/** The areas of a sheet whose formats changed. Formats are shared values: the same object is the same format. */
export function changedFormats(before: Sheet, after: Sheet): readonly Area[] {
  if (before === after) return [];
  const areas: Area[] = [];
  const cells: { readonly row: number; readonly column: number }[] = [];
  const look = (row: number, column: number): void => {
    if (!sameFormat(formatAt(before, row, column), formatAt(after, row, column))) cells.push({ row, column });
  };
  for (const row of new Set([...before.rows.keys(), ...after.rows.keys()])) {
    const [old, present] = [before.rows.get(row), after.rows.get(row)];
    if (old === present) continue;
    if (!sameFormat(old?.format, present?.format)) {
      areas.push({ top: row, bottom: row, left: 0, right: maxColumns - 1 });
      continue;
    }
    for (const column of new Set([...(old?.cells.keys() ?? []), ...(present?.cells.keys() ?? [])])) look(row, column);
  }
  for (const run of after.columns) {
    const old = before.columns.find(({ first, last }) => first <= run.first && run.last <= last);
    if (old === run || sameFormat(old?.format, run.format)) continue;
    areas.push({ top: 0, bottom: maxRows - 1, left: run.first, right: run.last });
  }
  return [...areas, ...areasOfCells(cells)];
}

function sameFormat(one: object | undefined, two: object | undefined): boolean {
  return one === two || JSON.stringify(one ?? {}) === JSON.stringify(two ?? {});
}
