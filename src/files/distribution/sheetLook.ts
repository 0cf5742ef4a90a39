/** How the sheet of a department looks: that of the master, with the columns to fill in tinted. */
import type { ChecklistColumn } from '../../core/checklist';
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

/** Merged cells get no height from Excel: points for as many lines as the text takes in so many characters. */
export function lineHeight(text: string, characters: number): number {
  const lines = text.split(/\r?\n/).reduce((sum, part) => {
    // A Chinese sign is as wide as two digits; a line rarely ends exactly at the edge.
    const wide = Array.from(part).reduce((total, sign) => total + (sign > '\u00ff' ? 2 : 1), 0);
    return sum + Math.max(1, Math.ceil(wide / (characters * 0.9)));
  }, 0);
  return Math.min(400, 6 + lines * 16);
}

const isFillable = ({ filledBy }: ChecklistColumn): boolean => filledBy === 'people';

/** The tint of what is to be filled in is lighter than every colour of the levels. */
const tint = '#FFFBE6';

export const headerFormat = (column: ChecklistColumn): CellFormat => ({
  numberFormat: '@',
  font: { bold: true, color: '#FFFFFF' },
  fill: { color: isFillable(column) ? '#8A5A00' : '#1F4E79' },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
});

const numberFormats: Readonly<Record<ChecklistColumn['kind'], string>> = {
  text: '@',
  choice: '@',
  date: 'yyyy-mm-dd',
  warning: 'General',
};

export const bodyFormat = (column: ChecklistColumn): CellFormat => ({
  numberFormat: numberFormats[column.kind],
  font: { size: 10 },
  ...(isFillable(column) ? { fill: { color: tint }, locked: false } : {}),
  border,
  alignment: { horizontal: column.center ? 'center' : 'left', vertical: 'center', wrapText: column.wrap },
});
