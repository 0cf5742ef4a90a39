/** A workbook with one of everything the add-in makes, built through Office.js as an add-in would. */
import { openExcel, type TestExcel } from './openHost';

export const header = ['任务编号', '任务名称', '责任部门', '截止日期', '状态', '进度'] as const;

const rows = [
  ['001', '=看似公式的名称', '教务处', '2020-06-30', '已完成', 1],
  ['002', ' 加强支部建设 ', '组织部', '2020-12-31', '推进中', 0.5],
  ['003', '完善档案\n分三步', '宣传部', '', '未启动', 0],
] as const;

function writeTable(workbook: Excel.Workbook, sheet: Excel.Worksheet): void {
  sheet.getRange('A1').values = [['2020年重点任务清单']];
  sheet.getRange('A1:F1').merge();
  sheet.getRange('A3:C6').numberFormat = Array.from({ length: 4 }, () => ['@', '@', '@']);
  sheet.getRange('D4:D6').numberFormat = [['yyyy-mm-dd'], ['yyyy-mm-dd'], ['yyyy-mm-dd']];
  sheet.getRange('F4:F6').numberFormat = [['0%'], ['0%'], ['0%']];
  sheet.getRange('A3:F6').values = [[...header], ...rows.map((row) => [...row])];
  const table = sheet.tables.add('A3:F6', true);
  table.name = '任务表';
  table.style = 'TableStyleMedium2';
  sheet.getRange('H4').formulas = [['=COUNTIF(任务表[状态],"已完成")']];
  workbook.names.add('部门', workbook.worksheets.getItem('部门名录').getRange('A1:A3'));
}

function format(sheet: Excel.Worksheet): void {
  const title = sheet.getRange('A1:F1').format;
  title.font.name = '黑体';
  title.font.size = 16;
  title.font.bold = true;
  title.font.color = '#C00000';
  title.fill.color = '#FFF2CC';
  title.horizontalAlignment = 'Center';
  title.rowHeight = 36;
  sheet.getRange('A3:F6').format.borders.getItem('InsideHorizontal').style = 'Continuous';
  sheet.getRange('A3:F6').format.borders.getItem('EdgeBottom').weight = 'Medium';
  sheet.getRange('B:B').format.columnWidth = 210;
  sheet.getRange('B4:B6').format.wrapText = true;
  sheet.getRange('8:9').rowHidden = true;
  sheet.getRange('H:H').columnHidden = true;
  sheet.tabColor = '#C00000';
  sheet.freezePanes.freezeAt('A1:B3');
}

function addRules(workbook: Excel.Workbook, sheet: Excel.Worksheet): void {
  const overdue = sheet.getRange('A4:F6').conditionalFormats.add('Custom');
  overdue.custom.rule.formula = '=AND($D4<>"",$D4<44156,$F4<1)';
  overdue.custom.format.fill.color = '#F8CBAD';
  overdue.stopIfTrue = true;
  const soon = sheet.getRange('D4:D6').conditionalFormats.add('CellValue');
  soon.cellValue.rule = { formula1: '=44155', formula2: '=44162', operator: 'Between' };
  soon.cellValue.format.font.color = '#C65911';
  const text = sheet.getRanges('E4:E6,C4:C6').conditionalFormats.add('ContainsText');
  text.textComparison.rule = { operator: 'Contains', text: '完成' };
  text.textComparison.format.font.bold = true;
  const bar = sheet.getRange('F4:F6').conditionalFormats.add('DataBar');
  bar.dataBar.positiveFormat.fillColor = '#638EC6';
  sheet.getRange('F4:F6').conditionalFormats.add('IconSet').iconSet.style = 'ThreeTrafficLights1';

  const status = sheet.getRange('E4:E6').dataValidation;
  status.rule = { list: { inCellDropDown: true, source: '未启动,推进中,已完成' } };
  status.prompt = { showPrompt: true, title: '状态', message: '从列表中选择' };
  status.errorAlert = { showAlert: true, style: 'Stop', title: '状态', message: '只能从列表中选择' };
  sheet.getRange('C4:C6').dataValidation.rule = { list: { inCellDropDown: true, source: '=部门' } };
  sheet.getRange('D4:D6').dataValidation.rule = {
    date: { formula1: '2020-01-01', formula2: '2020-12-31', operator: 'Between' },
  };
  sheet.getRange('A4:A6').dataValidation.rule = { custom: { formula: '=COUNTIF($A$4:$A$6,A4)=1' } };
  sheet.getRange('F4:F6').dataValidation.rule = {
    decimal: { formula1: 0, formula2: 1, operator: 'Between' },
  };
  workbook.comments.add('任务清单!B5', '请补充材料').replies.add('已补充');
  sheet.getRange('C4').hyperlink = {
    address: 'https://example.com/?a=1&b=2',
    textToDisplay: '教务处',
    screenTip: '网站',
  };
}

function addChart(sheet: Excel.Worksheet): void {
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange('E3:F6'), 'Columns');
  chart.name = '进度图';
  chart.title.text = '各项任务进度';
  chart.setPosition('J3', 'P16');
}

function setUpPage({ pageLayout }: Excel.Worksheet): void {
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows('$1:$3');
  pageLayout.setPrintArea('A1:F6');
  pageLayout.setPrintMargins('Centimeters', { left: 1.5, right: 1.5 });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
}

/** The text that the custom XML part holds. */
export const customXml = '<base xmlns="urn:example:tasks"><task id="001"/></base>';

/** Runs the whole program in a fresh host. */
export async function everything(): Promise<TestExcel> {
  const excel = openExcel();
  await excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.name = '任务清单';
    const directory = workbook.worksheets.add('部门名录');
    directory.getRange('A1:A3').values = [['教务处'], ['组织部'], ['宣传部']];
    writeTable(workbook, sheet);
    format(sheet);
    addRules(workbook, sheet);
    addChart(sheet);
    setUpPage(sheet);
    const base = workbook.worksheets.add('_base');
    base.getRange('A1:B1').values = [['001', '=1']];
    base.visibility = 'VeryHidden';
    workbook.settings.add('统计基准日', '2020-11-20');
    workbook.customXmlParts.add(customXml);
    workbook.properties.title = '任务清单';
    workbook.properties.custom.add('版本', 2);
    sheet.getRange('D4:F6').format.protection.locked = false;
    sheet.protection.protect({ allowAutoFilter: true, allowSort: true, selectionMode: 'Normal' }, '1234');
    await context.sync();
  });
  return excel;
}
