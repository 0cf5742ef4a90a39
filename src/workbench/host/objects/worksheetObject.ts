/** Excel.Worksheet. Tables, charts, names, protection and the like add their members through worksheetParts.ts. */
import type { Sheet } from '../../../files/xlsx/workbook';
import { calculate } from '../calculation';
import { usedArea } from '../cells';
import { eventType, listen, stopListening } from '../events';
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import { boundedTarget, rangeTarget, resolveAddress } from '../rangeTarget';
import { sheetOf, updateSheet, type HostSession } from '../session';
import { copySheet, deleteSheet, moveSheet, renameSheet } from '../sheets';
import { activateSheet } from '../userEdits';
import {
  booleanArgument,
  choiceArgument,
  colorArgument,
  integerArgument,
  numberArgument,
  optionalText,
  textArgument,
} from './arguments';
import { rangeObject } from './rangeObject';
import { worksheetParts } from './worksheetParts';

/** The target of a Worksheet is its id. */
export function worksheetObject(sheetId: string): HostObject {
  return hostObject(worksheetType(), sheetId);
}

const visibilityNames = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function setVisibility(session: HostSession, sheetId: string, value: unknown): void {
  const name = choiceArgument(value, ['Visible', 'Hidden', 'VeryHidden'], 'visibility');
  const visibility = ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[name];
  const sheet = sheetOf(session, sheetId);
  if (visibility === sheet.visibility) return;
  if (session.workbook.structureProtected) throw new HostError('AccessDenied', 'the workbook structure is protected');
  const others = session.workbook.sheets.filter((other) => other.visibility === 'visible' && other.id !== sheetId);
  // A workbook shows at least one sheet: Excel refuses to hide the last.
  if (visibility !== 'visible' && others.length === 0)
    throw new HostError('InvalidOperation', 'the last visible worksheet');
  updateSheet(session, sheetId, (current) => ({ ...current, visibility }));
  const next = others[0];
  if (visibility !== 'visible' && session.workbook.activeSheetId === sheetId && next) activateSheet(session, next.id);
}

function usedRange(session: HostSession, sheetId: string, valuesOnly: unknown): HostObject | null {
  const area = usedArea(sheetOf(session, sheetId), booleanArgument(valuesOnly, 'valuesOnly', false));
  return area === null ? null : rangeObject(rangeTarget(sheetId, area));
}

/** The visible sheet before or after this one. */
function neighbour(session: HostSession, sheetId: string, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const onlyVisible = booleanArgument(visibleOnly, 'visibleOnly', false);
  const { sheets } = session.workbook;
  for (let i = sheets.findIndex((sheet) => sheet.id === sheetId) + step; i >= 0 && i < sheets.length; i += step) {
    const sheet = sheets[i];
    if (sheet && (!onlyVisible || sheet.visibility === 'visible')) return worksheetObject(sheet.id);
  }
  return null;
}

function orNotFound(object: HostObject | null): HostObject {
  if (object === null) throw new HostError('ItemNotFound');
  return object;
}

function viewFlag(key: 'showGridlines' | 'showHeadings'): ObjectType<string>['scalars'][string] {
  return {
    get: (session, id) => sheetOf(session, id).view[key],
    set: (session, id, value) => {
      const flag = booleanArgument(value, key);
      updateSheet(session, id, (sheet) => ({ ...sheet, view: { ...sheet.view, [key]: flag } }));
    },
  };
}

/** The members that register and end one event of a worksheet. */
function eventMethods(name: string, type: number): NonNullable<ObjectType<string>['methods']> {
  return {
    [`_Register${name}Event`]: (session, id) => listen(session, type, id),
    [`_Unregister${name}Event`]: (session, id) => stopListening(session, type, id),
  };
}

