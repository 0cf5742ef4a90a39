/** Excel.Workbook, the root of every batch. Names, settings and the like add their members through workbookParts.ts. */
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import { rangeTarget, resolveAddress } from '../rangeTarget';
import type { HostSession } from '../session';
import { textArgument } from './arguments';
import { rangeAreasObject } from './rangeAreasObject';
import { rangeObject } from './rangeObject';
import { workbookParts } from './workbookParts';
import { worksheetsObject } from './worksheetsObject';

export function workbookObject(): HostObject {
  return hostObject(workbookType(), null);
}

/** The range of an event: its id says where it was ('event:sheetId:A1:B2'). */
function eventRange(session: HostSession, id: unknown): HostObject | null {
  const match = /^event:([^:]+):(.+)$/.exec(textArgument(id, 'referenceId'));
  const [, sheetId, address] = match ?? [];
  if (sheetId === undefined || !session.workbook.sheets.some((sheet) => sheet.id === sheetId)) return null;
  return rangeObject(resolveAddress(session, sheetId, address));
}

const workbookType = once((): ObjectType<null> => ({
  name: 'Workbook',
  scalars: {
    Name: { get: (session) => session.workbook.properties.title ?? '' },
    IsDirty: { get: () => true },
    ReadOnly: { get: ({ options }) => (options.access ?? 'full') !== 'full' },
    ...workbookParts().scalars,
  },
  navigations: {
    Worksheets: () => worksheetsObject(),
    ...workbookParts().navigations,
  },
  methods: {
    GetSelectedRange: (session) => rangeObject(rangeTarget(session.selection.sheetId, session.selection.area)),
    GetSelectedRanges: (session) => rangeAreasObject(session.selection.sheetId, [session.selection.area]),
    GetActiveCell: (session) => {
      const { sheetId, activeRow: row, activeColumn: column } = session.selection;
      return rangeObject(rangeTarget(sheetId, { top: row, left: column, bottom: row, right: column }));
    },
    _RemoveReference: (session, _, [id]) => {
      session.references.delete(textArgument(id, 'referenceId'));
    },
    _GetRangeForEventByReferenceId: (session, _, [id]) => {
      const range = eventRange(session, id);
      if (range === null) throw new HostError('ItemNotFound');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (session, _, [id]) => eventRange(session, id) ?? nullObject,
    ...workbookParts().methods,
  },
}));
