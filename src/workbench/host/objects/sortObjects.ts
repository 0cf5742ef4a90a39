/** Excel.RangeSort and Excel.TableSort. */
import { HostError, notImplemented } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import type { HostSession } from '../session';
import { sortRows, type SortKey, type SortOrder } from '../sortRows';
import { bodyArea, tableOf } from '../tables';
import { updateSheet } from '../session';
import { booleanArgument, choiceArgument, integerArgument, recordArgument } from './arguments';

function readKeys(value: unknown): readonly SortKey[] {
  if (!Array.isArray(value)) throw new HostError('InvalidArgument', 'fields');
  return value.map((item: unknown) => {
    const field = recordArgument(item, 'fields');
    const sortOn = choiceArgument(field['sortOn'], ['Value', 'CellColor', 'FontColor', 'Icon'], 'sortOn', 'Value');
    if (sortOn !== 'Value') throw notImplemented(`SortField.sortOn ${sortOn}`);
    const dataOption = choiceArgument(field['dataOption'], ['Normal', 'TextAsNumber'], 'dataOption', 'Normal');
    return {
      key: integerArgument(field['key'], 'key'),
      ascending: booleanArgument(field['ascending'], 'ascending', true),
      textAsNumber: dataOption === 'TextAsNumber',
    };
  });
}

function readOrder(fields: unknown, matchCase: unknown, method: unknown): SortOrder {
  return {
    keys: readKeys(fields),
    matchCase: booleanArgument(matchCase, 'matchCase', false),
    method: choiceArgument(method, ['PinYin', 'StrokeCount'], 'method', 'PinYin'),
  };
}

const rangeSortType = once((): ObjectType<RangeTarget> => ({
  name: 'RangeSort',
  scalars: {},
  methods: {
    Apply: (session, target, [fields, matchCase, hasHeaders, orientation, method]) => {
      if (choiceArgument(orientation, ['Rows', 'Columns'], 'orientation', 'Rows') === 'Columns') {
        throw notImplemented('RangeSort.apply with orientation Columns');
      }
      const top = target.top + (booleanArgument(hasHeaders, 'hasHeaders', false) ? 1 : 0);
      if (top > target.bottom) return;
      sortRows(session, { ...target, top }, readOrder(fields, matchCase, method));
    },
  },
}));

/** The target of the objects of a table is the table's id. */
function apply(session: HostSession, id: number, order: SortOrder): void {
  const { sheet, table } = tableOf(session, id);
  sortRows(session, { sheetId: sheet.id, ...bodyArea(table) }, order);
  const { matchCase, method } = order;
  const fields = order.keys.map(({ key, ascending }) => ({ key, ascending }));
  updateSheet(session, sheet.id, (current) => ({
    ...current,
    tables: current.tables.map((other) =>
      other.id === id ? { ...other, sort: { matchCase, method, fields } } : other,
    ),
  }));
}

const tableSortType = once((): ObjectType<number> => ({
  name: 'TableSort',
  scalars: {
    Fields: { get: (session, id) => tableOf(session, id).table.sort?.fields ?? [] },
    MatchCase: { get: (session, id) => tableOf(session, id).table.sort?.matchCase ?? false },
    Method: { get: (session, id) => tableOf(session, id).table.sort?.method ?? 'PinYin' },
  },
  methods: {
    Apply: (session, id, [fields, matchCase, method]) => apply(session, id, readOrder(fields, matchCase, method)),
    // "While this doesn't modify the table's ordering, it clears the state of the header buttons" (TableSort.clear).
    Clear: (session, id) => {
      const { sheet } = tableOf(session, id);
      updateSheet(session, sheet.id, (current) => ({
        ...current,
        tables: current.tables.map((table) => {
          if (table.id !== id) return table;
          const { sort: _old, ...unsorted } = table;
          return unsorted;
        }),
      }));
    },
    Reapply: (session, id) => {
      const { sort } = tableOf(session, id).table;
      if (sort === undefined) throw new HostError('InvalidOperation', 'the table was not sorted');
      apply(session, id, { ...sort, keys: sort.fields.map((field) => ({ ...field, textAsNumber: false })) });
    },
  },
}));

export const tableSortObject = (id: number): HostObject => hostObject(tableSortType(), id);

export const rangeSortNavigations: NonNullable<ObjectType<RangeTarget>['navigations']> = {
  Sort: (_, target) => hostObject(rangeSortType(), target),
};
