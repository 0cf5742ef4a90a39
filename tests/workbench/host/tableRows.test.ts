import { errorCodeOf, type TestExcel } from './openHost';
import { addressOfTable, formulasAt, onTable, taskRows, valuesAt, withTaskTable, write } from './tableProgram';

/** Pages cited: learn.microsoft.com/javascript/api/excel/… unless another one is named. */

const addRows = (excel: TestExcel, index: number | undefined, values?: unknown[][]): Promise<void> =>
  onTable(excel, (table) => {
    table.rows.add(index, values as string[][]);
  });

describe('adding rows (excel.tablerowcollection add)', () => {
  it('adds several at the end for null, and moves down what lies below the table', async () => {
    const excel = await withTaskTable();
    await write(excel, 'B6:E6', [['合计', '', '', '旁边']]);
    await onTable(excel, (table) => {
      table.rows.add(null as unknown as number, [
        [4, '档案整理', '未启动'],
        [5, '网站改版', '推进中'],
      ]);
    });
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:D7');
    expect(await valuesAt(excel, 'B6:E8')).toEqual([
      [4, '档案整理', '未启动', '旁边'],
      [5, '网站改版', '推进中', ''],
      ['合计', '', '', ''],
    ]);
  });

  it('adds one before another by its index, and blank when no values are given', async () => {
    const excel = await withTaskTable();
    await addRows(excel, 1, [[9, '插入', '推进中']]);
    await addRows(excel, 0);
    expect(await valuesAt(excel, 'B3:C5')).toEqual([
      ['', ''],
      [1, '安全检查'],
      [9, '插入'],
    ]);
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:D7');
  });

  it('gives the first of the new rows, and its place', async () => {
    const excel = await withTaskTable();
    const read = await onTable(excel, async (table, _sheet, context) => {
      const row = table.rows.add(1, [
        [8, '甲', ''],
        [9, '乙', ''],
      ]);
      row.load('index,values');
      const range = row.getRange().load('address');
      await context.sync();
      return [row.index, row.values, range.address];
    });
    expect(read).toEqual([1, [[8, '甲', '']], 'Sheet1!B4:D4']);
  });

  it.each([
    ['too few values', [[1, '甲']]],
    ['too many values', [[1, '甲', '', '']]],
  ])('refuses %s', async (_, values) => {
    expect(await errorCodeOf(addRows(await withTaskTable(), undefined, values))).toBe('InvalidArgument');
  });

  it('refuses an index beyond the end', async () => {
    expect(await errorCodeOf(addRows(await withTaskTable(), 4, [[1, '甲', '']]))).toBe('InvalidArgument');
  });

  it('cannot grow a table on a protected sheet, even where cells are unlocked', async () => {
    const excel = await withTaskTable();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect({ allowInsertRows: true });
      await context.sync();
    });
    expect(await errorCodeOf(addRows(excel, undefined, [[4, '甲', '']]))).toBe('AccessDenied');
  });

  it('refuses to tear another table below apart (InsertDeleteConflict)', async () => {
    const excel = await withTaskTable();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('D6:E8', true);
      await context.sync();
    });
    expect(await errorCodeOf(addRows(excel, undefined, [[4, '甲', '']]))).toBe('InsertDeleteConflict');
  });

  it('moves down a table that lies wholly below it', async () => {
    const excel = await withTaskTable();
    const address = await onTable(excel, async (table, sheet, context) => {
      const below = sheet.tables.add('B6:C8', true);
      table.rows.add(undefined, [[4, '甲', '']]);
      const range = below.getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!B7:C9');
  });

  it('adds before the totals row', async () => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => {
      table.showTotals = true;
      table.rows.add(undefined, [[4, '甲', '']]);
    });
    expect(await valuesAt(excel, 'B6:B7')).toEqual([[4], ['汇总']]);
  });

  it('is followed by plain references, rules and ranges held by the program', async () => {
    const excel = await withTaskTable();
    await write(excel, 'F1:F2', [['=SUM(B3:B5)'], ['=B5']]);
    const address = await onTable(excel, async (table, sheet, context) => {
      const body = table.getDataBodyRange();
      body.dataValidation.rule = { custom: { formula: '=B3<>""' } };
      const last = sheet.getRange('B5');
      last.load('address');
      await context.sync();
      table.rows.add(1, [[9, '插入', '']]);
      await context.sync();
      last.load('address');
      await context.sync();
      return last.address;
    });
    expect(address).toBe('Sheet1!B6');
    expect(await formulasAt(excel, 'F1:F2')).toEqual([['=SUM(B3:B6)'], ['=B6']]);
    expect(excel.host.workbook().sheets[0]?.validations).toMatchObject([{ areas: [{ top: 2, bottom: 5 }] }]);
  });

  it('stretches rules over whole columns to rows added at the end', async () => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => {
      const body = table.columns.getItem('状态').getDataBodyRange();
      body.dataValidation.rule = { list: { inCellDropDown: true, source: '未启动,推进中,已完成' } };
      body.conditionalFormats.add('Custom').custom.rule.formula = '=$D3="已完成"';
      table.rows.add(undefined, [[4, '甲', '']]);
    });
    const sheet = excel.host.workbook().sheets[0];
    expect(sheet?.validations).toMatchObject([{ areas: [{ top: 2, bottom: 5 }] }]);
    expect(sheet?.conditionalFormats).toMatchObject([{ areas: [{ top: 2, bottom: 5 }] }]);
  });
});

