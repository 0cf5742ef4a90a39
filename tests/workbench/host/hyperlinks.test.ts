/** Range.hyperlink: learn.microsoft.com/javascript/api/excel/excel.rangehyperlink. */
import { errorCodeOf, openExcel, type TestExcel } from './openHost';

async function linked(excel: TestExcel, address: string, hyperlink: Excel.RangeHyperlink): Promise<unknown> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    range.hyperlink = hyperlink;
    range.load('hyperlink,values');
    await context.sync();
    return { hyperlink: range.hyperlink, values: range.values as unknown };
  });
}

describe('the hyperlink of a range', () => {
  it('has an address, a tip, and a text that the top left cell shows', async () => {
    const excel = openExcel();
    const seen = await linked(excel, 'A1:B1', {
      address: 'https://example.edu.cn/通知',
      screenTip: '打开通知',
      textToDisplay: '通知全文',
    });
    expect(seen).toEqual({
      hyperlink: { address: 'https://example.edu.cn/通知', screenTip: '打开通知', textToDisplay: '通知全文' },
      values: [['通知全文', '']],
    });
  });

  it('may lead to a place in the workbook, and leaves a text that is there', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['跳转']];
      await context.sync();
    });
    expect(await linked(excel, 'A1', { documentReference: 'Sheet1!C9' })).toEqual({
      hyperlink: { documentReference: 'Sheet1!C9', textToDisplay: '跳转' },
      values: [['跳转']],
    });
  });

  it('looks like one: blue and underlined', async () => {
    const excel = openExcel();
    await linked(excel, 'A1', { address: 'https://example.edu.cn', textToDisplay: '网站' });
    const font = await excel.run(async (context) => {
      const { font: shown } = context.workbook.worksheets.getItem('Sheet1').getRange('A1').format;
      shown.load('color,underline');
      await context.sync();
      return [shown.color, shown.underline];
    });
    expect(font).toEqual(['#0563C1', 'Single']);
  });

  it('is null where there is none', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('hyperlink');
      await context.sync();
      return range.hyperlink;
    });
    expect(seen).toBeNull();
  });

  it('must lead somewhere (InvalidArgument)', async () => {
    expect(await errorCodeOf(linked(openExcel(), 'A1', { textToDisplay: '无处' }))).toBe('InvalidArgument');
  });

  it('is refused on a protected sheet unless links may be inserted (WorksheetProtectionOptions)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect();
      await context.sync();
    });
    expect(await errorCodeOf(linked(excel, 'A1', { address: 'https://example.edu.cn' }))).toBe('AccessDenied');
  });

  // learn.microsoft.com/javascript/api/excel/excel.clearapplyto
  it.each([
    ['Hyperlinks', '#0563C1'],
    ['RemoveHyperlinks', '#000000'],
  ] as const)('goes with clear("%s"), which leaves the text in %s', async (applyTo, color) => {
    const excel = openExcel();
    await linked(excel, 'A1', { address: 'https://example.edu.cn', textToDisplay: '网站' });
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.clear(applyTo);
      range.load('hyperlink,values');
      range.format.font.load('color');
      await context.sync();
      return [range.hyperlink, range.values as unknown, range.format.font.color];
    });
    expect(seen).toEqual([null, [['网站']], color]);
  });

  it('given to a part of a linked range leaves the rest as it was', async () => {
    const excel = openExcel();
    await linked(excel, 'A1:A3', { address: 'https://example.edu.cn/一', textToDisplay: '一' });
    await linked(excel, 'A2', { address: 'https://example.edu.cn/二', textToDisplay: '二' });
    const links = excel.host.workbook().sheets[0]?.hyperlinks.map(({ area, address }) => [area.top, address]);
    expect(links).toEqual([
      [0, 'https://example.edu.cn/一'],
      [2, 'https://example.edu.cn/一'],
      [1, 'https://example.edu.cn/二'],
    ]);
  });
});
