/** What a person does in the grid. Refusals are values with Excel's own reasons: the grid shows them. */
import type { Area, Cell } from '../../files/xlsx/workbook';
import { cellAt, withCells, withExistingCells } from './cells';
import { HostError } from './hostError';
import { expandTables } from './tableGrowth';
import { recordChange, sheetOf, updateSheet, type HostSession } from './session';
import { isLocked } from './sheetRules';
import { syncTableHeaders } from './tableHeaders';
import { validateEntry, type ValidationRefusal } from './validateEntry';
import { assignedCell, plainValue } from './writeCells';

export type TypeResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'locked' | 'badFormula' }
  | { readonly ok: false; readonly reason: 'validation'; readonly alert: ValidationRefusal };

/**
 * Types text into one cell: read as Excel reads typing, checked against protection and the cell's data validation,
 * and a table grows when the row below it is filled.
 *
 * @param despiteAlert true when the person was shown the alert of an earlier try and chose to keep the entry: alerts of
 *   style warning and information let it pass then, stop does not.
 */
export function typeIntoCells(
  session: HostSession,
  sheetId: string,
  row: number,
  column: number,
  text: string,
  despiteAlert = false,
): TypeResult {
  const area: Area = { top: row, left: column, bottom: row, right: column };
  const sheet = sheetOf(session, sheetId);
  if (isLocked(sheet, area)) return { ok: false, reason: 'locked' };
  const before = cellAt(sheet, row, column);
  let after: Cell | undefined;
  try {
    after = assignedCell(session, sheet, row, column, before, text);
  } catch (error) {
    if (error instanceof HostError) return { ok: false, reason: 'badFormula' };
    throw error;
  }
  const refusal = validateEntry(session, sheet, row, column, after);
  if (refusal !== null && !(despiteAlert && refusal.style !== 'stop')) {
    return { ok: false, reason: 'validation', alert: refusal };
  }
  updateSheet(session, sheetId, (current) => withCells(current, area, () => after));
  expandTables(session, sheetId, area, 'typed');
  syncTableHeaders(session, sheetId, area);
  recordChange(session, {
    sheetId,
    area,
    changeType: 'RangeEdited',
    before: plainValue(before?.value ?? null),
    after: plainValue(after?.value ?? null),
  });
  return { ok: true };
}

/** Presses Delete on an area. */
export function deleteCellContents(session: HostSession, sheetId: string, area: Area): TypeResult {
  if (isLocked(sheetOf(session, sheetId), area)) return { ok: false, reason: 'locked' };
  updateSheet(session, sheetId, (sheet) =>
    withExistingCells(sheet, area, (_row, _column, cell) =>
      cell.format === undefined ? undefined : { value: null, format: cell.format },
    ),
  );
  syncTableHeaders(session, sheetId, area);
  recordChange(session, { sheetId, area, changeType: 'RangeEdited' });
  return { ok: true };
}

export function selectArea(session: HostSession, sheetId: string, area: Area): void {
  session.selection = {
    sheetId,
    area: { top: area.top, left: area.left, bottom: area.bottom, right: area.right },
    activeRow: area.top,
    activeColumn: area.left,
  };
}

/** Shows a sheet; one that is hidden cannot be shown (InvalidOperation, as for Worksheet.activate). */
export function activateSheet(session: HostSession, sheetId: string): void {
  const sheet = sheetOf(session, sheetId);
  if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation', `the worksheet ${sheet.name} is hidden`);
  if (session.workbook.activeSheetId === sheetId) return;
  session.workbook = { ...session.workbook, activeSheetId: sheetId };
  selectArea(session, sheetId, sheet.view.selection ?? { top: 0, left: 0, bottom: 0, right: 0 });
}
