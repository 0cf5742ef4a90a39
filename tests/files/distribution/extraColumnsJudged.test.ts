/** A department's workbook of a plan with columns of its own, as openpyxl and LibreOffice read it. */
import { planDistribution } from '../../../src/core/distribution';
import { checklistSchemaFor, readBaseline } from '../../../src/core/returns';
import { defaultOptions, type ExtraColumn, type PlanOptions } from '../../../src/core/settings';
import { writeDepartmentWorkbook } from '../../../src/files/distribution/departmentWorkbook';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { directoryOf, entryOf, options } from '../../core/distribution/rows';
import { askOpenpyxl, presentJudges, resaveInLibreOffice, type JudgeName } from '../judges';
import { sampleRows, textsOf, workbookOptions } from './sampleFile';

const money: ExtraColumn = {
  key: 'x1',
  header: '经费',
  kind: 'number',
  choices: [],
  width: 12,
  filledBy: 'departments',
};
const plan: PlanOptions = {
  ...defaultOptions,
  fillable: ['status', 'progress'],
  extraColumns: [
    money,
    { ...money, key: 'x2', header: '级别', kind: 'choice', choices: ['校级', '院级'] },
    { ...money, key: 'x3', header: '领导批示', kind: 'text', filledBy: 'coordinator' },
  ],
};
const rows = sampleRows.map(({ id, cells }) => ({ id, cells: { ...cells, x1: 12.5, x2: '校级', x3: '抓紧办理' } }));
const [file] = planDistribution(rows, directoryOf(entryOf('人事处')), {
  ...options({ returnBy: '2020-06-30' }),
  schema: checklistSchemaFor(plan),
}).files;
const bytes = writeDepartmentWorkbook(file!, { ...workbookOptions, columns: plan });

const questions = `
sheet = openpyxl.load_workbook(path)['任务清单']
table = sheet.tables['任务清单']
top = sheet[table.ref][0]
header = [cell.value for cell in top]
first = sheet[top[0].row + 1]
result = {
  'headers': header[-5:], 'columns': len(table.tableColumns),
  'open': [header[i] for i, cell in enumerate(first) if not cell.protection.locked],
  'values': [first[header.index(name)].value for name in ['经费', '级别', '领导批示']],
  'dv': sorted([header[dv.sqref.ranges[0].min_col - 1], dv.type] for dv in sheet.data_validations.dataValidation),
}
`;

const open = ['状态', '进展情况', '经费', '级别'];

const verdicts: Readonly<Record<JudgeName, () => void>> = {
  openpyxl: () => {
    expect(askOpenpyxl(bytes, questions)).toEqual({
      headers: ['预警', '经费', '级别', '领导批示', '备注'],
      columns: 19,
      open,
      values: [12.5, '校级', '抓紧办理'],
      dv: [
        ['完成日期', 'date'],
        ['截止日期', 'date'],
        ['状态', 'list'],
        ['级别', 'list'],
        ['经费', 'decimal'],
      ],
    });
  },
  libreoffice: () => {
    const read = readXlsx(resaveInLibreOffice(bytes));
    if (!read.ok) throw new Error(read.code);
    const [sheet, hidden] = read.workbook.sheets;
    expect(readBaseline(textsOf(hidden!))).toEqual(file!.baseline);
    expect(file!.baseline.headers).toEqual({ x1: '经费', x2: '级别', x3: '领导批示' });
    const top = [...sheet!.rows].find(([, { cells }]) => cells.get(0)?.value === '任务编号')?.[0] ?? -1;
    const header = [...sheet!.rows.get(top)!.cells.values()].map(({ value }) => value);
    const cells = sheet!.rows.get(top + 1)!.cells;
    expect([...cells].filter(([, one]) => one.format?.locked === false).map(([at]) => header[at])).toEqual(open);
    expect(cells.get(header.indexOf('经费'))?.value).toBe(12.5);
    expect(sheet!.validations.map(({ rule }) => rule.kind).sort()).toEqual(['date', 'date', 'decimal', 'list', 'list']);
  },
};

describe('a department’s workbook with columns of the plan’s own', () => {
  it('has what stands in the columns in its baseline', () => {
    expect(file!.baseline.rows[0]?.cells).toMatchObject({ x1: 12.5, x2: '校级', x3: '抓紧办理' });
  });

  for (const judge of presentJudges) it(`is read so by ${judge}`, verdicts[judge], 180_000);
});
