/** Excel.RangeView: the cells of a range that are not in hidden rows or columns. */
import { rowCount, columnCount } from '../address';
import { HostError } from '../hostError';
import {
  hostObject,
  once,
  type HostObject,
  type MethodMember,
  type ObjectType,
  type ScalarMember,
} from '../objectType';
import { addressOf, type RangeTarget } from '../rangeTarget';
import { sheetOf, type HostSession } from '../session';
import { isUnbounded } from '../sheetRules';
import { visibleRuns } from '../specialCells';
import { integerArgument } from './arguments';
import { rangeObject } from './rangeObject';

interface ViewTarget {
  readonly range: RangeTarget;
  /** Zero-based place of this view in the rows of another; 0 for a view of its own. */
  readonly index: number;
}

/** Sheet rows and columns that are shown, counted from the range's corner. */
function shown(session: HostSession, range: RangeTarget): { readonly rows: number[]; readonly columns: number[] } {
  if (isUnbounded(range)) throw new HostError('InvalidArgument', 'the range is unbounded');
  const { rows, columns } = visibleRuns(sheetOf(session, range.sheetId), range);
  const places = (runs: typeof rows, from: number): number[] =>
    runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i - from));
  return { rows: places(rows, range.top), columns: places(columns, range.left) };
}

/** A two-dimensional array of the range without what is hidden. */
function seen<V>(session: HostSession, range: RangeTarget, matrix: readonly (readonly V[])[]): (V | undefined)[][] {
  const { rows, columns } = shown(session, range);
  return rows.map((row) => columns.map((column) => matrix[row]?.[column]));
}

const matrixOf = (name: string): ScalarMember<ViewTarget> => ({
  get: (session, { range }) => seen(session, range, rangeObject(range).get(session, name) as unknown[][]),
});

function rowsOf(session: HostSession, { range }: ViewTarget): readonly HostObject[] {
  return shown(session, range).rows.map((row, index) =>
    hostObject(viewType(), { range: { ...range, top: range.top + row, bottom: range.top + row }, index }),
  );
}

const viewType = once((): ObjectType<ViewTarget> => ({
  name: 'RangeView',
  scalars: {
    Values: matrixOf('Values'),
    Formulas: matrixOf('Formulas'),
    FormulasLocal: matrixOf('FormulasLocal'),
    Text: matrixOf('Text'),
    NumberFormat: matrixOf('NumberFormat'),
    ValueTypes: matrixOf('ValueTypes'),
    RowCount: { get: (session, { range }) => shown(session, range).rows.length },
    ColumnCount: { get: (session, { range }) => shown(session, range).columns.length },
    CellAddresses: {
      get: (session, { range }) => {
        const address = (row: number, column: number): string =>
          addressOf(session, {
            sheetId: range.sheetId,
            top: range.top + row,
            bottom: range.top + row,
            left: range.left + column,
            right: range.left + column,
          });
        const all = Array.from({ length: rowCount(range) }, (_row, row) =>
          Array.from({ length: columnCount(range) }, (_column, column) => address(row, column)),
        );
        return seen(session, range, all);
      },
    },
    Index: { get: (_, { index }) => index },
  },
  navigations: { Rows: (_, target) => hostObject(viewsType(), target) },
  methods: { GetRange: (_, { range }) => rangeObject(range) },
}));

const viewsType = once((): ObjectType<ViewTarget> => ({
  name: 'RangeViewCollection',
  scalars: {},
  items: rowsOf,
  methods: {
    GetCount: (session, { range }) => shown(session, range).rows.length,
    GetItemAt: (session, target, [index]) => {
      const view = rowsOf(session, target)[integerArgument(index, 'index')];
      if (view === undefined) throw new HostError('InvalidArgument', 'index');
      return view;
    },
  },
}));

export const rangeViewMethods: Readonly<Record<string, MethodMember<RangeTarget>>> = {
  GetVisibleView: (_, range) => hostObject(viewType(), { range, index: 0 }),
};
