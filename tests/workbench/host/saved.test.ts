/** A workbook built through Office.js, saved, opened and saved again; read by programs that are not ours. */
import { unzipSync, strFromU8 } from 'fflate';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import type { Workbook } from '../../../src/files/xlsx/workbook';
import { askOpenpyxl, judgesRequired, presentJudges, resaveInLibreOffice, type JudgeName } from '../../files/judges';
import { customXml, everything } from './everythingProgram';
import { openExcel } from './openHost';

const saved = everything().then((excel) => writeXlsx(excel.host.workbook()));

function opened(bytes: Uint8Array): Workbook {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.warnings).toEqual([]);
  return result.workbook;
}

const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe('a workbook built through Office.js', () => {
  it('is the same, part by part, after it was saved, opened and saved again', async () => {
    const first = await saved;
    expect(parts(writeXlsx(openExcel(opened(first)).host.workbook()))).toEqual(parts(first));
  });

  it('answers Office.js after it was opened as before it was saved', async () => {
    const excel = openExcel(opened(await saved));
    const seen = await excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('任务清单');
      const range = sheet.getRange('A4:F6').load('values,text,numberFormat');
      const formula = sheet.getRange('H4').load('values,formulas');
      const table = workbook.tables.getItem('任务表').load('name,style');
      const formats = sheet.getRange('A4:F6').conditionalFormats.load('items/type,items/stopIfTrue');
      const validations = ['A4', 'C4', 'D4', 'E4', 'F4'].map((cell) =>
        sheet.getRange(cell).dataValidation.load('type'),
      );
      const protection = sheet.protection.load('protected');
      const locked = sheet.getRange('A3:F4').getCellProperties({ format: { protection: { locked: true } } as never });
      const frozen = sheet.freezePanes.getLocation().load('address');
      const hidden = sheet.getRange('A7:A9').getRowProperties({ rowHidden: true });
      const base = workbook.worksheets.getItem('_base').load('visibility');
      const name = workbook.names.getItem('部门').load('formula');
      const chart = sheet.charts.getItemAt(0).load('name,chartType').title.load('text');
      const comment = workbook.comments.getItemByCell('任务清单!B5').load('content');
      const reply = comment.replies.getItemAt(0).load('content');
      const link = sheet.getRange('C4').load('hyperlink');
      const page = sheet.pageLayout.load('orientation,paperSize,zoom');
      const titles = sheet.pageLayout.getPrintTitleRows().load('address');
      const setting = workbook.settings.getItem('统计基准日').load('value');
      const xml = workbook.customXmlParts.getByNamespace('urn:example:tasks').getOnlyItem().getXml();
      await context.sync();
      return {
        values: range.values,
        text: range.text[0],
        formula: [formula.formulas, formula.values],
        table: [table.name, table.style],
        formats: formats.items.map((item) => item.type),
        stop: formats.items.filter((item) => item.stopIfTrue).length,
        validations: validations.map((item) => item.type),
        protection: protection.protected,
        locked: locked.value[1]?.map((cell) => cell.format?.protection?.locked),
        frozen: frozen.address,
        hidden: hidden.value.map((row) => row.rowHidden),
        visibility: base.visibility,
        name: name.formula as unknown,
        chart: chart.text,
        comment: [comment.content, reply.content],
        link: link.hyperlink,
        page: [page.orientation, page.paperSize, page.zoom],
        titles: titles.address,
        setting: setting.value as unknown,
        xml: xml.value,
      };
    });
    expect(seen).toEqual({
      values: [
        ['001', '=看似公式的名称', '教务处', 44012, '已完成', 1],
        ['002', ' 加强支部建设 ', '组织部', 44196, '推进中', 0.5],
        ['003', '完善档案\n分三步', '宣传部', '', '未启动', 0],
      ],
      text: ['001', '=看似公式的名称', '教务处', '2020-06-30', '已完成', '100%'],
      formula: [[['=COUNTIF(任务表[状态],"已完成")']], [[1]]],
      table: ['任务表', 'TableStyleMedium2'],
      formats: ['IconSet', 'DataBar', 'ContainsText', 'CellValue', 'Custom'],
      stop: 1,
      validations: ['Custom', 'List', 'Date', 'List', 'Decimal'],
      protection: true,
      locked: [true, true, true, false, false, false],
      frozen: '任务清单!A1:B3',
      hidden: [false, true, true],
      visibility: 'VeryHidden',
      name: '=部门名录!$A$1:$A$3',
      chart: '各项任务进度',
      comment: ['请补充材料', '已补充'],
      link: expect.objectContaining({ address: 'https://example.com/?a=1&b=2', screenTip: '网站' }) as unknown,
      page: ['Landscape', 'A4', { horizontalFitToPages: 1 }],
      titles: '任务清单!1:3',
      setting: '2020-11-20',
      xml: customXml,
    });
  });
});

