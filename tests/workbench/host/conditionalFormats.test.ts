import type { ConditionalFormat } from '../../../src/files/xlsx/rules';
import { errorCodeOf, openExcel, type TestExcel } from './openHost';

/** Pages cited: learn.microsoft.com/javascript/api/excel/… unless another one is named. */

const rulesOf = (excel: TestExcel): readonly ConditionalFormat[] =>
  excel.host.workbook().sheets[0]?.conditionalFormats ?? [];

/** Runs a program on the range's conditional formats. */
function onFormats<T>(
  excel: TestExcel,
  address: string,
  program: (formats: Excel.ConditionalFormatCollection, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return excel.run((context) =>
    program(context.workbook.worksheets.getItem('Sheet1').getRange(address).conditionalFormats, context),
  );
}

async function addCustom(excel: TestExcel, address: string, formula: string): Promise<string> {
  return onFormats(excel, address, async (formats, context) => {
    const format = formats.add(excel.Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = formula;
    format.load('id');
    await context.sync();
    return format.id;
  });
}

describe('a custom conditional format (excel.customconditionalformat)', () => {
  it('keeps its formula and format as they were set', async () => {
    const excel = openExcel();
    const read = await onFormats(excel, 'B8:E13', async (formats, context) => {
      const format = formats.add('Custom');
      format.custom.rule.formula = '=IF(B8>INDIRECT("RC[-1]",0),TRUE)';
      format.custom.format.font.color = 'green';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.rule.load('formula');
      format.custom.format.font.load('color,bold');
      format.custom.format.fill.load('color');
      format.load('type,stopIfTrue,priority');
      await context.sync();
      return [
        format.type,
        format.custom.rule.formula,
        format.custom.format.font.color,
        format.custom.format.fill.color,
        format.stopIfTrue,
        format.priority,
      ];
    });
    expect(read).toEqual(['Custom', '=IF(B8>INDIRECT("RC[-1]",0),TRUE)', '#008000', '#FFC7CE', false, 0]);
  });

  it.each([
    ['a structured reference', '=清单[状态]="已完成"'],
    ['a reference to this row of a table', '=[@状态]="已完成"'],
    ['an array constant', '=OR(A1={1,2})'],
    ['a union', '=SUM((A1,B1))>0'],
    ['an intersection', '=SUM(A1:B2 B1:C2)>0'],
    ['a reference to another workbook', '=[报表.xlsx]Sheet1!A1>0'],
    ['an unfinished formula', '=IF(A1'],
    ['a text without equals sign', 'A1>0'],
  ])('refuses %s ([MS-OI29500] 3.2.3.1.2, Conditional Formatting Formulas)', async (_, formula) => {
    const excel = openExcel();
    expect(await errorCodeOf(addCustom(excel, 'A1:A3', formula))).toBe('InvalidArgument');
  });

  it('may look at another sheet ([MS-OI29500] 3.2.3.1.2; allowed since Excel 2010)', async () => {
    const excel = openExcel();
    await addCustom(excel, 'A1:A3', '=A1>Sheet1!$H$1');
    expect(rulesOf(excel)[0]?.rule).toMatchObject({ formula: '=A1>Sheet1!$H$1' });
  });

  it('carries borders, number format and font flags (excel.conditionalrangeformat)', async () => {
    const excel = openExcel();
    const read = await onFormats(excel, 'A1', async (formats, context) => {
      const { format } = formats.add('Custom').custom;
      format.numberFormat = '0.0%';
      format.font.bold = true;
      format.font.strikethrough = true;
      format.font.underline = 'Double';
      format.borders.getItem('EdgeBottom').style = 'Dash';
      format.borders.bottom.color = 'red';
      format.borders.load('items/sideIndex,items/style,items/color');
      format.font.load('bold,italic,strikethrough,underline');
      await context.sync();
      return {
        sides: format.borders.items.map((border) => [border.sideIndex, border.style, border.color]),
        font: [format.font.bold, format.font.italic, format.font.strikethrough, format.font.underline],
      };
    });
    expect(read.sides).toContainEqual(['EdgeBottom', 'Dash', '#FF0000']);
    expect(read.sides).toContainEqual(['EdgeTop', 'None', '']);
    expect(read.font).toEqual([true, false, true, 'Double']);
    expect(rulesOf(excel)[0]?.rule).toMatchObject({ format: { numberFormat: '0.0%' } });
  });

  it('drops its number format when null is set, and its fill when cleared (excel.conditionalrangeformat)', async () => {
    const excel = openExcel();
    await onFormats(excel, 'A1', async (formats, context) => {
      const { format } = formats.add('Custom').custom;
      format.numberFormat = '0';
      format.fill.color = 'red';
      format.font.bold = true;
      format.numberFormat = null;
      format.fill.clear();
      await context.sync();
    });
    expect(rulesOf(excel)[0]?.rule).toMatchObject({ format: { font: { bold: true } } });
    expect(Object.keys((rulesOf(excel)[0]?.rule as { format: object }).format)).toEqual(['font']);
  });
});

describe('the collection of a range (excel.conditionalformatcollection)', () => {
  it('adds at the first priority', async () => {
    const excel = openExcel();
    const first = await addCustom(excel, 'A1:A9', '=A1=1');
    const second = await addCustom(excel, 'A1:A9', '=A1=2');
    const ids = await onFormats(excel, 'A1:A9', async (formats, context) => {
      formats.load('items/id,items/priority');
      await context.sync();
      return formats.items.map((format) => [format.id, format.priority]);
    });
    expect(ids).toEqual([
      [second, 0],
      [first, 1],
    ]);
  });

  it('holds only the formats that touch the range, and all of them for the whole sheet', async () => {
    const excel = openExcel();
    await addCustom(excel, 'A1:A9', '=A1=1');
    await addCustom(excel, 'C1:C9', '=C1=1');
    const counts = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const results = ['A5', 'B1:B9', 'A1:D1', undefined].map((address) =>
        sheet.getRange(address).conditionalFormats.getCount(),
      );
      await context.sync();
      return results.map((result) => result.value);
    });
    expect(counts).toEqual([1, 0, 2, 2]);
  });

  it('finds a format by id, and answers a null object or ItemNotFound when it is gone', async () => {
    const excel = openExcel();
    const id = await addCustom(excel, 'A1:A9', '=A1=1');
    const isNull = await onFormats(excel, 'A1:A9', async (formats, context) => {
      const known = formats.getItem(id).load('type');
      await context.sync();
      expect(known.type).toBe('Custom');
      known.delete();
      const gone = formats.getItemOrNullObject(id).load('type');
      await context.sync();
      return gone.isNullObject;
    });
    expect(isNull).toBe(true);
    const attempt = onFormats(excel, 'A1:A9', async (formats, context) => {
      formats.getItem(id).load('type');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('ItemNotFound');
  });

  it('clears a part of a format’s range and moves its formula to the new corner (clearAll)', async () => {
    const excel = openExcel();
    await addCustom(excel, 'A1:B10', '=$A1>B$1');
    await onFormats(excel, 'A1:B4', async (formats, context) => {
      formats.clearAll();
      await context.sync();
    });
    expect(rulesOf(excel)).toMatchObject([
      { areas: [{ top: 4, left: 0, bottom: 9, right: 1 }], rule: { formula: '=$A5>B$1' } },
    ]);
  });

  it('refuses a type it does not know, and names the ones this host has not', async () => {
    const excel = openExcel();
    const add = (type: string): Promise<void> =>
      onFormats(excel, 'A1', async (formats, context) => {
        formats.add(type as 'Custom');
        await context.sync();
      });
    expect(await errorCodeOf(add('Rainbow'))).toBe('InvalidArgument');
    expect(await errorCodeOf(add('ColorScale'))).toBe('NotImplemented');
    await expect(add('TopBottom')).rejects.toThrow(/ConditionalFormatCollection\.add\(TopBottom\)/);
  });

  it('is closed on a protected sheet unless cells may be formatted (support: Protect a worksheet, Format cells)', async () => {
    const excel = openExcel();
    const protect = (options: Excel.WorksheetProtectionOptions): Promise<void> =>
      excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem('Sheet1');
        protection.unprotect();
        protection.protect(options);
        await context.sync();
      });
    await protect({});
    expect(await errorCodeOf(addCustom(excel, 'A1', '=A1=1'))).toBe('AccessDenied');
    await protect({ allowFormatCells: true });
    await addCustom(excel, 'A1', '=A1=1');
    expect(rulesOf(excel)).toHaveLength(1);
  });
});

