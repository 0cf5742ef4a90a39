/** Sets of areas: what rules, filters and validations lie over. */
import type { Area } from '../../files/xlsx/workbook';
import { columnCount, intersection, rowCount } from './address';

/** What is left of the areas without `cut`. Areas that do not touch it stay the very same objects. */
export function withoutArea(areas: readonly Area[], cut: Area): readonly Area[] {
  return areas.flatMap((area) => {
    const common = intersection(area, cut);
    if (common === null) return [area];
    const parts: readonly Area[] = [
      { ...area, bottom: common.top - 1 },
      { ...area, top: common.bottom + 1 },
      { ...area, top: common.top, bottom: common.bottom, right: common.left - 1 },
      { ...area, top: common.top, bottom: common.bottom, left: common.right + 1 },
    ];
    return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
  });
}

/** True when every cell of `inner` is in one of the areas. */
export function coversArea(areas: readonly Area[], inner: Area): boolean {
  return areas.reduce<readonly Area[]>((rest, area) => withoutArea(rest, area), [inner]).length === 0;
}

/** The parts of the areas that lie inside `within`. */
export function commonAreas(areas: readonly Area[], within: Area): readonly Area[] {
  return areas.map((area) => intersection(area, within)).filter((area) => area !== null);
}

export function cellCountOf(areas: readonly Area[]): number {
  return areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0);
}

/** The corner a rule's relative references are seen from: top row and left column of all its areas together. */
export function cornerOf(areas: readonly Area[]): { readonly row: number; readonly column: number } {
  return {
    row: Math.min(...areas.map((area) => area.top)),
    column: Math.min(...areas.map((area) => area.left)),
  };
}

/** Cells as few areas: runs of a row joined, then equal runs of rows that follow each other. */
export function areasOfCells(cells: readonly { readonly row: number; readonly column: number }[]): readonly Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const areas: Area[] = [];
  for (const run of runs) {
    const above = areas.findIndex(
      (area) => area.bottom === run.top - 1 && area.left === run.left && area.right === run.right,
    );
    const found = areas[above];
    if (found === undefined) areas.push(run);
    else areas[above] = { ...found, bottom: run.bottom };
  }
  return areas;
}
