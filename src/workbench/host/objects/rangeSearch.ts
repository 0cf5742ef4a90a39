/** Range.find, replaceAll, getRangeEdge and getSurroundingRegion. */
import type { Sheet } from '../../../files/xlsx/workbook';
import { maxColumns, maxRows } from '../../../files/xlsx/workbook';
import { formatValue } from '../../typing/formatValue';
import { calculateIfNeeded } from '../calculation';
import { cellAt, formatAt, hasContent, usedArea } from '../cells';
import { HostError } from '../hostError';
import { nullObject, type MethodMember } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { sheetOf, type HostSession } from '../session';
import { plainValue, writeValues } from '../writeCells';
import { booleanArgument, choiceArgument, recordArgument, textArgument } from './arguments';
import { rangeObject } from './rangeObject';

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteriaOf(value: unknown): Criteria {
  const given = value === undefined || value === null ? {} : recordArgument(value, 'criteria');
  return {
    completeMatch: booleanArgument(given['completeMatch'], 'completeMatch', false),
    matchCase: booleanArgument(given['matchCase'], 'matchCase', false),
    backwards:
      choiceArgument(given['searchDirection'], ['Forward', 'Backwards'], 'searchDirection', 'Forward') === 'Backwards',
  };
}

const single = (sheetId: string, row: number, column: number): RangeTarget => ({
  sheetId,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The cells of a range that show a text, row by row. A range of one cell means the whole sheet, as in Excel's dialog. */
function* matches(session: HostSession, target: RangeTarget, text: string, criteria: Criteria): Generator<RangeTarget> {
  calculateIfNeeded(session);
  const sheet = sheetOf(session, target.sheetId);
  const area = usedArea(sheet, true, target);
  if (area === null) return;
  const fold = (part: string): string => (criteria.matchCase ? part : part.toLowerCase());
  const wanted = fold(text);
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
  for (const row of criteria.backwards ? rows.reverse() : rows) {
    const columns = [...(sheet.rows.get(row)?.cells.keys() ?? [])]
      .filter((column) => column >= area.left && column <= area.right)
      .sort((a, b) => (criteria.backwards ? b - a : a - b));
    for (const column of columns) {
      const shown = fold(shownText(session, sheet, row, column));
      if (shown === '') continue;
      if (criteria.completeMatch ? shown === wanted : shown.includes(wanted)) yield single(target.sheetId, row, column);
    }
  }
}

function shownText(session: HostSession, sheet: Sheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value ?? null;
  return formatValue(value, formatAt(sheet, row, column)?.numberFormat ?? 'General', session.options.locale);
}

function firstMatch(
  session: HostSession,
  target: RangeTarget,
  [text, criteria]: readonly unknown[],
): RangeTarget | null {
  const found = matches(session, target, textArgument(text, 'text'), criteriaOf(criteria)).next();
  return found.done === true ? null : found.value;
}

/** Replaces a text in every constant cell; returns how many cells changed (Range.replaceAll). */
function replaceAll(session: HostSession, target: RangeTarget, [text, by, criteria]: readonly unknown[]): number {
  const wanted = textArgument(text, 'text');
  const replacement = textArgument(by, 'replacement');
  const rules = criteriaOf(criteria);
  let count = 0;
  const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), rules.matchCase ? 'g' : 'gi');
  for (const place of [...matches(session, target, wanted, rules)]) {
    const cell = cellAt(sheetOf(session, target.sheetId), place.top, place.left);
    const before = cell?.formula ?? String(plainValue(cell?.value ?? null));
    const after = before.replace(pattern, () => replacement);
    if (after === before) continue;
    writeValues(session, place, after);
    count += 1;
  }
  return count;
}

const steps = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;
type Direction = keyof typeof steps;

/** Where Ctrl+Arrow goes from the top left cell: the end of the filled run, or the next filled cell, or the edge. */
function edgeFrom(session: HostSession, target: RangeTarget, value: unknown): RangeTarget {
  const [down, right] = steps[choiceArgument(value, Object.keys(steps) as Direction[], 'direction')];
  const sheet = sheetOf(session, target.sheetId);
  const used = usedArea(sheet, true);
  const filled = (row: number, column: number): boolean => hasContent(cellAt(sheet, row, column));
  const inside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < maxRows && column < maxColumns;
  let { top: row, left: column } = target;
  if (!inside(row + down, column + right)) return single(target.sheetId, row, column);
  const wantFilled = filled(row, column) && filled(row + down, column + right);
  for (;;) {
    const [nextRow, nextColumn] = [row + down, column + right];
    if (!inside(nextRow, nextColumn)) return single(target.sheetId, row, column);
    if (wantFilled && !filled(nextRow, nextColumn)) return single(target.sheetId, row, column);
    [row, column] = [nextRow, nextColumn];
    if (!wantFilled && filled(row, column)) return single(target.sheetId, row, column);
    // Nothing beyond the used range: the edge of the sheet.
    if (used === null || row > used.bottom || column > used.right) {
      return single(target.sheetId, down > 0 ? maxRows - 1 : row, right > 0 ? maxColumns - 1 : column);
    }
  }
}

/** The block of filled cells around a range: bounded by blank rows and columns (Ctrl+*). */
function surroundingRegion(session: HostSession, target: RangeTarget): RangeTarget {
  const sheet = sheetOf(session, target.sheetId);
  let { top, left, bottom, right } = target;
  const any = (r1: number, c1: number, r2: number, c2: number): boolean => {
    if (r1 < 0 || c1 < 0) return false;
    for (let row = r1; row <= r2; row += 1) {
      for (let column = c1; column <= c2; column += 1) if (hasContent(cellAt(sheet, row, column))) return true;
    }
    return false;
  };
  for (;;) {
    const before = [top, left, bottom, right].join();
    if (any(top - 1, Math.max(0, left - 1), top - 1, right + 1)) top -= 1;
    if (any(bottom + 1, Math.max(0, left - 1), bottom + 1, right + 1)) bottom += 1;
    if (any(Math.max(0, top - 1), left - 1, bottom + 1, left - 1)) left -= 1;
    if (any(Math.max(0, top - 1), right + 1, bottom + 1, right + 1)) right += 1;
    if ([top, left, bottom, right].join() === before) return { sheetId: target.sheetId, top, left, bottom, right };
  }
}

export const rangeSearchMethods: Readonly<Record<string, MethodMember<RangeTarget>>> = {
  Find: (session, target, args) => {
    const found = firstMatch(session, target, args);
    if (found === null) throw new HostError('ItemNotFound', String(args[0]));
    return rangeObject(found);
  },
  FindOrNullObject: (session, target, args) => {
    const found = firstMatch(session, target, args);
    return found === null ? nullObject : rangeObject(found);
  },
  ReplaceAll: replaceAll,
  GetRangeEdge: (session, target, [direction]) => rangeObject(edgeFrom(session, target, direction)),
  GetExtendedRange: (session, target, [direction]) => {
    const edge = edgeFrom(session, target, direction);
    return rangeObject({
      sheetId: target.sheetId,
      top: Math.min(target.top, edge.top),
      left: Math.min(target.left, edge.left),
      bottom: Math.max(target.bottom, edge.bottom),
      right: Math.max(target.right, edge.right),
    });
  },
  GetSurroundingRegion: (session, target) => rangeObject(surroundingRegion(session, target)),
};