describe('priority and stopIfTrue (excel.conditionalformat)', () => {
  it.each([
    [0, ['丙', '乙', '甲']],
    [1, ['乙', '丙', '甲']],
    [99, ['乙', '甲', '丙']],
    [-1, ['乙', '甲', '丙']],
    [-3, ['丙', '乙', '甲']],
  ])('moves the first format to priority %i', async (priority, order) => {
    const excel = openExcel();
    for (const name of ['甲', '乙', '丙']) await addCustom(excel, 'A1:A9', `=A1="${name}"`);
    await onFormats(excel, 'A1:A9', async (formats, context) => {
      formats.getItemAt(0).priority = priority;
      await context.sync();
    });
    expect(rulesOf(excel).map((format) => JSON.stringify(format.rule).replace(/.*\\"(.)\\".*/, '$1'))).toEqual(order);
  });

  it('has no stopIfTrue on data bars and icon sets, and keeps it on the others', async () => {
    const excel = openExcel();
    const read = await onFormats(excel, 'A1:A9', async (formats, context) => {
      const bar = formats.add('DataBar').load('stopIfTrue,type');
      const icons = formats.add('IconSet').load('stopIfTrue,type');
      const custom = formats.add('Custom');
      custom.stopIfTrue = true;
      custom.load('stopIfTrue');
      await context.sync();
      return [bar.stopIfTrue, icons.stopIfTrue, custom.stopIfTrue, bar.type, icons.type];
    });
    expect(read).toEqual([null, null, true, 'DataBar', 'IconSet']);
  });

  it('gives the range, and refuses to when there are several (getRange, getRangeOrNullObject, getRanges)', async () => {
    const excel = openExcel();
    await addCustom(excel, 'A1:A9', '=A1=1');
    await onFormats(excel, 'A5', async (formats, context) => {
      const range = formats.getItemAt(0).getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:A9');
      formats.clearAll();
      await context.sync();
    });
    const read = await onFormats(excel, 'A1:A9', async (formats, context) => {
      const format = formats.getItemAt(0);
      const single = format.getRangeOrNullObject();
      single.load('address');
      const all = format.getRanges().load('address,areaCount,cellCount');
      await context.sync();
      return [single.isNullObject, all.address, all.areaCount, all.cellCount];
    });
    expect(read).toEqual([true, 'Sheet1!A1:A4,Sheet1!A6:A9', 2, 8]);
    const attempt = onFormats(excel, 'A1:A9', async (formats, context) => {
      formats.getItemAt(0).getRange().load('address');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidOperation');
  });
});

describe('the other kinds of conditional format', () => {
  it('compares cell values with one or two formulas (excel.conditionalcellvaluerule)', async () => {
    const excel = openExcel();
    const rule = await onFormats(excel, 'B21:E23', async (formats, context) => {
      const { cellValue } = formats.add('CellValue');
      cellValue.format.font.color = 'red';
      cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      cellValue.rule = { formula1: '=1', formula2: '=Sheet1!$A$1', operator: 'Between' };
      cellValue.load('rule');
      await context.sync();
      return cellValue.rule;
    });
    expect(rule).toEqual({ formula1: '=1', formula2: '=Sheet1!$A$1', operator: 'Between' });
    expect(rulesOf(excel)[0]?.rule).toMatchObject({ operator: 'between', format: { font: { color: '#FF0000' } } });
  });

  it('refuses Between without a second formula (excel.conditionalcellvaluerule)', async () => {
    const excel = openExcel();
    const attempt = onFormats(excel, 'A1', async (formats, context) => {
      formats.add('CellValue').cellValue.rule = { formula1: '=1', operator: 'Between' };
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('looks for text (excel.conditionaltextcomparisonrule)', async () => {
    const excel = openExcel();
    const rule = await onFormats(excel, 'B16:D18', async (formats, context) => {
      const { textComparison } = formats.add('ContainsText');
      textComparison.format.font.color = 'red';
      textComparison.rule = { operator: 'Contains', text: '逾期' };
      textComparison.load('rule');
      await context.sync();
      return textComparison.rule;
    });
    expect(rule).toEqual({ operator: 'Contains', text: '逾期' });
  });

  it('draws data bars between bounds (excel.databarconditionalformat)', async () => {
    const excel = openExcel();
    await onFormats(excel, 'A1:A9', async (formats, context) => {
      const { dataBar } = formats.add('DataBar');
      dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
      dataBar.upperBoundRule = { type: 'Number', formula: '=100' };
      dataBar.positiveFormat.fillColor = '#5B9BD5';
      dataBar.positiveFormat.gradientFill = false;
      dataBar.showDataBarOnly = true;
      await context.sync();
    });
    expect(rulesOf(excel)[0]?.rule).toEqual({
      kind: 'dataBar',
      color: '#5B9BD5',
      min: { type: 'num', value: '=0' },
      max: { type: 'num', value: '=100' },
      showValue: false,
      gradient: false,
    });
  });

  it('shows icons from one criterion each, the first of which may be empty (excel.iconsetconditionalformat)', async () => {
    const excel = openExcel();
    const set = (criteria: readonly object[]): Promise<void> =>
      onFormats(excel, 'A1:A9', async (formats, context) => {
        const { iconSet } = formats.add('IconSet');
        iconSet.style = 'ThreeTriangles';
        iconSet.criteria = criteria as Excel.ConditionalIconCriterion[];
        await context.sync();
      });
    const criterion = (formula: string): object => ({ type: 'Number', operator: 'GreaterThanOrEqual', formula });
    await set([{}, criterion('=700'), criterion('=1000')]);
    expect(rulesOf(excel)[0]?.rule).toMatchObject({
      icons: '3Triangles',
      points: [{ type: 'percent' }, { type: 'num', value: '=700' }, { type: 'num', value: '=1000' }],
    });
    expect(await errorCodeOf(set([{}, criterion('=700')]))).toBe('InvalidArgument');
  });

  it('answers a null object for the parts of another type (customOrNullObject)', async () => {
    const excel = openExcel();
    const read = await onFormats(excel, 'A1', async (formats, context) => {
      const format = formats.add('DataBar');
      format.customOrNullObject.load();
      format.dataBarOrNullObject.load('showDataBarOnly');
      format.topBottomOrNullObject.load('rule');
      await context.sync();
      return [
        format.customOrNullObject.isNullObject,
        format.dataBarOrNullObject.isNullObject,
        format.topBottomOrNullObject.isNullObject,
      ];
    });
    expect(read).toEqual([true, false, true]);
  });
});
