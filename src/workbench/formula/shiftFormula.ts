import { maxColumns, maxRows } from '../../files/xlsx/workbook';
import { mapChildren, type Corner, type Formula, type Line } from './ast';
import { areaBetween } from './corners';

const deleted: Formula = { kind: 'error', error: '#REF!' };

function shiftLine(line: Line, offset: number, count: number): Line | undefined {
  if (line.absolute) return line;
  const index = line.index + offset;
  return index >= 0 && index < count ? { ...line, index } : undefined;
}

function shiftCorner(corner: Corner, rowOffset: number, columnOffset: number): Corner | undefined {
  const row = shiftLine(corner.row, rowOffset, maxRows);
  const column = shiftLine(corner.column, columnOffset, maxColumns);
  return row === undefined || column === undefined ? undefined : { row, column };
}

/**
 * The formula as it reads after being copied by so many rows and columns: relative references move along, those with
 * '$' stay, and one pushed off the sheet becomes #REF! (support.microsoft.com, "Move or copy a formula").
 */
export function shiftFormula(formula: Formula, rowOffset: number, columnOffset: number): Formula {
  if (rowOffset === 0 && columnOffset === 0) return formula;
  switch (formula.kind) {
    case 'cell': {
      const at = shiftCorner(formula.at, rowOffset, columnOffset);
      return at === undefined ? deleted : { ...formula, at };
    }
    case 'area': {
      const from = shiftCorner(formula.from, rowOffset, columnOffset);
      const to = shiftCorner(formula.to, rowOffset, columnOffset);
      return from === undefined || to === undefined ? deleted : { ...formula, ...areaBetween(from, to) };
    }
    case 'rows':
    case 'columns': {
      const [offset, count] = formula.kind === 'rows' ? [rowOffset, maxRows] : [columnOffset, maxColumns];
      const from = shiftLine(formula.from, offset, count);
      const to = shiftLine(formula.to, offset, count);
      if (from === undefined || to === undefined) return deleted;
      return from.index <= to.index ? { ...formula, from, to } : { ...formula, from: to, to: from };
    }
    default:
      return mapChildren(formula, (child) => shiftFormula(child, rowOffset, columnOffset));
  }
}
