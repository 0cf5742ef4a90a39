/** Range.copyFrom: what Paste and Paste Special do. */
import type { Cell } from '../../../files/xlsx/workbook';
import { formatFormula } from '../../formula/formatFormula';
import { parseFormula } from '../../formula/parseFormula';
import { shiftFormula } from '../../formula/shiftFormula';
import { columnCount, rowCount } from '../address';
import { calculateIfNeeded } from '../calculation';
import { cellAt, formatAt, hasContent, withCells } from '../cells';
import { HostError } from '../hostError';
import type { MethodMember } from '../objectType';
import { boundedTarget, type RangeTarget } from '../rangeTarget';
import { recordChange, sheetOf, updateSheet, type HostSession } from '../session';
import { isUnbounded, requireUnlocked } from '../sheetRules';
import { syncTableHeaders } from '../tableHeaders';
import { booleanArgument, choiceArgument } from './arguments';
import { rangeArgument } from './rangeObject';

/** A formula as it reads `rows` further down and `columns` further right; one that cannot be read stays as it is. */
function movedFormula(formula: string, rows: number, columns: number): string {
  const parsed = parseFormula(formula);
  return parsed.ok ? formatFormula(shiftFormula(parsed.formula, rows, columns)) : formula;
}

function copyFrom(session: HostSession, target: RangeTarget, [from, type, skip, turn]: readonly unknown[]): null {
  const source = rangeArgument(session, target.sheetId, from);
  const kind = choiceArgument(type, ['All', 'Formulas', 'Values', 'Formats'], 'copyType', 'All');
  const skipBlanks = booleanArgument(skip, 'skipBlanks', false);
  const transpose = booleanArgument(turn, 'transpose', false);
  if (isUnbounded(source) || isUnbounded(target)) throw new HostError('InvalidArgument', 'the range is unbounded');
  const height = transpose ? columnCount(source) : rowCount(source);
  const width = transpose ? rowCount(source) : columnCount(source);
  // A larger target is filled with copies when it is a multiple; otherwise the source's own size counts (Paste in Excel).
  const fits = rowCount(target) % height === 0 && columnCount(target) % width === 0;
  const area = fits
    ? target
    : boundedTarget(target.sheetId, target.top, target.left, target.top + height - 1, target.left + width - 1);
  requireUnlocked(sheetOf(session, target.sheetId), area);
  calculateIfNeeded(session);
  const original = sheetOf(session, source.sheetId);
  updateSheet(session, target.sheetId, (sheet) =>
    withCells(sheet, area, (row, column, present): Cell | undefined => {
      const down = (row - area.top) % height;
      const right = (column - area.left) % width;
      const fromRow = source.top + (transpose ? right : down);
      const fromColumn = source.left + (transpose ? down : right);
      const cell = cellAt(original, fromRow, fromColumn);
      if (skipBlanks && !hasContent(cell)) return present;
      const own = formatAt(sheet, row, column);
      const format = kind === 'All' || kind === 'Formats' ? formatAt(original, fromRow, fromColumn) : own;
      const look = format === undefined ? {} : { format };
      if (kind === 'Formats') return { ...withoutFormat(present ?? { value: null }), ...look };
      const formula =
        kind === 'Values' || cell?.formula === undefined
          ? {}
          : { formula: movedFormula(cell.formula, row - fromRow, column - fromColumn) };
      return {
        value: cell?.value ?? null,
        ...formula,
        ...look,
        ...(cell?.quotePrefix === true ? { quotePrefix: true } : {}),
      };
    }),
  );
  syncTableHeaders(session, target.sheetId, area);
  recordChange(session, { sheetId: target.sheetId, area, changeType: 'RangeEdited' });
  return null;
}

const withoutFormat = ({ format: _format, ...cell }: Cell): Cell => cell;

export const rangeCopyMethods: Readonly<Record<string, MethodMember<RangeTarget>>> = { CopyFrom: copyFrom };
