/** What a person does in the grid, done to the embedded host; what Excel would refuse is said in a message. */
import { withColumns, withRows } from '../host/cells';
import { applyFilters } from '../host/filters';
import type { Host } from '../host/host';
import { HostError } from '../host/hostError';
import { setTableFilters } from '../host/objects/filterObjects';
import { openSession, updateSheet, type HostOptions, type HostSession } from '../host/session';
import { addSheet, renameSheet } from '../host/sheets';
import { isLocked } from '../host/sheetRules';
import type { TypeResult } from '../host/userEdits';
import type { FilterColumn, Sheet, Workbook } from '../../files/xlsx/workbook';
import { chosenFilter, filterPlace } from './grid/filters';
import type { PersonEdits } from './grid/personEdits';
import { charactersOfPixels, pointsOfPixels } from './grid/pixels';
import type { Messages } from './messages';
import { ask, notify } from './window/dialogs';

/** @param redraw draws the grid anew, when it shows what was then refused */
export function hostEdits(
  host: Host,
  options: Omit<HostOptions, 'workbook'>,
  messages: Messages,
  redraw: () => void,
): PersonEdits {
  const sheetOf = (id: string): Sheet | undefined => host.workbook().sheets.find((sheet) => sheet.id === id);

  const changeSheet = (id: string, change: (sheet: Sheet) => Sheet): void =>
    host.edit((workbook) => ({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => (sheet.id === id ? change(sheet) : sheet)),
    }));

  const tell = (result: TypeResult): void => {
    if (result.ok) return;
    switch (result.reason) {
      case 'locked':
        void ask(messages.product, messages.locked, [messages.ok]);
        return;
      case 'badFormula':
        void ask(messages.product, messages.badFormula, [messages.ok]);
        return;
      case 'validation': {
        const { title, message } = result.alert;
        void ask(title || messages.invalidTitle, message || messages.invalidEntry, [messages.ok]);
      }
    }
  };

  /** True when the protection of the sheet lets a person do this; else says so. */
  const allowed = (id: string, option: 'allowFormatColumns' | 'allowFormatRows' | 'allowAutoFilter'): boolean => {
    const protection = sheetOf(id)?.protection;
    if (protection === undefined || protection.options[option]) return true;
    void ask(messages.product, messages.locked, [messages.ok]);
    return false;
  };

  /** Changes sheets as the host's own functions do, then shows the one they name; what they refuse is said. */
  const tryEdit = (change: (session: HostSession) => string): void => {
    const session = openSession({ ...options, workbook: host.workbook() });
    let sheetId: string;
    try {
      sheetId = change(session);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      redraw();
      void ask(messages.product, messages.refusedBySheets[error.code] ?? error.message, [messages.ok]);
      return;
    }
    host.edit(() => session.workbook);
    if (host.workbook().activeSheetId !== sheetId) host.activate(sheetId);
  };

  return {
    mayEdit: (sheetId, row, column) => {
      const sheet = sheetOf(sheetId);
      const locked = sheet !== undefined && isLocked(sheet, { top: row, bottom: row, left: column, right: column });
      if (locked) tell({ ok: false, reason: 'locked' });
      return !locked;
    },
    editing: (isEditing) => host.setCellEditing(isEditing),
    type: (sheetId, row, column, text) => tell(host.type(sheetId, row, column, text)),
    clear: (sheetId, area) => tell(host.clearContents(sheetId, area)),
    select: (sheetId, area) => {
      const now = host.selection();
      const same =
        now.sheetId === sheetId &&
        (['top', 'left', 'bottom', 'right'] as const).every((side) => now.area[side] === area[side]);
      if (!same) host.select(sheetId, area);
    },
    activate: (sheetId) => {
      if (host.workbook().activeSheetId !== sheetId) host.activate(sheetId);
    },
    filter: (sheetId, column, criteria) => {
      const sheet = sheetOf(sheetId);
      const place = sheet === undefined ? undefined : filterPlace(sheet);
      if (place === undefined || !allowed(sheetId, 'allowAutoFilter')) return;
      const index = column - place.area.left;
      const chosen = chosenFilter(index, criteria);
      if (chosen === null) {
        notify(messages.notInTrial);
        return;
      }
      const others = place.columns.filter((filter) => filter.index !== index);
      const filters = chosen === undefined ? others : [...others, chosen];
      host.edit((workbook) => filtered(workbook, options, sheetId, filters));
    },
    resizeColumns: (sheetId, first, last, pixels) => {
      if (!allowed(sheetId, 'allowFormatColumns')) return;
      const width = charactersOfPixels(pixels);
      changeSheet(sheetId, (sheet) => withColumns(sheet, first, last, (run) => ({ ...run, width })));
    },
    resizeRows: (sheetId, first, last, pixels) => {
      if (!allowed(sheetId, 'allowFormatRows')) return;
      const height = pointsOfPixels(pixels);
      changeSheet(sheetId, (sheet) => withRows(sheet, first, last, (row) => ({ ...row, height, customHeight: true })));
    },
    renameSheet: (sheetId, name) =>
      tryEdit((session) => {
        renameSheet(session, sheetId, name);
        return sheetId;
      }),
    addSheet: () => tryEdit((session) => addSheet(session, undefined)),
    refused: () => notify(messages.notInTrial),
  };
}

/** The workbook with a sheet's filter set to these columns, and its rows shown and hidden accordingly. */
function filtered(
  workbook: Workbook,
  options: Omit<HostOptions, 'workbook'>,
  sheetId: string,
  filters: readonly FilterColumn[],
): Workbook {
  const session = openSession({ ...options, workbook });
  const sheet = workbook.sheets.find((candidate) => candidate.id === sheetId);
  const place = sheet === undefined ? undefined : filterPlace(sheet);
  if (place?.tableId !== undefined) setTableFilters(session, place.tableId, filters);
  else if (place !== undefined) {
    applyFilters(session, sheetId, { ...place.area, top: place.area.top + 1 }, filters);
    updateSheet(session, sheetId, (current) => ({ ...current, autoFilter: { area: place.area, columns: filters } }));
  }
  return session.workbook;
}
