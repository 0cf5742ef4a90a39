import { errorCodeOf, openExcel, type TestExcel } from './openHost';
import { addressOfTable, formulasAt, onTable, taskRows, valuesAt, withTaskTable, write } from './tableProgram';

/** Pages cited: learn.microsoft.com/javascript/api/excel/… unless another one is named. */

function addTable(excel: TestExcel, address: string, hasHeaders = true): Promise<string> {
  return excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Sheet1').tables.add(address, hasHeaders);
    const range = table.getRange().load('address');
    await context.sync();
    return range.address;
  });
}

describe('adding a table (excel.tablecollection add)', () => {
  it('gives it the next free name, the usual style and banded rows', async () => {
    const excel = openExcel();
    const read = await excel.run(async (context) => {
      const { tables } = context.workbook.worksheets.getItem('Sheet1');
      tables.add('A1:B3', true);
      const second = tables.add('D1:E3', true);
      second.load('name,style,showBandedRows,showBandedColumns,showFilterButton,showHeaders,showTotals');
      await context.sync();
      return second.toJSON();
    });
    expect(read).toMatchObject({
      name: '表2',
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      showHeaders: true,
      showTotals: false,
    });
  });

  it('makes headers unique, fills in missing ones, and turns them into text', async () => {
    const excel = openExcel();
    await write(excel, 'A1:D2', [
      ['状态', '状态', '', 2020],
      [1, 2, 3, 4],
    ]);
    await addTable(excel, 'A1:D2');
    expect(await valuesAt(excel, 'A1:D2')).toEqual([
      ['状态', '状态2', '列3', '2020'],
      [1, 2, 3, 4],
    ]);
  });

  it('generates headers and shifts the data down when there are none (hasHeaders = false)', async () => {
    const excel = openExcel();
    await write(excel, 'A1:C4', [
      [1, '安全检查', '旁边'],
      [2, '教学评估', '旁边'],
      ['下面', '', '旁边'],
      ['再下面', '', ''],
    ]);
    expect(await addTable(excel, 'A1:B2', false)).toBe('Sheet1!A1:B3');
    expect(await valuesAt(excel, 'A1:C5')).toEqual([
      ['列1', '列2', '旁边'],
      [1, '安全检查', '旁边'],
      [2, '教学评估', '旁边'],
      ['下面', '', ''],
      ['再下面', '', ''],
    ]);
  });

  it('adds an empty body row to a range of one row', async () => {
    const excel = openExcel();
    await write(excel, 'A1:B1', [['编号', '任务']]);
    expect(await addTable(excel, 'A1:B1')).toBe('Sheet1!A1:B2');
  });

  it('takes an address without a sheet as one of the active sheet, for the workbook’s tables', async () => {
    const excel = openExcel();
    const address = await excel.run(async (context) => {
      context.workbook.worksheets.add('第二张').activate();
      const table = context.workbook.tables.add('A1:B2', true);
      const range = table.getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('第二张!A1:B2');
  });

  it.each([
    ['overlaps a table', 'D5:F9'],
    ['lies inside a table', 'B2:C3'],
  ])('refuses a range that %s (application-specific-api-error-handling, MergedRangeConflict)', async (_, address) => {
    const excel = await withTaskTable();
    expect(await errorCodeOf(addTable(excel, address))).toBe('MergedRangeConflict');
  });

  it('refuses merged cells, before and after (application-specific-api-error-handling, MergedRangeConflict)', async () => {
    const excel = await withTaskTable();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('G2:H2').merge();
      await context.sync();
    });
    expect(await errorCodeOf(addTable(excel, 'F2:H4'))).toBe('MergedRangeConflict');
    const merge = excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('C3:C4').merge();
      await context.sync();
    });
    expect(await errorCodeOf(merge)).toBe('MergedRangeConflict');
  });

  it('is refused on a protected sheet', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect();
      await context.sync();
    });
    expect(await errorCodeOf(addTable(excel, 'A1:B2'))).toBe('AccessDenied');
  });
});

