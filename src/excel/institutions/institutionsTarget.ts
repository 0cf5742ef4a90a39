/** Looks closer at the sheet that is to be brought up to date: a table of the user's own, and drop-downs that are there. */
import { institutionPlaces, isInstitutionHeader, type InstitutionColumnKey } from '../../core/institutions';
import type { Value } from '../ownTables/readBlocks';
import { validatedKeys } from './institutionsSheet';
import { onSheet, type InstitutionsOnSheet } from './readInstitutions';

export interface InstitutionsTarget extends InstitutionsOnSheet {
  /** Columns without a single drop-down: they get ours from the first row on. */
  readonly withoutChoices: ReadonlySet<InstitutionColumnKey>;
}

/** One sync; one more for a sheet made by hand that holds tables. */
export async function readTarget(
  context: Excel.RequestContext,
  found: InstitutionsOnSheet,
): Promise<InstitutionsTarget> {
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const places = institutionPlaces(found.headers);
  const validations = validatedKeys.flatMap((key) => {
    const place = places.get(key);
    if (place === undefined || found.cells.length === 0) return [];
    const column = found.firstColumn + place;
    const { dataValidation } = sheet.getRangeByIndexes(found.headerRow + 1, column, found.cells.length, 1);
    dataValidation.load('type');
    return [{ key, dataValidation }];
  });
  sheet.tables.load('items/name');
  await context.sync();
  const withoutChoices = new Set(
    validations.flatMap(({ key, dataValidation }) => (dataValidation.type === 'None' ? [key] : [])),
  );
  const names = found.table === null ? sheet.tables.items.map(({ name }) => name) : [];
  const table = names.length === 0 ? null : await tableAt(context, names, found);
  return { ...(table ?? found), withoutChoices };
}

/** A sheet made by hand may hold a table under any name: its rows are added to it, not below it. */
async function tableAt(
  context: Excel.RequestContext,
  names: readonly string[],
  { sheet, headerRow }: InstitutionsOnSheet,
): Promise<InstitutionsOnSheet | null> {
  const loaded = names.map((name) => {
    const table = context.workbook.tables.getItem(name);
    const range = table.getRange();
    table.load('name,showTotals');
    range.load('values,rowIndex,columnIndex');
    return { table, range };
  });
  await context.sync();
  for (const { table, range } of loaded) {
    const [headers = [], ...rows] = range.values as Value[][];
    if (range.rowIndex !== headerRow || !isInstitutionHeader(headers.map(String))) continue;
    const place = { sheet, table: table.name, headerRow, firstColumn: range.columnIndex };
    return onSheet(place, headers.map(String), table.showTotals ? rows.slice(0, -1) : rows);
  }
  return null;
}
