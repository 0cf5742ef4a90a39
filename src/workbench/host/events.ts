/** Which changes reach which listeners, in the messages Office.js unpacks (its *_EventArgsTransform functions). */
import { formatArea, intersection, overlaps } from './address';
import { changedFormats } from './formatEvents';
import { eventMessageCategory, type EventMessage } from './protocol';
import type { HostSession, Selection } from './session';
import type { Table, Workbook } from '../../files/xlsx/workbook';

/** Event type numbers as excel-web-16.00.debug.js registers them. */
export const eventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetFormatChanged: 18,
  worksheetNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Events of a whole collection or workbook are addressed to this target. */
export const collectionTarget = 'Workbook';

const key = (type: number, target: string): string => `${type}:${target}`;

export function listen(session: HostSession, type: number, target: string): void {
  session.listeners.add(key(type, target));
}

export function stopListening(session: HostSession, type: number, target: string): void {
  session.listeners.delete(key(type, target));
}

/** Empties the session's list of changes and gives the messages for those that someone listens to. */
export function takeEventMessages(
  session: HostSession,
  before: { readonly workbook: Workbook; readonly selection: Selection },
): EventMessage[] {
  const messages: EventMessage[] = session.messages.splice(0);
  const send = (type: number, target: string, args: Readonly<Record<string, unknown>>): void => {
    if (!session.eventsEnabled || !session.listeners.has(key(type, target))) return;
    messages.push({
      messageCategory: eventMessageCategory,
      messageType: type,
      targetId: target,
      message: JSON.stringify(args),
    });
  };
  const toSheetAndCollection = (type: number, sheetId: string, args: Readonly<Record<string, unknown>>): void => {
    send(type, sheetId, args);
    send(type, collectionTarget, args);
  };

  const changes = session.changes.splice(0);
  const moved = new Set(changes.filter((c) => c.changeType !== 'RangeEdited').map((c) => c.sheetId));
  for (const change of changes) {
    const args = {
      worksheetId: change.sheetId,
      address: formatArea(change.area),
      changeType: change.changeType,
      source: session.source,
      triggerSource: 'Unknown',
      shiftDirection: 'None',
      referenceId: `event:${change.sheetId}:${formatArea(change.area)}`,
      ...(change.before === undefined ? {} : { valueBefore: change.before, valueTypeBefore: typeOf(change.before) }),
      ...(change.after === undefined ? {} : { valueAfter: change.after, valueTypeAfter: typeOf(change.after) }),
    };
    toSheetAndCollection(eventType.worksheetChanged, change.sheetId, args);
    const sheet = session.workbook.sheets.find((candidate) => candidate.id === change.sheetId);
    for (const table of sheet?.tables ?? []) {
      const hit =
        table.area.top <= change.area.bottom &&
        table.area.bottom >= change.area.top &&
        table.area.left <= change.area.right &&
        table.area.right >= change.area.left;
      if (!hit) continue;
      const tableArgs = { ...args, tableId: String(table.id) };
      send(eventType.tableChanged, String(table.id), tableArgs);
      toSheetAndCollection(eventType.tableChanged, change.sheetId, tableArgs);
    }
  }
  for (const message of tableMessages(before.workbook, session.workbook, session.source)) {
    toSheetAndCollection(message.type, message.args.worksheetId, message.args);
  }

  for (const { sheetId, ...message } of sheetMessages(before.workbook, session, moved)) {
    toSheetAndCollection(message.type, sheetId, message.args);
  }

  const selection = session.selection;
  if (selection !== before.selection) {
    if (selectionMoved(before.selection, selection)) {
      const args = { worksheetId: selection.sheetId, address: formatArea(selection.area) };
      toSheetAndCollection(eventType.worksheetSelectionChanged, selection.sheetId, args);
      for (const { sheetId, table } of tablesOf(session.workbook)) {
        const inside = sheetId === selection.sheetId ? intersection(table.area, selection.area) : null;
        const wasInside = sheetId === before.selection.sheetId && overlaps(table.area, before.selection.area);
        // Leaving a table is told with an empty address, which Office.js turns into isInsideTable: false.
        if (inside === null && !wasInside) continue;
        const address = inside === null ? '' : formatArea(inside);
        send(eventType.tableSelectionChanged, String(table.id), {
          worksheetId: sheetId,
          tableId: String(table.id),
          address,
        });
      }
    }
  }

  const ids = (workbook: Workbook): Set<string> => new Set(workbook.sheets.map((sheet) => sheet.id));
  const old = ids(before.workbook);
  const present = ids(session.workbook);
  for (const sheetId of present) {
    if (!old.has(sheetId))
      send(eventType.worksheetAdded, collectionTarget, { worksheetId: sheetId, source: session.source });
  }
  for (const sheetId of old) {
    if (!present.has(sheetId)) {
      send(eventType.worksheetDeleted, collectionTarget, { worksheetId: sheetId, source: session.source });
    }
  }
  if (session.workbook.activeSheetId !== before.workbook.activeSheetId) {
    toSheetAndCollection(eventType.worksheetDeactivated, before.workbook.activeSheetId, {
      worksheetId: before.workbook.activeSheetId,
    });
    toSheetAndCollection(eventType.worksheetActivated, session.workbook.activeSheetId, {
      worksheetId: session.workbook.activeSheetId,
    });
  }
  return messages;
}

