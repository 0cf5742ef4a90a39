/**
 * Formulas as people see them <-> as the file holds them: without the leading '=', newer functions with a prefix, and
 * "this row" of a table spelt out — Table[@x] is Table[[#This Row],[x]] in a file (ECMA-376 part 1, 18.17.6.7), where
 * the table's name may not be left out either.
 */
import { shownFunctionName, storedFunctionName } from './futureFunctions';
import { formulaPieces, type FormulaPiece } from './formulaTokens';

const thisRow = '#This Row';
const plainColumn = /^[\p{L}\p{N}_.]+$/u;

function storedBracket(text: string): string {
  const inside = text.slice(1, -1);
  const selector = /^\s*@\s*/.exec(inside)?.[0];
  if (selector === undefined) return text;
  const columns = inside.slice(selector.length);
  if (columns === '') return `[${thisRow}]`;
  return `[[${thisRow}],${columns.startsWith('[') ? columns : `[${columns}]`}]`;
}

function shownBracket(text: string): string {
  if (text === `[${thisRow}]`) return '[@]';
  const prefix = `[[${thisRow}],`;
  if (!text.startsWith(prefix)) return text;
  const columns = text.slice(prefix.length, -1);
  const single = /^\[([^[\]:]*)\]$/.exec(columns)?.[1];
  return single !== undefined && plainColumn.test(single) ? `[@${single}]` : `[@${columns}]`;
}

/** An external workbook's number: [1]Sheet1!A1. */
const isWorkbookIndex = (piece: FormulaPiece): boolean => /^\[\d+\]$/.test(piece.text);

/**
 * '=IFS([@a]>1,"x")' -> '_xlfn.IFS(Table1[[#This Row],[a]]>1,"x")'.
 *
 * @param tableName the table that the formula's cell lies in, for references that leave its name out
 */
export function toFileFormula(formula: string, tableName?: string): string {
  const body = formula.startsWith('=') ? formula.slice(1) : formula;
  if (!/[[.(]/.test(body)) return body;
  const pieces = formulaPieces(body);
  return pieces
    .map((piece, i) => {
      if (piece.kind === 'function') return storedFunctionName(piece.text);
      if (piece.kind !== 'bracket' || isWorkbookIndex(piece)) return piece.text;
      const named = pieces[i - 1]?.kind === 'name';
      return (named || tableName === undefined ? '' : tableName) + storedBracket(piece.text);
    })
    .join('');
}

/** The inverse; the result starts with '='. */
export function fromFileFormula(text: string): string {
  if (!text.includes('_xl') && !text.includes(thisRow)) return `=${text}`;
  const shown = formulaPieces(text).map((piece) => {
    if (piece.kind === 'function') return shownFunctionName(piece.text);
    return piece.kind === 'bracket' ? shownBracket(piece.text) : piece.text;
  });
  return `=${shown.join('')}`;
}
