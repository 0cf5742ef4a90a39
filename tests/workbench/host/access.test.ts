/**
 * Workbooks that cannot be changed, or not be saved as what they are.
 * javascript/api/excel/excel.workbook, "readOnly"; office/dev/add-ins/testing/application-specific-api-error-handling,
 * "AccessDenied"
 */
import { errorCodeOf, openExcel, type TestExcel } from './openHost';

const readOnlyOf = (excel: TestExcel): Promise<boolean> =>
  excel.run(async (context) => {
    context.workbook.load('readOnly');
    await context.sync();
    return context.workbook.readOnly;
  });

const write = (excel: TestExcel): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['甲']];
    await context.sync();
  });

describe('a workbook that is open for viewing', () => {
  it('says that it is read-only', async () => {
    expect(await readOnlyOf(openExcel(undefined, { access: 'view' }))).toBe(true);
  });

  it.each<readonly [string, (workbook: Excel.Workbook) => void]>([
    ['a cell', ({ worksheets }) => (worksheets.getItem('Sheet1').getRange('A1').values = [['甲']])],
    ['a new sheet', ({ worksheets }) => worksheets.add('Sheet2')],
    ['a name', ({ names, worksheets }) => names.add('甲', worksheets.getItem('Sheet1').getRange('A1'))],
    ['a setting', ({ settings }) => settings.add('甲', 1)],
  ])('refuses %s, and tells no listener of it', async (_, change) => {
    const excel = openExcel(undefined, { access: 'view' });
    const heard: string[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    const before = excel.host.workbook();
    const attempt = excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('AccessDenied');
    expect(excel.host.workbook()).toBe(before);
    expect(excel.host.canUndo()).toBe(false);
    await readOnlyOf(excel);
    expect(heard).toEqual([]);
  });

  it('shows another sheet, selects and reads', async () => {
    const { host } = openExcel();
    const written = openExcel(host.workbook());
    await written.run(async (context) => {
      context.workbook.worksheets.add('Sheet2').getRange('B2').values = [[7]];
      await context.sync();
    });
    const excel = openExcel(written.host.workbook(), { access: 'view' });
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet2').getRange('B2');
      range.select();
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[7]]);
  });
});

describe('a workbook that was opened read-only', () => {
  it('says so, and takes changes: it is saved as a copy', async () => {
    const excel = openExcel(undefined, { access: 'copyOnly' });
    expect(await readOnlyOf(excel)).toBe(true);
    await write(excel);
    expect(excel.host.canUndo()).toBe(true);
  });
});

describe('any other workbook', () => {
  it('says that it is not', async () => {
    expect(await readOnlyOf(openExcel())).toBe(false);
  });
});
