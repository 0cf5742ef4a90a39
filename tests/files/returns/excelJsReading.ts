/** What ExcelJS reads of an .xlsx, in the shape of our readers: the second judge of what is in a file. */
import ExcelJS from 'exceljs';
import type { ReadCell, ReadRow, ReadSheet, ReadWorkbook } from '../../../src/core/returns';
import { isDateFormat, serialOfNumber } from '../../../src/files/returns/dateFormats';
import { parseArea } from '../../../src/files/xlsx/a1';

/** The value of a formula that ExcelJS does not hand over: see differences.ts. */
export const unsaid = '(unsaid)';

const dayLength = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

function valueOf(value: ExcelJS.CellValue, format: string | undefined, date1904: boolean): ReadCell {
  if (value === null || value === undefined || value === '') return null;
  // ExcelJS has applied the date system already.
  if (value instanceof Date) return { serial: (value.getTime() - epoch) / dayLength };
  if (typeof value === 'number') {
    const number = value === 0 ? 0 : value;
    const serial = format !== undefined && isDateFormat(format) ? serialOfNumber(number, date1904) : undefined;
    return serial === undefined ? number : { serial };
  }
  if (typeof value !== 'object') return value;
  if ('error' in value) return { error: value.error };
  if ('richText' in value) {
    const text = value.richText.map((run) => run.text).join('');
    return text === '' ? null : text;
  }
  if ('hyperlink' in value) return valueOf(value.text, format, date1904);
  if ('formula' in value || 'sharedFormula' in value) {
    return value.result === undefined ? { error: unsaid } : valueOf(value.result, format, date1904);
  }
  return null;
}

function rowsOf(sheet: ExcelJS.Worksheet, date1904: boolean): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells: ReadCell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      // Cells under a merge repeat its first.
      if (cell.isMerged && cell.master !== cell) return;
      const value = valueOf(cell.value, cell.numFmt, date1904);
      if (value === null) return;
      while (cells.length < column - 1) cells.push(null);
      cells.push(value);
    });
    if (cells.length > 0) rows.push({ line, hidden: row.hidden, cells });
  });
  return rows;
}

export async function readWithExcelJs(bytes: Uint8Array): Promise<ReadWorkbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const date1904 = book.properties.date1904;
  const sheets = book.worksheets.map((sheet): ReadSheet => ({
    name: sheet.name,
    state: sheet.state,
    rows: rowsOf(sheet, date1904),
    merges: (sheet.model.merges as unknown as readonly string[]).flatMap((name) => {
      const area = parseArea(name);
      return area === undefined
        ? []
        : [{ firstLine: area.top + 1, lastLine: area.bottom + 1, firstColumn: area.left, lastColumn: area.right }];
    }),
  }));
  return { sheets };
}
