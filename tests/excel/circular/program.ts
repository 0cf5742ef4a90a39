/** What the tests of 督查通报 look at: the sheets as they show, and figures counted again from the raw rows. */
import type { TestExcel } from '../../workbench/host/openHost';

/** What a sheet shows, its used range row by row. */
export async function sheetText(excel: TestExcel, name: string): Promise<string[][]> {
  return excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange();
    used.load('text');
    await context.sync();
    return used.text;
  });
}

/** The rows below the header that begins with this text, up to the first row that begins with nothing or a heading. */
export function rowsBelow(rows: readonly (readonly string[])[], header: string): string[][] {
  const at = rows.findIndex((row) => row[0] === header);
  const below = rows.slice(at + 1);
  const end = below.findIndex((row) => row[0] === '' || /^[一二三四五六七八九十]、/.test(row[0] ?? ''));
  return below.slice(0, end < 0 ? undefined : end).map((row) => [...row]);
}
