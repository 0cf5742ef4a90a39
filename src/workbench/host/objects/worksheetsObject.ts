/** Excel.WorksheetCollection. */
import { collectionTarget, eventType, listen, stopListening } from '../events';
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import type { HostSession } from '../session';
import { addSheet } from '../sheets';
import { booleanArgument, optionalText } from './arguments';
import { findSheet, worksheetObject } from './worksheetObject';

export function worksheetsObject(): HostObject {
  return hostObject(worksheetsType(), null);
}

function existing(session: HostSession, key: unknown): HostObject {
  const sheet = findSheet(session, key);
  if (sheet === null) throw new HostError('ItemNotFound', `the worksheet ${String(key)}`);
  return worksheetObject(sheet.id);
}

function edge(session: HostSession, end: 'first' | 'last', visibleOnly: unknown): HostObject {
  const onlyVisible = booleanArgument(visibleOnly, 'visibleOnly', false);
  const sheets = session.workbook.sheets.filter((sheet) => !onlyVisible || sheet.visibility === 'visible');
  const sheet = sheets.at(end === 'first' ? 0 : -1);
  if (sheet === undefined) throw new HostError('ItemNotFound');
  return worksheetObject(sheet.id);
}

function eventMethods(name: string, type: number): NonNullable<ObjectType<null>['methods']> {
  return {
    [`_Register${name}Event`]: (session) => listen(session, type, collectionTarget),
    [`_Unregister${name}Event`]: (session) => stopListening(session, type, collectionTarget),
  };
}

const worksheetsType = once((): ObjectType<null> => ({
  name: 'WorksheetCollection',
  scalars: {},
  items: (session) => session.workbook.sheets.map((sheet) => worksheetObject(sheet.id)),
  indexer: (session, _, key) => existing(session, key),
  methods: {
    Add: (session, _, [name]) => worksheetObject(addSheet(session, optionalText(name, 'name'))),
    GetActiveWorksheet: (session) => worksheetObject(session.workbook.activeSheetId),
    GetCount: (session, _, [visibleOnly]) => {
      const onlyVisible = booleanArgument(visibleOnly, 'visibleOnly', false);
      return session.workbook.sheets.filter((sheet) => !onlyVisible || sheet.visibility === 'visible').length;
    },
    GetFirst: (session, _, [visibleOnly]) => edge(session, 'first', visibleOnly),
    GetLast: (session, _, [visibleOnly]) => edge(session, 'last', visibleOnly),
    GetItem: (session, _, [key]) => existing(session, key),
    GetItemOrNullObject: (session, _, [key]) => {
      const sheet = findSheet(session, key);
      return sheet === null ? nullObject : worksheetObject(sheet.id);
    },
    ...eventMethods('Activated', eventType.worksheetActivated),
    ...eventMethods('Deactivated', eventType.worksheetDeactivated),
    ...eventMethods('Added', eventType.worksheetAdded),
    ...eventMethods('Deleted', eventType.worksheetDeleted),
    ...eventMethods('FormatChanged', eventType.worksheetFormatChanged),
    _RegisterEventNameChanged: (session) => listen(session, eventType.worksheetNameChanged, collectionTarget),
    _UnregisterEventNameChanged: (session) => stopListening(session, eventType.worksheetNameChanged, collectionTarget),
    ...eventMethods('DataChanged', eventType.worksheetChanged),
    ...eventMethods('SelectionChanged', eventType.worksheetSelectionChanged),
  },
}));
