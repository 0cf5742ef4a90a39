/** A saved workbook, changed on another computer by a program of Office.js. */
import { readXlsx } from '../../src/files/xlsx/readXlsx';
import { writeXlsx } from '../../src/files/xlsx/writeXlsx';
import { openExcel } from '../workbench/host/openHost';

export async function editedBy(
  bytes: Uint8Array,
  batch: (context: Excel.RequestContext) => Promise<void>,
): Promise<Uint8Array> {
  const reading = readXlsx(bytes);
  if (!reading.ok) throw new Error(reading.code);
  const excel = openExcel(reading.workbook);
  await excel.run(batch);
  return writeXlsx(excel.host.workbook());
}
