/** Puts an opened host where the add-in's code expects Excel: the globals Office and Excel. */
import { openExcel, type TestExcel } from '../workbench/host/openHost';

/** Opens a workbook and makes it the one the add-in works on, with every requirement set of this Office.js. */
export function useExcel(...args: Parameters<typeof openExcel>): TestExcel {
  const excel = openExcel(...args);
  Object.assign(globalThis, {
    Excel: excel.Excel,
    OfficeExtension: excel.OfficeExtension,
    Office: { ...excel.Office, context: { requirements: { isSetSupported: () => true } } },
  });
  return excel;
}
