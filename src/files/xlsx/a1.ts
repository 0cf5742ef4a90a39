/** A1 notation <-> zero-based rows, columns and areas. */
import { cellName } from '../../core/cellName';
import { maxColumns, maxRows, type Area } from './workbook';

export { cellName, columnName } from '../../core/cellName';

/** 'A' -> 0, in either case; the letters are not checked further. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}

/** 'A1:B2', or 'A1' for a single cell. */
export function areaName(area: Area): string {
  const from = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? from : `${from}:${cellName(area.bottom, area.right)}`;
}

const point = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

function parsePoint(text: string): { row?: number; column?: number } | undefined {
  const match = point.exec(text);
  if (match === null) return undefined;
  const [, letters, digits] = match;
  if (letters === undefined && digits === undefined) return undefined;
  const row = digits === undefined ? undefined : Number(digits) - 1;
  const column = letters === undefined ? undefined : columnOf(letters);
  if ((row !== undefined && (row < 0 || row >= maxRows)) || (column !== undefined && column >= maxColumns)) {
    return undefined;
  }
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

/** Reads A1, $A$1:B2, A:C and 1:3; whole columns and rows span the sheet. Undefined when it is none of these. */
export function parseArea(text: string): Area | undefined {
  const [first = '', second, ...more] = text.trim().split(':');
  if (more.length > 0) return undefined;
  const from = parsePoint(first);
  const to = second === undefined ? from : parsePoint(second);
  if (from === undefined || to === undefined) return undefined;
  if ((from.row === undefined) !== (to.row === undefined)) return undefined;
  if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  if (second === undefined && (from.row === undefined || from.column === undefined)) return undefined;
  const rows = [from.row ?? 0, to.row ?? maxRows - 1] as const;
  const columns = [from.column ?? 0, to.column ?? maxColumns - 1] as const;
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** A list of areas separated by blanks (ST_Sqref); what cannot be read is left out. */
export function parseAreas(text: string): readonly Area[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== '')
    .flatMap((part) => parseArea(part) ?? []);
}

/** The inverse of parseAreas. */
export function areaNames(areas: readonly Area[]): string {
  return areas.map(areaName).join(' ');
}
