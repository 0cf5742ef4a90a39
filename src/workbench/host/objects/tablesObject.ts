/** Excel.TableCollection (of the workbook or a sheet) and Excel.TableScopedCollection (of a range). */
import { contains, overlaps } from '../address';
import { collectionTarget, eventType, listen, stopListening } from '../events';
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { sheetOf, type HostSession } from '../session';
import { addTable, allTables, type PlacedTable } from '../tables';
import { booleanArgument, integerArgument, textArgument } from './arguments';
import { rangeArgument } from './rangeObject';
import { tableObject } from './tableObject';

/** Null for all tables of the workbook, else the sheet's id. */
type Scope = string | null;

const tablesIn = (session: HostSession, scope: Scope): readonly PlacedTable[] =>
  scope === null ? allTables(session) : allTables(session, sheetOf(session, scope).id);

function find(tables: readonly PlacedTable[], key: unknown): HostObject | null {
  const text = textArgument(typeof key === 'number' ? String(key) : key, 'key');
  const found =
    tables.find(({ table }) => table.name.toLowerCase() === text.toLowerCase()) ??
    tables.find(({ table }) => String(table.id) === text);
  return found === undefined ? null : tableObject(found.table.id);
}

function known(object: HostObject | null, key: unknown): HostObject {
  if (object === null) throw new HostError('ItemNotFound', `the table ${String(key)}`);
  return object;
}

function eventMethods(name: string, type: number): NonNullable<ObjectType<Scope>['methods']> {
  return {
    [`_Register${name}Event`]: (session, scope) => listen(session, type, scope ?? collectionTarget),
    [`_Unregister${name}Event`]: (session, scope) => stopListening(session, type, scope ?? collectionTarget),
  };
}

const tablesType = once((): ObjectType<Scope> => ({
  name: 'TableCollection',
  scalars: { Count: { get: (session, scope) => tablesIn(session, scope).length } },
  items: (session, scope) => tablesIn(session, scope).map(({ table }) => tableObject(table.id)),
  indexer: (session, scope, key) => known(find(tablesIn(session, scope), key), key),
  methods: {
    Add: (session, scope, [address, hasHeaders]) => {
      // "If the address does not contain a sheet name, the currently-active sheet is used" (TableCollection.add).
      const range = rangeArgument(session, scope ?? session.workbook.activeSheetId, address);
      if (scope !== null && range.sheetId !== scope) throw new HostError('InvalidArgument', 'address');
      return tableObject(addTable(session, range, booleanArgument(hasHeaders, 'hasHeaders')));
    },
    GetCount: (session, scope) => tablesIn(session, scope).length,
    GetItemAt: (session, scope, [index]) => {
      const placed = tablesIn(session, scope)[integerArgument(index, 'index')];
      if (placed === undefined) throw new HostError('InvalidArgument', 'index');
      return tableObject(placed.table.id);
    },
    GetItemOrNullObject: (session, scope, [key]) => find(tablesIn(session, scope), key) ?? nullObject,
    ...eventMethods('Added', eventType.tableAdded),
    ...eventMethods('Deleted', eventType.tableDeleted),
    ...eventMethods('DataChanged', eventType.tableChanged),
  },
}));

interface ScopedTarget {
  readonly range: RangeTarget;
  readonly fullyContained: boolean;
}

/** "Sorted top-to-bottom and then left-to-right" by their corners (TableScopedCollection). */
function scoped(session: HostSession, { range, fullyContained }: ScopedTarget): readonly PlacedTable[] {
  return allTables(session, range.sheetId)
    .filter(({ table }) => (fullyContained ? contains(range, table.area) : overlaps(range, table.area)))
    .sort((a, b) => a.table.area.top - b.table.area.top || a.table.area.left - b.table.area.left);
}

const scopedType = once((): ObjectType<ScopedTarget> => ({
  name: 'TableScopedCollection',
  scalars: {},
  items: (session, target) => scoped(session, target).map(({ table }) => tableObject(table.id)),
  indexer: (session, target, key) => known(find(scoped(session, target), key), key),
  methods: {
    GetCount: (session, target) => scoped(session, target).length,
    GetFirst: (session, target) => {
      const [first] = scoped(session, target);
      if (first === undefined) throw new HostError('ItemNotFound', 'the range has no table');
      return tableObject(first.table.id);
    },
    GetItemOrNullObject: (session, target, [key]) => find(scoped(session, target), key) ?? nullObject,
  },
}));

export const workbookTableNavigations: NonNullable<ObjectType<null>['navigations']> = {
  Tables: () => hostObject(tablesType(), null),
};

export const worksheetTableNavigations: NonNullable<ObjectType<string>['navigations']> = {
  Tables: (_, sheetId) => hostObject(tablesType(), sheetId),
};

export const rangeTableMethods: NonNullable<ObjectType<RangeTarget>['methods']> = {
  GetTables: (_, range, [fullyContained]) =>
    hostObject(scopedType(), { range, fullyContained: booleanArgument(fullyContained, 'fullyContained', false) }),
};
