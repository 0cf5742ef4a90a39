/** Defined names: learn.microsoft.com/javascript/api/excel/excel.nameditemcollection and excel.nameditem. */
import { errorCodeOf, openExcel, type TestExcel } from './openHost';

async function adding(excel: TestExcel, name: string, reference = '=Sheet1!$A$1'): Promise<void> {
  await excel.run(async (context) => {
    context.workbook.names.add(name, reference);
    await context.sync();
  });
}

describe('names of a workbook', () => {
  it('stand for a range given as an object, with an absolute reference (NamedItemCollection.add)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const item = context.workbook.names.add('责任部门', sheet.getRange('B2:B9'), '下拉来源');
      item.load('name,formula,type,value,visible,comment,scope');
      const range = item.getRange();
      range.load('address');
      await context.sync();
      return { ...item.toJSON(), address: range.address };
    });
    expect(seen).toEqual({
      name: '责任部门',
      formula: '=Sheet1!$B$2:$B$9',
      type: 'Range',
      value: 'Sheet1!$B$2:$B$9',
      visible: true,
      comment: '下拉来源',
      scope: 'Workbook',
      address: 'Sheet1!B2:B9',
    });
  });

  it('may stand for a constant or a formula, whose value is calculated (NamedItem.value)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').values = [[3], [4]];
      const { names } = context.workbook;
      const items = [
        names.add('税率', '=0.06'),
        names.add('期数', '=12'),
        names.add('单位', '="万元"'),
        names.add('启用', '=TRUE'),
        names.add('合计', '=SUM(Sheet1!$A$1:$A$2)'),
        names.add('坏', '=1/0'),
      ];
      for (const item of items) item.load('type,value');
      await context.sync();
      return items.map((item) => [item.type, item.value as unknown]);
    });
    expect(seen).toEqual([
      ['Double', 0.06],
      ['Integer', 12],
      ['String', '万元'],
      ['Boolean', true],
      ['Integer', 7],
      ['Error', '#DIV/0!'],
    ]);
  });

  it('may stand for an array, read through arrayValues (NamedItem.arrayValues)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const item = context.workbook.names.add('级别', '={1,"二级";TRUE,4}');
      item.load('type');
      item.arrayValues.load('values,types');
      await context.sync();
      return { type: item.type, values: item.arrayValues.values as unknown, types: item.arrayValues.types };
    });
    expect(seen).toEqual({
      type: 'Array',
      values: [
        [1, '二级'],
        [true, 4],
      ],
      types: [
        ['Double', 'String'],
        ['Boolean', 'Double'],
      ],
    });
  });

  it('are used by formulas of cells, which follow when the name changes (NamedItem.formula)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('C1');
      const item = context.workbook.names.add('税率', '=0.06');
      cell.formulas = [['=100*税率']];
      cell.load('values');
      await context.sync();
      const before = cell.values as unknown;
      item.formula = '=0.13';
      cell.load('values');
      await context.sync();
      return [before, cell.values as unknown];
    });
    expect(seen).toEqual([[[6]], [[13]]]);
  });

  it('answer ItemAlreadyExists when taken, in any case (office-js issue 2875)', async () => {
    const excel = openExcel();
    await adding(excel, 'Deadline');
    expect(await errorCodeOf(adding(excel, 'DEADLINE'))).toBe('ItemAlreadyExists');
  });

  // support.microsoft.com, "Names in formulas": "Learn about syntax rules for names".
  it.each([
    ['is empty', ''],
    ['starts with a digit', '1月'],
    ['holds a blank', '责任 部门'],
    ['reads as a cell', 'AB12'],
    ['reads as a cell in R1C1 style', 'R1C1'],
    ['is the shorthand C', 'c'],
    ['is the shorthand R', 'R'],
    ['holds a hyphen', '责任-部门'],
    ['has 256 characters', 'n'.repeat(256)],
  ])('are refused with InvalidArgument when the name %s', async (_, name) => {
    const excel = openExcel();
    expect(await errorCodeOf(adding(excel, name))).toBe('InvalidArgument');
  });

  it.each(['_内部', '部门.简称', '\\路径', 'n'.repeat(255)])('may be called %s', async (name) => {
    const excel = openExcel();
    await adding(excel, name);
    expect(excel.host.workbook().names.map((item) => item.name)).toEqual([name]);
  });

  it('refuse what is no formula (office-js issue 1918)', async () => {
    const excel = openExcel();
    expect(await errorCodeOf(adding(excel, '金额', '$3,151,820'))).toBe('InvalidArgument');
  });

  it('throw for getRange when they are no range, and give a null object where asked (NamedItem.getRangeOrNullObject)', async () => {
    const excel = openExcel();
    await adding(excel, '税率', '=0.06');
    const isNull = await excel.run(async (context) => {
      const range = context.workbook.names.getItem('税率').getRangeOrNullObject();
      range.load('address');
      await context.sync();
      return range.isNullObject;
    });
    expect(isNull).toBe(true);
    const attempt = excel.run(async (context) => {
      context.workbook.names.getItem('税率').getRange().load('address');
      await context.sync();
    });
    await expect(attempt).rejects.toThrow();
  });

  it('are listed, counted, hidden and deleted (NamedItemCollection.items, getCount, NamedItem.delete)', async () => {
    const excel = openExcel();
    await adding(excel, '乙');
    await adding(excel, '甲');
    const seen = await excel.run(async (context) => {
      const { names } = context.workbook;
      names.getItem('甲').visible = false;
      names.load('items/name,items/visible');
      const before = names.getCount();
      await context.sync();
      const listed = names.items.map((item) => [item.name, item.visible]);
      names.items.find((item) => item.name === '乙')?.delete();
      const after = names.getCount();
      const gone = names.getItemOrNullObject('乙');
      await context.sync();
      return { listed, counts: [before.value, after.value], gone: gone.isNullObject };
    });
    expect(seen).toEqual({
      listed: [
        ['甲', false],
        ['乙', true],
      ],
      counts: [2, 1],
      gone: true,
    });
  });

  it('of a sheet belong to it alone, and may repeat a name of the workbook (Worksheet.names, NamedItem.scope)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const ofBook = context.workbook.names.add('来源', sheet.getRange('A1'));
      const ofSheet = sheet.names.add('来源', sheet.getRange('B1'));
      ofSheet.load('scope');
      ofSheet.worksheet.load('name');
      ofBook.worksheetOrNullObject.load('name');
      const counts = [context.workbook.names.getCount(), sheet.names.getCount()];
      sheet.getRange('C1').formulas = [['=ROW(来源)&"/"&COLUMN(来源)']];
      const cell = sheet.getRange('C1').load('values');
      await context.sync();
      return {
        scope: ofSheet.scope,
        sheet: ofSheet.worksheet.name,
        bookHasNoSheet: ofBook.worksheetOrNullObject.isNullObject,
        counts: counts.map((count) => count.value),
        cell: cell.values as unknown,
      };
    });
    expect(seen).toEqual({
      scope: 'Worksheet',
      sheet: 'Sheet1',
      bookHasNoSheet: true,
      counts: [1, 1],
      cell: [['1/2']],
    });
  });

  it('are addresses of ranges (Worksheet.getRange: "the address or the name of the range")', async () => {
    const excel = openExcel();
    await adding(excel, '表头', '=Sheet1!$A$1:$D$1');
    const address = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('表头').load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!A1:D1');
  });

  it('follow their sheet when it is renamed', async () => {
    const excel = openExcel();
    await adding(excel, '首行', '=Sheet1!$A$2:$B$2');
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.name = '任务 清单';
      await context.sync();
    });
    expect(excel.host.workbook().names[0]?.formula).toBe("='任务 清单'!$A$2:$B$2");
  });
});
