/** Queues a new directory sheet, rows below one that is there, and the name that feeds the drop-downs. */
import { columnName } from '../../core/cellName';
import { cellOf, directoryColumns, directoryPlaces, directoryRows, type DirectoryEntry } from '../../core/departments';
import { inChinese } from '../../i18n/inChinese';
import { headerRow, setNumberFormat, writeChecklistSheet } from '../writeChecklistSheet';
import { categoryValidation, setValidation } from './columnValidations';
import { departmentsName, directoryTableName } from './directoryNames';
import type { DirectoryOnSheet } from './readDirectory';
import { putName, type ValidationSources } from './validationSources';

/** The sheet goes round in Chinese, whatever language the person's Excel speaks. */
const { text } = inChinese;

/** On an empty sheet. Queued; the caller syncs. */
export async function writeDirectorySheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  entries: readonly DirectoryEntry[],
  sources: ValidationSources,
): Promise<void> {
  await writeChecklistSheet(context, sheet, {
    tableName: directoryTableName,
    title: text('directory.sheet.title'),
    subtitle: text('directory.sheet.facts'),
    columns: directoryColumns.map(({ key, header, width }) => ({
      header,
      width,
      kind: 'text',
      wrap: true,
      center: key === 'category' || key === 'contact',
    })),
    rows: directoryRows({ entries }).map((row) => row.map((cell) => (cell === '' ? null : cell))),
    footer: text('sheet.footer'),
  });
  const category = directoryColumns.findIndex(({ key }) => key === 'category');
  const range = sheet.getRangeByIndexes(headerRow + 1, category, Math.max(entries.length, 1), 1);
  setValidation(range, categoryValidation(sources));
}

/** Rows of the user's own stay; the new ones go below them. Queued; the caller syncs. */
export function appendEntries(
  context: Excel.RequestContext,
  found: DirectoryOnSheet,
  entries: readonly DirectoryEntry[],
  sources: ValidationSources,
): void {
  if (entries.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  if (found.kind === 'table') {
    const blank = found.headers.map(() => '');
    context.workbook.tables.getItem(directoryTableName).rows.add(
      undefined,
      entries.map(() => blank),
    );
  }
  const top = found.headerRow + 1 + found.rows.length;
  for (const [key, place] of directoryPlaces(found.headers)) {
    // A column at a time: columns of the user's own may hold formulas that Excel fills in.
    const range = sheet.getRangeByIndexes(top, found.firstColumn + place, entries.length, 1);
    setNumberFormat(range, '@');
    range.values = entries.map((entry) => [cellOf(entry, key)]);
    if (key === 'category' && found.kind === 'table') {
      range.dataValidation.clear();
      setValidation(range, categoryValidation(sources));
    }
  }
}

/**
 * Makes the name 督办部门 follow the standard names. A validation takes no structured reference ([MS-OI29500] 3.2.3.1.3),
 * but a name that stands for one.
 */
export function putDepartmentsName(
  context: Excel.RequestContext,
  existing: Excel.NamedItem,
  place: Pick<DirectoryOnSheet, 'sheet' | 'kind' | 'headerRow' | 'firstColumn' | 'headers'>,
): void {
  const column = directoryPlaces(place.headers).get('name') ?? 0;
  const formula =
    place.kind === 'table'
      ? `=${directoryTableName}[${escapedHeader(place.headers[column] ?? '')}]`
      : growingRange(place.sheet, place.headerRow + 2, columnName(place.firstColumn + column));
  putName(context, existing, departmentsName, formula);
}

/** Signs with a meaning in structured references (support.microsoft.com, "Using structured references"). */
const escapedHeader = (header: string): string => header.replace(/['#[\]@]/g, "'$&");

/** Rows below the header of a directory without a table that are looked at. */
const mostRows = 2000;

/** From the first row to the last that is not blank. */
function growingRange(sheetName: string, firstRow: number, column: string): string {
  const sheet = `'${sheetName.replaceAll("'", "''")}'!`;
  const cell = (row: number): string => `$${column}$${String(row)}`;
  const all = `${sheet}${cell(firstRow)}:${cell(firstRow + mostRows)}`;
  const last = `SUMPRODUCT(MAX((${all}<>"")*ROW(${all})))`;
  return `=${sheet}${cell(firstRow)}:INDEX(${all},MAX(1,${last}-${String(firstRow - 1)}))`;
}
