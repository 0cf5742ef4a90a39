/** A workbook with a generated checklist, and small programs over it. */
import { readNoticeText } from '../../src/core/reading';
import { planChecklist } from '../../src/excel/planChecklist';
import { writePlannedChecklist } from '../../src/excel/writePlannedChecklist';
import { smallNotice } from '../fixtures/smallNotice';
import type { TestExcel } from '../workbench/host/openHost';
import { useExcel } from './officeGlobals';

/** Four tasks: the header is row 3, the tasks are rows 4 to 7. */
export async function useGeneratedChecklist(notice = smallNotice): Promise<TestExcel> {
  const excel = useExcel();
  const reading = readNoticeText(notice, { kind: 'text' }, 2026);
  await writePlannedChecklist(await planChecklist(reading));
  return excel;
}

/** A notice of as many tasks as wanted. */
export const noticeOfMany = (count: number): string =>
  `二、工作任务\n${Array.from({ length: count }, (_, i) => `${String(i + 1)}.任务${String(i)}（责任单位：图书馆；完成时限：2021年12月底前）`).join('\n')}`;

/** Changes cells of 任务清单 as a person does, by address. */
export async function edit(excel: TestExcel, cells: Readonly<Record<string, unknown>>): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('任务清单');
    for (const [address, value] of Object.entries(cells)) sheet.getRange(address).values = [[value]];
    await context.sync();
  });
}

/** What a cell of 任务清单 shows. */
export async function shown(excel: TestExcel, address: string): Promise<string> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('任务清单').getRange(address);
    range.load('text');
    await context.sync();
    return range.text[0]?.[0] ?? '';
  });
}