const questions = `
book = openpyxl.load_workbook(path)
sheet = book['任务清单']
table = sheet.tables['任务表']
result = {
  'sheets': [[s.title, s.sheet_state] for s in book],
  'values': [[cell.value for cell in row] for row in sheet['A4:C6']],
  'types': [sheet['A4'].data_type, sheet['B4'].data_type, sheet['F5'].value],
  'date': [sheet['D4'].value, sheet['D4'].number_format, sheet['F4'].number_format],
  'formula': sheet['H4'].value,
  'table': [table.ref, [column.name for column in table.tableColumns], table.tableStyleInfo.name],
  'cf': sorted([str(area.sqref), rule.type, rule.stopIfTrue or False] for area, rules in sheet.conditional_formatting._cf_rules.items() for rule in rules),
  'dv': sorted([str(dv.sqref), dv.type, dv.formula1, dv.formula2] for dv in sheet.data_validations.dataValidation),
  'prompt': [[dv.promptTitle, dv.error] for dv in sheet.data_validations.dataValidation if dv.promptTitle],
  'protected': [sheet.protection.sheet, sheet.protection.sort, sheet.protection.autoFilter, sheet.protection.formatCells],
  'locked': [sheet['C4'].protection.locked, sheet['D4'].protection.locked, sheet['F6'].protection.locked],
  'freeze': sheet.freeze_panes, 'merged': [str(area) for area in sheet.merged_cells.ranges],
  'title': [sheet['A1'].font.name, sheet['A1'].font.sz, sheet['A1'].font.b, sheet['A1'].fill.fgColor.rgb, sheet['A1'].alignment.horizontal],
  'widths': [round(sheet.column_dimensions['B'].width), sheet.row_dimensions[1].height],
  'hidden': [sheet.row_dimensions[8].hidden, sheet.row_dimensions[9].hidden, sheet.column_dimensions['H'].hidden],
  'tab': sheet.sheet_properties.tabColor.rgb,
  'defined': '部门' in (getattr(book.defined_names, 'definedName', None) and [name.name for name in book.defined_names.definedName] or list(book.defined_names)),
  'charts': [[type(chart).__name__, len(chart.series)] for chart in sheet._charts],
  'link': [sheet['C4'].hyperlink.target, sheet['C4'].hyperlink.tooltip],
  'comment': '请补充材料' in sheet['B5'].comment.text,
  'page': [sheet.page_setup.orientation, int(sheet.page_setup.paperSize), sheet.page_setup.fitToHeight, sheet.print_title_rows, sheet.oddFooter.center.text],
  'properties': book.properties.title,
}
`;

