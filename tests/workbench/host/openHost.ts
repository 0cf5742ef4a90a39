/** A host over a small workbook, and Microsoft's Office.js in front of it: what every host test starts from. */
import { emptySheet, workbookOf, type Workbook } from '../../../src/files/xlsx/workbook';
import { createHost, type Host } from '../../../src/workbench/host/host';
import { loadOfficeJs, type OfficeJs } from '../../../src/workbench/host/officeJsInNode';
import type { HostOptions } from '../../../src/workbench/host/session';

export interface TestExcel extends OfficeJs {
  readonly host: Host;
  /** Excel.run of the loaded Office.js, shortened. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

/** 2020-11-20 12:00 as a serial: the day all host tests happen on. */
export const testNow = 44_155.5;

export const sheetId = (number: number): string =>
  `{00000000-0001-0000-${String(number).padStart(4, '0')}-000000000000}`;

/** An empty workbook with Sheet1. */
export function emptyWorkbook(): Workbook {
  return workbookOf([emptySheet(sheetId(0), 'Sheet1')]);
}

/** Opens a workbook (an empty one by default) in zh-CN on 2020-11-20. */
export function openExcel(workbook: Workbook = emptyWorkbook(), options: Partial<HostOptions> = {}): TestExcel {
  const host = createHost({
    workbook,
    locale: 'zh-CN',
    now: () => testNow,
    userName: '测试员',
    openWorkbook: () => undefined,
    ...options,
  });
  const office = loadOfficeJs(host);
  return { ...office, host, run: (batch) => office.Excel.run(batch) };
}

/** The code of the error a batch fails with; fails the test when it succeeds. */
export async function errorCodeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
    throw error;
  }
  throw new Error('the batch was accepted');
}
