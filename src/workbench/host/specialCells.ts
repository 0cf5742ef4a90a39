/**
 * Cells of a kind: Range.getSpecialCells and RangeAreas.getSpecialCells.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-special-cells
 */
import type { Area, CellValue, Sheet } from '../../files/xlsx/workbook';
import { intersection } from './address';
import { areasOfCells, commonAreas, withoutArea } from './areas';
import { cellAt, hasContent, usedArea } from './cells';

export type SpecialCells =
  | { readonly kind: 'blanks' | 'visible' | 'conditionalFormats' | 'dataValidations' }
  | { readonly kind: 'constants' | 'formulas'; readonly values: readonly ValueKind[] };
export type ValueKind = 'errors' | 'logical' | 'numbers' | 'text';

function kindOf(value: CellValue): ValueKind | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return 'logical';
  if (typeof value === 'number') return 'numbers';
  return typeof value === 'string' ? 'text' : 'errors';
}

/** The cells of the given areas that are of the wanted kind, as areas that do not overlap; none is an empty list. */
export function specialCells(sheet: Sheet, within: readonly Area[], wanted: SpecialCells): readonly Area[] {
  return withoutOverlaps(within).flatMap((area) => {
    switch (wanted.kind) {
      case 'constants':
      case 'formulas':
        return cellsWithContent(sheet, area, wanted.kind === 'formulas', wanted.values);
      case 'blanks':
        return blankCells(sheet, area);
      case 'visible':
        return visibleCells(sheet, area);
      case 'conditionalFormats':
        return inside(area, sheet.conditionalFormats);
      case 'dataValidations':
        return inside(area, sheet.validations);
    }
  });
}

function withoutOverlaps(areas: readonly Area[]): readonly Area[] {
  return areas.reduce<readonly Area[]>(
    (kept, area) => [...kept, ...kept.reduce<readonly Area[]>((rest, cut) => withoutArea(rest, cut), [area])],
    [],
  );
}

const inside = (area: Area, rules: readonly { readonly areas: readonly Area[] }[]): readonly Area[] =>
  withoutOverlaps(
    commonAreas(
      rules.flatMap((rule) => rule.areas),
      area,
    ),
  );

function cellsWithContent(sheet: Sheet, area: Area, formulas: boolean, kinds: readonly ValueKind[]): readonly Area[] {
  const cells: { readonly row: number; readonly column: number }[] = [];
  for (const [row, data] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of data.cells) {
      if (column < area.left || column > area.right || !hasContent(cell)) continue;
      const kind = kindOf(cell.value);
      if ((cell.formula !== undefined) === formulas && kind !== null && kinds.includes(kind))
        cells.push({ row, column });
    }
  }
  return areasOfCells(cells);
}

/** Blank cells outside the used range are not told of, as in Excel's Go To Special. */
function blankCells(sheet: Sheet, area: Area): readonly Area[] {
  const used = usedArea(sheet, false);
  const looked = used === null ? null : intersection(used, area);
  if (looked === null) return [];
  const cells: { readonly row: number; readonly column: number }[] = [];
  for (let row = looked.top; row <= looked.bottom; row += 1) {
    for (let column = looked.left; column <= looked.right; column += 1) {
      if (!hasContent(cellAt(sheet, row, column))) cells.push({ row, column });
    }
  }
  return areasOfCells(cells);
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** What is left of a run of rows or columns without some of its members, given in order. */
function runsWithout(run: Run, hidden: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  let next = run.first;
  for (const gap of hidden) {
    if (gap.last < next) continue;
    if (gap.first > run.last) break;
    if (gap.first > next) runs.push({ first: next, last: gap.first - 1 });
    next = gap.last + 1;
  }
  return next <= run.last ? [...runs, { first: next, last: run.last }] : runs;
}

/** The runs of rows and columns of an area that are not hidden. */
export function visibleRuns(
  sheet: Sheet,
  area: Area,
): { readonly rows: readonly Run[]; readonly columns: readonly Run[] } {
  const hiddenRows = [...sheet.rows]
    .filter(([, row]) => row.hidden === true)
    .map(([index]) => ({ first: index, last: index }))
    .sort((a, b) => a.first - b.first);
  return {
    rows: runsWithout({ first: area.top, last: area.bottom }, hiddenRows),
    columns: runsWithout(
      { first: area.left, last: area.right },
      sheet.columns.filter((run) => run.hidden === true),
    ),
  };
}

function visibleCells(sheet: Sheet, area: Area): readonly Area[] {
  const { rows, columns } = visibleRuns(sheet, area);
  return rows.flatMap((row) =>
    columns.map((column) => ({ top: row.first, bottom: row.last, left: column.first, right: column.last })),
  );
}