describe('reading and deleting rows (excel.tablerow, excel.tablerowcollection)', () => {
  it('loads the rows with their values', async () => {
    const excel = await withTaskTable();
    const read = await onTable(excel, async (table, _sheet, context) => {
      table.rows.load('items/index,items/values,count');
      await context.sync();
      return [table.rows.count, table.rows.items.map((row) => [row.index, row.values[0]])];
    });
    expect(read).toEqual([3, taskRows.slice(1).map((row, index) => [index, row])]);
  });

  it('writes one row, and refuses a place that is not there', async () => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => {
      table.rows.getItemAt(1).values = [[20, '改了', '已完成']];
    });
    expect(await valuesAt(excel, 'B4:D4')).toEqual([[20, '改了', '已完成']]);
    const attempt = onTable(excel, (table) => {
      table.rows.getItemAt(3).load('values');
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('deletes one and moves the cells below up', async () => {
    const excel = await withTaskTable();
    await write(excel, 'B6:E6', [['下面', '', '', '']]);
    await onTable(excel, (table) => table.rows.getItemAt(0).delete());
    expect(await valuesAt(excel, 'B3:B6')).toEqual([[2], [3], ['下面'], ['']]);
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:D4');
  });

  it('deletes several, by numbers or as rows (deleteRows), and runs of them (deleteRowsAt)', async () => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => table.rows.deleteRows([0, 2]));
    expect(await valuesAt(excel, 'B3:B4')).toEqual([[2], ['']]);
    const again = await withTaskTable();
    await onTable(again, (table) => table.rows.deleteRows([table.rows.getItemAt(1)]));
    expect(await valuesAt(again, 'B3:B4')).toEqual([[1], [3]]);
    const run = await withTaskTable();
    await onTable(run, (table) => table.rows.deleteRowsAt(1, 2));
    expect(await addressOfTable(run)).toBe('Sheet1!B2:D3');
  });

  it('keeps an empty body row when all are deleted', async () => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => table.rows.deleteRows([0, 1, 2]));
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:D3');
    expect(await valuesAt(excel, 'B3:D3')).toEqual([['', '', '']]);
  });

  it.each([
    ['a row that is not there', [3]],
    ['a row twice', [1, 1]],
  ])('refuses %s (deleteRows: InvalidArgument)', async (_, rows) => {
    const excel = await withTaskTable();
    expect(await errorCodeOf(onTable(excel, (table) => table.rows.deleteRows(rows)))).toBe('InvalidArgument');
  });

  it('refuses to delete while a filter is set (deleteRows: InsertDeleteConflict)', async () => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => table.columns.getItem('状态').filter.applyValuesFilter(['推进中']));
    expect(await errorCodeOf(onTable(excel, (table) => table.rows.deleteRows([0])))).toBe('InsertDeleteConflict');
    expect(await errorCodeOf(onTable(excel, (table) => table.rows.deleteRowsAt(0)))).toBe('InsertDeleteConflict');
  });
});
