/**
 * Sheets of another file: learn.microsoft.com/javascript/api/excel/excel.workbook#insertWorksheetsFromBase64 and
 * learn.microsoft.com/javascript/api/excel/excel.insertworksheetoptions
 */
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { errorCodeOf, openExcel, type TestExcel } from './openHost';

/** The file of a workbook that a program makes from an empty one. */
async function fileFrom(make: (context: Excel.RequestContext) => void): Promise<string> {
  const excel = openExcel();
  await excel.run(async (context) => {
    make(context);
    await context.sync();
  });
  return Buffer.from(writeXlsx(excel.host.workbook())).toString('base64');
}

const returned = (): Promise<string> =>
  fileFrom(({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.name = '回收表';
    sheet.getRange('A1:B2').values = [
      ['任务编号', '状态'],
      ['R001', '已完成'],
    ];
    const table = sheet.tables.add('A1:B2', true);
    table.name = '任务';
    const base = workbook.worksheets.add('基准');
    base.getRange('A1:A2').formulas = [['=COUNTA(任务[状态])'], ['=回收表!B2']];
    base.visibility = 'VeryHidden';
    workbook.names.add('状态列', sheet.getRange('B2'));
  });

async function names(excel: TestExcel): Promise<string[]> {
  return excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });
}

async function insert(excel: TestExcel, file: string, options?: Excel.InsertWorksheetOptions): Promise<string[]> {
  return excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(file, options);
    await context.sync();
    return ids.value;
  });
}

describe('Workbook.insertWorksheetsFromBase64', () => {
  it('inserts all sheets at the end and returns their ids', async () => {
    const excel = openExcel();
    const ids = await insert(excel, await returned());
    expect(await names(excel)).toEqual(['Sheet1', '回收表', '基准']);
    const seen = await excel.run(async (context) => {
      const [first, second] = ids.map((id) => context.workbook.worksheets.getItem(id).load('name,visibility'));
      await context.sync();
      return [first?.name, second?.name, second?.visibility];
    });
    expect(seen).toEqual(['回收表', '基准', 'VeryHidden']);
  });

  it('brings values, formulas, tables and names along', async () => {
    const excel = openExcel();
    await insert(excel, await returned());
    const seen = await excel.run(async (context) => {
      const { worksheets, tables, names: defined } = context.workbook;
      const range = worksheets.getItem('基准').getRange('A1:A2').load('values');
      const table = tables.getItem('任务').getRange().load('address');
      const name = defined.getItem('状态列').load('formula');
      await context.sync();
      return [range.values as unknown, table.address, name.formula as unknown];
    });
    expect(seen).toEqual([[[1], ['已完成']], '回收表!A1:B2', '=回收表!$B$2']);
  });

  it.each([
    ['Beginning', undefined, ['基准', 'Sheet1', '末页']],
    ['Before', '末页', ['Sheet1', '基准', '末页']],
    ['After', 'Sheet1', ['Sheet1', '基准', '末页']],
    ['After', undefined, ['Sheet1', '末页', '基准']],
    ['Before', undefined, ['基准', 'Sheet1', '末页']],
  ] as const)('inserts the sheets named %s of %s', async (positionType, relativeTo, expected) => {
    const excel = openExcel();
    await excel.run(async (context) => {
      context.workbook.worksheets.add('末页');
      await context.sync();
    });
    const options: Excel.InsertWorksheetOptions = { sheetNamesToInsert: ['基准'], positionType };
    await insert(excel, await returned(), relativeTo === undefined ? options : { ...options, relativeTo });
    expect(await names(excel)).toEqual(expected);
  });

  it('takes a Worksheet as relativeTo', async () => {
    const excel = openExcel();
    const file = await returned();
    await excel.run(async (context) => {
      const relativeTo = context.workbook.worksheets.getItem('Sheet1');
      context.workbook.insertWorksheetsFromBase64(file, {
        sheetNamesToInsert: ['回收表'],
        positionType: 'Before',
        relativeTo,
      });
      await context.sync();
    });
    expect(await names(excel)).toEqual(['回收表', 'Sheet1']);
  });

  it('gives free names to sheets and tables that are there already; their formulas follow', async () => {
    const excel = openExcel();
    const file = await returned();
    await insert(excel, file);
    await insert(excel, file);
    expect(await names(excel)).toEqual(['Sheet1', '回收表', '基准', '回收表 (2)', '基准 (2)']);
    const seen = await excel.run(async (context) => {
      const tables = context.workbook.tables.load('items/name');
      const range = context.workbook.worksheets.getItem('基准 (2)').getRange('A1:A2').load('formulas,values');
      await context.sync();
      return { tables: tables.items.map((table) => table.name), formulas: range.formulas, values: range.values };
    });
    expect(seen).toEqual({
      tables: ['任务', '任务2'],
      formulas: [['=COUNTA(任务2[状态])'], ["='回收表 (2)'!B2"]],
      values: [[1], ['已完成']],
    });
  });

  it('is undone in one step', async () => {
    const excel = openExcel();
    await insert(excel, await returned());
    excel.host.undo();
    expect(await names(excel)).toEqual(['Sheet1']);
  });

  it('refuses charts and comments, which Excel on the web cannot insert (remarks of insertWorksheetsFromBase64)', async () => {
    const withChart = await fileFrom(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        ['部门', '数量'],
        ['教务处', 3],
      ];
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'));
    });
    expect(await errorCodeOf(insert(openExcel(), withChart))).toBe('UnsupportedFeature');
    const withComment = await fileFrom(({ workbook }) => {
      workbook.comments.add('Sheet1!A1', '请核对');
    });
    expect(await errorCodeOf(insert(openExcel(), withComment))).toBe('UnsupportedFeature');
  });

  it.each([
    ['text that is no file', 'bm90IGEgZmlsZQ==', {}],
    ['text that is not Base64', '%%%', {}],
    ['a sheet that the file has not', undefined, { sheetNamesToInsert: ['没有'] }],
  ])('refuses %s', async (_, file, options) => {
    expect(await errorCodeOf(insert(openExcel(), file ?? (await returned()), options))).toBe('InvalidArgument');
  });

  it('refuses when the workbook’s structure is protected (excel.workbookprotection)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await errorCodeOf(insert(excel, await returned()))).toBe('AccessDenied');
  });
});
