/** Range.insert and Range.delete. Whole rows and columns take their heights and widths with them. */
import { maxColumns, maxRows, type ColumnRun, type Row, type Sheet } from '../../../files/xlsx/workbook';
import { columnCount, isWholeColumns, isWholeRows, rowCount } from '../address';
import type { MethodMember } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { recordChange, sheetOf, updateSheet, type ChangeType, type HostSession } from '../session';
import { shiftCells, type Shift } from '../shiftCells';
import { requireAllowed, requireUnprotected } from '../sheetRules';
import { choiceArgument } from './arguments';
import { rangeObject } from './rangeObject';

/** A protected sheet allows whole rows or columns when its options say so, and never a part of them. */
function requireShiftAllowed(session: HostSession, target: RangeTarget, inserting: boolean): void {
  const sheet = sheetOf(session, target.sheetId);
  if (isWholeRows(target)) requireAllowed(sheet, inserting ? 'allowInsertRows' : 'allowDeleteRows');
  else if (isWholeColumns(target)) requireAllowed(sheet, inserting ? 'allowInsertColumns' : 'allowDeleteColumns');
  else requireUnprotected(sheet);
}

/** Rows' heights, formats and hiding move with whole rows; an inserted row looks like the one above. */
function withShiftedRows(sheet: Sheet, target: RangeTarget, by: number): Sheet {
  const properties = new Map<number, Omit<Row, 'cells'>>();
  for (const [index, { cells: _cells, ...rest }] of sheet.rows) {
    if (by < 0 && index >= target.top && index <= target.bottom) continue;
    properties.set(index > target.bottom || (by > 0 && index >= target.top) ? index + by : index, rest);
  }
  const above = sheet.rows.get(target.top - 1);
  if (by > 0 && above !== undefined) {
    const { cells: _cells, hidden: _hidden, ...look } = above;
    for (let row = target.top; row <= target.bottom; row += 1) properties.set(row, look);
  }
  const rows = new Map<number, Row>();
  for (const index of new Set([...sheet.rows.keys(), ...properties.keys()])) {
    if (index >= maxRows) continue;
    rows.set(index, { ...properties.get(index), cells: sheet.rows.get(index)?.cells ?? new Map() });
  }
  return { ...sheet, rows };
}

function withShiftedColumns(sheet: Sheet, target: RangeTarget, by: number): Sheet {
  const columns: ColumnRun[] = [];
  const add = (run: ColumnRun, first: number, last: number): void => {
    if (first <= last && first < maxColumns) columns.push({ ...run, first, last: Math.min(last, maxColumns - 1) });
  };
  const count = Math.abs(by);
  for (const run of sheet.columns) {
    add(run, run.first, Math.min(run.last, target.left - 1));
    if (by > 0) {
      // Inserted columns look like the one on their left.
      if (run.first <= target.left - 1 && run.last >= target.left - 1) add(run, target.left, target.right);
      add(run, Math.max(run.first, target.left) + count, run.last + count);
    } else {
      add(run, Math.max(run.first, target.right + 1) - count, run.last - count);
    }
  }
  return { ...sheet, columns: columns.sort((a, b) => a.first - b.first) };
}

function shift(session: HostSession, target: RangeTarget, direction: Shift): void {
  const inserting = direction === 'down' || direction === 'right';
  requireShiftAllowed(session, target, inserting);
  const whole = isWholeRows(target) ? 'Row' : isWholeColumns(target) ? 'Column' : 'Cell';
  shiftCells(session, target.sheetId, target, direction);
  const by = (inserting ? 1 : -1) * (whole === 'Column' ? columnCount(target) : rowCount(target));
  if (whole === 'Row') updateSheet(session, target.sheetId, (sheet) => withShiftedRows(sheet, target, by));
  if (whole === 'Column') updateSheet(session, target.sheetId, (sheet) => withShiftedColumns(sheet, target, by));
  const changeType: ChangeType = `${whole}${inserting ? 'Inserted' : 'Deleted'}`;
  recordChange(session, { sheetId: target.sheetId, area: target, changeType });
}

/** Whole rows can only go down and up, whole columns right and left, whatever was asked (as in Excel). */
function directionOf<S extends Shift>(target: RangeTarget, wanted: S, rows: S, columns: S): S {
  if (isWholeRows(target)) return rows;
  return isWholeColumns(target) ? columns : wanted;
}

export const rangeShiftMethods: Readonly<Record<string, MethodMember<RangeTarget>>> = {
  Insert: (session, target, [wanted]) => {
    const name = choiceArgument(wanted, ['Down', 'Right'], 'shift');
    shift(session, target, directionOf<Shift>(target, name === 'Down' ? 'down' : 'right', 'down', 'right'));
    // The new blank range lies where the old one was (Range.insert: "returns a new Range object at the now blank space").
    return rangeObject(target);
  },
  Delete: (session, target, [wanted]) => {
    const name = choiceArgument(wanted, ['Up', 'Left'], 'shift');
    shift(session, target, directionOf<Shift>(target, name === 'Up' ? 'up' : 'left', 'up', 'left'));
    return null;
  },
};
