/**
 * Cells of a kind, and the cells a person sees.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-special-cells and
 * learn.microsoft.com/javascript/api/excel/excel.rangeview
 */
import { errorCodeOf, openExcel, type TestExcel } from './openHost';

async function filled(): Promise<TestExcel> {
  const excel = openExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C3').formulas = [
      ['编号', '=1+1', true],
      [7, '', '=1/0'],
      ['事项', 3, '="文" & "字"'],
    ];
    await context.sync();
  });
  return excel;
}

type Cells = Parameters<Excel.Range['getSpecialCells']>;

async function addresses(excel: TestExcel, type: Cells[0], values?: Cells[1]): Promise<string> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C3');
    const cells = values === undefined ? range.getSpecialCells(type) : range.getSpecialCells(type, values);
    cells.load('address');
    await context.sync();
    return cells.address.replaceAll('Sheet1!', '');
  });
}

describe('Range.getSpecialCells (excel-add-ins-ranges-special-cells)', () => {
  it.each([
    ['Constants', undefined, 'A1:A2,A3:B3,C1'],
    ['Constants', 'Text', 'A1,A3'],
    ['Constants', 'Numbers', 'A2,B3'],
    ['Constants', 'LogicalText', 'A1,C1,A3'],
    ['Formulas', undefined, 'B1,C2:C3'],
    ['Formulas', 'Errors', 'C2'],
    ['Formulas', 'NumbersText', 'B1,C3'],
    ['Blanks', undefined, 'B2'],
  ] as const)('finds %s of type %s at %s', async (type, values, expected) => {
    const excel = await filled();
    const found = await addresses(excel, type, values);
    expect(found.split(',').sort()).toEqual(expected.split(',').sort());
  });

  it('throws ItemNotFound when there are none', async () => {
    const excel = await filled();
    expect(await errorCodeOf(addresses(excel, 'Constants', 'Errors'))).toBe('ItemNotFound');
  });

  it('gives a null object where that was asked for', async () => {
    const excel = await filled();
    const isNull = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C3');
      const cells = range.getSpecialCellsOrNullObject('Constants', 'Errors');
      await context.sync();
      return cells.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it('finds what is visible between hidden rows and columns', async () => {
    const excel = await filled();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      await context.sync();
    });
    expect(await addresses(excel, 'Visible')).toBe('A1,C1,A3,C3');
  });

  it('finds the cells under conditional formats and under validations (excel.specialcelltype)', async () => {
    const excel = await filled();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A2').conditionalFormats.add('DataBar');
      sheet.getRange('A2:D2').conditionalFormats.add('DataBar');
      sheet.getRange('C3:C9').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      await context.sync();
    });
    const cells = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C3');
      const formatted = range.getSpecialCells('ConditionalFormats').load('cellCount');
      const validated = range.getSpecialCells('DataValidations').load('address');
      await context.sync();
      return [formatted.cellCount, validated.address];
    });
    expect(cells).toEqual([4, 'Sheet1!C3']);
  });

  it('lets all found cells be formatted at once', async () => {
    const excel = await filled();
    const colours = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getUsedRange().getSpecialCells('Formulas').format.fill.color = 'pink';
      const cells = sheet.getRange('A1:C3').getCellProperties({ format: { fill: { color: true } } });
      await context.sync();
      return cells.value.map((row) => row.map((cell) => cell.format?.fill?.color === '#FFC0CB'));
    });
    expect(colours).toEqual([
      [false, true, false],
      [false, false, true],
      [false, false, true],
    ]);
  });
});

describe('Range.getVisibleView (excel.rangeview)', () => {
  it('shows values, addresses and counts without hidden rows', async () => {
    const excel = await filled();
    const view = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('2:2').rowHidden = true;
      const visible = sheet.getRange('A1:C3').getVisibleView();
      visible.load('values,rowCount,columnCount,cellAddresses');
      await context.sync();
      const { values, rowCount, columnCount, cellAddresses } = visible;
      return { values, rowCount, columnCount, first: cellAddresses[1]?.[0] as unknown };
    });
    expect(view).toEqual({
      values: [
        ['编号', 2, true],
        ['事项', 3, '文字'],
      ],
      rowCount: 2,
      columnCount: 3,
      first: 'Sheet1!A3',
    });
  });

  it('has a view for each visible row', async () => {
    const excel = await filled();
    const rows = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('1:1').rowHidden = true;
      const { rows: views } = sheet.getRange('A1:C3').getVisibleView();
      views.load('items/index,items/values');
      const last = views.getItemAt(1).getRange().load('address');
      await context.sync();
      return [...views.items.map((item) => [item.index, item.values[0]?.[0] as unknown]), last.address];
    });
    expect(rows).toEqual([[0, 7], [1, '事项'], 'Sheet1!A3:C3']);
  });
});
