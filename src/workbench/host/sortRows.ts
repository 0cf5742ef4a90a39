/** Sorting rows of cells (support.microsoft.com, "Sort data in a range or table"). */
import type { Area, Cell, CellValue } from '../../files/xlsx/workbook';
import { formatFormula } from '../formula/formatFormula';
import { shiftFormula } from '../formula/shiftFormula';
import { formulaOf } from '../formula/workbookContext';
import { columnCount, overlaps, rowCount } from './address';
import { calculateIfNeeded } from './calculation';
import { cellAt, withCells } from './cells';
import { HostError } from './hostError';
import type { RangeTarget } from './rangeTarget';
import { recordChange, sheetOf, updateSheet, type HostSession } from './session';
import { isUnbounded, requireAllowed, requireUnlocked } from './sheetRules';

export interface SortKey {
  /** Columns from the left edge. */
  readonly key: number;
  readonly ascending: boolean;
  readonly textAsNumber: boolean;
}

export interface SortOrder {
  readonly keys: readonly SortKey[];
  readonly matchCase: boolean;
  readonly method: 'PinYin' | 'StrokeCount';
}

/** Numbers, then texts, FALSE and TRUE, errors; blanks come last whichever way it goes. */
function rankOf(value: CellValue): number {
  if (value === null || value === '') return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function numberIn(value: CellValue): CellValue {
  if (typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value.trim());
  return Number.isFinite(number) ? number : value;
}

type Compare = (one: CellValue, two: CellValue) => number;

function comparison(session: HostSession, { matchCase, method }: SortOrder): Compare {
  const locale =
    session.options.locale === 'zh-CN' && method === 'StrokeCount' ? 'zh-CN-u-co-stroke' : session.options.locale;
  const collator = new Intl.Collator(locale, {
    sensitivity: matchCase ? 'variant' : 'accent',
    ...(matchCase ? { caseFirst: 'lower' } : {}),
  });
  return (one, two) => {
    const ranks = rankOf(one) - rankOf(two);
    if (ranks !== 0) return ranks;
    if (typeof one === 'number' && typeof two === 'number') return one - two;
    if (typeof one === 'string' && typeof two === 'string') return collator.compare(one, two);
    return typeof one === 'boolean' && typeof two === 'boolean' ? Number(one) - Number(two) : 0;
  };
}

/** A cell in another row: its relative references go along. */
function inRow(cell: Cell | undefined, rows: number): Cell | undefined {
  const formula = formulaOf(cell);
  if (cell === undefined || formula === undefined || rows === 0) return cell;
  return { ...cell, formula: formatFormula(shiftFormula(formula, rows, 0)) };
}

/**
 * Sorts the rows of a range; hidden rows stay where they are, equal ones keep their order. A protected sheet must allow
 * sorting, and all cells must be unlocked (learn.microsoft.com/office/vba/api/excel.protection.allowsorting).
 */
export function sortRows(session: HostSession, target: RangeTarget, order: SortOrder): void {
  calculateIfNeeded(session);
  const sheet = sheetOf(session, target.sheetId);
  requireAllowed(sheet, 'allowSort');
  requireUnlocked(sheet, target);
  if (isUnbounded(target)) throw new HostError('InvalidArgument', 'the range is unbounded');
  if (sheet.merges.some((area) => overlaps(area, target))) throw new HostError('InvalidOperation', 'merged cells');
  if (order.keys.length === 0 || order.keys.some(({ key }) => key < 0 || key >= columnCount(target))) {
    throw new HostError('InvalidArgument', 'fields');
  }
  const compare = comparison(session, order);
  const shown = Array.from({ length: rowCount(target) }, (_, i) => target.top + i).filter(
    (row) => sheet.rows.get(row)?.hidden !== true,
  );
  const sorted = [...shown].sort((a, b) => {
    for (const { key, ascending, textAsNumber } of order.keys) {
      const read = (row: number): CellValue => {
        const value = cellAt(sheet, row, target.left + key)?.value ?? null;
        return textAsNumber ? numberIn(value) : value;
      };
      const [one, two] = [read(a), read(b)];
      const result = compare(one, two);
      if (result !== 0) return ascending || rankOf(one) === 4 || rankOf(two) === 4 ? result : -result;
    }
    return a - b;
  });
  const sourceOf = new Map(shown.map((row, index) => [row, sorted[index] ?? row]));
  const area: Area = { top: target.top, left: target.left, bottom: target.bottom, right: target.right };
  updateSheet(session, target.sheetId, (current) =>
    withCells(current, area, (row, column) => {
      const source = sourceOf.get(row) ?? row;
      return inRow(cellAt(sheet, source, column), row - source);
    }),
  );
  recordChange(session, { sheetId: target.sheetId, area, changeType: 'RangeEdited' });
}
