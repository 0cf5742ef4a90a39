/** What a person does in the grid, done to the embedded host; what Excel would refuse is said in a message. */
import { withColumns, withRows } from '../host/cells';
import { applyFilters } from '../host/filters';
import type { Host } from '../host/host';
import { setTableFilters } from '../host/objects/filterObjects';
import { openSession, updateSheet, type HostOptions } from '../host/session';
import { isLocked } from '../host/sheetRules';
import type { TypeResult } from '../host/userEdits';
import type { FilterColumn, Sheet, Workbook } from '../../files/xlsx/workbook';
import { chosenFilter, filterPlace } from './grid/filters';
import type { PersonEdits } from './grid/personEdits';
import { charactersOfPixels, pointsOfPixels } from './grid/pixels';
import type { Messages } from './messages';
import { ask, notify } from './window/dialogs';

export function hostEdits(host: Host, options: Omit<HostOptions, 'workbook'>, messages: Messages): PersonEdits {
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
