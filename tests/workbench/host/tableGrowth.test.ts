import { sheetId, type TestExcel } from './openHost';
import { addressOfTable, formulasAt, onTable, valuesAt, withTaskTable, write } from './tableProgram';

describe('what is entered right below a table (learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins)', () => {
  it('becomes part of it, whether a program writes it or a person types it', async () => {
    const excel = await withTaskTable();
    await write(excel, 'B6:D7', [
      [4, '档案整理', '未启动'],
      [5, '网站改版', '推进中'],
    ]);
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:D7');
    excel.host.type(sheetId(0), 7, 2, '制度修订');
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:D8');
  });

  it('takes the rules of whole columns along', async () => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => {
      table.columns.getItem('状态').getDataBodyRange().dataValidation.rule = {
        list: { inCellDropDown: true, source: '未启动,推进中,已完成' },
      };
    });
    await write(excel, 'B6:D6', [[4, '档案整理', '未启动']]);
    expect(excel.host.workbook().sheets[0]?.validations).toMatchObject([{ areas: [{ top: 2, bottom: 5 }] }]);
  });

  it.each<[string, string, readonly unknown[]]>([
    ['is wider than the table', 'B6:E6', [4, '甲', '', '备注']],
    ['is empty', 'B6:D6', ['', '', '']],
    ['leaves a row free', 'B7:D7', [4, '甲', '']],
  ])('stays outside when it %s', async (_, address, row) => {
    const excel = await withTaskTable();
    await write(excel, address, [row]);
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:D5');
  });

  it('stays outside a table with totals, and on a protected sheet', async () => {
    const totals = await withTaskTable();
    await onTable(totals, (table) => {
      table.showTotals = true;
    });
    await write(totals, 'B7:D7', [[4, '甲', '']]);
    expect(await addressOfTable(totals)).toBe('Sheet1!B2:D6');

    const locked: TestExcel = await withTaskTable();
    locked.host.edit((workbook) => ({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        columns: [{ first: 0, last: 9, format: { locked: false } }],
      })),
    }));
    await onTable(locked, (_table, sheet) => sheet.protection.protect());
    await write(locked, 'B6:D6', [[4, '甲', '']]);
    expect(await valuesAt(locked, 'B6')).toEqual([[4]]);
    expect(await addressOfTable(locked)).toBe('Sheet1!B2:D5');
  });

  it('adds a column with a name when typed right beside it', async () => {
    const excel = await withTaskTable();
    excel.host.type(sheetId(0), 1, 4, '时限');
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:E5');
    expect(excel.host.workbook().sheets[0]?.tables[0]?.columns.at(-1)?.name).toBe('时限');
  });
});

describe('formulas that name sheets and tables', () => {
  it('follow a sheet that is renamed, and lose one that is deleted (excel.worksheet name, delete)', async () => {
    const excel = await withTaskTable();
    await excel.run(async (context) => {
      context.workbook.worksheets.add('名录');
      await context.sync();
    });
    await write(excel, 'H1:H2', [['=名录!A1'], ['=SUM(清单[编号])']]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('名录').name = '部门 名录';
      await context.sync();
    });
    expect(await formulasAt(excel, 'H1')).toEqual([["='部门 名录'!A1"]]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('部门 名录').delete();
      await context.sync();
    });
    expect(await formulasAt(excel, 'H1:H2')).toEqual([['=#REF!'], ['=SUM(清单[编号])']]);
  });

  it('are also those of charts (excel.chart)', async () => {
    const excel = await withTaskTable();
    excel.host.edit((workbook) => ({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        charts: [
          {
            id: '{1}',
            name: '图1',
            kind: 'pie',
            series: [{ name: '数', values: 'Sheet1!$B$3:$B$5' }],
            left: 0,
            top: 0,
            width: 300,
            height: 200,
          },
        ],
      })),
    }));
    await onTable(excel, (table, sheet) => {
      table.rows.add(1, [[9, '插入', '']]);
      sheet.name = '督查 通报';
    });
    expect(excel.host.workbook().sheets[0]?.charts[0]?.series[0]?.values).toBe("'督查 通报'!$B$3:$B$6");
  });

  it('find every table of a copied sheet under a name of its own (excel.worksheet copy)', async () => {
    const excel = await withTaskTable();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.tables.add('H1:I2', true);
      sheet.tables.add('K1:L2', true);
      sheet.copy();
      await context.sync();
    });
    const tables = excel.host.workbook().sheets.flatMap((sheet) => sheet.tables);
    expect(new Set(tables.map((table) => table.name)).size).toBe(6);
    expect(new Set(tables.map((table) => table.id)).size).toBe(6);
  });
});