describe('finding tables (excel.tablecollection, excel.range getTables)', () => {
  it('finds them by name in any case, by id and by position', async () => {
    const excel = openExcel();
    const names = await excel.run(async (context) => {
      const { tables } = context.workbook;
      const table = tables.add('Sheet1!A1:B2', true);
      table.name = 'Tasks';
      table.load('id');
      await context.sync();
      const found = [tables.getItem('TASKS'), tables.getItem(table.id), tables.getItemAt(0)];
      for (const each of found) each.load('name');
      const count = tables.getCount();
      tables.load('items/name,count');
      await context.sync();
      return [...found.map((each) => each.name), count.value, tables.count, tables.items[0]?.name];
    });
    expect(names).toEqual(['Tasks', 'Tasks', 'Tasks', 1, 1, 'Tasks']);
  });

  it('answers ItemNotFound or a null object for one that is not there', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      context.workbook.tables.getItem('没有').load('name');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('ItemNotFound');
    const isNull = await excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject('没有');
      table.load('name');
      await context.sync();
      return table.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it('keeps to one sheet for the sheet’s own collection', async () => {
    const excel = await withTaskTable();
    const counts = await excel.run(async (context) => {
      const other = context.workbook.worksheets.add('第二张');
      const [own, all] = [other.tables.getCount(), context.workbook.tables.getCount()];
      await context.sync();
      return [own.value, all.value];
    });
    expect(counts).toEqual([0, 1]);
  });

  it('gives the tables that touch a range, or lie wholly in it, in order of their corners', async () => {
    const excel = await withTaskTable();
    await addTable(excel, 'F1:G3');
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const touching = sheet.getRange('A1:F4').getTables();
      touching.load('items/name');
      const inside = sheet.getRange('A1:F9').getTables(true);
      inside.load('items/name');
      const first = touching.getFirst().load('name');
      await context.sync();
      return [touching.items.map((t) => t.name), inside.items.map((t) => t.name), first.name];
    });
    expect(read).toEqual([['表1', '清单'], ['清单'], '表1']);
  });
});

describe('a table’s name (excel.table name; support: Rename an Excel table)', () => {
  it.each([
    ['任务 清单', 'a blank'],
    ['1清单', 'a digit in front'],
    ['A1', 'a cell reference'],
    ['R1C1', 'a cell reference of the other style'],
    ['c', 'the reserved letter C'],
    ['清单-一', 'a hyphen'],
    ['', 'nothing'],
    ['表'.repeat(256), 'over 255 characters'],
  ])('may not be %s: %s', async (name) => {
    const excel = await withTaskTable();
    const attempt = onTable(excel, (table) => {
      table.name = name;
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it.each(['_清单', 'Tasks.2020', '\\清单', '任务清单_2020', '表'.repeat(255)])('may be %s', async (name) => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => {
      table.name = name;
    });
    expect(excel.host.workbook().sheets[0]?.tables[0]?.name).toBe(name);
  });

  it('may not be another table’s or a defined name (github.com/OfficeDev/office-js/issues/551)', async () => {
    const excel = await withTaskTable();
    await addTable(excel, 'G1:H3');
    excel.host.edit((workbook) => ({
      ...workbook,
      names: [{ name: '部门', formula: '=Sheet1!$A$1', visible: true }],
    }));
    const rename = (name: string): Promise<void> =>
      onTable(excel, (table) => {
        table.name = name;
      });
    expect(await errorCodeOf(rename('表1'))).toBe('InvalidArgument');
    expect(await errorCodeOf(rename('部门'))).toBe('InvalidArgument');
  });

  it('is followed by formulas', async () => {
    const excel = await withTaskTable();
    await write(excel, 'G1', [['=SUM(清单[编号])']]);
    await onTable(excel, (table) => {
      table.name = '任务清单';
    });
    expect(await formulasAt(excel, 'G1')).toEqual([['=SUM(任务清单[编号])']]);
  });
});

describe('the parts and looks of a table (excel.table)', () => {
  it('gives the header, body and whole range, and ItemNotFound for a totals row that is not shown', async () => {
    const excel = await withTaskTable();
    const addresses = await onTable(excel, async (table, _sheet, context) => {
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const range of ranges) range.load('address');
      table.worksheet.load('name');
      await context.sync();
      return [...ranges.map((range) => range.address), table.worksheet.name];
    });
    expect(addresses).toEqual(['Sheet1!B2:D5', 'Sheet1!B2:D2', 'Sheet1!B3:D5', 'Sheet1']);
    const totals = onTable(excel, (table) => {
      table.getTotalRowRange().load('address');
    });
    expect(await errorCodeOf(totals)).toBe('ItemNotFound');
  });

  it('takes the styles that exist and no others (style)', async () => {
    const excel = await withTaskTable();
    const style = (name: string): Promise<string> =>
      onTable(excel, async (table, _sheet, context) => {
        table.style = name;
        table.load('style');
        await context.sync();
        return table.style;
      });
    expect(await style('TableStyleLight9')).toBe('TableStyleLight9');
    expect(await errorCodeOf(style('TableStyleMedium29'))).toBe('InvalidArgument');
    expect(await errorCodeOf(style('任务样式'))).toBe('InvalidArgument');
  });

  it('shows a totals row below, pushing down what is there (showTotals)', async () => {
    const excel = await withTaskTable();
    await write(excel, 'B6:E6', [['备注', '', '', '']]);
    await onTable(excel, (table) => {
      table.showTotals = true;
    });
    expect(await valuesAt(excel, 'B6:C7')).toEqual([
      ['汇总', ''],
      ['备注', ''],
    ]);
    expect(await formulasAt(excel, 'D6')).toEqual([['=SUBTOTAL(103,清单[状态])']]);
    await onTable(excel, (table) => {
      table.showTotals = false;
    });
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:D5');
    expect(await valuesAt(excel, 'B6:D6')).toEqual([['', '', '']]);
  });

  it('takes the header row away and brings it back with its names (showHeaders)', async () => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => {
      table.showHeaders = false;
    });
    expect(await addressOfTable(excel)).toBe('Sheet1!B3:D5');
    expect(await valuesAt(excel, 'B2:D2')).toEqual([['', '', '']]);
    const header = onTable(excel, (table) => {
      table.getHeaderRowRange().load('address');
    });
    expect(await errorCodeOf(header)).toBe('ItemNotFound');
    const button = onTable(excel, (table) => {
      table.showFilterButton = true;
    });
    expect(await errorCodeOf(button)).toBe('InvalidOperation');
    await onTable(excel, (table) => {
      table.showHeaders = true;
    });
    expect(await valuesAt(excel, 'B2:D5')).toEqual(taskRows);
  });

  it('cannot be changed on a protected sheet', async () => {
    const excel = await withTaskTable();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect({ allowFormatCells: true });
      await context.sync();
    });
    const attempt = onTable(excel, (table) => {
      table.showBandedRows = false;
    });
    expect(await errorCodeOf(attempt)).toBe('AccessDenied');
  });
});

