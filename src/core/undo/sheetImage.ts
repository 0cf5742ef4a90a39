/** What a sheet holds at one moment, as far as a command of ours may change it. All places are zero-based. */

export type CellContent = string | number | boolean;

export interface CellImage {
  /** The formula of a formula; '' for an empty cell. */
  readonly content: CellContent;
  readonly isFormula: boolean;
  readonly format: string;
}

/**
 * Rows that a command may add to or take away: the body of a table, or the printed block that a name stands for, whose
 * rows are rows of the whole sheet.
 */
export interface BandImage {
  readonly kind: 'table' | 'block' | 'cells';
  /** Stays the same while it is renamed. */
  readonly id: string;
  readonly name: string;
  /** Of the first row that may go or come: a table's header is the row above. */
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The rule of entry of each cell, as text; '' for none. No rows where they were not read. */
  readonly validations: readonly (readonly string[])[];
}

export interface SheetImage {
  /** Of the first cell of `cells`. */
  readonly top: number;
  readonly left: number;
  /** No rows for an empty sheet. */
  readonly cells: readonly (readonly CellImage[])[];
  /** Points, from `top` on. */
  readonly heights: readonly number[];
  readonly bands: readonly BandImage[];
}

export const emptyCell: CellImage = { content: '', isFormula: false, format: 'General' };

/** Null outside of what the sheet uses. */
export const cellAt = ({ top, left, cells }: SheetImage, row: number, column: number): CellImage | null =>
  cells[row - top]?.[column - left] ?? null;

/** Whether two cells hold the same; a place outside of what is used holds nothing. */
export const isSameCell = (a: CellImage | null, b: CellImage | null): boolean => {
  const [one, other] = [a ?? emptyCell, b ?? emptyCell];
  return one.content === other.content && one.isFormula === other.isFormula && one.format === other.format;
};

/** Whether two cells say the same, however they show it: formats of empty cells and of text count for nothing. */
export const isSameContent = (a: CellImage | null, b: CellImage | null): boolean => saidBy(a) === saidBy(b);

/** Excel writes 表[[#This Row],[列]] as 表[@列] when it moves the formula: both mean the same. */
function saidBy(cell: CellImage | null): CellContent {
  const { content, isFormula } = cell ?? emptyCell;
  if (!isFormula || typeof content !== 'string') return content;
  return content.replace(/\[\[#This Row\],\[([^[\]]*)\]\]/gi, '[@$1]').replace(/\[@\[([^[\]]*)\]\]/g, '[@$1]');
}