const worksheetType = once((): ObjectType<string> => ({
  name: 'Worksheet',
  identity: (_, id) => ({ Id: id }),
  scalars: {
    Id: { get: (_, id) => id },
    Name: {
      get: (session, id) => sheetOf(session, id).name,
      set: (session, id, value) => renameSheet(session, id, textArgument(value, 'name')),
    },
    Position: {
      get: (session, id) => session.workbook.sheets.indexOf(sheetOf(session, id)),
      set: (session, id, value) => moveSheet(session, id, integerArgument(value, 'position')),
    },
    Visibility: { get: (session, id) => visibilityNames[sheetOf(session, id).visibility], set: setVisibility },
    TabColor: {
      get: (session, id) => sheetOf(session, id).tabColor ?? '',
      set: (session, id, value) => {
        const tabColor = colorArgument(value, 'tabColor');
        updateSheet(session, id, ({ tabColor: _old, ...sheet }) =>
          tabColor === undefined ? sheet : { ...sheet, tabColor },
        );
      },
    },
    StandardHeight: { get: (session, id) => sheetOf(session, id).defaultRowHeight },
    StandardWidth: {
      get: (session, id) => sheetOf(session, id).defaultColumnWidth,
      set: (session, id, value) => {
        const defaultColumnWidth = numberArgument(value, 'standardWidth');
        updateSheet(session, id, (sheet) => ({ ...sheet, defaultColumnWidth }));
      },
    },
    ShowGridlines: { ...viewFlag('showGridlines') },
    Gridlines: { ...viewFlag('showGridlines'), byDefault: false },
    ShowHeadings: { ...viewFlag('showHeadings') },
    Headings: { ...viewFlag('showHeadings'), byDefault: false },
    EnableCalculation: { get: () => true },
    ...worksheetParts().scalars,
  },
  navigations: { ...worksheetParts().navigations },
  methods: {
    Activate: (session, id) => activateSheet(session, id),
    Calculate: (session) => calculate(session),
    Copy: (session, id, [position, relativeTo]) => worksheetObject(copySheet(session, id, position, relativeTo)),
    Delete: (session, id) => deleteSheet(session, id),
    // How Office.js reaches a copy in later batches: through the sheet that was copied.
    _GetAnotherWorksheetById: (session, _, [id]) => worksheetObject(sheetOf(session, textArgument(id, 'id')).id),
    GetRange: (session, id, [address]) => rangeObject(resolveAddress(session, id, optionalText(address, 'address'))),
    GetCell: (session, id, [row, column]) => {
      sheetOf(session, id);
      const [r, c] = [integerArgument(row, 'row'), integerArgument(column, 'column')];
      return rangeObject(boundedTarget(id, r, c, r, c));
    },
    GetRangeByIndexes: (session, id, [row, column, rows, columns]) => {
      sheetOf(session, id);
      const top = integerArgument(row, 'startRow');
      const left = integerArgument(column, 'startColumn');
      const bottom = top + integerArgument(rows, 'rowCount') - 1;
      return rangeObject(boundedTarget(id, top, left, bottom, left + integerArgument(columns, 'columnCount') - 1));
    },
    // An empty sheet's used range is its first cell; only the OrNullObject form tells (Worksheet.getUsedRange).
    GetUsedRange: (session, id, [valuesOnly]) =>
      usedRange(session, id, valuesOnly) ?? rangeObject(boundedTarget(id, 0, 0, 0, 0)),
    GetUsedRangeOrNullObject: (session, id, [valuesOnly]) => usedRange(session, id, valuesOnly) ?? nullObject,
    GetNext: (session, id, [visibleOnly]) => orNotFound(neighbour(session, id, 1, visibleOnly)),
    GetNextOrNullObject: (session, id, [visibleOnly]) => neighbour(session, id, 1, visibleOnly) ?? nullObject,
    GetPrevious: (session, id, [visibleOnly]) => orNotFound(neighbour(session, id, -1, visibleOnly)),
    GetPreviousOrNullObject: (session, id, [visibleOnly]) => neighbour(session, id, -1, visibleOnly) ?? nullObject,
    ...eventMethods('DataChanged', eventType.worksheetChanged),
    ...eventMethods('SelectionChanged', eventType.worksheetSelectionChanged),
    ...eventMethods('Activated', eventType.worksheetActivated),
    ...eventMethods('Deactivated', eventType.worksheetDeactivated),
    ...eventMethods('FormatChanged', eventType.worksheetFormatChanged),
    _RegisterEventNameChanged: (session, id) => listen(session, eventType.worksheetNameChanged, id),
    _UnregisterEventNameChanged: (session, id) => stopListening(session, eventType.worksheetNameChanged, id),
    ...worksheetParts().methods,
  },
}));

/** The sheet with this name (any case) or id, or null. */
export function findSheet(session: HostSession, key: unknown): Sheet | null {
  const text = textArgument(key, 'key');
  return (
    session.workbook.sheets.find((sheet) => sheet.id === text || sheet.name.toLowerCase() === text.toLowerCase()) ??
    null
  );
}
