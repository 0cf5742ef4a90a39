/**
 * Finds the checklist of a workbook for the steps that work on it: our table wherever it stands, else a sheet made by
 * hand with the standard headers.
 */
import { matchHeaders, type HeaderMatch } from '../core/checklist';
import type { PlanOptions } from '../core/settings';
import { isTaskHeader } from '../core/taskTable';
import { UserError } from '../core/userError';
import { relyOn } from './commandProgress';
import { loadPlanOptions } from './settings/planOptions';
import { checklistSheetName, checklistTableName } from './writeChecklistSheet';

export interface ChecklistPlace {
  readonly sheet: string;
  /** Our table, or plain cells. */
  readonly kind: 'table' | 'cells';
  /** Zero-based row of the header on the sheet. */
  readonly headerRow: number;
  /** Zero-based column of the first header. */
  readonly firstColumn: number;
  /** The headers as written, from the first column on. */
  readonly headers: readonly string[];
  /** Zero-based places within `headers`. */
  readonly columns: HeaderMatch;
  /** Rows below the header, blank ones included, the table's total row not. */
  readonly rowCount: number;
}

/** A checklist, and the options of its plan: they say which columns it has besides the standard ones. */
export interface LocatedChecklist extends ChecklistPlace {
  readonly options: PlanOptions;
}

/** Rows of a sheet made by hand that are looked through for the header. */
const headerSearchRows = 30;

type Values = readonly (readonly unknown[])[];

/** A hidden name of the workbook: a cell of the sheet made by hand that a command of ours last worked on. */
const rememberedName = '督办清单_所在';

/**
 * Looks for the table, then on the sheet 任务清单, then on the active one, then on the one that was worked on before. One
 * sync.
 *
 * @throws UserError noChecklist when none of them holds one
 */
export async function locateChecklist(context: Excel.RequestContext): Promise<LocatedChecklist> {
  const { tables, worksheets } = context.workbook;
  const table = tables.getItemOrNullObject(checklistTableName);
  const loadedOptions = loadPlanOptions(context);
  const tableSheet = tables.getItemOrNullObject(checklistTableName).worksheet;
  const tableRange = table.getRange();
  const tableHeader = table.getHeaderRowRange();
  table.load('showTotals');
  tableSheet.load('name');
  tableRange.load('rowIndex,columnIndex,rowCount');
  tableHeader.load('values');
  const remembered = context.workbook.names.getItemOrNullObject(rememberedName).getRangeOrNullObject().worksheet;
  const candidates = [
    worksheets.getItemOrNullObject(checklistSheetName),
    worksheets.getActiveWorksheet(),
    remembered,
  ].map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    const top = used.getIntersectionOrNullObject(sheet.getRange(`1:${String(headerSearchRows)}`));
    sheet.load('name');
    used.load('rowIndex,rowCount');
    top.load('text,rowIndex,columnIndex');
    return { sheet, used, top };
  });
  await context.sync();

  const { options } = loadedOptions.read();
  if (!table.isNullObject) {
    relyOn(context, tableSheet.name);
    const headers = ((tableHeader.values as Values)[0] ?? []).map(String);
    return {
      sheet: tableSheet.name,
      kind: 'table',
      headerRow: tableRange.rowIndex,
      firstColumn: tableRange.columnIndex,
      headers,
      columns: matchHeaders(headers, options.extraColumns),
      options,
      rowCount: tableRange.rowCount - (table.showTotals ? 2 : 1),
    };
  }
  for (const { sheet, used, top } of candidates) {
    if (sheet.isNullObject || used.isNullObject || top.isNullObject) continue;
    const at = top.text.findIndex(isTaskHeader);
    const headers = top.text[at];
    if (headers === undefined) continue;
    const headerRow = top.rowIndex + at;
    relyOn(context, sheet.name);
    return {
      sheet: sheet.name,
      kind: 'cells',
      headerRow,
      firstColumn: top.columnIndex,
      headers,
      columns: matchHeaders(headers, options.extraColumns),
      options,
      rowCount: used.rowIndex + used.rowCount - headerRow - 1,
    };
  }
  throw new UserError('noChecklist');
}

/**
 * Queues remembering a sheet made by hand, so that it is found again from the sheets that are made of it. Nothing for our
 * table, which is found by its name.
 */
export function rememberChecklist(context: Excel.RequestContext, { kind, sheet }: ChecklistPlace): void {
  if (kind === 'table') return;
  const cell = context.workbook.worksheets.getItem(sheet).getRange('A1');
  context.workbook.names.getItemOrNullObject(rememberedName).delete();
  context.workbook.names.add(rememberedName, cell).visible = false;
}

/** The cells below the header; null for a checklist without rows. */
export function bodyRange(context: Excel.RequestContext, place: ChecklistPlace): Excel.Range | null {
  if (place.rowCount <= 0) return null;
  return context.workbook.worksheets
    .getItem(place.sheet)
    .getRangeByIndexes(place.headerRow + 1, place.firstColumn, place.rowCount, place.headers.length);
}
