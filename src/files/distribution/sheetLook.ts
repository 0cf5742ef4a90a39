/** How the sheet of a department looks: that of the master, with the columns to fill in tinted. */
import type { SentColumn } from './sentLayout';
import type { BorderFormat, CellFormat } from '../xlsx/format';

const line = { style: 'thin', color: '#BFBFBF' } as const;
const border: BorderFormat = { left: line, right: line, top: line, bottom: line };

export const titleHeight = 36;

export const titleFormat: CellFormat = {
  numberFormat: '@',
  font: { size: 18, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

export const lineFormat: CellFormat = {
  numberFormat: '@',
  font: { size: 11, color: '#3F3F3F' },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};

/** Lines that a text takes in a cell of so many characters. A Chinese sign is as wide as two digits. */
function linesOf(text: string, characters: number): number {
  return text.split(/\r?\n/).reduce((sum, part) => {
    const wide = Array.from(part).reduce((total, sign) => total + (sign > '\u00ff' ? 2 : 1), 0);
    return sum + Math.max(1, Math.ceil(wide / characters));
  }, 0);
}

/** Points; Excel takes 409 at most. */
const highest = 400;

/** Merged cells get no height from Excel: points for a text over so many characters. A line rarely ends at the edge. */
export const lineHeight = (text: string, characters: number): number =>
  Math.min(highest, 6 + linesOf(text, characters * 0.9) * 16);

/**
 * Points for a row of tasks. Excel fits rows without a height when it opens a file, other programs do not; the height is
 * not marked as a person's, so that Excel fits the row again when something is written in it.
 */
export function taskRowHeight(cells: readonly { readonly text: string; readonly column: SentColumn }[]): number {
  const lines = cells.map(({ text, column }) => (column.wrap ? linesOf(text, column.width) : 1));
  return Math.min(highest, 6 + Math.max(1, ...lines) * 14);
}

const isFillable = ({ filledBy }: SentColumn): boolean => filledBy === 'people';

/** The tint of what is to be filled in is lighter than every colour of the levels. */
const tint = '#FFFBE6';

export const headerFormat = (column: SentColumn): CellFormat => ({
  numberFormat: '@',
  font: { bold: true, color: '#FFFFFF' },
  fill: { color: isFillable(column) ? '#8A5A00' : '#1F4E79' },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
});

const numberFormats: Readonly<Record<SentColumn['kind'], string>> = {
  text: '@',
  choice: '@',
  date: 'yyyy-mm-dd',
  number: 'General',
  warning: 'General',
};

export const bodyFormat = (column: SentColumn): CellFormat => ({
  numberFormat: numberFormats[column.kind],
  font: { size: 10 },
  ...(isFillable(column) ? { fill: { color: tint }, locked: false } : {}),
  border,
  alignment: { horizontal: column.center ? 'center' : 'left', vertical: 'center', wrapText: column.wrap },
});
