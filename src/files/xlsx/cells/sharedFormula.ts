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

/** The shared formulas of a sheet by their index. */
export interface SharedFormulas {
  /** Notes the text of a formula and the cell that holds it. */
  readonly define: (index: string, row: number, column: number, text: string) => void;
  /** The text for another cell; undefined while the formula is not defined. */
  readonly textAt: (index: string, row: number, column: number) => string | undefined;
}

export function sharedFormulas(): SharedFormulas {
  const masters = new Map<string, { row: number; column: number; textAfter: ReturnType<typeof sharedFormula> }>();
  return {
    define: (index, row, column, text) => masters.set(index, { row, column, textAfter: sharedFormula(text) }),
    textAt: (index, row, column) => {
      const master = masters.get(index);
      return master?.textAfter(row - master.row, column - master.column);
    },
  };
}
