/**
 * Brings the checklist table up to date in place: rows stay where they are with their formats, notes and the columns of
 * the user's own; only cells that differ from the notice are written, new tasks go below, and one sync does it all.
 * The names that the 预警 formula refers to must be there or queued.
 */
import { planColumns, type CellContent, type ChecklistRow, type PlanKey } from '../core/checklist';
import type { RowPlan } from '../core/regenerate';
import type { ExistingChecklist } from './existingChecklist';
import { headersOf, warningFormulaFor } from './warningFormula';
import { checklistTableName, numberFormats, setFormula, setNumberFormat, writeRows } from './writeChecklistSheet';

type ExistingTable = Extract<ExistingChecklist, { kind: 'table' }>;

export async function updateChecklistTable(
  context: Excel.RequestContext,
  existing: ExistingTable,
  plans: readonly RowPlan[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(existing.sheet);
  const table = context.workbook.tables.getItem(checklistTableName);
  const firstRow = existing.top + 1;

  for (const plan of plans) {
    if (plan.kind !== 'kept') continue;
    const writes = [...plan.updates.map(({ key, after }) => ({ key, after })), ...givenId(plan)];
    for (const { key, after } of writes) {
      const column = existing.columns.places.get(key);
      if (column !== undefined) {
        sheet.getRangeByIndexes(firstRow + plan.row, existing.left + column, 1, 1).values = [[after]];
      }
    }
  }

  const added = plans.filter(({ kind }) => kind === 'added').map(({ cells }) => tableRow(existing, cells));
  if (added.length > 0) {
    const top = firstRow + existing.rows.length;
    table.rows.add(
      undefined,
      added.map((row) => row.map(() => '')),
    );
    for (const { key, kind } of planColumns(existing.options)) {
      const column = existing.columns.places.get(key);
      if (column === undefined) continue;
      const range = sheet.getRangeByIndexes(top, existing.left + column, added.length, 1);
      setNumberFormat(range, numberFormats[kind === 'warning' ? 'formula' : kind]);
    }
    await writeRows(context, sheet, top, existing.left, added);
    const warning = existing.columns.places.get('warning');
    const formula = warningFormulaFor(headersOf(existing));
    if (warning !== undefined && formula !== null) {
      setFormula(sheet.getRangeByIndexes(top, existing.left + warning, added.length, 1), formula);
    }
    sheet.getRangeByIndexes(top, existing.left, added.length, existing.width).format.autofitRows();
  }

  // From below, so that the places of those above stay right.
  const removed = plans.flatMap((plan) => (plan.kind === 'removed' ? [plan.row] : []));
  for (const row of removed.reverse()) table.rows.getItemAt(row).delete();
  sheet.activate();
  await context.sync();
}

/** A row that had lost its id gets one. */
function givenId({ cells }: Extract<RowPlan, { kind: 'kept' }>): { key: PlanKey; after: CellContent }[] {
  return [{ key: 'id', after: cells.id }];
}

/** A new row in the order of the table's own columns; columns of the user's own stay empty. */
function tableRow({ columns, width, options }: ExistingTable, cells: ChecklistRow): CellContent[] {
  const row: CellContent[] = Array.from({ length: width }, () => null);
  for (const { key, kind } of planColumns(options)) {
    const column = columns.places.get(key);
    if (column !== undefined) row[column] = kind === 'warning' ? null : (cells[key] ?? null);
  }
  return row;
}
