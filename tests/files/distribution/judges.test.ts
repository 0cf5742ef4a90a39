/** A department's workbook as openpyxl and LibreOffice read it, and as a department fills it in with them. */
import { writeDepartmentWorkbook } from '../../../src/files/distribution/departmentWorkbook';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { readBaseline } from '../../../src/core/returns';
import { askOpenpyxl, judgesRequired, presentJudges, resaveInLibreOffice, type JudgeName } from '../judges';
import { sampleFile, textsOf, workbookOptions } from './sampleFile';

const bytes = writeDepartmentWorkbook(sampleFile(), workbookOptions);

const questions = `
book = openpyxl.load_workbook(path)
values = openpyxl.load_workbook(path, data_only=True)['任务清单']
sheet = book['任务清单']
table = sheet.tables['任务清单']
header = [cell.value for cell in sheet[4]]
rules = [rule for _, some in sheet.conditional_formatting._cf_rules.items() for rule in some]
result = {
  'states': [[s.title, s.sheet_state] for s in book],
  'table': [table.ref, len(table.tableColumns)],
  'open': [header[cell.column - 1] for cell in sheet[5] if not cell.protection.locked],
  'tinted': [header[cell.column - 1] for cell in sheet[5] if cell.fill.fill_type == 'solid'],
  'protected': [sheet.protection.sheet, sheet.protection.autoFilter, sheet.protection.formatColumns, sheet.protection.formatRows, sheet.protection.sort, sheet.protection.deleteRows, sheet.protection.password],
  'dv': sorted([str(dv.sqref), dv.type, dv.showErrorMessage] for dv in sheet.data_validations.dataValidation),
  'rules': [len(rules), all(rule.type == 'expression' for rule in rules)],
  'overdue': [rules[0].dxf.fill.bgColor.rgb, rules[0].dxf.font.b, rules[0].dxf.font.color.rgb],
  'freeze': sheet.freeze_panes, 'titles': sheet.print_title_rows,
  'page': [sheet.page_setup.orientation, str(sheet.page_setup.paperSize), sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight],
  'widthD': sheet.column_dimensions['D'].width,
  'texts': [sheet['E5'].data_type, sheet['E5'].value, sheet['L6'].data_type, sheet['M7'].data_type, sheet['H6'].value, sheet['C5'].value],
  'due': [str(sheet['J5'].value), sheet['J5'].number_format],
  'warning': [values['O%d' % row].value for row in range(5, 9)],
  'formula': sheet['O5'].value.startswith('=IF('),
  # The list of names became a dict in openpyxl 3.1.
  'names': sorted([name.name for name in getattr(book.defined_names, 'definedName', [])] or list(book.defined_names)),
}
`;

const fillIn = `
import base64, io, datetime
book = openpyxl.load_workbook(path)
sheet = book['任务清单']
sheet['K5'] = '推进中'
sheet['L5'] = '已开会部署'
sheet['M5'] = datetime.date(2020, 6, 18)
buffer = io.BytesIO()
book.save(buffer)
result = base64.b64encode(buffer.getvalue()).decode()
`;

const open = ['责任人', '状态', '进展情况', '完成日期', '佐证材料', '备注'];

function read(file: Uint8Array) {
  const result = readXlsx(file);
  if (!result.ok) throw new Error(JSON.stringify(result));
  const texts = result.workbook.sheets.filter(({ name }) => name === '督办基线').flatMap(textsOf);
  return { ...result.workbook, baseline: readBaseline(texts) };
}

const verdicts: Readonly<Record<JudgeName, () => void>> = {
  openpyxl: () => {
    expect(askOpenpyxl(bytes, questions)).toEqual({
      states: [
        ['任务清单', 'visible'],
        ['督办基线', 'veryHidden'],
      ],
      table: ['A4:P8', 16],
      open,
      tinted: open,
      // openpyxl says what is locked: true where nothing is allowed.
      protected: [true, false, false, false, true, true, null],
      dv: [
        ['J5:J8', 'date', true],
        ['K5:K8', 'list', true],
        ['M5:M8', 'date', true],
      ],
      rules: [11, true],
      overdue: ['FFB3261E', true, 'FFFFFFFF'],
      freeze: 'A5',
      titles: '$4:$4',
      page: ['landscape', '9', true, 0],
      widthD: 22,
      texts: ['s', '=HYPERLINK("https://example.com","点")', 's', 's', '001', '6-1'],
      due: ['2020-06-10 00:00:00', 'yyyy-mm-dd'],
      warning: ['逾期 10 天', '临期 2 天', '长期', '按期完成'],
      formula: true,
      names: ['督办临期天数', '督办基准日'],
    });
    const filled = read(new Uint8Array(Buffer.from(String(askOpenpyxl(bytes, fillIn)), 'base64')));
    expect(filled.baseline).toEqual(sampleFile().baseline);
    expect(filled.sheets[0]?.rows.get(4)?.cells.get(11)).toMatchObject({
      value: '已开会部署',
      format: { locked: false },
    });
    expect(filled.sheets[0]?.rows.get(4)?.cells.get(12)?.value).toBe(44000);
  },
  libreoffice: () => {
    const saved = read(resaveInLibreOffice(bytes));
    const [sheet, hidden] = saved.sheets;
    expect(hidden).toMatchObject({ name: '督办基线' });
    expect(hidden?.visibility).not.toBe('visible');
    expect(saved.baseline).toEqual(sampleFile().baseline);
    const header = Array.from(sheet!.rows.get(3)!.cells.values()).map(({ value }) => value);
    const cells = sheet!.rows.get(4)!.cells;
    expect([...cells].filter(([, cell]) => cell.format?.locked === false).map(([at]) => header[at])).toEqual(open);
    expect(sheet!.protection).toMatchObject({ options: { selectionMode: 'Normal' } });
    expect(sheet!.tables.map(({ name, columns }) => [name, columns.length])).toEqual([['任务清单', 16]]);
    expect(sheet!.conditionalFormats.filter(({ rule }) => rule.kind === 'custom').length).toBeGreaterThanOrEqual(11);
    expect(sheet!.validations.map(({ rule }) => rule.kind).sort()).toEqual(['date', 'date', 'list']);
    expect(sheet!.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      titleRows: { first: 3, last: 3 },
    });
    expect(cells.get(4)).toMatchObject({ value: '=HYPERLINK("https://example.com","点")' });
    expect(cells.get(4)?.formula).toBeUndefined();
    // It calculates: the day is the day of the test, long after every due date here.
    expect(cells.get(14)?.value).toMatch(/^逾期 \d{3,} 天$/);
    expect(sheet!.rows.get(6)?.cells.get(14)?.value).toBe('长期');
  },
};

describe('a department’s workbook, judged by other programs', () => {
  it('has every judge on a build machine', () => {
    const missing = (['openpyxl', 'libreoffice'] as const).filter((judge) => !presentJudges.includes(judge));
    expect(judgesRequired ? missing : []).toEqual([]);
  });

  for (const judge of presentJudges) it(`agrees with ${judge}`, verdicts[judge], 180_000);
});
