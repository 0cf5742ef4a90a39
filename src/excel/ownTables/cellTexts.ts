/** Text on its way into cells: never executed, never longer than a cell holds. */
import type { CellContent } from '../../core/checklist';
import { UserError } from '../../core/userError';

/** support.microsoft.com: Excel specifications and limits. */
export const longestCell = 32_767;

/**
 * Excel takes a leading apostrophe off what is written to a cell, in cells of text too (Range.values,
 * github.com/OfficeDev/office-js/issues/6687): one more keeps the one that belongs to the text. Everything else stays as
 * it is once the cell's format is '@'.
 */
export const asWritten = (content: CellContent): CellContent =>
  typeof content === 'string' && content.startsWith("'") ? `'${content}` : content;

/** @throws UserError excelRefused for a text that no cell holds; `place` says whose it is */
export function requireFits(content: CellContent, place: string): void {
  if (typeof content !== 'string' || content.length <= longestCell) return;
  throw new UserError('excelRefused', { detail: `${place}: ${String(content.length)} > ${String(longestCell)}` });
}

/** Room for the mark of a piece is left. */
const longestPiece = 32_000;

/**
 * Signs that XML cannot hold, halves of surrogate pairs that a cut would part, and the _x0041_ that readers of .xlsx
 * take for an escape (ECMA-376 part 1, 22.9.2.19): as \\u escapes of JSON.
 */
export const jsonForCells = (value: unknown): string =>
  JSON.stringify(value).replace(/[\ud800-\udfff\ufffe\uffff\u007f-\u009f]|_(?=x[\da-f]{4}_)/gi, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** @returns texts of at most 32,000 characters; none for '' */
export function cutForCells(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += longestPiece) pieces.push(text.slice(at, at + longestPiece));
  return pieces;
}

/** The JSON that pieces make up; undefined when they make up none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
