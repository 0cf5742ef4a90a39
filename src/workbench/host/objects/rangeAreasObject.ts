/** Excel.RangeAreas and Excel.RangeCollection: several rectangles of one sheet. */
import { maxColumns, maxRows, type Area } from '../../../files/xlsx/workbook';
import { isWholeColumns, isWholeRows } from '../address';
import { cellCountOf, commonAreas } from '../areas';
import { calculate } from '../calculation';
import { usedArea } from '../cells';
import { HostError } from '../hostError';
import {
  combinedObject,
  hostObject,
  isHostObject,
  nullObject,
  once,
  type HostObject,
  type MethodMember,
  type ObjectType,
} from '../objectType';
import {
  addressOf,
  boundedTarget,
  rangeTarget,
  resolveAddress,
  type AreasTarget,
  type RangeTarget,
} from '../rangeTarget';
import { sheetOf, type HostSession } from '../session';
import { booleanArgument, integerArgument, optionalText, textArgument } from './arguments';
import { conditionalFormatsObject } from './conditionalFormatsObject';
import { rangeFormatObject } from './rangeFormatObject';
import { rangeObject } from './rangeObject';
import { specialCellsMethods } from './specialCellsMembers';
import { worksheetObject } from './worksheetObject';

/** At least one area. */
export function rangeAreasObject(sheetId: string, areas: readonly Area[]): HostObject {
  return hostObject(rangeAreasType(), { sheetId, areas });
}

const addressesOf = (session: HostSession, { sheetId, areas }: AreasTarget): string =>
  areas.map((area) => addressOf(session, rangeTarget(sheetId, area))).join(',');

const rangesOf = ({ sheetId, areas }: AreasTarget): readonly RangeTarget[] =>
  areas.map((area) => rangeTarget(sheetId, area));

/** 'A1:B2,D4' or names; commas inside a quoted sheet name separate nothing. One sheet only. */
function resolveAddresses(session: HostSession, sheetId: string, text: string | undefined): AreasTarget {
  const parts = text === undefined ? [''] : (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? ['']);
  const targets = parts.map((part) => resolveAddress(session, sheetId, part.trim()));
  const [first] = targets;
  if (first === undefined || targets.some((target) => target.sheetId !== first.sheetId)) {
    throw new HostError('InvalidArgument', `the addresses ${text ?? ''}`);
  }
  return { sheetId: first.sheetId, areas: targets };
}

/** The areas of an argument that is a Range, a RangeAreas or addresses separated by commas. */
export function areasArgument(session: HostSession, sheetId: string, value: unknown): AreasTarget {
  if (!isHostObject(value)) return resolveAddresses(session, sheetId, textArgument(value, 'anotherRange'));
  if (value.typeName === 'RangeAreas') return value.target as AreasTarget;
  if (value.typeName !== 'Range') throw new HostError('InvalidArgument', 'anotherRange');
  const range = value.target as RangeTarget;
  return { sheetId: range.sheetId, areas: [range] };
}

type Find = (session: HostSession, target: AreasTarget, args: readonly unknown[]) => readonly Area[];

/** A method that finds some areas, in its two forms: ItemNotFound, or the null object, when there are none. */
function finder(name: string, find: Find): Readonly<Record<string, MethodMember<AreasTarget>>> {
  return {
    [name]: (session, target, args) => {
      const areas = find(session, target, args);
      if (areas.length === 0) throw new HostError('ItemNotFound');
      return rangeAreasObject(target.sheetId, areas);
    },
    [`${name}OrNullObject`]: (session, target, args) => {
      const areas = find(session, target, args);
      return areas.length === 0 ? nullObject : rangeAreasObject(target.sheetId, areas);
    },
  };
}

const intersect: Find = (session, target, [other]) => {
  const second = areasArgument(session, target.sheetId, other);
  if (second.sheetId !== target.sheetId) return [];
  return target.areas.flatMap((area) => commonAreas(second.areas, area));
};

const used: Find = (session, target, [valuesOnly]) => {
  const sheet = sheetOf(session, target.sheetId);
  const only = booleanArgument(valuesOnly, 'valuesOnly', false);
  return target.areas.map((area) => usedArea(sheet, only, area)).filter((area) => area !== null);
};

/** Each of several areas, once. */
function distinct(areas: readonly Area[]): readonly Area[] {
  const key = ({ top, left, bottom, right }: Area): string => [top, left, bottom, right].join();
  return [...new Map(areas.map((area) => [key(area), area])).values()];
}

const rangeAreasType = once((): ObjectType<AreasTarget> => ({
  name: 'RangeAreas',
  trackable: true,
  moved: (target, move) => {
    const areas = rangesOf(target)
      .map(move)
      .filter((area) => area !== null);
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
    ConditionalFormats: (_, target) => conditionalFormatsObject(target),
    Format: (_, target) => {
      const [first, ...others] = rangesOf(target).map(rangeFormatObject);
      if (first === undefined) throw new HostError('ItemNotFound');
      return combinedObject([first, ...others]);
    },
    Worksheet: (_, { sheetId }) => worksheetObject(sheetId),
  },
  methods: {
    Clear: (session, target, args) => {
      for (const range of rangesOf(target)) rangeObject(range).call(session, 'Clear', args);
    },
    Calculate: (session) => calculate(session),
    SetDirty: (session) => {
      session.calculationPending = true;
    },
    GetEntireColumn: (_, { sheetId, areas }) =>
      rangeAreasObject(sheetId, distinct(areas.map((area) => ({ ...area, top: 0, bottom: maxRows - 1 })))),
    GetEntireRow: (_, { sheetId, areas }) =>
      rangeAreasObject(sheetId, distinct(areas.map((area) => ({ ...area, left: 0, right: maxColumns - 1 })))),
    GetOffsetRangeAreas: (_, { sheetId, areas }, [rows, columns]) => {
      const [down, right] = [integerArgument(rows, 'rowOffset'), integerArgument(columns, 'columnOffset')];
      return rangeAreasObject(
        sheetId,
        areas.map((a) => boundedTarget(sheetId, a.top + down, a.left + right, a.bottom + down, a.right + right)),
      );
    },
    ...finder('GetIntersection', intersect),
    ...finder('GetUsedRangeAreas', used),
    ...specialCellsMethods<AreasTarget>(({ areas }) => areas),
  },
}));

const rangeCollectionType = once((): ObjectType<AreasTarget> => ({
  name: 'RangeCollection',
  scalars: {},
  items: (_, target) => rangesOf(target).map(rangeObject),
  methods: {
    GetCount: (_, { areas }) => areas.length,
    GetItemAt: (_, target, [index]) => {
      const range = rangesOf(target)[integerArgument(index, 'index')];
      if (range === undefined) throw new HostError('InvalidArgument', 'index');
      return rangeObject(range);
    },
  },
}));

/** Worksheet.getRanges: without an address the whole sheet. */
export const worksheetRangesMethods: Readonly<Record<string, MethodMember<string>>> = {
  GetRanges: (session, sheetId, [address]) => {
    const target = resolveAddresses(session, sheetId, optionalText(address, 'address'));
    return rangeAreasObject(target.sheetId, target.areas);
  },
};
