/** Finds the checklist a workbook may already have, and reads it as rows of the standard columns. */
import { matchHeaders, planColumns, type CellContent, type ChecklistRow, type HeaderMatch } from '../core/checklist';
import { findTaskList, type ListCell } from '../core/taskList';
import type { ExistingRow } from '../core/regenerate';
import type { PlanOptions } from '../core/settings';
import { loadPlanOptions } from './settings/planOptions';
import { checklistSheetName, checklistTableName, factsCell } from './writeChecklistSheet';

/** With the options of its plan. */
export type ExistingChecklist = ExistingSheet & { readonly options: PlanOptions };

export type ExistingSheet =
  | { readonly kind: 'none'; /** The sheet of that name when it is there and empty. */ readonly emptySheet: boolean }
  /** Our table, wherever it stands now. */
  | {
      readonly kind: 'table';
      readonly sheet: string;
      /** As written, left to right. */
      readonly headers: readonly string[];
      readonly columns: HeaderMatch;
      /** Zero-based place of the header's first cell. */
      readonly top: number;
      readonly left: number;
      readonly width: number;
      readonly rows: readonly ExistingRow[];
      /** What stands in the line of facts that we write above a new list; '' for nothing or a formula. */
      readonly facts: string;
    }
  /** A sheet of that name without our table: made by hand, or its table was converted to a range. */
  | { readonly kind: 'sheet'; readonly rows: readonly ExistingRow[] };

type Values = readonly (readonly (string | number | boolean)[])[];

/** Reads it with one sync. */
export async function readExistingChecklist(context: Excel.RequestContext): Promise<ExistingChecklist> {
  const { tables } = context.workbook;
  const table = tables.getItemOrNullObject(checklistTableName);
  const loadedOptions = loadPlanOptions(context);
  const tableSheet = tables.getItemOrNullObject(checklistTableName).worksheet;
  const tableRange = table.getRange();
  const sheet = context.workbook.worksheets.getItemOrNullObject(checklistSheetName);
  const used = sheet.getUsedRangeOrNullObject(true);
  table.load('name,showTotals');
  tableSheet.load('name');
  const facts = tableSheet.getRange(factsCell);
  facts.load('formulas');
  tableRange.load('values,rowIndex,columnIndex,columnCount');
  sheet.load('name');
  used.load('values,text,rowIndex');
  await context.sync();

  const { options } = loadedOptions.read();
  if (!table.isNullObject) {
    const all = tableRange.values as Values;
    const headers = (all[0] ?? []).map(String);
    const columns = matchHeaders(headers, options.extraColumns);
    const body = table.showTotals ? all.slice(1, -1) : all.slice(1);
    if (columns.places.has('title')) {
      return {
        kind: 'table',
        options,
        sheet: tableSheet.name,
        headers,
        columns,
        top: tableRange.rowIndex,
        left: tableRange.columnIndex,
        width: tableRange.columnCount,
        rows: body.map((row) => existingRow(row, columns, options)),
        facts: plainText((facts.formulas as unknown[][])[0]?.[0]),
      };
    }
  }
  if (sheet.isNullObject) return { kind: 'none', options, emptySheet: false };
  if (used.isNullObject) return { kind: 'none', options, emptySheet: true };
  return { kind: 'sheet', options, rows: rowsMadeByHand(used.values as Values, used.text, options) };
}

const plainText = (content: unknown): string =>
  typeof content === 'string' && !content.startsWith('=') ? content : '';

function existingRow(
  row: readonly (string | number | boolean)[],
  { places, extra }: HeaderMatch,
  options: PlanOptions,
): ExistingRow {
  const cell = (index: number | undefined): CellContent => {
    const value = index === undefined ? '' : row[index];
    return value === undefined || value === '' ? null : typeof value === 'boolean' ? String(value) : value;
  };
  const cells = Object.fromEntries(planColumns(options).map(({ key }) => [key, cell(places.get(key))])) as ChecklistRow;
  return { cells, hasExtra: extra.some((index) => cell(index) !== null) };
}

function rowsMadeByHand(values: Values, text: readonly (readonly string[])[], options: PlanOptions): ExistingRow[] {
  const cells = values.map((row, i) => row.map((value, j): ListCell => ({ text: text[i]?.[j] ?? '', value })));
  const list = findTaskList(cells, 1, 0, options.extraColumns);
  if (list === null) return [];
  return values
    .slice(list.headerRow + 1)
    .map((row) => existingRow(row, list.columns, options))
    .filter(({ cells: { title } }) => title !== null);
}
