/**
 * Writes the checklist: a new sheet, or the changes to the one that is there. The plan is made anew from what the
 * workbook holds at this moment, so that nothing typed since the preview is overwritten.
 */
import {
  matchHeaders,
  ownColumns,
  planColumns,
  type CellContent,
  type ChecklistRow,
  type PlanColumn,
} from '../core/checklist';
import { planTitle } from '../core/planTitle';
import type { PlanOptions } from '../core/settings';
import type { Reading } from '../core/reading';
import type { RowPlan } from '../core/regenerate';
import { inChinese } from '../i18n/inChinese';
import { today } from './clock';
import { addValidations, replaceValidations } from './directory/validations';
import { loadSources, type ValidationSources } from './directory/validationSources';
import { addColourRules } from './colours/colourRules';
import { loadPlanNames, writePlanNames, type PlanNames } from './colours/planNames';
import { addOwnColumns } from './ownColumns';
import { readExistingChecklist, type ExistingChecklist } from './existingChecklist';
import { planFor, type ChecklistPlan } from './planChecklist';
import { loadPlanOptions } from './settings/planOptions';
import { runUndoable } from './undo/journal';
import { updateChecklistTable } from './updateChecklistTable';
import { warningFormula } from './warningFormula';
import { loadWriteGuard, type WriteGuard } from './writeGuard';
import {
  checklistSheetName,
  checklistTableName,
  headerRow,
  writeChecklistSheet,
  type SheetColumn,
} from './writeChecklistSheet';

export interface WriteResult {
  readonly sheet: string;
  /** Tasks in the checklist now. */
  readonly rows: number;
  readonly updated: boolean;
  /** What a sheet of that name was renamed to, when there was one that was not ours. */
  readonly backup?: string;
}

/** The sheet goes round in Chinese, whatever language the person's Excel speaks. */
const { text, date } = inChinese;

/**
 * Up to about 4 MB of text: one sync to read, one to write, one more when a sheet is in the way, and two to
 * four to bring the validations of a checklist that was there up to date.
 *
 * @throws UserError checklistProtected, workbookProtected and those of {@link runCommand}
 */
export async function writePlannedChecklist({ reading }: ChecklistPlan): Promise<WriteResult> {
  const inOneStep = async (context: Excel.RequestContext): Promise<WriteResult | null> => {
    const found = await readWorkbook(context);
    return found.existing.kind === 'sheet' ? null : write(context, reading, found);
  };
  const written = await runUndoable('generate', inOneStep, { wrote: (result) => result !== null });
  // Renaming a sheet cannot be part of one undo step.
  return (
    written ??
    runUndoable('generate', async (context) => write(context, reading, await readWorkbook(context)), {
      oneUndoStep: false,
    })
  );
}

interface FoundWorkbook<Existing extends ExistingChecklist = ExistingChecklist> {
  readonly existing: Existing;
  readonly sources: ValidationSources;
  readonly names: PlanNames;
  readonly options: PlanOptions;
  readonly guard: WriteGuard;
}

async function readWorkbook(context: Excel.RequestContext): Promise<FoundWorkbook> {
  const loaded = loadSources(context);
  const loadedNames = loadPlanNames(context);
  const guard = loadWriteGuard(context);
  const loadedOptions = loadPlanOptions(context);
  const existing = await readExistingChecklist(context);
  const { options } = loadedOptions.read();
  return { existing, sources: loaded.read(), names: loadedNames.read(), options, guard };
}

async function write(context: Excel.RequestContext, reading: Reading, found: FoundWorkbook): Promise<WriteResult> {
  const { existing, options } = found;
  const plan = planFor(reading, existing, options);
  return existing.kind === 'table'
    ? updateTable(context, plan, { ...found, existing })
    : writeNewSheet(context, plan, { ...found, existing });
}

async function updateTable(
  context: Excel.RequestContext,
  plan: ChecklistPlan,
  { existing, sources, names, guard }: FoundWorkbook<Extract<ExistingChecklist, { kind: 'table' }>>,
): Promise<WriteResult> {
  guard.begin([existing.sheet]);
  writePlanNames(context, names, names);
  const grown = withOwnColumns(context, existing);
  await updateChecklistTable(context, grown, plan.rows);
  const rows = plan.rows.filter(({ kind }) => kind !== 'removed').length;
  const { sheet, top: headerRow, left: firstColumn, columns, width, options } = grown;
  const { extraColumns } = options;
  const place = { sheet, headerRow, firstColumn, columns, width, extraColumns, rowCount: rows };
  await replaceValidations(context, place, sources);
  await context.sync();
  return { sheet: existing.sheet, rows, updated: true };
}

