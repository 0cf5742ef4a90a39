import { emptyWorkbook, openExcel } from './openHost';

// learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-text-member
describe('Range.text (excel.range text)', () => {
  it('counts dates from 1904 in a workbook of the old Macintosh system', async () => {
    const excel = openExcel({ ...emptyWorkbook(), date1904: true });
    const text = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.numberFormat = [['yyyy-mm-dd']];
      range.values = [[1]];
      range.load('text');
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([['1904-01-02']]);
  });
});
