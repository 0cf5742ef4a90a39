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
    ['PieChart', 1],
  ],
  title: '任务清单',
};

const verdicts: Readonly<Record<JudgeName, () => void>> = {
  openpyxl: () => expect(askOpenpyxl(bytes, questions)).toEqual(askedOfOpenpyxl),
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

  for (const judge of presentJudges) it(`says the same to ${judge}`, verdicts[judge], 180_000);
});
