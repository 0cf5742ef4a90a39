/** Reads the sheet 制度清单: our table wherever it stands, else a sheet of that name made by hand. */
import {
  institutionCounts,
  institutionDuplicates,
  isInstitutionHeader,
  readInstitutionRows,
  type InstitutionCounts,
  type InstitutionDuplicates,
  type InstitutionRow,
} from '../../core/institutions';
import type { Value } from '../ownTables/readBlocks';
import { institutionsSheetName } from './institutionsSheet';

export interface InstitutionsOnSheet {
  readonly sheet: string;
  /** Name of the table; null for plain cells. */
  readonly table: string | null;
  /** Zero-based row of the header on the sheet. */
  readonly headerRow: number;
  /** Zero-based column of the first header. */
  readonly firstColumn: number;
  /** As written, from the first column on. */
  readonly headers: readonly string[];
  /** All rows below the header, blank ones included, the table's total row not. */
  readonly cells: readonly (readonly Value[])[];
  /** Those that name an institution. */
  readonly rows: readonly InstitutionRow[];
  readonly counts: InstitutionCounts;
  /** By the places in `rows`. */
  readonly duplicates: readonly InstitutionDuplicates[];
}

interface LoadedInstitutions {
  /** To be called after the sync; null when the workbook has no such sheet. */
  readonly read: () => InstitutionsOnSheet | null;
}

/** A table or sheet of our name that is something else makes ours the next of these. */
const names = ['', '2', '3'].map((number) => `${institutionsSheetName}${number}`);

/** Rows of a sheet made by hand that are looked through for the header. */
const headerSearchRows = 30;

/** Queues the reading; costs no sync of its own. */
export function loadInstitutions(context: Excel.RequestContext): LoadedInstitutions {
  const tables = names.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const sheet = context.workbook.tables.getItemOrNullObject(name).worksheet;
    const range = table.getRange();
    table.load('name,showTotals');
    sheet.load('name');
    range.load('values,rowIndex,columnIndex');
    return { table, sheet, range };
  });
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load('name');
    used.load('values,rowIndex,columnIndex');
    return { sheet, used };
  });
  return {
    read: () => {
      for (const { table, sheet, range } of tables) {
        if (table.isNullObject) continue;
        const [headers = [], ...rows] = range.values as Value[][];
        if (!isInstitutionHeader(headers.map(String))) continue;
        const cells = table.showTotals ? rows.slice(0, -1) : rows;
        const place = {
          sheet: sheet.name,
          table: table.name,
          headerRow: range.rowIndex,
          firstColumn: range.columnIndex,
        };
        return onSheet(place, headers.map(String), cells);
      }
      for (const { sheet, used } of sheets) {
        if (sheet.isNullObject || used.isNullObject) continue;
        const values = used.values as Value[][];
        const at = values.slice(0, headerSearchRows).findIndex((row) => isInstitutionHeader(row.map(String)));
        const headers = values[at]?.map(String);
        if (headers === undefined) continue;
        const place = { sheet: sheet.name, table: null, headerRow: used.rowIndex + at, firstColumn: used.columnIndex };
        return onSheet(place, headers, values.slice(at + 1));
      }
      return null;
    },
  };
}

export function onSheet(
  place: Pick<InstitutionsOnSheet, 'sheet' | 'table' | 'headerRow' | 'firstColumn'>,
  headers: readonly string[],
  cells: readonly (readonly Value[])[],
): InstitutionsOnSheet {
  const rows = readInstitutionRows(headers, cells);
  return { ...place, headers, cells, rows, counts: institutionCounts(rows), duplicates: institutionDuplicates(rows) };
}

/** One sync. Null when the workbook has no 制度清单. */
export async function readInstitutions(context: Excel.RequestContext): Promise<InstitutionsOnSheet | null> {
  const loaded = loadInstitutions(context);
  await context.sync();
  return loaded.read();
}
