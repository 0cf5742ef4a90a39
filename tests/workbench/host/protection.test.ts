import { errorCodeOf, openExcel } from './openHost';

/** Pages cited: learn.microsoft.com/javascript/api/excel/… */
describe('worksheet protection (excel.worksheetprotection)', () => {
  it('protects with the options given and everything else forbidden (excel.worksheetprotectionoptions)', async () => {
    const excel = openExcel();
    const read = await excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Sheet1');
      protection.protect({ allowSort: true, allowAutoFilter: true, selectionMode: 'Unlocked' });
      protection.load('protected,options');
      await context.sync();
      return { on: protection.protected, options: protection.options };
    });
    expect(read.on).toBe(true);
    expect(read.options).toMatchObject({
      allowSort: true,
      allowAutoFilter: true,
      allowFormatCells: false,
      allowInsertRows: false,
      selectionMode: 'Unlocked',
    });
  });

  it('refuses to protect a sheet twice (excel.worksheetprotection protect: fails if already protected)', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Sheet1');
      protection.protect();
      protection.protect();
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('AccessDenied');
  });

  it('leaves a sheet alone that is not protected when unprotecting it (excel.worksheetprotection unprotect)', async () => {
    const excel = openExcel();
    const on = await excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Sheet1');
      protection.unprotect();
      protection.load('protected');
      await context.sync();
      return protection.protected;
    });
    expect(on).toBe(false);
  });

  it('opens with the right password only, and keeps no password but its hash (excel.worksheetprotection)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect({}, '督办2020');
      await context.sync();
    });
    expect(JSON.stringify(excel.host.workbook().sheets[0]?.protection)).not.toContain('督办2020');
    const unprotect = (password?: string): Promise<void> =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').protection.unprotect(password);
        await context.sync();
      });
    expect(await errorCodeOf(unprotect())).toBe('InvalidArgument');
    expect(await errorCodeOf(unprotect('督办2021'))).toBe('InvalidArgument');
    await unprotect('督办2020');
    expect(excel.host.workbook().sheets[0]?.protection).toBeUndefined();
  });

  it('refuses an option it does not know (excel.worksheetprotectionoptions)', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect({ allowEverything: true } as object);
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('refuses writes to locked cells and lets unlocked ones be written (excel.formatprotection locked)', async () => {
    const excel = openExcel();
    excel.host.edit((workbook) => ({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        rows: new Map([[0, { cells: new Map([[1, { value: null, format: { locked: false } }]]) }]]),
      })),
    }));
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.protection.protect();
      sheet.getRange('B1').values = [['推进中']];
      await context.sync();
    });
    const attempt = excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['改']];
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('AccessDenied');
  });
});

describe('workbook protection (excel.workbookprotection)', () => {
  it('keeps sheets from being added until it is ended with the password', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      context.workbook.protection.protect('结构');
      await context.sync();
    });
    const add = (): Promise<void> =>
      excel.run(async (context) => {
        context.workbook.worksheets.add('新表');
        await context.sync();
      });
    expect(await errorCodeOf(add())).toBe('AccessDenied');
    const wrong = excel.run(async (context) => {
      context.workbook.protection.unprotect('别的');
      await context.sync();
    });
    expect(await errorCodeOf(wrong)).toBe('InvalidArgument');
    const on = await excel.run(async (context) => {
      context.workbook.protection.unprotect('结构');
      context.workbook.worksheets.add('新表');
      context.workbook.protection.load('protected');
      await context.sync();
      return context.workbook.protection.protected;
    });
    expect(on).toBe(false);
    expect(excel.host.workbook().sheets).toHaveLength(2);
  });

  it('refuses to protect a workbook twice', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('AccessDenied');
  });
});
