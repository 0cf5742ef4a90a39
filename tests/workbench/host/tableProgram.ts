/** A small task table, and short ways to run programs on it. */
import { openExcel, type TestExcel } from './openHost';

export const taskRows = [
  ['编号', '任务', '状态'],
  [1, '安全检查', '推进中'],
  [2, '教学评估', '已完成'],
  [3, '经费审计', '未启动'],
];

/** An Excel with the task table in B2:D5 of Sheet1, named 清单. */
export async function withTaskTable(rows: readonly (readonly unknown[])[] = taskRows): Promise<TestExcel> {
  const excel = openExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange(`B2:D${rows.length + 1}`);
    range.values = rows as unknown[][];
    sheet.tables.add(range, true).name = '清单';
    await context.sync();
  });
  return excel;
}

/** Runs a program on the table 清单. */
export function onTable<T>(
  excel: TestExcel,
  program: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const result = await program(context.workbook.tables.getItem('清单'), sheet, context);
    await context.sync();
    return result;
  });
}

/** The values of an address of Sheet1. */
export function valuesAt(excel: TestExcel, address: string): Promise<unknown[][]> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

/** The formulas of an address of Sheet1. */
export function formulasAt(excel: TestExcel, address: string): Promise<unknown[][]> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('formulas');
    await context.sync();
    return range.formulas;
  });
}

/** Writes to Sheet1. */
export function write(excel: TestExcel, address: string, values: readonly (readonly unknown[])[]): Promise<void> {
  return excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values as unknown[][];
    await context.sync();
  });
}

/** The table's whole range. */
export function addressOfTable(excel: TestExcel): Promise<string> {
  return onTable(excel, async (table, _sheet, context) => {
    const range = table.getRange().load('address');
    await context.sync();
    return range.address;
  });
}
