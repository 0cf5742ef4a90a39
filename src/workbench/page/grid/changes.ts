/**
 * What must be drawn anew when the workbook changed. The workbook is immutable, so what is the same object is the same
 * value, and looking for changes costs nothing where there are none.
 */
import type { Sheet, Workbook } from '../../../files/xlsx/workbook';

export interface ChangedRows {
  readonly sheet: Sheet;
  readonly before: Sheet;
  readonly rows: readonly number[];
}

export type GridChange =
  | { readonly kind: 'none' }
  /** Only cells changed: they are replaced where they are. */
  | { readonly kind: 'cells'; readonly sheets: readonly ChangedRows[] }
  /** Sheets, sizes, tables or rules changed: the grid is set up again. */
  | { readonly kind: 'all' };

/** Past this, replacing cells one by one takes longer than setting the grid up. */
const mostRows = 500;

export function gridChange(before: Workbook, after: Workbook): GridChange {
  if (before === after) return { kind: 'none' };
  if (!drawnAlike(before, after)) return { kind: 'all' };
  const sheets: ChangedRows[] = [];
  for (const [index, sheet] of after.sheets.entries()) {
    const old = before.sheets[index];
    if (old === undefined || old.id !== sheet.id) return { kind: 'all' };
    if (old === sheet) continue;
    const rows = changedRows(old, sheet);
    if (rows === null) return { kind: 'all' };
    if (rows.length > 0) sheets.push({ sheet, before: old, rows });
  }
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  if (total > mostRows) return { kind: 'all' };
  return total === 0 ? { kind: 'none' } : { kind: 'cells', sheets };
}

/** True when all but the sheets is drawn the same. */
function drawnAlike(before: Workbook, after: Workbook): boolean {
  return (
    before.sheets.length === after.sheets.length &&
    before.names === after.names &&
    before.defaultFont === after.defaultFont &&
    before.date1904 === after.date1904
  );
}

/** Parts of a sheet that do not show in its cells. */
const invisible: ReadonlySet<string> = new Set<keyof Sheet>([
  'rows',
  'view',
  'protection',
  'pageSetup',
  'customProperties',
  'hyperlinks',
  'notes',
  'comments',
  'charts',
]);

/** The rows whose cells differ; null when more than cells differs. */
function changedRows(before: Sheet, after: Sheet): readonly number[] | null {
  const parts = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const part of parts) {
    if (!invisible.has(part) && before[part as keyof Sheet] !== after[part as keyof Sheet]) return null;
  }
  if (before.view.showGridlines !== after.view.showGridlines || before.view.showHeadings !== after.view.showHeadings) {
    return null;
  }
  const rows: number[] = [];
  for (const index of new Set([...before.rows.keys(), ...after.rows.keys()])) {
    const old = before.rows.get(index);
    const row = after.rows.get(index);
    if (old === row) continue;
    const sameLook =
      old?.height === row?.height && (old?.hidden ?? false) === (row?.hidden ?? false) && old?.format === row?.format;
    if (!sameLook) return null;
    rows.push(index);
  }
  return rows;
}
