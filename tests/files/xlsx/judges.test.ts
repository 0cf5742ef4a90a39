import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import {
  askOpenpyxl,
  csvFromLibreOffice,
  judgesRequired,
  presentJudges,
  resaveInLibreOffice,
  type JudgeName,
} from '../judges';
import { normalWorkbook } from './normalize';
import { sampleWorkbook } from './sampleWorkbook';

const bytes = writeXlsx(sampleWorkbook);

const questions = `
book = openpyxl.load_workbook(path)
sheet = book['任务清单']
table = sheet.tables['任务表']
cf = [[str(area.sqref), [rule.type for rule in rules]] for area, rules in sheet.conditional_formatting._cf_rules.items()]
# The list of names became a dict in openpyxl 3.1.
defined = [name.name for name in getattr(book.defined_names, 'definedName', [])] or list(book.defined_names)
result = {
  'names': book.sheetnames,
  'states': [s.sheet_state for s in book],
  'A1': sheet['A1'].value, 'A3': sheet['A3'].value, 'B3': sheet['B3'].value, 'B4': sheet['B4'].value.startswith('=看似公式'),
  'D3': sheet['D3'].value, 'D3format': sheet['D3'].number_format, 'D3locked': sheet['D3'].protection.locked,
  'E4': sheet['E4'].value, 'F3': sheet['F3'].value, 'F3format': sheet['F3'].number_format,
  'bold': sheet['A2'].font.b, 'fill': sheet['A2'].fill.fgColor.rgb, 'font': sheet['A2'].font.name,
  'border': sheet['A2'].border.bottom.style, 'wrap': sheet['B3'].alignment.wrap_text,
  'height': sheet.row_dimensions[1].height, 'widthB': sheet.column_dimensions['B'].width,
  'hiddenG': sheet.column_dimensions['G'].hidden, 'hidden10': sheet.row_dimensions[10].hidden,
  'merged': [str(area) for area in sheet.merged_cells.ranges],
  'freeze': sheet.freeze_panes, 'tab': sheet.sheet_properties.tabColor.rgb,
  'protected': [sheet.protection.sheet, sheet.protection.formatCells, sheet.protection.deleteRows],
  'table': [table.ref, [column.name.replace('_x000a_', '\\n') for column in table.tableColumns], table.tableStyleInfo.name],
  'cf': cf,
  'dv': [[str(dv.sqref), dv.type, dv.formula1, dv.promptTitle] for dv in sheet.data_validations.dataValidation],
  'defined': '部门' in defined,
  'titles': sheet.print_title_rows, 'area': [area.split('!')[-1] for area in ([sheet.print_area] if isinstance(sheet.print_area, str) else sheet.print_area)], 'landscape': sheet.page_setup.orientation,
  'fit': [sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight],
  'link': sheet['B3'].hyperlink.target, 'note': sheet['E3'].comment.text,
  'charts': [[type(chart).__name__, len(chart.series)] for chart in sheet._charts],
  'title': book.properties.title,
}
`;

const askedOfOpenpyxl = {
  names: ["部门 名录's", '任务清单', '_base'],
  states: ['hidden', 'visible', 'veryHidden'],
  A1: '2020年重点任务清单',
  A3: '001',
  B3: ' 加强支部建设 ',
  B4: true,
  D3: '2020-06-30 00:00:00',
  D3format: 'yyyy-mm-dd',
  D3locked: false,
  E4: '=IF(F4>=1,"已完成",任务表[[#Headers],[状态]])',
  F3: 0.5,
  F3format: '0%',
  bold: true,
  fill: 'FF1F4E79',
  font: '黑体',
  border: 'medium',
  wrap: true,
  height: 30,
  widthB: 30.5,
  hiddenG: true,
  hidden10: true,
  merged: ['A1:F1'],
  freeze: 'B3',
  tab: 'FFC00000',
  protected: [true, false, true],
  table: ['A2:F5', ['任务编号', '任务名称', '责任\n部门', '截止日期', '状态', '进度'], 'TableStyleMedium2'],
  cf: [
    ['A3:F4', ['expression']],
    ['E3:E4 E8:E9', ['beginsWith']],
    ['F3:F4', ['dataBar']],
    ['D3:D4', ['cellIs']],
  ],
  dv: [
    ['E3:E4', 'list', '"未启动,推进中,""已""完成"', '状态'],
    ['C3:C4', 'list', '部门', null],
    ['D3:D4', 'date', '43831', null],
    ['F3:F4', 'whole', '0', null],
    ['B3:B4', null, null, null],
  ],
  defined: true,
  titles: '$1:$2',
  area: ['$A$1:$F$5'],
  landscape: 'landscape',
  fit: [true, 0],
  link: 'https://example.com/?a=1&b=2',
  note: '张三:\n尽快',
  charts: [
    ['BarChart', 1],
    ['PieChart', 2],
  ],
  title: '任务清单',
};