describe('resizing and ending a table (excel.table resize, convertToRange, delete)', () => {
  it('grows over cells, whose texts become headers', async () => {
    const excel = await withTaskTable();
    await write(excel, 'E2', [['时限']]);
    await onTable(excel, (table) => table.resize('B2:F8'));
    expect(await addressOfTable(excel)).toBe('Sheet1!B2:F8');
    expect(await valuesAt(excel, 'B2:F2')).toEqual([['编号', '任务', '状态', '时限', '列5']]);
  });

  it.each([
    ['B3:D9', 'the header would be in another row'],
    ['G2:H9', 'it does not overlap the table'],
    ['B2:D2', 'no row would be left'],
  ])('refuses %s: %s', async (address) => {
    const excel = await withTaskTable();
    expect(await errorCodeOf(onTable(excel, (table) => table.resize(address)))).toBe('InvalidArgument');
  });

  it('refuses to grow over another table', async () => {
    const excel = await withTaskTable();
    await addTable(excel, 'F2:G4');
    expect(await errorCodeOf(onTable(excel, (table) => table.resize('B2:F5')))).toBe('MergedRangeConflict');
  });

  it('makes #REF! of references to a column that it leaves out', async () => {
    const excel = await withTaskTable();
    await write(excel, 'G1', [['=COUNTA(清单[状态])']]);
    await onTable(excel, (table) => table.resize('B2:C5'));
    expect(await formulasAt(excel, 'G1')).toEqual([['=COUNTA(#REF!)']]);
  });

  it('becomes a range with all its data, and formulas that named it name its cells', async () => {
    const excel = await withTaskTable();
    await write(excel, 'G1', [['=SUM(清单[编号])']]);
    const count = await onTable(excel, async (table, _sheet, context) => {
      const range = table.convertToRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B2:D5');
      const left = context.workbook.tables.getCount();
      await context.sync();
      return left.value;
    });
    expect(count).toBe(0);
    expect(await valuesAt(excel, 'B2:D5')).toEqual(taskRows);
    expect(await formulasAt(excel, 'G1')).toEqual([['=SUM($B$3:$B$5)']]);
  });

  it('is deleted with its cells’ data (learn.microsoft.com/office/vba/api/excel.listobject.delete)', async () => {
    const excel = await withTaskTable();
    await write(excel, 'G1', [['=SUM(清单[编号])']]);
    await onTable(excel, (table) => table.delete());
    expect(excel.host.workbook().sheets[0]?.tables).toEqual([]);
    expect(await valuesAt(excel, 'B2:C3')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(await formulasAt(excel, 'G1')).toEqual([['=SUM(#REF!)']]);
  });
});
