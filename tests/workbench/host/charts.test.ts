/** Charts: learn.microsoft.com/javascript/api/excel/excel.chartcollection, excel.chart and the pages they lead to. */
import { errorCodeOf, openExcel, type TestExcel } from './openHost';

/** Tasks done and open of three departments. */
const byDepartment = [
  ['部门', '已完成', '未完成'],
  ['宣传部', 4, 1],
  ['组织部', 3, 2],
  ['教务处', 5, 0],
];

/** Fills Sheet1 from A1 and adds a chart over it. */
async function charted<T>(
  excel: TestExcel,
  values: readonly (readonly unknown[])[],
  program: (chart: Excel.Chart, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  type = 'ColumnClustered',
  seriesBy: 'Auto' | 'Columns' | 'Rows' = 'Auto',
): Promise<T> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1').getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
    range.values = values as unknown[][];
    return program(sheet.charts.add(type as 'ColumnClustered', range, seriesBy), sheet, context);
  });
}

const seriesOf = (excel: TestExcel) => excel.host.workbook().sheets[0]?.charts[0]?.series;

describe('a new chart', () => {
  it('takes names from the first row and categories from the first column (ChartCollection.add)', async () => {
    const excel = openExcel();
    await charted(excel, byDepartment, (_, __, context) => context.sync());
    expect(seriesOf(excel)).toEqual([
      {
        name: '已完成',
        nameReference: 'Sheet1!$B$1',
        values: 'Sheet1!$B$2:$B$4',
        categories: 'Sheet1!$A$2:$A$4',
      },
      {
        name: '未完成',
        nameReference: 'Sheet1!$C$1',
        values: 'Sheet1!$C$2:$C$4',
        categories: 'Sheet1!$A$2:$A$4',
      },
    ]);
  });

  it('may take its series from the rows (ChartSeriesBy)', async () => {
    const excel = openExcel();
    await charted(excel, byDepartment, (_, __, context) => context.sync(), 'ColumnClustered', 'Rows');
    expect(seriesOf(excel)?.map((series) => [series.name, series.values, series.categories])).toEqual([
      ['宣传部', 'Sheet1!$B$2:$C$2', 'Sheet1!$B$1:$C$1'],
      ['组织部', 'Sheet1!$B$3:$C$3', 'Sheet1!$B$1:$C$1'],
      ['教务处', 'Sheet1!$B$4:$C$4', 'Sheet1!$B$1:$C$1'],
    ]);
  });

  it('of numbers alone has series without names or categories', async () => {
    const excel = openExcel();
    await charted(
      excel,
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      (_, __, context) => context.sync(),
    );
    expect(seriesOf(excel)).toEqual([
      { name: '系列1', values: 'Sheet1!$A$1:$A$3' },
      { name: '系列2', values: 'Sheet1!$B$1:$B$3' },
    ]);
  });

  it('reads years as categories under an empty corner, and dates in any case', async () => {
    const years = openExcel();
    await charted(
      years,
      [
        ['', '件数'],
        [2019, 7],
        [2020, 9],
      ],
      (_, __, context) => context.sync(),
    );
    expect(seriesOf(years)).toMatchObject([{ name: '件数', categories: 'Sheet1!$A$2:$A$3' }]);
    const dates = openExcel();
    await charted(
      dates,
      [
        ['2020-06-30', 7],
        ['2020-07-31', 9],
        ['2020-08-31', 4],
      ],
      (_, __, context) => context.sync(),
    );
    expect(seriesOf(dates)).toMatchObject([{ values: 'Sheet1!$B$1:$B$3', categories: 'Sheet1!$A$1:$A$3' }]);
  });

  it('has a name, an id, a title and a sheet (Chart.name, id, title, worksheet)', async () => {
    const seen = await charted(openExcel(), byDepartment, async (chart, _, context) => {
      chart.load('name,id,chartType');
      chart.title.load('text,visible');
      chart.legend.load('visible,position');
      chart.worksheet.load('name');
      await context.sync();
      return {
        ...chart.toJSON(),
        title: [chart.title.text, chart.title.visible],
        legend: [chart.legend.visible, chart.legend.position],
        sheet: chart.worksheet.name,
        hasId: chart.id !== '',
      };
    });
    expect(seen).toMatchObject({
      name: '图表 1',
      chartType: 'ColumnClustered',
      title: ['图表标题', true],
      legend: [true, 'Bottom'],
      sheet: 'Sheet1',
      hasId: true,
    });
  });

  it('of one series takes its name as title and needs no legend', async () => {
    const seen = await charted(
      openExcel(),
      byDepartment.map((row) => row.slice(0, 2)),
      async (chart, _, context) => {
        chart.title.load('text');
        chart.legend.load('visible');
        await context.sync();
        return [chart.title.text, chart.legend.visible];
      },
    );
    expect(seen).toEqual(['已完成', false]);
  });

  it('of a type the host does not draw is a loud NotImplemented, and no type at all InvalidArgument', async () => {
    const sync = (_: Excel.Chart, __: Excel.Worksheet, context: Excel.RequestContext) => context.sync();
    const excel = openExcel();
    const surface = charted(excel, byDepartment, sync, 'Surface');
    expect(await errorCodeOf(surface)).toBe('NotImplemented');
    await expect(surface).rejects.toThrow(/Surface/);
    expect(await errorCodeOf(charted(excel, byDepartment, sync, 'Invalid'))).toBe('InvalidArgument');
  });
});

