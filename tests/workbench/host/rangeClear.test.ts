import { openExcel } from './openHost';

describe('Range.clear and rules (learn.microsoft.com/javascript/api/excel/excel.clearapplyto)', () => {
  it.each<['All' | 'Formats' | 'Contents', number, string]>([
    ['All', 0, 'None'],
    ['Formats', 0, 'List'],
    ['Contents', 1, 'List'],
  ])('%s leaves %i conditional formats and validation %s', async (applyTo, formats, type) => {
    const excel = openExcel();
    const left = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B4');
      range.conditionalFormats.add('Custom').custom.rule.formula = '=A1="逾期"';
      range.dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      range.clear(applyTo);
      const count = range.conditionalFormats.getCount();
      range.dataValidation.load('type');
      await context.sync();
      return [count.value, range.dataValidation.type];
    });
    expect(left).toEqual([formats, type]);
  });
});
