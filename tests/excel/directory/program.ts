/** What the tests of the directory start from: a workbook with a checklist of some departments. */
import { readNoticeText } from '../../../src/core/reading';
import { planChecklist } from '../../../src/excel/planChecklist';
import { writePlannedChecklist } from '../../../src/excel/writePlannedChecklist';
import type { ValidationSettings } from '../../../src/workbench/host/validations';
import { validationAt } from '../../../src/workbench/host/validations';
import type { TestExcel } from '../../workbench/host/openHost';
import { useExcel } from '../officeGlobals';

/** A notice with one task for each text of 责任部门. */
export const noticeOf = (departments: readonly string[]): string =>
  [
    '二、工作任务',
    ...departments.map(
      (text, index) => `${String(index + 1)}.任务${String(index + 1)}（责任单位：${text}；完成时限：2020年12月底前）`,
    ),
  ].join('\n');

export async function generate(departments: readonly string[]): Promise<void> {
  await writePlannedChecklist(await planChecklist(readNoticeText(noticeOf(departments), { kind: 'text' }, 2020)));
}

/** A workbook whose checklist has a task for each text of 责任部门. */
export async function excelWith(departments: readonly string[]): Promise<TestExcel> {
  const excel = useExcel();
  await generate(departments);
  return excel;
}

export function sheetNamed(excel: TestExcel, name: string) {
  const sheet = excel.host.workbook().sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** A table as it shows, header first. */
export async function tableText(excel: TestExcel, name: string): Promise<string[][]> {
  return excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load('text');
    await context.sync();
    return range.text;
  });
}

/** The validation of a cell of the checklist, by its header and zero-based row below it. */
export async function checklistValidation(
  excel: TestExcel,
  header: string,
  row: number,
): Promise<ValidationSettings | undefined> {
  const [headers = []] = await tableText(excel, '任务清单');
  return validationAt(sheetNamed(excel, '任务清单'), 3 + row, headers.indexOf(header));
}

/** 'taken', or the style of the alert, for text typed into a cell of the checklist. */
export async function typed(excel: TestExcel, header: string, row: number, text: string): Promise<string> {
  const [headers = []] = await tableText(excel, '任务清单');
  const result = excel.host.type(sheetNamed(excel, '任务清单').id, 3 + row, headers.indexOf(header), text);
  return result.ok ? 'taken' : result.reason === 'validation' ? result.alert.style : result.reason;
}

/** The requests that `work` sends: its syncs, and one more with which every Excel.run ends. */
export async function costOf(excel: TestExcel, work: () => Promise<unknown>): Promise<number> {
  const before = excel.host.statistics().batches;
  await work();
  return excel.host.statistics().batches - before;
}

/** Makes a sheet of plain cells by hand. */
export async function makeSheet(
  excel: TestExcel,
  name: string,
  top: string,
  values: readonly (readonly string[])[],
): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const range = sheet.getRange(top).getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
    range.values = values.map((row) => [...row]);
    await context.sync();
  });
}
