/** Excel.RangeAreas and Excel.RangeCollection: several rectangles of one sheet. */
import type { Area } from '../../../files/xlsx/workbook';
import { isWholeColumns, isWholeRows } from '../address';
import { cellCountOf } from '../areas';
import { HostError } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType } from '../objectType';
import { addressOf, rangeTarget } from '../rangeTarget';
import type { HostSession } from '../session';
import { integerArgument } from './arguments';
import { rangeObject } from './rangeObject';
import { worksheetObject } from './worksheetObject';

interface RangeAreasTarget {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** At least one area. */
export function rangeAreasObject(sheetId: string, areas: readonly Area[]): HostObject {
  return hostObject(rangeAreasType(), { sheetId, areas });
}

const addressesOf = (session: HostSession, { sheetId, areas }: RangeAreasTarget): string =>
  areas.map((area) => addressOf(session, rangeTarget(sheetId, area))).join(',');

const rangeAreasType = once((): ObjectType<RangeAreasTarget> => ({
  name: 'RangeAreas',
  trackable: true,
  moved: (target, move) => {
    const areas = target.areas.map((area) => move(rangeTarget(target.sheetId, area))).filter((area) => area !== null);
    return areas.length === 0 ? null : { ...target, areas };
  },
  scalars: {
    Address: { get: addressesOf },
    AddressLocal: { get: addressesOf },
    AreaCount: { get: (_, { areas }) => areas.length },
    CellCount: {
      get: (_, { areas }) => {
        const count = cellCountOf(areas);
        // RangeAreas.cellCount: -1 above 2^31 - 1.
        return count > 2_147_483_647 ? -1 : count;
      },
    },
    IsEntireColumn: { get: (_, { areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { get: (_, { areas }) => areas.every(isWholeRows) },
  },
  navigations: {
    Areas: (_, target) => hostObject(rangeCollectionType(), target),
    Worksheet: (_, { sheetId }) => worksheetObject(sheetId),
  },
}));

const rangesOf = ({ sheetId, areas }: RangeAreasTarget): readonly HostObject[] =>
  areas.map((area) => rangeObject(rangeTarget(sheetId, area)));

const rangeCollectionType = once((): ObjectType<RangeAreasTarget> => ({
  name: 'RangeCollection',
  scalars: {},
  items: (_, target) => rangesOf(target),
  methods: {
    GetCount: (_, { areas }) => areas.length,
    GetItemAt: (_, target, [index]) => {
      const range = rangesOf(target)[integerArgument(index, 'index')];
      if (range === undefined) throw new HostError('InvalidArgument', 'index');
      return range;
    },
  },
}));
