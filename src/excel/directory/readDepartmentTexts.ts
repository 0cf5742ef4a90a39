/** What the checklist says about departments. */
import { UserError } from '../../core/userError';
import type { Task } from '../../core/task';
import { locateChecklist, type ChecklistPlace } from '../locateChecklist';

export type DepartmentText = Pick<Task, 'departmentsText'>;

/** One text for each row: 牵头部门 and 责任部门. Two syncs. @throws UserError noChecklist */
export async function readDepartmentTexts(context: Excel.RequestContext): Promise<DepartmentText[]> {
  const place = await locateChecklist(context);
  if (place.rowCount <= 0) return [];
  const columns = (['lead', 'departments'] as const).flatMap((key) => loadColumn(context, place, key));
  await context.sync();
  const columnValues = columns.map((range) => range.values as (string | number | boolean)[][]);
  return Array.from({ length: place.rowCount }, (_, row) => ({
    departmentsText: columnValues
      .map((values) => String(values[row]?.[0] ?? ''))
      .filter((text) => text !== '')
      .join('；'),
  }));
}

/** Null instead of the error when the workbook has no checklist. */
export async function readDepartmentTextsIfAny(context: Excel.RequestContext): Promise<DepartmentText[] | null> {
  try {
    return await readDepartmentTexts(context);
  } catch (error) {
    if (error instanceof UserError && error.code === 'noChecklist') return null;
    throw error;
  }
}

function loadColumn(
  context: Excel.RequestContext,
  { sheet, headerRow, firstColumn, columns, rowCount }: ChecklistPlace,
  key: 'lead' | 'departments',
): Excel.Range[] {
  const column = columns.places.get(key);
  if (column === undefined) return [];
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(headerRow + 1, firstColumn + column, rowCount, 1);
  range.load('values');
  return [range];
}
