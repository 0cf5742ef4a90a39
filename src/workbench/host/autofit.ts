/**
 * Widths and heights that fit what cells show. Excel measures with the font; the host counts: a full-width character is
 * two, a line is 1.45 times the font size high. Near enough to see and print by.
 */
import type { Area, Sheet } from '../../files/xlsx/workbook';
import { formatValue } from '../typing/formatValue';
import { isWholeRows } from './address';
import { columnRunAt, formatAt, usedArea, withColumns, withRows } from './cells';
import type { HostLocale } from './session';

const defaultFontSize = 11;
const lineFactor = 1.45;
const columnPadding = 1.5;

const isWide = (character: string): boolean =>
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u2018-\u201F\u2026\u2014]/.test(
    character,
  );

/** Width in characters of the default font. */
function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return (width * size) / defaultFontSize;
}

function shownText(sheet: Sheet, row: number, column: number, locale: HostLocale): string {
  const cell = sheet.rows.get(row)?.cells.get(column);
  if (cell === undefined || cell.value === null) return '';
  return formatValue(cell.value, formatAt(sheet, row, column)?.numberFormat ?? 'General', locale);
}

const isMerged = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);

/** Columns as wide as their widest text without wrapping; a column without text keeps its width. */
export function autofitColumns(sheet: Sheet, area: Area, locale: HostLocale): Sheet {
  const used = usedArea(sheet, true, area);
  if (used === null) return sheet;
  let result = sheet;
  for (let column = used.left; column <= used.right; column += 1) {
    let width = 0;
    for (let row = used.top; row <= used.bottom; row += 1) {
      if (isMerged(sheet, row, column)) continue;
      const size = formatAt(sheet, row, column)?.font?.size ?? defaultFontSize;
      for (const line of shownText(sheet, row, column, locale).split('\n'))
        width = Math.max(width, textWidth(line, size));
    }
    if (width > 0) {
      const fitted = Math.min(255, width + columnPadding);
      result = withColumns(result, column, column, (run) => ({ ...run, width: fitted }));
    }
  }
  return result;
}

/** Rows as high as their highest cell, wrapped text broken at the column's width. Merged cells do not count, as in Excel. */
export function autofitRows(sheet: Sheet, area: Area, locale: HostLocale): Sheet {
  const last = isWholeRows(area) ? { ...area, right: usedArea(sheet, true, area)?.right ?? area.left } : area;
  const used = usedArea(sheet, true, { ...last, left: 0, right: 16_383 });
  let result = sheet;
  for (let row = area.top; row <= Math.min(area.bottom, used?.bottom ?? area.top); row += 1) {
    let height = 0;
    for (const column of sheet.rows.get(row)?.cells.keys() ?? []) {
      if (isMerged(sheet, row, column)) continue;
      const format = formatAt(sheet, row, column);
      const size = format?.font?.size ?? defaultFontSize;
      const width = columnRunAt(sheet, column)?.width ?? sheet.defaultColumnWidth;
      const lines = shownText(sheet, row, column, locale)
        .split('\n')
        .reduce((sum, line) => {
          const wrapped =
            format?.alignment?.wrapText === true ? Math.ceil(textWidth(line, size) / Math.max(width - 1, 1)) : 1;
          return sum + Math.max(1, wrapped);
        }, 0);
      height = Math.max(height, lines * size * lineFactor);
    }
    if (height === 0) continue;
    const fitted = Math.min(409.5, Math.max(sheet.defaultRowHeight, Math.ceil(height + 2)));
    result = withRows(result, row, row, ({ customHeight: _custom, ...data }) => ({ ...data, height: fitted }));
  }
  return result;
}
