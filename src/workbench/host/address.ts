/** A1 addresses <-> zero-based areas. */
import { maxColumns, maxRows, type Area } from '../../files/xlsx/workbook';

/** 0 -> 'A', 26 -> 'AA'. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 'A' -> 0, 'xfd' -> 16383; null when it is no column of a sheet. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= maxColumns ? index - 1 : null;
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };

export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === maxRows - 1;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === maxColumns - 1;
export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export const overlaps = (a: Area, b: Area): boolean => intersection(a, b) !== null;

/** 'A1', 'A1:B2', 'A:C' or '2:5'; without the sheet's name. */
export function formatArea(area: Area): string {
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  const first = `${columnName(area.left)}${area.top + 1}`;
  const last = `${columnName(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as it stands in an address: in quotes when it could be read as something else. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Reads an A1 address without a sheet. Null when it is none (a name, perhaps). `$` signs are allowed and ignored. */
export function parseArea(text: string): Area | null {
  const parts = text.replaceAll('$', '').split(':');
  if (parts.length > 2) return null;
  const corners = parts.map(parseCorner);
  const first = corners[0];
  const last = corners[1] ?? first;
  if (!first || !last) return null;
  if (parts.length === 1 && (first.row === undefined || first.column === undefined)) return null;
  if ((first.row === undefined) !== (last.row === undefined)) return null;
  if ((first.column === undefined) !== (last.column === undefined)) return null;
  const rows = [first.row ?? 0, last.row ?? maxRows - 1];
  const columns = [first.column ?? 0, last.column ?? maxColumns - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function parseCorner(text: string): { row?: number; column?: number } | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text.trim());
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  if (letters === '' && digits === '') return null;
  const column = letters === '' ? undefined : columnIndex(letters);
  if (column === null) return null;
  const row = digits === '' ? undefined : Number(digits) - 1;
  if (row !== undefined && (row < 0 || row >= maxRows)) return null;
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

/** Splits "'工作表 1'!A1" into the sheet's name (unquoted) and the rest. */
export function splitSheetName(address: string): { sheet?: string; rest: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/s.exec(address);
  if (!match) return { rest: address };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', rest: match[3] ?? '' };
}
