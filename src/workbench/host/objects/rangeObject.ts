/** Excel.Range: where it is and what its cells hold. Formats, sorting and the like are in their own files. */
import type { Area, Cell } from '../../../files/xlsx/workbook';
import { formatValue } from '../../typing/formatValue';
import { columnCount, intersection, isWholeColumns, isWholeRows, rowCount } from '../address';
import { calculateIfNeeded } from '../calculation';
import { columnRunAt, formatAt, hasContent, usedArea, withCells } from '../cells';
import { HostError } from '../hostError';
import { hostObject, isHostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import { addressOf, boundedTarget, rangeTarget, resolveAddress, type RangeTarget } from '../rangeTarget';
import { sheetOf, updateSheet, type HostSession } from '../session';
import { isUnbounded, matrixFor, maxCellsPerRequest, requireAllowed } from '../sheetRules';
import { plainValue, valueTypeOf, writeValues } from '../writeCells';
import { booleanArgument, integerArgument, textArgument } from './arguments';
import { rangeEditMethods } from './rangeEdits';
import { rangeLayoutScalars } from './rangeLayout';
import { rangeParts } from './rangeParts';
import { worksheetObject } from './worksheetObject';

export function rangeObject(target: RangeTarget): HostObject {
  return hostObject(rangeType(), target);
}

/** The target of an argument that is a Range or an address; addresses are read as seen from `sheetId`. */
export function rangeArgument(session: HostSession, sheetId: string, value: unknown): RangeTarget {
  if (isHostObject(value)) {
    if (value.typeName !== 'Range') throw new HostError('InvalidArgument', 'a Range is wanted');
    return value.target as RangeTarget;
  }
  return resolveAddress(session, sheetId, textArgument(value, 'address'));
}

/** Reads something of every cell as a two-dimensional array; null for an unbounded range, as in Excel. */
function matrixOf<V>(
  session: HostSession,
  target: RangeTarget,
  read: (cell: Cell | undefined, row: number, column: number) => V,
): V[][] | null {
  if (isUnbounded(target)) return null;
  if (rowCount(target) * columnCount(target) > maxCellsPerRequest) throw new HostError('RangeExceedsLimit');
  const sheet = sheetOf(session, target.sheetId);
  const matrix: V[][] = [];
  for (let row = target.top; row <= target.bottom; row += 1) {
    const cells = sheet.rows.get(row)?.cells;
    const line: V[] = [];
    for (let column = target.left; column <= target.right; column += 1) {
      line.push(read(cells?.get(column), row, column));
    }
    matrix.push(line);
  }
  return matrix;
}

function values(session: HostSession, target: RangeTarget): unknown {
  calculateIfNeeded(session);
  return matrixOf(session, target, (cell) => plainValue(cell?.value ?? null));
}

function formulas(session: HostSession, target: RangeTarget): unknown {
  calculateIfNeeded(session);
  return matrixOf(session, target, (cell) => cell?.formula ?? plainValue(cell?.value ?? null));
}

function text(session: HostSession, target: RangeTarget): unknown {
  calculateIfNeeded(session);
  const sheet = sheetOf(session, target.sheetId);
  return matrixOf(session, target, (cell, row, column) =>
    formatValue(cell?.value ?? null, formatAt(sheet, row, column)?.numberFormat ?? 'General', session.options.locale, {
      date1904: session.workbook.date1904,
    }),
  );
}

function setNumberFormats(session: HostSession, target: RangeTarget, value: unknown): void {
  requireAllowed(sheetOf(session, target.sheetId), 'allowFormatCells');
  const formatFor = matrixFor(target, value);
  updateSheet(session, target.sheetId, (sheet) =>
    withCells(sheet, target, (row, column, cell) => {
      const wanted = formatFor(row, column);
      if (wanted === null) return cell;
      const numberFormat = textArgument(wanted, 'numberFormat');
      return { ...(cell ?? { value: null }), format: { ...formatAt(sheet, row, column), numberFormat } };
    }),
  );
}

/** A rectangle shifted and grown: Range.getOffsetRange, getResizedRange and their like. */
function relative(target: RangeTarget, top: number, left: number, bottom: number, right: number): HostObject {
  return rangeObject(
    boundedTarget(target.sheetId, target.top + top, target.left + left, target.bottom + bottom, target.right + right),
  );
}

function usedRange(session: HostSession, target: RangeTarget, valuesOnly: unknown): RangeTarget | null {
  const sheet = sheetOf(session, target.sheetId);
  const area = usedArea(sheet, booleanArgument(valuesOnly, 'valuesOnly', false), target);
  return area === null ? null : rangeTarget(target.sheetId, area);
}

function intersect(session: HostSession, target: RangeTarget, other: unknown): RangeTarget | null {
  const second = rangeArgument(session, target.sheetId, other);
  if (second.sheetId !== target.sheetId) return null;
  const area = intersection(target, second);
  return area === null ? null : rangeTarget(target.sheetId, area);
}

function found(target: RangeTarget | null): HostObject {
  if (target === null) throw new HostError('ItemNotFound');
  return rangeObject(target);
}

const orNull = (target: RangeTarget | null): HostObject => (target === null ? nullObject : rangeObject(target));

/** True when all rows (columns) are hidden, false when none, null when mixed: Range.rowHidden and columnHidden. */
function mixed(flags: Iterable<boolean>): boolean | null {
  const seen = new Set(flags);
  return seen.size === 1 ? seen.has(true) : null;
}

function rowFlags(session: HostSession, target: RangeTarget): boolean[] {
  const sheet = sheetOf(session, target.sheetId);
  if (isWholeColumns(target)) return [false];
  return Array.from({ length: rowCount(target) }, (_, i) => sheet.rows.get(target.top + i)?.hidden ?? false);
}

function columnFlags(session: HostSession, target: RangeTarget): boolean[] {
  const sheet = sheetOf(session, target.sheetId);
  if (isWholeRows(target)) return [false];
  return Array.from({ length: columnCount(target) }, (_, i) => columnRunAt(sheet, target.left + i)?.hidden ?? false);
}

/** The last cell with content going from a corner in a direction, as Ctrl+Arrow: Range.getRangeEdge. */
export function lastContentRow(session: HostSession, sheetId: string, column: number): number {
  let last = -1;
  for (const [row, data] of sheetOf(session, sheetId).rows) {
    if (hasContent(data.cells.get(column))) last = Math.max(last, row);
  }
  return last;
}

const rangeType = once((): ObjectType<RangeTarget> => ({
  name: 'Range',
  trackable: true,
  moved: (target, move) => move(target),
  scalars: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    CellCount: {
      get: (_, t) => {
        const count = rowCount(t) * columnCount(t);
        return count > 2_147_483_647 ? -1 : count;
      },
    },
    ColumnCount: { get: (_, t) => columnCount(t) },
    ColumnIndex: { get: (_, t) => t.left },
    RowCount: { get: (_, t) => rowCount(t) },
    RowIndex: { get: (_, t) => t.top },
    IsEntireColumn: { get: (_, t) => isWholeColumns(t) },
    IsEntireRow: { get: (_, t) => isWholeRows(t) },
    Values: { get: values, set: writeValues },
    Formulas: { get: formulas, set: writeValues },
    FormulasLocal: { get: formulas, set: writeValues },
    Text: { get: text },
    ValueTypes: { get: (s, t) => matrixOf(s, t, (cell) => valueTypeOf(cell?.value ?? null)) },
    NumberFormat: {
      get: (s, t) => {
        const sheet = sheetOf(s, t.sheetId);
        return matrixOf(s, t, (_, row, column) => formatAt(sheet, row, column)?.numberFormat ?? 'General');
      },
      set: setNumberFormats,
    },
    HasSpill: { get: () => false },
    RowHidden: {
      get: (s, t) => mixed(rowFlags(s, t)),
      set: (s, t, value) => rangeLayoutScalars.setRowsHidden(s, t, booleanArgument(value, 'rowHidden')),
    },
    ColumnHidden: {
      get: (s, t) => mixed(columnFlags(s, t)),
      set: (s, t, value) => rangeLayoutScalars.setColumnsHidden(s, t, booleanArgument(value, 'columnHidden')),
    },
    Hidden: { get: (s, t) => mixed([...rowFlags(s, t), ...columnFlags(s, t)]) },
    Top: { get: (s, t) => rangeLayoutScalars.top(s, t) },
    Left: { get: (s, t) => rangeLayoutScalars.left(s, t) },
    Width: { get: (s, t) => rangeLayoutScalars.width(s, t) },
    Height: { get: (s, t) => rangeLayoutScalars.height(s, t) },
    ...rangeParts().scalars,
  },
  navigations: {
    Worksheet: (_, t) => worksheetObject(t.sheetId),
    ...rangeParts().navigations,
  },
  methods: {
    GetCell: (_, t, [row, column]) =>
      rangeObject(
        boundedTarget(
          t.sheetId,
          t.top + integerArgument(row, 'row'),
          t.left + integerArgument(column, 'column'),
          t.top + integerArgument(row, 'row'),
          t.left + integerArgument(column, 'column'),
        ),
      ),
    GetRow: (_, t, [row]) => rangeObject(line(t, 'row', integerArgument(row, 'row'))),
    GetColumn: (_, t, [column]) => rangeObject(line(t, 'column', integerArgument(column, 'column'))),
    GetLastCell: (_, t) => rangeObject(rangeTarget(t.sheetId, { ...t, top: t.bottom, left: t.right })),
    GetLastRow: (_, t) => rangeObject(rangeTarget(t.sheetId, { ...t, top: t.bottom })),
    GetLastColumn: (_, t) => rangeObject(rangeTarget(t.sheetId, { ...t, left: t.right })),
    GetEntireRow: (_, t) => rangeObject({ ...t, left: 0, right: 16_383 }),
    GetEntireColumn: (_, t) => rangeObject({ ...t, top: 0, bottom: 1_048_575 }),
    GetOffsetRange: (_, t, [rows, columns]) => {
      const [r, c] = [integerArgument(rows, 'rowOffset'), integerArgument(columns, 'columnOffset')];
      return relative(t, r, c, r, c);
    },
    GetResizedRange: (_, t, [rows, columns]) =>
      relative(t, 0, 0, integerArgument(rows, 'deltaRows'), integerArgument(columns, 'deltaColumns')),
    GetAbsoluteResizedRange: (_, t, [rows, columns]) =>
      rangeObject(
        boundedTarget(
          t.sheetId,
          t.top,
          t.left,
          t.top + integerArgument(rows, 'numRows') - 1,
          t.left + integerArgument(columns, 'numColumns') - 1,
        ),
      ),
    GetRowsAbove: (_, t, [count]) => rangeObject(beside(t, 'above', integerArgument(count, 'count', 1))),
    GetRowsBelow: (_, t, [count]) => rangeObject(beside(t, 'below', integerArgument(count, 'count', 1))),
    GetColumnsBefore: (_, t, [count]) => rangeObject(beside(t, 'before', integerArgument(count, 'count', 1))),
    GetColumnsAfter: (_, t, [count]) => rangeObject(beside(t, 'after', integerArgument(count, 'count', 1))),
    GetBoundingRect: (s, t, [other]) => {
      const second = rangeArgument(s, t.sheetId, other);
      if (second.sheetId !== t.sheetId) throw new HostError('InvalidArgument', 'ranges on different worksheets');
      return rangeObject({
        sheetId: t.sheetId,
        top: Math.min(t.top, second.top),
        left: Math.min(t.left, second.left),
        bottom: Math.max(t.bottom, second.bottom),
        right: Math.max(t.right, second.right),
      });
    },
    GetIntersection: (s, t, [other]) => found(intersect(s, t, other)),
    GetIntersectionOrNullObject: (s, t, [other]) => orNull(intersect(s, t, other)),
    GetUsedRange: (s, t, [valuesOnly]) => found(usedRange(s, t, valuesOnly)),
    GetUsedRangeOrNullObject: (s, t, [valuesOnly]) => orNull(usedRange(s, t, valuesOnly)),
    // Office.js writes large arrays in slices of 1,500 cells and asks first whether the whole fits the range.
    _ValidateArraySize: (_, t, [rows, columns]) => {
      if (rowCount(t) !== integerArgument(rows, 'rows') || columnCount(t) !== integerArgument(columns, 'columns')) {
        throw new HostError('InvalidArgument', 'the array does not fit the range');
      }
    },
    ...rangeEditMethods,
    ...rangeParts().methods,
  },
}));

/** One row or column of a range; the index is relative and may lie outside it, as in Excel. */
function line(target: RangeTarget, kind: 'row' | 'column', index: number): RangeTarget {
  const { sheetId, top, left, bottom, right } = target;
  return kind === 'row'
    ? boundedTarget(sheetId, top + index, left, top + index, right)
    : boundedTarget(sheetId, top, left + index, bottom, left + index);
}

function beside(target: RangeTarget, side: 'above' | 'below' | 'before' | 'after', count: number): RangeTarget {
  const { sheetId, top, left, bottom, right } = target;
  const areas: Readonly<Record<typeof side, Area>> = {
    above: { top: top - count, left, bottom: top - 1, right },
    below: { top: bottom + 1, left, bottom: bottom + count, right },
    before: { top, left: left - count, bottom, right: left - 1 },
    after: { top, left: right + 1, bottom, right: right + count },
  };
  const area = areas[side];
  return boundedTarget(sheetId, area.top, area.left, area.bottom, area.right);
}