describe('charts of a sheet', () => {
  it('are counted, found by name and position, and deleted (getItem, getItemAt, getItemOrNullObject, delete)', async () => {
    const seen = await charted(openExcel(), byDepartment, async (chart, sheet, context) => {
      chart.name = '完成情况';
      const pie = sheet.charts.add('Pie', sheet.getRange('A1:B4'));
      pie.load('name');
      sheet.charts.load('items/name,count');
      const byName = sheet.charts.getItem('完成情况').load('name');
      const second = sheet.charts.getItemAt(1).load('chartType');
      const missing = sheet.charts.getItemOrNullObject('没有');
      await context.sync();
      const before = [sheet.charts.count, sheet.charts.items.map((item) => item.name)];
      byName.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      return { before, pie: pie.name, type: second.chartType, missing: missing.isNullObject, after: count.value };
    });
    expect(seen).toEqual({
      before: [2, ['完成情况', '图表 1']],
      pie: '图表 1',
      type: 'Pie',
      missing: true,
      after: 1,
    });
  });

  it('are placed over cells, or by points (Chart.setPosition, left, top, width, height)', async () => {
    const seen = await charted(openExcel(), byDepartment, async (chart, sheet, context) => {
      chart.setPosition('E2', 'H11');
      const area = sheet.getRange('E2:H11').load('left,top,width,height');
      chart.load('left,top,width,height');
      await context.sync();
      const covered = [chart.left, chart.top, chart.width, chart.height];
      const cells = [area.left, area.top, area.width, area.height];
      chart.setPosition(sheet.getRange('B3'));
      chart.width = 400;
      chart.height = 250;
      const cell = sheet.getRange('B3').load('left,top');
      chart.load('left,top,width,height');
      await context.sync();
      return {
        covered,
        cells,
        moved: chart.left === cell.left && chart.top === cell.top,
        size: [chart.width, chart.height],
      };
    });
    expect(seen.covered).toEqual(seen.cells);
    expect(seen).toMatchObject({ moved: true, size: [400, 250] });
  });

  it('refuse a size that is none', async () => {
    const attempt = charted(openExcel(), byDepartment, async (chart, _, context) => {
      chart.width = 0;
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('take other data and another type (Chart.setData, chartType)', async () => {
    const excel = openExcel();
    await charted(excel, byDepartment, async (chart, sheet, context) => {
      chart.setData(sheet.getRange('A1:B4'), 'Columns');
      chart.chartType = 'BarStacked';
      await context.sync();
    });
    expect(excel.host.workbook().sheets[0]?.charts[0]).toMatchObject({
      kind: 'barStacked',
      series: [{ name: '已完成' }],
    });
    expect(seriesOf(excel)).toHaveLength(1);
  });

  it('have a title with a font; a hidden title is none (ChartTitle.text, visible, format.font)', async () => {
    const seen = await charted(openExcel(), byDepartment, async (chart, _, context) => {
      chart.title.text = '各部门完成情况';
      const { font } = chart.title.format;
      font.bold = true;
      font.size = 16;
      font.color = '#C00000';
      font.name = '黑体';
      font.load('bold,size,color,name,italic,underline');
      chart.title.load('text');
      await context.sync();
      const shown = { ...font.toJSON(), text: chart.title.text };
      chart.title.visible = false;
      chart.title.load('visible');
      await context.sync();
      return { shown, visible: chart.title.visible };
    });
    expect(seen).toEqual({
      shown: {
        bold: true,
        size: 16,
        color: '#C00000',
        name: '黑体',
        italic: false,
        underline: 'None',
        text: '各部门完成情况',
      },
      visible: false,
    });
  });

  it('have a legend on a side, or none (ChartLegend.position, visible)', async () => {
    const seen = await charted(openExcel(), byDepartment, async (chart, _, context) => {
      chart.legend.position = 'Right';
      chart.legend.load('position');
      await context.sync();
      const side = chart.legend.position;
      chart.legend.visible = false;
      chart.legend.load('visible');
      await context.sync();
      return [side, chart.legend.visible];
    });
    expect(seen).toEqual(['Right', false]);
  });

  it('have axes with titles, gridlines and ends, which pies have not (ChartAxes, ChartAxis.maximum)', async () => {
    const seen = await charted(openExcel(), byDepartment, async (chart, _, context) => {
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.maximum = 10;
      valueAxis.minimum = 0;
      valueAxis.title.text = '项';
      valueAxis.majorGridlines.visible = false;
      categoryAxis.visible = false;
      valueAxis.load('minimum,maximum');
      valueAxis.title.load('text,visible');
      valueAxis.majorGridlines.load('visible');
      categoryAxis.load('visible');
      await context.sync();
      return [
        valueAxis.minimum as unknown,
        valueAxis.maximum as unknown,
        valueAxis.title.text,
        valueAxis.title.visible,
        valueAxis.majorGridlines.visible,
        categoryAxis.visible,
      ];
    });
    expect(seen).toEqual([0, 10, '项', true, false, false]);
    const pie = charted(
      openExcel(),
      byDepartment,
      async (chart, _, context) => {
        chart.axes.valueAxis.maximum = 10;
        await context.sync();
      },
      'Pie',
    );
    await expect(pie).rejects.toThrow();
  });

  it('cannot be added to a protected sheet (WorksheetProtectionOptions.allowEditObjects)', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.protection.protect();
      sheet.charts.add('Pie', sheet.getRange('A1:B4'));
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('AccessDenied');
  });
});

// learn.microsoft.com/javascript/api/excel/excel.chartseries
describe('the series of a chart', () => {
  it('are listed with the names their cells hold now (ChartSeriesCollection.items, ChartSeries.name)', async () => {
    const names = await charted(openExcel(), byDepartment, async (chart, sheet, context) => {
      sheet.getRange('B1').values = [['办结']];
      chart.series.load('items/name,count');
      await context.sync();
      return [chart.series.count, chart.series.items.map((series) => series.name)];
    });
    expect(names).toEqual([2, ['办结', '未完成']]);
  });

  it('are added by name, then given values and categories (add, setValues, setXAxisValues)', async () => {
    const excel = openExcel();
    const seen = await charted(excel, byDepartment, async (chart, sheet, context) => {
      const series = chart.series.add('合计');
      series.setValues(sheet.getRange('D2:D4'));
      series.setXAxisValues(sheet.getRange('A2:A4'));
      sheet.getRange('D2:D4').formulas = [['=B2+C2'], ['=B3+C3'], ['=B4+C4']];
      const values = series.getDimensionValues('Values');
      const categories = series.getDimensionValues('Categories');
      await context.sync();
      return [values.value, categories.value];
    });
    expect(seen).toEqual([
      [5, 5, 5],
      ['宣传部', '组织部', '教务处'],
    ]);
    expect(seriesOf(excel)?.[2]).toEqual({
      name: '合计',
      values: 'Sheet1!$D$2:$D$4',
      categories: 'Sheet1!$A$2:$A$4',
    });
  });

  it('have a colour, labels and a name of their own, and can be deleted', async () => {
    const excel = openExcel();
    await charted(excel, byDepartment, async (chart, _, context) => {
      const first = chart.series.getItemAt(0);
      first.format.fill.setSolidColor('#70AD47');
      first.hasDataLabels = true;
      first.name = '完成';
      chart.series.getItemAt(1).delete();
      await context.sync();
    });
    expect(seriesOf(excel)).toEqual([
      {
        name: '完成',
        values: 'Sheet1!$B$2:$B$4',
        categories: 'Sheet1!$A$2:$A$4',
        color: '#70AD47',
        showDataLabels: true,
      },
    ]);
  });

  it('past the last one is InvalidArgument (ChartSeriesCollection.getItemAt)', async () => {
    const attempt = charted(openExcel(), byDepartment, async (chart, _, context) => {
      chart.series.getItemAt(2).load('name');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });
});
