/** 合并为别名: two rows of the directory become one. Only the cells concerned are written. */
import { normalizeTitle } from '../../core/chineseText';
import {
  cellOf,
  directoryColumns,
  directoryPlaces,
  entryOf,
  mergeAsAlias,
  type DirectoryColumnKey,
} from '../../core/departments';
import { UserError } from '../../core/userError';
import { runUndoable } from '../undo/journal';
import { setNumberFormat } from '../writeChecklistSheet';
import { loadWriteGuard } from '../writeGuard';
import { directorySheetName, directoryTableName } from './directoryNames';
import { readDirectory, type DirectoryOnSheet } from './readDirectory';

/** 类别 and the name itself never change. */
const changing: readonly DirectoryColumnKey[] = ['aliases', 'members', 'contact', 'phone'];

/**
 * Makes the department `drop` an alias of `keep` (both standard names) and deletes its row. One step of undo, two syncs.
 * The checklist stays as it is.
 *
 * @throws UserError sheetChanged when one of the two is no longer in the directory; checklistProtected
 */
export async function mergeDirectoryEntries(keep: string, drop: string): Promise<void> {
  await runUndoable('mergeDirectoryEntries', async (context) => {
    const guard = loadWriteGuard(context);
    const found = await readDirectory(context);
    const before = found?.reading.directory;
    if (found === null || before === undefined || !entryOf(before, keep) || !entryOf(before, drop)) {
      throw new UserError('sheetChanged', { sheet: found?.sheet ?? directorySheetName });
    }
    const after = mergeAsAlias(before, keep, drop);
    if (after === before) return;
    guard.begin([found.sheet]);
    const sheet = context.workbook.worksheets.getItem(found.sheet);
    const places = withAliases(context, sheet, found);
    for (const entry of after.entries) {
      const index = before.entries.findIndex(({ name }) => name === entry.name);
      const old = before.entries[index];
      const row = found.reading.entryRows[index];
      if (old === undefined || row === undefined) continue;
      for (const key of changing) {
        const column = places.get(key);
        if (column === undefined || cellOf(old, key) === cellOf(entry, key)) continue;
        const cell = sheet.getRangeByIndexes(found.headerRow + 1 + row, found.firstColumn + column, 1, 1);
        setNumberFormat(cell, '@');
        cell.values = [[cellOf(entry, key)]];
      }
    }
    deleteRows(context, sheet, found, drop, Math.max(...places.values()) + 1);
    await context.sync();
  });
}

/** A directory made by hand may have no column for aliases: it gets one at its right end. */
function withAliases(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  found: DirectoryOnSheet,
): ReadonlyMap<DirectoryColumnKey, number> {
  const places = directoryPlaces(found.headers);
  if (places.has('aliases')) return places;
  const header = directoryColumns.find(({ key }) => key === 'aliases')?.header ?? '';
  const column = found.headers.length;
  if (found.kind === 'table') {
    const table = context.workbook.tables.getItem(directoryTableName);
    table.columns.add(undefined, [[header], ...found.rows.map(() => [''])]);
  } else {
    sheet.getRangeByIndexes(found.headerRow, found.firstColumn + column, 1, 1).values = [[header]];
  }
  return new Map([...places, ['aliases', column]]);
}

/** All rows of a name, from below, so that the places of those above stay right. */
function deleteRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  found: DirectoryOnSheet,
  name: string,
  width: number,
): void {
  const { headerRow, firstColumn, headers, rows, kind } = found;
  const column = directoryPlaces(found.headers).get('name') ?? 0;
  const key = normalizeTitle(name);
  const places = rows.flatMap((row, index) => (normalizeTitle(String(row[column] ?? '')) === key ? [index] : []));
  for (const place of places.reverse()) {
    if (kind === 'table') context.workbook.tables.getItem(directoryTableName).rows.getItemAt(place).delete();
    else {
      sheet
        .getRangeByIndexes(headerRow + 1 + place, firstColumn, 1, Math.max(headers.length, width))
        .delete(Excel.DeleteShiftDirection.up);
    }
  }
}
