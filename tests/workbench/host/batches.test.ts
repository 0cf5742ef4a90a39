/**
 * Batches: learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model (sync, load, *OrNullObject) and
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values.
 */
import { errorCodeOf, openExcel } from './openHost';

describe('a batch of Office.js', () => {
  it('writes values and reads them back after sync', async () => {
    const excel = openExcel();
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [
        [1, '完成'],
        [true, ''],
      ];
      range.load('values,address,valueTypes');
      await context.sync();
      return { values: range.values, address: range.address, types: range.valueTypes };
    });
    expect(values).toEqual({
      values: [
        [1, '完成'],
        [true, ''],
      ],
      address: 'Sheet1!A1:B2',
      types: [
        ['Double', 'String'],
        ['Boolean', 'Empty'],
      ],
    });
  });

  it('leaves cells alone where the array holds null', async () => {
    const excel = openExcel();
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
      range.values = [['甲', '乙']];
      range.values = [[null, '丙']];
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toEqual([['甲', '丙']]);
  });

  it('refuses an array whose shape is not the range’s', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('answers ItemNotFound for a sheet that is not there, and a null object where asked for', async () => {
    const excel = openExcel();
    expect(
      await errorCodeOf(
        excel.run(async (context) => {
          context.workbook.worksheets.getItem('没有').load('name');
          await context.sync();
        }),
      ),
    ).toBe('ItemNotFound');
    const isNull = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      sheet.load('name');
      sheet.delete();
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it('loads the items of a collection with the properties asked for', async () => {
    const excel = openExcel();
    const names = await excel.run(async (context) => {
      context.workbook.worksheets.add('任务清单');
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility');
      await context.sync();
      return sheets.items.map((sheet) => [sheet.name, sheet.visibility]);
    });
    expect(names).toEqual([
      ['Sheet1', 'Visible'],
      ['任务清单', 'Visible'],
    ]);
  });

  it('names the member that the host has not', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      context.workbook.slicers.load('items');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('NotImplemented');
    await expect(attempt).rejects.toThrow(/Workbook\.Slicers/);
  });

  it('keeps a range between syncs and follows an undo of the whole run', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1');
      range.values = [['一']];
      await context.sync();
      range.getOffsetRange(1, 0).values = [['二']];
      await context.sync();
    });
    expect(excel.host.canUndo()).toBe(true);
    excel.host.undo();
    expect(excel.host.canUndo()).toBe(false);
    expect(excel.host.workbook().sheets[0]?.rows.size).toBe(0);
  });

  it('tells listeners of a change made by typing', async () => {
    const excel = openExcel();
    const seen: string[] = [];
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add((event) => {
        seen.push(`${event.address} ${String(event.details.valueAfter)}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    const [sheet] = excel.host.workbook().sheets;
    excel.host.type(sheet?.id ?? '', 1, 2, '推进中');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen).toEqual(['C2 推进中']);
  });
});
