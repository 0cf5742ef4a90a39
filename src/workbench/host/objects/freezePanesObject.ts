/** Excel.WorksheetFreezePanes. */
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import { maxColumns, maxRows } from '../../../files/xlsx/workbook';
import { rangeTarget } from '../rangeTarget';
import { sheetOf, updateSheet, type HostSession } from '../session';
import { integerArgument } from './arguments';
import { rangeArgument, rangeObject } from './rangeObject';

export const freezePanesNavigations = {
  FreezePanes: (_: HostSession, sheetId: string): HostObject => hostObject(freezePanesType(), sheetId),
};

function freeze(session: HostSession, sheetId: string, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || rows >= maxRows || columns >= maxColumns)
    throw new HostError('InvalidArgument', 'count');
  updateSheet(session, sheetId, ({ freeze: _old, ...sheet }) =>
    rows === 0 && columns === 0 ? sheet : { ...sheet, freeze: { rows, columns } },
  );
}

/** The frozen range: whole rows, whole columns or the corner of both. */
function location(session: HostSession, sheetId: string): HostObject | null {
  const frozen = sheetOf(session, sheetId).freeze;
  if (frozen === undefined) return null;
  return rangeObject(
    rangeTarget(sheetId, {
      top: 0,
      left: 0,
      bottom: frozen.rows === 0 ? maxRows - 1 : frozen.rows - 1,
      right: frozen.columns === 0 ? maxColumns - 1 : frozen.columns - 1,
    }),
  );
}

const freezePanesType = once((): ObjectType<string> => ({
  name: 'WorksheetFreezePanes',
  scalars: {},
  methods: {
    FreezeRows: (session, id, [count]) => {
      freeze(session, id, integerArgument(count, 'count', 1), 0);
    },
    FreezeColumns: (session, id, [count]) => {
      freeze(session, id, 0, integerArgument(count, 'count', 1));
    },
    FreezeAt: (session, id, [range]) => {
      // "Or null to remove all frozen panes" (WorksheetFreezePanes.freezeAt).
      if (range === null) {
        freeze(session, id, 0, 0);
        return;
      }
      const area = rangeArgument(session, id, range);
      freeze(
        session,
        id,
        area.bottom === maxRows - 1 ? 0 : area.bottom + 1,
        area.right === maxColumns - 1 ? 0 : area.right + 1,
      );
    },
    Unfreeze: (session, id) => {
      freeze(session, id, 0, 0);
    },
    GetLocation: (session, id) => {
      const range = location(session, id);
      if (range === null) throw new HostError('ItemNotFound', 'nothing is frozen');
      return range;
    },
    GetLocationOrNullObject: (session, id) => location(session, id) ?? nullObject,
  },
}));
