/** Puts an opened host where the add-in's code expects Excel: the globals Office and Excel. */
import type { HostOptions } from '../../src/workbench/host/session';
import { openExcel, type TestExcel } from '../workbench/host/openHost';

/** Opens a workbook and makes it the one the add-in works on, with every requirement set of this Office.js. */
export function useExcel(...args: Parameters<typeof openExcel>): TestExcel {
  const excel = openExcel(...args);
  Object.assign(globalThis, {
    Excel: excel.Excel,
    OfficeExtension: excel.OfficeExtension,
    Office: {
      ...excel.Office,
      context: { requirements: { isSetSupported: () => true }, document: { mode: modeOf(args[1]?.access) } },
      DocumentMode: documentMode,
    },
  });
  return excel;
}

/** Office.DocumentMode and Office.context.document are the loader's (office.js), which is not here. */
const documentMode = { ReadOnly: 'readOnly', ReadWrite: 'readWrite' } as const;

const modeOf = (access: HostOptions['access']): string =>
  access === 'view' ? documentMode.ReadOnly : documentMode.ReadWrite;
