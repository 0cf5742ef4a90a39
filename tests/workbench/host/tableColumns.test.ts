import { errorCodeOf, type TestExcel } from './openHost';
import { addressOfTable, formulasAt, onTable, valuesAt, withTaskTable, write } from './tableProgram';

/** Pages cited: learn.microsoft.com/javascript/api/excel/… unless another one is named. */

describe('columns of a table (excel.tablecolumncollection, excel.tablecolumn)', () => {
  it('are found by name in any case, by id and by position', async () => {
    const excel = await withTaskTable();
    const read = await onTable(excel, async (table, _sheet, context) => {
      table.columns.load('items/id,items/name,items/index,count');
      await context.sync();
      const second = table.columns.items[1];
      const found = [
        table.columns.getItem('任务'),
        table.columns.getItem(second?.id ?? 0),
        table.columns.getItemAt(1),
        table.columns.getItemOrNullObject('没有'),
      ];
      for (const column of found) column.load('name');
      await context.sync();
      return [
        table.columns.count,
        table.columns.items.map((column) => [column.name, column.index]),
        found.slice(0, 3).map((column) => column.name),
        found[3]?.isNullObject,
      ];
    });
    expect(read).toEqual([
      3,
      [
        ['编号', 0],
        ['任务', 1],
        ['状态', 2],
      ],
      ['任务', '任务', '任务'],
      true,
    ]);
  });

  it('give their parts and values, header first', async () => {
    const excel = await withTaskTable();
    const read = await onTable(excel, async (table, _sheet, context) => {
      const column = table.columns.getItem('任务').load('values');
      const ranges = [column.getRange(), column.getHeaderRowRange(), column.getDataBodyRange()];
      for (const range of ranges) range.load('address');
      await context.sync();
      return [column.values, ranges.map((range) => range.address)];
    });
    expect(read).toEqual([
      [['任务'], ['安全检查'], ['教学评估'], ['经费审计']],
      ['Sheet1!C2:C5', 'Sheet1!C2', 'Sheet1!C3:C5'],
    ]);
  });

  it('are renamed with their header, and formulas follow (name)', async () => {
    const excel = await withTaskTable();
    await write(excel, 'G1', [['=COUNTIF(清单[状态],"已完成")']]);
    await onTable(excel, (table) => {
      table.columns.getItem('状态').name = '进展';
    });
    expect(await valuesAt(excel, 'D2')).toEqual([['进展']]);
    expect(await formulasAt(excel, 'G1')).toEqual([['=COUNTIF(清单[进展],"已完成")']]);
  });

  it('are renamed by writing their header, which formulas follow too', async () => {
    const excel = await withTaskTable();
    await write(excel, 'G1', [['=COUNTA(清单[状态])+SUM(清单[编号])']]);
    await write(excel, 'B2:D2', [['状态', '任务', '编号']]);
    expect(await formulasAt(excel, 'G1')).toEqual([['=COUNTA(清单[编号])+SUM(清单[状态])']]);
  });

  it('may not take another column’s name (headers are unique)', async () => {
    const excel = await withTaskTable();
    const attempt = onTable(excel, (table) => {
      table.columns.getItem('状态').name = '任务';
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('are added at the end with header and values, as the guide does (excel-add-ins-tables, Add a column)', async () => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => {
      table.columns.add(null as unknown as number, [['时限'], ['6月底'], ['7月底'], ['长期']]);
    });
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:E5');
    expect(await valuesAt(excel, 'E2:E5')).toEqual([['时限'], ['6月底'], ['7月底'], ['长期']]);
  });

  it('are added before another, and push the cells to the right away', async () => {
    const excel = await withTaskTable();
    await write(excel, 'E3:E6', [['右边'], [''], [''], ['更下面']]);
    const read = await onTable(excel, async (table, _sheet, context) => {
      const column = table.columns.add(1, undefined, '类别').load('name,index');
      await context.sync();
      return [column.name, column.index];
    });
    expect(read).toEqual(['类别', 1]);
    expect(await valuesAt(excel, 'B2:F3')).toEqual([
      ['编号', '类别', '任务', '状态', ''],
      [1, '', '安全检查', '推进中', '右边'],
    ]);
    expect(await valuesAt(excel, 'E6')).toEqual([['更下面']]);
  });

  it('get a name of their own when none is given', async () => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => {
      table.columns.add();
    });
    expect(await valuesAt(excel, 'E2')).toEqual([['列4']]);
  });

  it('need as many values as the table has rows with its header', async () => {
    const excel = await withTaskTable();
    const add = (values: string[][]): Promise<void> =>
      onTable(excel, (table) => {
        table.columns.add(-1, values);
      });
    expect(await errorCodeOf(add([['时限'], ['6月底']]))).toBe('InvalidArgument');
  });

  it('are deleted, the cells to the right move left, and formulas lose them', async () => {
    const excel = await withTaskTable();
    await write(excel, 'F3', [['右边']]);
    await write(excel, 'H1', [['=COUNTA(清单[任务])']]);
    await onTable(excel, (table) => table.columns.getItem('任务').delete());
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:C5');
    expect(await valuesAt(excel, 'B2:E3')).toEqual([
      ['编号', '状态', '', ''],
      [1, '推进中', '', '右边'],
    ]);
    expect(await formulasAt(excel, 'H1')).toEqual([['=COUNTA(#REF!)']]);
  });

  it('cannot all be deleted, nor any on a protected sheet', async () => {
    const excel = await withTaskTable();
    const attempt = onTable(excel, (table) => {
      for (const name of ['编号', '任务', '状态']) table.columns.getItem(name).delete();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidOperation');
    const locked: TestExcel = await withTaskTable();
    await locked.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect({ allowDeleteColumns: true });
      await context.sync();
    });
    expect(await errorCodeOf(onTable(locked, (table) => table.columns.getItem('任务').delete()))).toBe('AccessDenied');
  });
});
