/**
 * Brings the checklist table up to date in place: rows stay where they are with their formats, notes and the columns of
 * the user's own; only cells that differ from the notice are written and new tasks go below, in one sync; rows that go
 * take one more.
 * The names that the 预警 formula refers to must be there or queued.
 */
import { planColumns, type CellContent, type ChecklistRow } from '../core/checklist';
import type { RowPlan } from '../core/regenerate';
import { UserError } from '../core/userError';
import { inChinese } from '../i18n/inChinese';
import { failedAfter } from './commandFailure';
import type { ExistingChecklist } from './existingChecklist';
import { headersOf, warningFormulaFor } from './warningFormula';
import { watchCells, type WatchedWrite } from './watchedCells';
import {
  checklistTableName,
  factsCell,
  numberFormats,
  setFormula,
  setNumberFormat,
  writeRowsTo,
} from './writeChecklistSheet';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

type ExistingTable = Extract<ExistingChecklist, { kind: 'table' }>;

export async function updateChecklistTable(
  context: Excel.RequestContext,
  existing: ExistingTable,
  plans: readonly RowPlan[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(existing.sheet);
  const firstRow = existing.top + 1;

  const writes = plans.flatMap((plan) => (plan.kind === 'kept' ? writesOf(existing, plan) : []));
  const place = {
    sheet: existing.sheet,
    headerRow: existing.top,
    firstColumn: existing.left,
    rowCount: existing.rows.length,
    columns: { places: new Map<string, number>(existing.columns.places) },
  };
  const watched = watchCells(context, place, writes);
  for (const { row, column, after } of writes) {
    const at = place.columns.places.get(column);
    if (at !== undefined) sheet.getRangeByIndexes(firstRow + row, existing.left + at, 1, 1).values = [[after]];
  }
  await addRows(context, existing, plans);
  const facts = factsWithCount(existing.facts, plans.filter(({ kind }) => kind !== 'removed').length);
  if (facts !== existing.facts) sheet.getRange(factsCell).values = [[facts]];
  sheet.activate();
  await context.sync();
  const left = await watched.settle();
  await removeRows(context, existing, plans);
  if (left.length > 0) throw failedAfter([existing.sheet], new UserError('sheetChanged', { sheet: existing.sheet }));
}

/** The number of tasks above the list follows, where the line is still as we write it. */
function factsWithCount(facts: string, count: number): string {
  const [before = '', after = ''] = text('sheet.tasks', { count: '\n' }).split('\n');
  const at = facts.indexOf(before);
  const rest = at < 0 ? null : /^\d+(.*)$/s.exec(facts.slice(at + before.length));
  return rest?.[1]?.startsWith(after) === true ? `${facts.slice(0, at)}${before}${String(count)}${rest[1]}` : facts;
}

/** The cells of a row that change; one that had lost its id gets one. */
function writesOf(existing: ExistingTable, plan: Extract<RowPlan, { kind: 'kept' }>): WatchedWrite[] {
  const now = existing.rows[plan.row]?.cells;
  const known = (key: 'id' | 'title'): string => String(now?.[key] ?? '').trim();
  const changed = plan.updates.map(({ key, after }) => ({ key, after }));
  const given = known('id') === String(plan.cells.id ?? '') ? [] : [{ key: 'id' as const, after: plan.cells.id }];
  return [...changed, ...given].map(({ key, after }) => ({
    row: plan.row,
    column: key,
    id: known('id'),
    title: known('title'),
    before: now?.[key] ?? null,
    after,
    format: undefined,
  }));
}

/** Below the last row, wherever that is when the batch runs: its place is counted from the table's end. */
async function addRows(
  context: Excel.RequestContext,
  existing: ExistingTable,
  plans: readonly RowPlan[],
): Promise<void> {
  const added = plans.filter(({ kind }) => kind === 'added').map(({ cells }) => tableRow(existing, cells));
  if (added.length === 0) return;
  const table = context.workbook.tables.getItem(checklistTableName);
  table.rows.add(
    undefined,
    added.map((row) => row.map(() => '')),
  );
  const rows = table
    .getDataBodyRange()
    .getLastRow()
    .getOffsetRange(1 - added.length, 0)
    .getResizedRange(added.length - 1, 0);
  for (const { key, kind } of planColumns(existing.options)) {
    const column = existing.columns.places.get(key);
    if (column !== undefined)
      setNumberFormat(rows.getColumn(column), numberFormats[kind === 'warning' ? 'formula' : kind]);
  }
  await writeRowsTo(context, added, (start, count) => rows.getRow(start).getResizedRange(count - 1, 0));
  const warning = existing.columns.places.get('warning');
  const formula = warningFormulaFor(headersOf(existing));
  if (warning !== undefined && formula !== null) setFormula(rows.getColumn(warning), formula);
  rows.format.autofitRows();
}

/** A row that goes, as it was read at the moment of going. */
interface GoneRow {
  readonly row: number;
  readonly title: string;
  readonly seen: Excel.Range;
}

/** From below, so that the places of those above stay right. One sync; more where rows had moved meanwhile. */
async function removeRows(
  context: Excel.RequestContext,
  existing: ExistingTable,
  plans: readonly RowPlan[],
): Promise<void> {
  const going = plans.flatMap((plan) => (plan.kind === 'removed' ? [plan.row] : [])).reverse();
  if (going.length === 0) return;
  const { rows } = context.workbook.tables.getItem(checklistTableName);
  const gone = going.map((row): GoneRow => {
    const seen = rows.getItemAt(row).getRange();
    seen.load('formulas');
    rows.getItemAt(row).delete();
    return { row, title: String(existing.rows[row]?.cells.title ?? ''), seen };
  });
  await context.sync();
  const at = existing.columns.places.get('title') ?? 0;
  const wrong = gone.filter(({ seen, title }) => String(seen.formulas[0]?.[at] ?? '') !== title).reverse();
  if (wrong.length === 0) return;
  for (const { row, seen } of wrong) rows.add(row, seen.formulas as string[][]);
  await context.sync();
  throw failedAfter([existing.sheet], new UserError('sheetChanged', { sheet: existing.sheet }));
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