/** A workbook made by openpyxl, as base64. */
const madeByOpenpyxl = `
import base64, io
from openpyxl.chart import BarChart, LineChart, PieChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
book = openpyxl.Workbook()
sheet = book.active
sheet.title = '清单'
for row in [['编号', '名称', '进度'], ['001', '甲', 0.5], ['002', '乙', 1]]: sheet.append(row)
sheet['A2'].number_format = '@'
sheet['C2'].number_format = '0%'
sheet['C2'].protection = Protection(locked=False)
sheet['B2'].alignment = Alignment(wrap_text=True, vertical='top')
sheet['B2'].comment = Comment('看这里', '张三')
sheet['B3'].hyperlink = 'https://example.com/'
sheet['D2'] = '=SUM(C2:C3)'
table = Table(displayName='任务表', ref='A1:C3')
table.tableStyleInfo = TableStyleInfo(name='TableStyleMedium2', showRowStripes=True)
sheet.add_table(table)
check = DataValidation(type='list', formula1='"甲,乙"', allow_blank=True)
check.add('B2:B3')
sheet.add_data_validation(check)
red = PatternFill(bgColor='FFC7CE')
sheet.conditional_formatting.add('A2:C3', FormulaRule(formula=['$C2<1'], fill=red, stopIfTrue=True))
sheet.conditional_formatting.add('C2:C3', CellIsRule(operator='between', formula=['0', '0.5'], font=Font(bold=True)))
sheet.conditional_formatting.add('C2:C3', DataBarRule('min', 0, 'num', 1, color='FF638EC6'))
sheet.conditional_formatting.add('C2:C3', IconSetRule('3Arrows', 'percent', [0, 33, 67], reverse=True))
sheet.conditional_formatting.add('C2:C3', ColorScaleRule('min', None, 'FFFF0000', end_type='max', end_color='FF00FF00'))
for number, kind in enumerate([BarChart, LineChart, PieChart]):
    chart = kind()
    chart.title = '图%d' % number
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=3), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=2, min_row=2, max_row=3))
    sheet.add_chart(chart, 'F%d' % (2 + 20 * number))
sheet.freeze_panes = 'A2'
sheet.column_dimensions['B'].width = 30
sheet.row_dimensions[2].height = 40
sheet.print_title_rows = '1:1'
sheet.protection.sheet = True
sheet.protection.sort = False
book.create_sheet('藏').sheet_state = 'veryHidden'
buffer = io.BytesIO()
book.save(buffer)
result = base64.b64encode(buffer.getvalue()).decode()
`;

