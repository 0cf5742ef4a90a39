/**
 * Workbooks in formats other than .xlsx, and .xlsx files that the fast reader declined, through SheetJS. It is loaded when
 * the first such file comes: most merges never need it.
 */
import type * as SheetJs from '@e965/xlsx';
import type { ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import type { ReadCell, ReadMerge, ReadRow, ReadSheet, ReadWorkbook } from '../../core/returns';
import { maxColumns, maxRows } from '../xlsx/workbook';
import { codePages } from './codePages';
import { isDateFormat, serialOfNumber } from './dateFormats';
import { limits } from './limits';
import { FailedReading, damaged, type ReadFailure } from './readFailure';
import { isoSecond } from './workbookParts';

type Library = typeof SheetJs;
type Cell = NonNullable<WorkSheet['!data']>[number][number];

let library: Promise<Library> | undefined;

async function load(): Promise<Library> {
  library ??= import('@e965/xlsx').then((loaded) => {
    loaded.set_cptable(codePages);
    return loaded;
  });
  return library;
}

const options: ParsingOptions = {
  dense: true,
  // The format tells dates.
  cellNF: true,
  cellDates: false,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  sheetStubs: false,
  bookVBA: false,
  bookDeps: false,
  bookFiles: false,
  // Of tables without types (HTML): 001 stays 001.
  raw: true,
};

/** Names of the error codes of BIFF ([MS-XLS] 2.5.10 Bes). */
const errorNames: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

function valueOf({ t: type, v: value, z: format, w: shown }: Cell, date1904: boolean): ReadCell {
  if (value === undefined || value === '') return null;
  if (type === 'e')
    return { error: typeof value === 'number' ? (errorNames.get(value) ?? shown ?? '#VALUE!') : String(value) };
  if (typeof value === 'number') {
    const number = value === 0 ? 0 : value;
    const serial = typeof format === 'string' && isDateFormat(format) ? serialOfNumber(number, date1904) : undefined;
    return serial === undefined ? number : { serial };
  }
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

interface Account {
  left: number;
}

/** Places past the end of any sheet are what damage makes of a number; a loop up to them would not end. */
function checkSize(sheet: WorkSheet): void {
  const rows = sheet['!data'] ?? [];
  if (rows.length > maxRows || Object.values(rows).some((row) => row.length > maxColumns)) throw damaged('sheet');
}

function rowsOf(sheet: WorkSheet, date1904: boolean, account: Account): readonly ReadRow[] {
  checkSize(sheet);
  const rows: ReadRow[] = [];
  const hiddenRows = sheet['!rows'] ?? [];
  // forEach passes over the holes of sparse arrays: rows and cells that the file does not have.
  (sheet['!data'] ?? []).forEach((row: readonly (Cell | undefined)[] | undefined, index) => {
    const cells: ReadCell[] = [];
    row?.forEach((cell, column) => {
      const value = cell === undefined ? null : valueOf(cell, date1904);
      if (value === null) return;
      account.left -= column + 1 - cells.length;
      if (account.left < 0) throw new FailedReading({ code: 'tooManyCells', facts: { limit: limits.cells } });
      while (cells.length < column) cells.push(null);
      cells.push(value);
    });
    if (cells.length > 0) rows.push({ line: index + 1, hidden: hiddenRows[index]?.hidden === true, cells });
  });
  return rows;
}

function mergesOf(sheet: WorkSheet): readonly ReadMerge[] {
  return (sheet['!merges'] ?? [])
    .filter(({ s, e }) => s.r !== e.r || s.c !== e.c)
    .map(({ s, e }) => ({ firstLine: s.r + 1, lastLine: e.r + 1, firstColumn: s.c, lastColumn: e.c }));
}

const states = ['visible', 'hidden', 'veryHidden'] as const;

function workbookOf(book: WorkBook): ReadWorkbook {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const account = { left: limits.cells };
  const sheets = book.SheetNames.flatMap((name, i): readonly ReadSheet[] => {
    const sheet = book.Sheets[name];
    // Sheets of charts, dialogs and old macros hold no cells.
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const state = states[book.Workbook?.Sheets?.[i]?.Hidden ?? 0];
    return [{ name, state, rows: rowsOf(sheet, date1904, account), merges: mergesOf(sheet) }];
  });
  const saved: unknown = book.Props?.ModifiedDate;
  const modifiedAt = saved instanceof Date || typeof saved === 'string' ? isoSecond(saved) : undefined;
  return { sheets, ...(modifiedAt === undefined ? {} : { modifiedAt }) };
}

export type LibraryReading =
  { readonly ok: true; readonly workbook: ReadWorkbook } | ({ readonly ok: false } & ReadFailure);

function failureOf(error: unknown, part: string): ReadFailure {
  if (error instanceof FailedReading) return error.failure;
  // The library throws plain errors; only this one says more than that it could not go on.
  if (error instanceof Error && /password|encrypt/i.test(error.message))
    return { code: 'passwordProtected', facts: {} };
  return damaged(part).failure;
}

/** Kinds of files, by what the library may be asked of them. */
export type LibraryKind = 'xlsx' | 'xls' | 'xlsb' | 'text';

/**
 * cellStyles makes it read which rows of .xlsx and .xls are hidden; those of .xlsb it tells anyway. It also makes it write
 * down each column of the widths, up to any number that .xlsb has, and each cell of a merge of an XML spreadsheet: one
 * broken number would fill the memory. (.xls has 16 bits for it, and of .xlsx the widths are taken out before.)
 */
const asksForStyles: Readonly<Record<LibraryKind, boolean>> = { xlsx: true, xls: true, xlsb: false, text: false };

/**
 * @param content the bytes; or the text, of HTML and XML spreadsheets
 * @returns as the fast reader does; never throws for what is in the file
 */
export async function readWithLibrary(content: Uint8Array | string, kind: LibraryKind): Promise<LibraryReading> {
  const { read } = await load();
  try {
    const asked = { ...options, cellStyles: asksForStyles[kind] };
    const book = typeof content === 'string' ? read(content, { ...asked, type: 'string' }) : read(content, asked);
    return { ok: true, workbook: workbookOf(book) };
  } catch (error) {
    return { ok: false, ...failureOf(error, kind) };
  }
}