/** True when other cells are selected than before. */
export function selectionMoved(before: Selection, after: Selection): boolean {
  return before.sheetId !== after.sheetId || formatArea(before.area) !== formatArea(after.area);
}

interface SheetMessage {
  readonly type: number;
  readonly sheetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** New names and formats of sheets. @param moved sheets whose cells moved: their formats cannot be compared. */
function sheetMessages(before: Workbook, session: HostSession, moved: ReadonlySet<string>): readonly SheetMessage[] {
  const wantsFormats = [...session.listeners].some((name) => name.startsWith(`${eventType.worksheetFormatChanged}:`));
  return session.workbook.sheets.flatMap((sheet): SheetMessage[] => {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    if (old === undefined || old === sheet) return [];
    const sheetId = sheet.id;
    const common = { worksheetId: sheetId, source: session.source };
    const names: SheetMessage[] =
      old.name === sheet.name
        ? []
        : [
            {
              type: eventType.worksheetNameChanged,
              sheetId,
              args: { ...common, nameBefore: old.name, nameAfter: sheet.name },
            },
          ];
    const areas = wantsFormats && !moved.has(sheetId) ? changedFormats(old, sheet) : [];
    const formats = areas.map(formatArea).map((address) => ({
      type: eventType.worksheetFormatChanged,
      sheetId,
      args: { ...common, address, referenceId: `event:${sheetId}:${address}` },
    }));
    return [...names, ...formats];
  });
}

interface TableMessage {
  readonly type: number;
  readonly args: Readonly<Record<string, unknown>> & { readonly worksheetId: string };
}

const tablesOf = (workbook: Workbook): readonly { readonly sheetId: string; readonly table: Table }[] =>
  workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheetId: sheet.id, table })));

/** Tables that came and went. */
function tableMessages(before: Workbook, after: Workbook, source: HostSession['source']): readonly TableMessage[] {
  if (before === after) return [];
  const [old, present] = [tablesOf(before), tablesOf(after)];
  const has = (tables: typeof old, id: number): boolean => tables.some(({ table }) => table.id === id);
  const args = (sheetId: string, table: Table) => ({
    worksheetId: sheetId,
    tableId: String(table.id),
    source,
  });
  return [
    ...present
      .filter(({ table }) => !has(old, table.id))
      .map(({ sheetId, table }) => ({ type: eventType.tableAdded, args: args(sheetId, table) })),
    ...old
      .filter(({ table }) => !has(present, table.id))
      .map(({ sheetId, table }) => ({
        type: eventType.tableDeleted,
        args: { ...args(sheetId, table), tableName: table.name },
      })),
  ];
}

function typeOf(value: unknown): string {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return 'String';
}
