/**
 * Several ranges as one: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges and
 * learn.microsoft.com/javascript/api/excel/excel.rangeareas
 */
import { errorCodeOf, openExcel } from './openHost';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('Worksheet.getRanges (excel.worksheet#getRanges)', () => {
  it('gives addresses with the sheet’s name, and counts', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const ranges = sheetOf(context).getRanges('A1:B4,D1:D4');
      ranges.load('address,areaCount,cellCount,isEntireColumn');
      ranges.areas.load('items/address');
      await context.sync();
      const { address, areaCount, cellCount, isEntireColumn, areas } = ranges;
      return { address, areaCount, cellCount, isEntireColumn, items: areas.items.map((item) => item.address) };
    });
    expect(seen).toEqual({
      address: 'Sheet1!A1:B4,Sheet1!D1:D4',
      areaCount: 2,
      cellCount: 12,
      isEntireColumn: false,
      items: ['Sheet1!A1:B4', 'Sheet1!D1:D4'],
    });
  });

  it('refuses an address that means nothing', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      sheetOf(context).getRanges('A1,没有').load('address');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });
});

describe('a RangeAreas', () => {
  it('formats all its ranges, and reads null where they differ (Read properties of RangeAreas)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const sheet = sheetOf(context);
      const ranges = sheet.getRanges('A1:A2,C1:C2');
      ranges.format.fill.color = '#FFF2CC';
      ranges.format.font.bold = true;
      ranges.format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.getRange('C2').format.font.bold = false;
      ranges.load('format/fill/color,format/font/bold');
      const border = sheet.getRange('C2').format.borders.getItem('EdgeBottom').load('style');
      const between = sheet.getRange('B1').format.fill.load('color');
      await context.sync();
      return [ranges.format.fill.color, ranges.format.font.bold, border.style, between.color];
    });
    expect(seen).toEqual(['#FFF2CC', null, 'Continuous', '#FFFFFF']);
  });

  it('carries one conditional format over all of them (excel.rangeareas#conditionalFormats)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const sheet = sheetOf(context);
      const ranges = sheet.getRanges('B2:B9,D2:D9');
      const format = ranges.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=B2="逾期"';
      format.custom.format.fill.color = '#F8CBAD';
      const areas = format.getRanges().load('address');
      const onOne = sheet.getRange('D5').conditionalFormats.getCount();
      const onAll = ranges.conditionalFormats.getCount();
      await context.sync();
      return [areas.address, onOne.value, onAll.value];
    });
    expect(seen).toEqual(['Sheet1!B2:B9,Sheet1!D2:D9', 1, 1]);
    expect(excel.host.workbook().sheets[0]?.conditionalFormats).toHaveLength(1);
  });

  it('drops the conditional formats of all its ranges with clearAll', async () => {
    const excel = openExcel();
    const left = await excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:D4').conditionalFormats.add('DataBar');
      sheet.getRanges('A1:A4,D1:D4').conditionalFormats.clearAll();
      const range = sheet.getRange().conditionalFormats.getItemAt(0).getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(left).toBe('Sheet1!B1:C4');
  });

  it('clears each of its ranges (excel.rangeareas#clear)', async () => {
    const excel = openExcel();
    const values = await excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:C1').values = [['甲', '乙', '丙']];
      sheet.getRanges('A1,C1').clear('Contents');
      const range = sheet.getRange('A1:C1').load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toEqual([['', '乙', '']]);
  });

  it('gives entire rows and columns, offsets, intersections and used parts as RangeAreas', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('B4:C5').values = [
        [1, 2],
        [3, 4],
      ];
      const ranges = sheet.getRanges('B4:E11,H2');
      const results = [
        ranges.getEntireColumn(),
        ranges.getEntireRow(),
        ranges.getOffsetRangeAreas(1, 1),
        ranges.getIntersection('D1:H5'),
        ranges.getUsedRangeAreas(true),
      ].map((areas) => areas.load('address'));
      const none = ranges.getIntersectionOrNullObject('Z1');
      await context.sync();
      return [...results.map((areas) => areas.address.replaceAll('Sheet1!', '')), none.isNullObject];
    });
    expect(seen).toEqual(['B:E,H:H', '4:11,2:2', 'C5:F12,I3', 'D4:E5,H2', 'B4:C5', true]);
  });

  it('refuses to be shifted off the sheet (excel.rangeareas#getOffsetRangeAreas)', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      sheetOf(context).getRanges('B2,A5').getOffsetRangeAreas(0, -1).load('address');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('is what workbook.getSelectedRanges gives (excel.workbook#getSelectedRanges)', async () => {
    const excel = openExcel();
    const address = await excel.run(async (context) => {
      sheetOf(context).getRange('B2:C3').select();
      const ranges = context.workbook.getSelectedRanges().load('address');
      await context.sync();
      return ranges.address;
    });
    expect(address).toBe('Sheet1!B2:C3');
  });
});

describe('Range.getMergedAreasOrNullObject (excel.range#getMergedAreasOrNullObject)', () => {
  const mergedIn = async (excel: ReturnType<typeof openExcel>, address: string): Promise<string | null> =>
    excel.run(async (context) => {
      const areas = sheetOf(context).getRange(address).getMergedAreasOrNullObject().load('address');
      await context.sync();
      return areas.isNullObject ? null : areas.address.replaceAll('Sheet1!', '');
    });

  it('gives the merged cells that begin in the range (github.com/OfficeDev/office-js/issues/3611), else null', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      for (const address of ['A1:B1', 'C2:C4']) sheetOf(context).getRange(address).merge();
      await context.sync();
    });
    expect(await mergedIn(excel, 'A1:D9')).toBe('A1:B1,C2:C4');
    expect(await mergedIn(excel, 'C2:C2')).toBe('C2:C4');
    expect(await mergedIn(excel, 'B1:C1')).toBeNull();
  });

  it('fails for more than 512 of them', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      sheetOf(context).getRange('A1:B513').merge(true);
      await context.sync();
    });
    expect(await mergedIn(excel, 'A1:B512')).toContain('A512:B512');
    await expect(mergedIn(excel, 'A1:B513')).rejects.toThrow();
  });
});