/** Queues the columns of the plan's own that the table lacks. */
function withOwnColumns(
  context: Excel.RequestContext,
  existing: Extract<ExistingChecklist, { kind: 'table' }>,
): Extract<ExistingChecklist, { kind: 'table' }> {
  const { sheet, top, left, columns, rows, options } = existing;
  const lacking = ownColumns(options.extraColumns).filter(({ key }) => columns.missing.includes(key));
  const headers = addOwnColumns(
    context,
    { ...existing, sheet, headerRow: top, firstColumn: left, rowCount: rows.length },
    lacking,
  );
  return { ...existing, headers, columns: matchHeaders(headers, options.extraColumns), width: headers.length };
}

async function writeNewSheet(
  context: Excel.RequestContext,
  plan: ChecklistPlan,
  { existing, sources, names, guard }: FoundWorkbook<Exclude<ExistingChecklist, { kind: 'table' }>>,
): Promise<WriteResult> {
  const { worksheets } = context.workbook;
  const reuse = existing.kind === 'none' && existing.emptySheet;
  guard.begin([reuse ? checklistSheetName : { made: checklistSheetName }]);
  const backup = existing.kind === 'sheet' ? backUp(context, guard.sheetNames()) : undefined;
  const sheet = reuse ? worksheets.getItem(checklistSheetName) : worksheets.add(checklistSheetName);
  const rows = plan.rows.filter((row): row is Exclude<RowPlan, { kind: 'removed' }> => row.kind !== 'removed');
  const columns = planColumns(existing.options);
  const { extraColumns } = existing.options;
  // Before the formulas that refer to them.
  writePlanNames(context, names, names);
  await writeChecklistSheet(context, sheet, {
    tableName: checklistTableName,
    title: planTitle(plan.reading.notice.title, checklistSheetName),
    subtitle: subtitle(plan.reading, rows.length),
    columns: columns.map(sheetColumn),
    rows: rows.map(({ cells }) => columns.map(({ key, kind }) => content(cells, key, kind))),
    footer: text('sheet.footer'),
  });
  const place = {
    sheet: checklistSheetName,
    headerRow,
    firstColumn: 0,
    columns: matchHeaders(
      columns.map(({ header }) => header),
      extraColumns,
    ),
    width: columns.length,
    extraColumns,
    rowCount: Math.max(rows.length, 1),
  };
  addValidations(sheet, place, sources);
  addColourRules(sheet, place, 0, plan.options.colours);
  sheet.activate();
  await context.sync();
  return {
    sheet: checklistSheetName,
    rows: rows.length,
    updated: existing.kind === 'sheet',
    ...(backup === undefined ? {} : { backup }),
  };
}

/** Renames the sheet that is in the way; its content stays as it is. Queued. Returns the new name. */
function backUp(context: Excel.RequestContext, sheets: readonly string[]): string {
  const taken = new Set(sheets);
  let name = text('sheet.backup', { sheet: checklistSheetName, number: '' });
  for (let number = 2; taken.has(name); number += 1) {
    name = text('sheet.backup', { sheet: checklistSheetName, number: String(number) });
  }
  context.workbook.worksheets.getItem(checklistSheetName).name = name;
  return name;
}

const sheetColumn = ({ header, width, wrap, center, kind }: PlanColumn): SheetColumn => ({
  header,
  width,
  wrap,
  center,
  kind: kind === 'warning' ? 'formula' : kind,
  ...(kind === 'warning' ? { formula: warningFormula } : {}),
});

const content = (cells: ChecklistRow, key: PlanColumn['key'], kind: PlanColumn['kind']): CellContent =>
  kind === 'warning' ? null : (cells[key] ?? null);

function subtitle({ notice }: Reading, count: number): string {
  const parts = [
    notice.documentNumber === undefined ? '' : text('sheet.documentNumber', { number: notice.documentNumber }),
    notice.issuedOn === undefined ? '' : text('sheet.issuedOn', { date: date(notice.issuedOn) }),
    text('sheet.tasks', { count }),
    text('sheet.madeOn', { date: date(today()) }),
  ];
  return parts.filter((part) => part !== '').join('    ');
}