function readsWhatOpenpyxlMakes(): void {
  const made = Buffer.from(String(askOpenpyxl(new Uint8Array(), madeByOpenpyxl)), 'base64');
  const result = readXlsx(new Uint8Array(made));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.warnings).toEqual([]);
  const [sheet, hidden] = result.workbook.sheets;
  expect(hidden).toMatchObject({ name: '藏', visibility: 'veryHidden' });
  const area = { top: 1, left: 2, bottom: 2, right: 2 };
  expect(sheet).toMatchObject({
    name: '清单',
    freeze: { rows: 1, columns: 0 },
    columns: [{ first: 1, last: 1, width: 30 }],
    tables: [{ name: '任务表', area: { top: 0, left: 0, bottom: 2, right: 2 }, showBandedRows: true }],
    validations: [{ rule: { kind: 'list', source: '甲,乙' }, ignoreBlanks: true }],
    notes: [{ row: 1, column: 1, author: '张三', text: '看这里' }],
    hyperlinks: [{ address: 'https://example.com/' }],
    protection: { options: { allowSort: true, allowFormatCells: false } },
    pageSetup: { titleRows: { first: 0, last: 0 } },
    conditionalFormats: [
      { rule: { kind: 'custom', formula: '=$C2<1', format: { fill: { color: '#FFC7CE' } } }, stopIfTrue: true },
      { areas: [area], rule: { kind: 'cellValue', operator: 'between', formula1: '=0', formula2: '=0.5' } },
      { rule: { kind: 'dataBar', color: '#638EC6', min: { type: 'min' }, max: { type: 'num', value: '1' } } },
      { rule: { kind: 'iconSet', icons: '3Arrows', reverse: true } },
      { rule: { kind: 'foreign' } },
    ],
    charts: ['columnClustered', 'line', 'pie'].map((kind, i) => ({
      kind,
      title: `图${i}`,
      series: [{ nameReference: "'清单'!C1", values: "'清单'!$C$2:$C$3", categories: "'清单'!$B$2:$B$3" }],
    })),
  });
  const cells = sheet?.rows.get(1)?.cells;
  expect(cells?.get(0)).toEqual({ value: '001', format: { numberFormat: '@' } });
  expect(cells?.get(1)).toEqual({ value: '甲', format: { alignment: { wrapText: true, vertical: 'top' } } });
  expect(cells?.get(2)).toEqual({ value: 0.5, format: { numberFormat: '0%', locked: false } });
  expect(cells?.get(3)).toEqual({ value: null, formula: '=SUM(C2:C3)' });
  // Read, written and read again it is the same, the colour scale that is only carried along included.
  const again = readXlsx(writeXlsx(result.workbook));
  expect(again.ok && normalWorkbook(again.workbook)).toEqual(normalWorkbook(result.workbook));
}

const verdicts: Readonly<Record<JudgeName, () => void>> = {
  openpyxl: () => {
    expect(askOpenpyxl(bytes, questions)).toEqual(askedOfOpenpyxl);
    readsWhatOpenpyxlMakes();
  },
  libreoffice: () => {
    const result = readXlsx(resaveInLibreOffice(bytes));
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { sheets, names } = result.workbook;
    const sheet = sheets[1]!;
    expect(sheets.map(({ name, visibility }) => [name, visibility === 'visible'])).toEqual([
      ["部门 名录's", false],
      ['任务清单', true],
      ['_base', false],
    ]);
    const cell = (row: number, column: number) => sheet.rows.get(row)?.cells.get(column);
    expect(cell(2, 0)?.value).toBe('001');
    expect(cell(2, 1)?.value).toBe(' 加强支部建设 ');
    expect(cell(2, 3)?.value).toBe(44012);
    expect(cell(2, 3)?.format).toMatchObject({ numberFormat: 'yyyy\\-mm\\-dd', locked: false });
    expect(cell(3, 4)).toMatchObject({ value: '已完成' });
    expect(cell(4, 5)).toMatchObject({ value: 1.5, formula: '=SUM(F3:F4)' });
    expect(cell(1, 0)?.format).toMatchObject({ font: { bold: true, color: '#FFFFFF' }, fill: { color: '#1F4E79' } });
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 5 }]);
    // Frozen panes and gridlines are not asked of it: without a window LibreOffice saves no view of any file.
    expect(sheet.protection?.options).toMatchObject({ selectionMode: 'Unlocked' });
    expect(sheet.tables.map(({ name, area, columns }) => [name, area, columns.length])).toEqual([
      ['任务表', { top: 1, left: 0, bottom: 4, right: 5 }, 6],
    ]);
    expect(sheet.conditionalFormats.map(({ rule }) => rule.kind).sort()).toEqual(
      ['cellValue', 'containsText', 'custom', 'dataBar', 'iconSet'].sort(),
    );
    expect(sheet.validations.map(({ rule }) => rule.kind)).toEqual(
      expect.arrayContaining(['list', 'list', 'date', 'wholeNumber']),
    );
    expect(sheet.charts.map(({ kind, series }) => [kind, series.length])).toEqual([
      ['barStacked', 1],
      ['pie', 1],
    ]);
    expect(sheet.notes.map(({ row, column }) => [row, column])).toContainEqual([2, 4]);
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, titleRows: { first: 0, last: 1 } });
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['部门']));
    expect(csvFromLibreOffice(bytes).split('\n')[0]).toContain('部门');
  },
};

describe('a written workbook, judged by other programs', () => {
  it('has every judge on a build machine', () => {
    const missing = (['openpyxl', 'libreoffice'] as const).filter((judge) => !presentJudges.includes(judge));
    expect(judgesRequired ? missing : []).toEqual([]);
  });

  for (const judge of presentJudges) it(`agrees with ${judge}`, verdicts[judge], 180_000);
});
