/** Shared formulas (ECMA-376 part 1, 18.3.1.40): one text for many cells, whose relative references move along. */
import { columnName, columnOf } from '../a1';
import { maxColumns, maxRows } from '../workbook';
import { formulaPieces } from './formulaTokens';

const columnPart = /(\$?)([A-Za-z]{1,3})(?=\$?\d|:|$)/g;
const rowPart = /(\$?)(\d{1,7})/g;

/** References that leave the sheet come in again at the other side, as Excel does for shared formulas. */
const wrap = (index: number, size: number): number => ((index % size) + size) % size;

function moved(reference: string, rows: number, columns: number): string {
  return reference
    .replace(columnPart, (whole, fixed: string, letters: string) =>
      fixed === '$' ? whole : columnName(wrap(columnOf(letters) + columns, maxColumns)),
    )
    .replace(rowPart, (whole, fixed: string, digits: string) =>
      fixed === '$' ? whole : String(wrap(Number(digits) - 1 + rows, maxRows) + 1),
    );
}

/** The text of a formula for a cell that lies so many rows and columns from the one it was written for. */
export function sharedFormula(formula: string): (rows: number, columns: number) => string {
  const pieces = formulaPieces(formula);
  return (rows, columns) =>
    pieces
      .map((piece) => (piece.kind === 'cell' || piece.kind === 'span' ? moved(piece.text, rows, columns) : piece.text))
      .join('');
}
