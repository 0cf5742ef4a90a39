/** Reads the directory of a workbook: our table wherever it stands, else a sheet 部门名录 made by hand. */
import { directoryPlaces, isDirectoryHeader, readDirectoryRows, type DirectoryReading } from '../../core/departments';
import { directorySheetName, directoryTableName } from './directoryNames';

type Values = readonly (readonly (string | number | boolean)[])[];

/** The directory and where it stands. */
export interface DirectoryOnSheet {
  readonly reading: DirectoryReading;
  readonly sheet: string;
  /** Our table, or plain cells. */
  readonly kind: 'table' | 'cells';
  /** Zero-based row of the header on the sheet. */
  readonly headerRow: number;
  /** Zero-based column of the first header. */
  readonly firstColumn: number;
  /** The headers as written, from the first column on. */
  readonly headers: readonly string[];
  /** The rows below the header, blank ones included, the table's total row not. */
  readonly rows: Values;
}

/** What stands in the way of a directory of ours, for whoever makes one. */
export interface DirectoryNeighbours {
  /** A table of our name without a column for names. */
  readonly unusableTable: boolean;
  /** 'empty' for a sheet of our name without content, 'other' for one with content that is no directory. */
  readonly sheet: 'absent' | 'empty' | 'other';
}

export interface DirectorySearch {
  readonly found: DirectoryOnSheet | null;
  readonly neighbours: DirectoryNeighbours;
}

/** Rows of a sheet made by hand that are looked through for the header. */
const headerSearchRows = 30;

/** Null when the workbook has none. One sync. */
export async function readDirectory(context: Excel.RequestContext): Promise<DirectoryOnSheet | null> {
  return (await findDirectory(context)).found;
}

/** One sync. */
export async function findDirectory(context: Excel.RequestContext): Promise<DirectorySearch> {
  const { tables, worksheets } = context.workbook;
  const table = tables.getItemOrNullObject(directoryTableName);
  const tableSheet = tables.getItemOrNullObject(directoryTableName).worksheet;
  const tableRange = table.getRange();
  const sheet = worksheets.getItemOrNullObject(directorySheetName);
  const used = sheet.getUsedRangeOrNullObject(true);
  table.load('showTotals');
  tableSheet.load('name');
  tableRange.load('values,rowIndex,columnIndex');
  sheet.load('name');
  used.load('values,rowIndex,columnIndex');
  await context.sync();

  const neighbours = (unusableTable: boolean): DirectoryNeighbours => ({
    unusableTable,
    sheet: sheet.isNullObject ? 'absent' : used.isNullObject ? 'empty' : 'other',
  });
  if (!table.isNullObject) {
    const values = tableRange.values as Values;
    const headers = (values[0] ?? []).map(String);
    if (!directoryPlaces(headers).has('name')) return { found: null, neighbours: neighbours(true) };
    const rows = values.slice(1, table.showTotals ? -1 : undefined);
    const place = { headerRow: tableRange.rowIndex, firstColumn: tableRange.columnIndex };
    return { found: onSheet('table', tableSheet.name, headers, rows, place), neighbours: neighbours(false) };
  }
  if (sheet.isNullObject || used.isNullObject) return { found: null, neighbours: neighbours(false) };
  const values = used.values as Values;
  const at = values.slice(0, headerSearchRows).findIndex((row) => isDirectoryHeader(row.map(String)));
  const headers = values[at]?.map(String);
  if (headers === undefined) return { found: null, neighbours: neighbours(false) };
  const place = { headerRow: used.rowIndex + at, firstColumn: used.columnIndex };
  return { found: onSheet('cells', sheet.name, headers, values.slice(at + 1), place), neighbours: neighbours(false) };
}

function onSheet(
  kind: DirectoryOnSheet['kind'],
  sheet: string,
  headers: readonly string[],
  rows: Values,
  place: Pick<DirectoryOnSheet, 'headerRow' | 'firstColumn'>,
): DirectoryOnSheet {
  return { reading: readDirectoryRows(headers, rows), sheet, kind, headers, rows, ...place };
}
