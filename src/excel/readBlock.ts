/** Reads a rectangle of a sheet as plain data, in two syncs whatever its size. */
import { UserError } from '../core/userError';

/** Cells as a person sees them and as Excel keeps them. */
export interface SheetBlock {
  readonly sheet: string;
  /** Zero-based place of the first cell. */
  readonly top: number;
  readonly left: number;
  /** What each cell shows. */
  readonly text: readonly (readonly string[])[];
  /** What each cell holds: dates as serials, empty as ''. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** Number formats, to tell a date from a number. */
  readonly numberFormats: readonly (readonly string[])[];
}

/**
 * The selected range when it spans several rows (a person marked the list), else what the active sheet holds.
 *
 * @throws UserError sheetIsEmpty when there is nothing on the sheet.
 */
export async function readActiveBlock(context: Excel.RequestContext): Promise<SheetBlock> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const selection = context.workbook.getSelectedRange();
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load('name');
  selection.load('rowCount,columnCount');
  used.load('rowCount');
  await context.sync();
  if (used.isNullObject) throw new UserError('sheetIsEmpty', { sheet: sheet.name });

  const marked = selection.rowCount > 1 && selection.columnCount > 1;
  const part = marked ? used.getIntersectionOrNullObject(selection) : used;
  part.load('values,text,numberFormat,rowIndex,columnIndex');
  await context.sync();
  if (part.isNullObject) throw new UserError('sheetIsEmpty', { sheet: sheet.name });
  return {
    sheet: sheet.name,
    top: part.rowIndex,
    left: part.columnIndex,
    text: part.text,
    values: part.values as (string | number | boolean)[][],
    numberFormats: part.numberFormat as string[][],
  };
}
