/**
 * A printed block on a sheet of ours, known again by a hidden name of the workbook that stands for its cells: what people
 * write below and beside it stays, and moves along when the block grows.
 */
import { freeName, type TableList } from '../ownTables/ownTables';
import type { Value } from '../ownTables/readBlocks';
import { quotedSheet, columnLetters } from './checklistReferences';

export interface OwnBlock {
  readonly sheet: string;
  /** Zero-based. */
  readonly top: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly Value[])[];
}

export interface LoadedBlock {
  /** To be called after the sync; null when there is none, or when its columns were moved. */
  readonly read: () => OwnBlock | null;
  /** True when the name is there, whatever it stands for. */
  readonly isNamed: () => boolean;
}

/** Queues the reading; costs no sync of its own. */
export function loadBlock(context: Excel.RequestContext, name: string): LoadedBlock {
  const { names } = context.workbook;
  const item = names.getItemOrNullObject(name);
  const range = names.getItemOrNullObject(name).getRangeOrNullObject();
  const sheet = names.getItemOrNullObject(name).getRangeOrNullObject().worksheet;
  item.load('name');
  range.load('rowIndex,columnIndex,rowCount,columnCount,values');
  sheet.load('name');
  return { isNamed: () => !isMissing(item), read: () => blockIn(range, sheet) };
}

const isMissing = (item: Excel.NamedItem): boolean => item.isNullObject;

function blockIn(range: Excel.Range, sheet: Excel.Worksheet): OwnBlock | null {
  if (range.isNullObject || range.columnIndex !== 0) return null;
  const { rowIndex: top, rowCount, columnCount } = range;
  return { sheet: sheet.name, top, rowCount, columnCount, values: range.values as readonly (readonly Value[])[] };
}

/**
 * Queues room for a block of so many rows, empty and without formats.
 *
 * @param found where it stands; null to make its sheet
 * @returns its sheet and its first row (zero-based)
 */
export function makeRoom(
  context: Excel.RequestContext,
  list: TableList,
  found: OwnBlock | null,
  { name, rowCount }: { readonly name: string; readonly rowCount: number },
): { readonly sheet: Excel.Worksheet; readonly sheetName: string; readonly top: number } {
  const { worksheets } = context.workbook;
  if (found === null) {
    const sheetName = freeName(
      name,
      list.sheets.items.map((sheet) => sheet.name),
    );
    return { sheet: worksheets.add(sheetName), sheetName, top: 0 };
  }
  const sheet = worksheets.getItem(found.sheet);
  const old = sheet.getRangeByIndexes(found.top, 0, found.rowCount, found.columnCount);
  old.unmerge();
  old.clear();
  const more = rowCount - found.rowCount;
  const after = (row: number, count: number): Excel.Range =>
    sheet.getRangeByIndexes(found.top + row, 0, count, 1).getEntireRow();
  if (more > 0) after(found.rowCount, more).insert('Down');
  if (more < 0) after(rowCount, -more).delete('Up');
  return { sheet, sheetName: found.sheet, top: found.top };
}

/** Queues the name that stands for the block. */
export function nameBlock(
  context: Excel.RequestContext,
  loaded: LoadedBlock,
  name: string,
  { sheetName, top }: { readonly sheetName: string; readonly top: number },
  size: { readonly rowCount: number; readonly columnCount: number },
): void {
  const last = `$${columnLetters(size.columnCount - 1)}$${String(top + size.rowCount)}`;
  const formula = `=${quotedSheet(sheetName)}!$A$${String(top + 1)}:${last}`;
  const { names } = context.workbook;
  if (loaded.isNamed()) names.getItem(name).formula = formula;
  else names.add(name, formula).visible = false;
}
