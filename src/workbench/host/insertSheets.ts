/** Worksheets of another workbook's file taken into this one: Workbook.insertWorksheetsFromBase64. */
import { readXlsx } from '../../files/xlsx/readXlsx';
import type { DefinedName, Sheet, Workbook } from '../../files/xlsx/workbook';
import { adjustFormulas } from './adjustFormulas';
import { HostError } from './hostError';
import { openSession, recordChange, sheetOf, updateSheet, type HostSession } from './session';
import {
  freeSheetCopyName,
  freeTableCopyName,
  newSheetId,
  nextTableId,
  requireOpenStructure,
  takenTableNames,
} from './sheets';

/** The workbook in a file that an add-in handed over as Base64 text; InvalidArgument when it is none. */
export function workbookFromBase64(base64: string): Workbook {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch (error) {
    throw new HostError('InvalidArgument', `base64File: ${String(error)}`);
  }
  const result = readXlsx(bytes);
  if (!result.ok) throw new HostError('InvalidArgument', `base64File: ${result.code}`);
  return result.workbook;
}

/**
 * "In Excel on the web, this API doesn't support inserting charts, comments, PivotTables, or slicers": it refuses the
 * file (github.com/OfficeDev/office-js/issues/4518).
 */
function requireSupported(sheets: readonly Sheet[]): void {
  if (sheets.some((sheet) => sheet.charts.length > 0 || sheet.comments.length > 0)) {
    throw new HostError('UnsupportedFeature');
  }
}

/** The sheets to insert in their order; without names all of them. A name that is not there is InvalidArgument. */
function chosenSheets(source: Workbook, names: readonly string[]): readonly Sheet[] {
  if (names.length === 0) return source.sheets;
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const chosen = source.sheets.filter((sheet) => wanted.has(sheet.name.toLowerCase()));
  if (chosen.length < wanted.size) throw new HostError('InvalidArgument', `sheetNamesToInsert: ${names.join()}`);
  return chosen;
}

/**
 * Inserts sheets at a place among those of the session. Sheets, tables and names that are taken get free names, and the
 * inserted formulas follow; what referred to a sheet that stayed behind becomes #REF!.
 *
 * @param names none means all.
 * @returns the ids of the inserted sheets.
 */
export function insertSheets(
  session: HostSession,
  source: Workbook,
  names: readonly string[],
  position: number,
): readonly string[] {
  requireOpenStructure(session);
  const chosen = new Set(chosenSheets(source, names).map((sheet) => sheet.id));
  requireSupported(source.sheets.filter((sheet) => chosen.has(sheet.id)));
  // The source is changed in a session of its own until nothing in it clashes with what is here.
  const other = openSession({ ...session.options, workbook: source });
  for (const sheet of source.sheets.filter(({ id }) => !chosen.has(id))) removeSheet(other, sheet);
  const takenTables = takenTableNames(session);
  const ids = [...chosen].map((id) => {
    renameToFree(session, other, id);
    renameTables(other, id, takenTables);
    return newSheetId(session);
  });
  let tableId = nextTableId(session);
  const inserted = other.workbook.sheets.map((sheet, index): Sheet => {
    const tables = sheet.tables.map((table) => ({ ...table, id: tableId++ }));
    return { ...sheet, id: ids[index] ?? newSheetId(session), tables };
  });
  const newIds = new Map(other.workbook.sheets.map((sheet, index) => [sheet.id, ids[index]]));
  const { sheets } = session.workbook;
  session.workbook = {
    ...session.workbook,
    sheets: [...sheets.slice(0, position), ...inserted, ...sheets.slice(position)],
    names: [...session.workbook.names, ...namesToInsert(session, other.workbook, newIds)],
  };
  for (const sheetId of ids) {
    recordChange(session, { sheetId, area: { top: 0, left: 0, bottom: 0, right: 0 }, changeType: 'RangeEdited' });
  }
  return ids;
}

function removeSheet(session: HostSession, sheet: Sheet): void {
  adjustFormulas(session, { kind: 'deleteSheet', sheet: sheet.name });
  for (const table of sheet.tables) adjustFormulas(session, { kind: 'deleteTable', table: table.name });
  const { workbook } = session;
  session.workbook = {
    ...workbook,
    sheets: workbook.sheets.filter(({ id }) => id !== sheet.id),
    names: workbook.names.filter(({ sheetId }) => sheetId !== sheet.id),
  };
}

function renameToFree(session: HostSession, other: HostSession, sheetId: string): void {
  const { name } = sheetOf(other, sheetId);
  const taken = [...session.workbook.sheets, ...other.workbook.sheets.filter(({ id }) => id !== sheetId)];
  const free = freeSheetCopyName(taken, name);
  if (free === name) return;
  adjustFormulas(other, { kind: 'renameSheet', from: name, to: free });
  updateSheet(other, sheetId, (sheet) => ({ ...sheet, name: free }));
}

function renameTables(other: HostSession, sheetId: string, taken: Set<string>): void {
  for (const { id, name } of sheetOf(other, sheetId).tables) {
    if (taken.has(name.toLowerCase())) {
      const free = freeTableCopyName(taken, name);
      adjustFormulas(other, { kind: 'renameTable', from: name, to: free });
      updateSheet(other, sheetId, (sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => (table.id === id ? { ...table, name: free } : table)),
      }));
      taken.add(free.toLowerCase());
    } else {
      taken.add(name.toLowerCase());
    }
  }
}

/** The names that come along: those of the sheets, and those of the workbook that are not taken and not broken. */
function namesToInsert(
  session: HostSession,
  source: Workbook,
  newIds: ReadonlyMap<string, string | undefined>,
): readonly DefinedName[] {
  const taken = takenTableNames(session);
  return source.names.flatMap(({ sheetId, ...name }): DefinedName[] => {
    if (sheetId === undefined)
      return taken.has(name.name.toLowerCase()) || name.formula.includes('#REF!') ? [] : [name];
    const id = newIds.get(sheetId);
    return id === undefined ? [] : [{ ...name, sheetId: id }];
  });
}