const askedOfOpenpyxl = {
  sheets: [
    ['任务清单', 'visible'],
    ['部门名录', 'visible'],
    ['_base', 'veryHidden'],
  ],
  values: [
    ['001', '=看似公式的名称', '教务处'],
    ['002', ' 加强支部建设 ', '组织部'],
    ['003', '完善档案\n分三步', '宣传部'],
  ],
  types: ['s', 's', 0.5],
  date: ['2020-06-30 00:00:00', 'yyyy-mm-dd', '0%'],
  formula: '=COUNTIF(任务表[状态],"已完成")',
  table: ['A3:F6', ['任务编号', '任务名称', '责任部门', '截止日期', '状态', '进度'], 'TableStyleMedium2'],
  cf: [
    ['A4:F6', 'expression', true],
    ['D4:D6', 'cellIs', false],
    ['E4:E6 C4:C6', 'containsText', false],
    ['F4:F6', 'dataBar', false],
    ['F4:F6', 'iconSet', false],
  ],
  dv: [
    ['A4:A6', 'custom', 'COUNTIF($A$4:$A$6,A4)=1', null],
    ['C4:C6', 'list', '部门', null],
    ['D4:D6', 'date', '43831', '44196'],
    ['E4:E6', 'list', '"未启动,推进中,已完成"', null],
    ['F4:F6', 'decimal', '0', '1'],
  ],
  prompt: [['状态', '只能从列表中选择']],
  // In the file these say what is forbidden.
  protected: [true, false, false, true],
  locked: [true, false, false],
  freeze: 'C4',
  merged: ['A1:F1'],
  title: ['黑体', 16, true, 'FFFFF2CC', 'center'],
  widths: [40, 36],
  hidden: [true, true, true],
  tab: 'FFC00000',
  defined: true,
  charts: [['BarChart', 1]],
  link: ['https://example.com/?a=1&b=2', '网站'],
  comment: true,
  page: ['landscape', 9, 0, '$1:$3', '第 &P 页，共 &N 页'],
  properties: '任务清单',
};

/** What LibreOffice kept of it when it saved the file itself. */
function judgedByLibreOffice(bytes: Uint8Array): void {
  const result = readXlsx(resaveInLibreOffice(bytes));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const { sheets, names } = result.workbook;
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  expect(sheets.map(({ name, visibility }) => [name, visibility === 'visible'])).toEqual([
    ['任务清单', true],
    ['部门名录', true],
    ['_base', false],
  ]);
  const value = (row: number, column: number) => sheet.rows.get(row)?.cells.get(column)?.value;
  expect([value(3, 0), value(3, 1), value(4, 1), value(3, 3), value(3, 7)]).toEqual([
    '001',
    '=看似公式的名称',
    ' 加强支部建设 ',
    44012,
    1,
  ]);
  expect(sheet.tables.map(({ name, area }) => [name, area.top, area.bottom])).toEqual([['任务表', 2, 5]]);
  expect(sheet.conditionalFormats.map(({ rule }) => rule.kind).sort()).toEqual(
    ['cellValue', 'containsText', 'custom', 'dataBar', 'iconSet'].sort(),
  );
  expect(sheet.validations.map(({ rule }) => rule.kind).sort()).toEqual(
    ['custom', 'date', 'decimal', 'list', 'list'].sort(),
  );
  expect(sheet.protection?.options).toMatchObject({ allowSort: true, allowAutoFilter: true, allowFormatCells: false });
  expect(sheet.rows.get(3)?.cells.get(3)?.format?.locked).toBe(false);
  expect([sheet.rows.get(7)?.hidden, sheet.rows.get(8)?.hidden]).toEqual([true, true]);
  expect(sheet.charts.map(({ kind, series }) => [kind, series.length])).toEqual([['columnClustered', 1]]);
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, titleRows: { first: 0, last: 2 } });
  expect(sheet.hyperlinks.map(({ address }) => address)).toEqual(['https://example.com/?a=1&b=2']);
  expect(names.map(({ name }) => name)).toContain('部门');
}

const verdicts: Readonly<Record<JudgeName, (bytes: Uint8Array) => void>> = {
  openpyxl: (bytes) => expect(askOpenpyxl(bytes, questions)).toEqual(askedOfOpenpyxl),
  libreoffice: judgedByLibreOffice,
};

describe('its file, read by other programs', () => {
  it('has every judge on a build machine', () => {
    const missing = (['openpyxl', 'libreoffice'] as const).filter((judge) => !presentJudges.includes(judge));
    expect(judgesRequired ? missing : []).toEqual([]);
  });

  for (const judge of presentJudges) {
    it(`holds for ${judge} what the program wrote`, async () => verdicts[judge](await saved), 180_000);
  }
});
