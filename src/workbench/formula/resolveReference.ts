/** References of a formula -> the rectangles they stand for. */
import { maxColumns, maxRows, type Area, type CellError } from '../../files/xlsx/workbook';
import type { AreaReference, CellReference, LinesReference, StructuredReference } from './ast';
import type { CellPlace, EvaluationContext, TableView } from './evaluationContext';
import { badName, badReference, referenceTo, wrongValue, type ReferenceValue } from './operand';

/** The rows and columns of a plain reference, without its sheet. */
export function areaOfReference(reference: CellReference | AreaReference | LinesReference): Area {
  switch (reference.kind) {
    case 'cell': {
      const { row, column } = reference.at;
      return { top: row.index, left: column.index, bottom: row.index, right: column.index };
    }
    case 'area': {
      const { from, to } = reference;
      return { top: from.row.index, left: from.column.index, bottom: to.row.index, right: to.column.index };
    }
    case 'rows':
      return { top: reference.from.index, left: 0, bottom: reference.to.index, right: maxColumns - 1 };
    case 'columns':
      return { top: 0, left: reference.from.index, bottom: maxRows - 1, right: reference.to.index };
  }
}

/** A sheet that is not there makes #REF!. */
export function resolvePlain(
  reference: CellReference | AreaReference | LinesReference,
  context: EvaluationContext,
): ReferenceValue | CellError {
  const sheetId = reference.sheet === undefined ? context.cell.sheetId : context.sheetIdOf(reference.sheet);
  return sheetId === undefined ? badReference : referenceTo(sheetId, areaOfReference(reference));
}

function columnSpan(
  table: TableView,
  columns: StructuredReference['columns'],
): { left: number; right: number } | undefined {
  const indexOf = (name: string): number => {
    const folded = name.toLowerCase();
    return table.columns.findIndex((column) => column.toLowerCase() === folded);
  };
  if (columns === undefined) return { left: table.area.left, right: table.area.right };
  const from = indexOf(columns.from);
  const to = columns.to === undefined ? from : indexOf(columns.to);
  if (from < 0 || to < 0) return undefined;
  return { left: table.area.left + Math.min(from, to), right: table.area.left + Math.max(from, to) };
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** The rows of each special item; undefined when the table has none such. */
function rowsOf(table: TableView, item: StructuredReference['items'][number], cell: CellPlace): Rows | CellError {
  const { top, bottom } = table.area;
  const first = table.showHeaders ? top + 1 : top;
  const last = table.showTotals ? bottom - 1 : bottom;
  switch (item) {
    case '#All':
      return { top, bottom };
    case '#Data':
      return { top: first, bottom: last };
    case '#Headers':
      return table.showHeaders ? { top, bottom: top } : badReference;
    case '#Totals':
      return table.showTotals ? { top: bottom, bottom } : badReference;
    case '#This Row':
      // Outside the table's own rows Excel shows #VALUE!.
      return cell.sheetId === table.sheetId && cell.row >= first && cell.row <= last
        ? { top: cell.row, bottom: cell.row }
        : wrongValue;
  }
}

/**
 * The rectangle of a structured reference (ECMA-376 part 1, 18.17.6.7). An unknown table is #NAME?, an unknown column
 * or a header or totals row that is not shown #REF!.
 */
export function resolveStructured(
  reference: StructuredReference,
  context: EvaluationContext,
): ReferenceValue | CellError {
  const { cell } = context;
  const table =
    reference.table === undefined
      ? context.tableAt(cell.sheetId, cell.row, cell.column)
      : context.table(reference.table);
  if (table === undefined) return badName;
  const span = columnSpan(table, reference.columns);
  if (span === undefined) return badReference;
  const items = reference.items.length === 0 ? (['#Data'] as const) : reference.items;
  const found: Rows[] = [];
  for (const item of items) {
    const rows = rowsOf(table, item, cell);
    if ('error' in rows) return rows;
    found.push(rows);
  }
  const top = Math.min(...found.map((rows) => rows.top));
  const bottom = Math.max(...found.map((rows) => rows.bottom));
  return referenceTo(table.sheetId, { top, bottom, ...span });
}
