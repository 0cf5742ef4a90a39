/** A block of a printed sheet as data: rows of cells that are texts, numbers or formulas, and how each row looks. */
import { fitToA4, headerFill, lineColor, pointsPerCharacter } from '../writeChecklistSheet';

export interface BlockCell {
  /** A formula begins with =; the text of a plan never stands here. */
  readonly formula?: string;
  /** Text is written as text, whatever it begins with. */
  readonly text?: string;
  readonly number?: number;
  /** Number format of a formula or a number; General when absent. */
  readonly format?: string;
}

export type RowLook = 'title' | 'facts' | 'warning' | 'heading' | 'header' | 'body' | 'total' | 'note' | 'space';

export interface BlockRow {
  readonly look: RowLook;
  readonly cells: readonly BlockCell[];
  /** First and last column (zero-based) of cells that are merged. */
  readonly merges?: readonly (readonly [number, number])[];
  /** Zero-based columns whose cells stand on the left; the others are centred. */
  readonly left?: readonly number[];
  /** How many columns the row's look covers; all when absent. */
  readonly span?: number;
  /** Points; Excel's own when absent. */
  readonly height?: number;
}

export const textCell = (text: string): BlockCell => ({ text });
export const formulaCell = (formula: string, format?: string): BlockCell => ({
  formula,
  ...(format === undefined ? {} : { format }),
});
export const numberCell = (number: number, format?: string): BlockCell => ({
  number,
  ...(format === undefined ? {} : { format }),
});

/** A row of one text over the whole width. */
export const wideRow = (look: RowLook, cell: BlockCell, width: number, height?: number): BlockRow => ({
  look,
  cells: [cell],
  merges: [[0, width - 1]],
  left: look === 'title' ? [] : [0],
  ...(height === undefined ? {} : { height }),
});

/**
 * Queues the block on a sheet from its first cell on: formats first, then everything in one write.
 *
 * @param widths of the columns, in characters
 * @param footer with Excel's codes &P and &N
 */
export function writeBlock(
  sheet: Excel.Worksheet,
  top: number,
  rows: readonly BlockRow[],
  widths: readonly number[],
  footer: string,
): void {
  const width = widths.length;
  const range = sheet.getRangeByIndexes(top, 0, rows.length, width);
  const grid = rows.map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? {}));
  range.numberFormat = grid.map((row) =>
    row.map(({ text, format }) => (text === undefined ? (format ?? 'General') : '@')),
  );
  range.formulas = grid.map((row) => row.map(({ formula, text, number }) => formula ?? text ?? number ?? ''));
  range.format.font.size = 10.5;
  range.format.verticalAlignment = 'Center';
  range.format.horizontalAlignment = 'Center';
  range.format.wrapText = true;
  widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = characters * pointsPerCharacter;
  });
  rows.forEach((row, index) => lookLike(sheet, top + index, row, width));
  sheet.showGridlines = false;
  fitToA4(sheet, footer);
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical'] as const;

function lookLike(sheet: Excel.Worksheet, at: number, row: BlockRow, width: number): void {
  const { look, merges = [], left = [], height = look === 'body' ? 20 : undefined, span = width } = row;
  const range = sheet.getRangeByIndexes(at, 0, 1, span);
  for (const [first, last] of merges) sheet.getRangeByIndexes(at, first, 1, last - first + 1).merge();
  for (const column of left) sheet.getRangeByIndexes(at, column, 1, 1).format.horizontalAlignment = 'Left';
  if (height !== undefined) range.format.rowHeight = height;
  switch (look) {
    case 'title':
      range.format.font.size = 18;
      range.format.font.bold = true;
      range.format.rowHeight = 36;
      return;
    case 'facts':
    case 'note':
      range.format.font.size = 9.5;
      range.format.font.color = '#595959';
      return;
    case 'warning':
      range.format.font.bold = true;
      range.format.font.color = '#9C0006';
      return;
    case 'heading':
      range.format.font.size = 12;
      range.format.font.bold = true;
      range.format.rowHeight = 24;
      return;
    case 'header':
      range.format.fill.color = headerFill;
      range.format.font.color = '#FFFFFF';
      range.format.font.bold = true;
      drawBorders(range);
      return;
    case 'total':
      range.format.font.bold = true;
      range.format.fill.color = '#EAF1F8';
      drawBorders(range);
      return;
    case 'body':
      drawBorders(range);
      return;
    case 'space':
      return;
  }
}

function drawBorders(range: Excel.Range): void {
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = lineColor;
  }
}
