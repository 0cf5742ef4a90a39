import { checklistColumns } from '../../../src/core/checklist';
import { readBaseline } from '../../../src/core/returns';
import { departmentWorkbook, writeDepartmentWorkbook } from '../../../src/files/distribution/departmentWorkbook';
import { fitsHash, hashPassword } from '../../../src/files/xlsx/passwordHash';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { Sheet, Workbook } from '../../../src/files/xlsx/workbook';
import { calculatedWorkbook } from '../../workbench/formula/sheetOf';
import { sampleFile, sampleRows, textsOf, workbookOptions } from './sampleFile';

const written = (workbook = writeDepartmentWorkbook(sampleFile(), workbookOptions)): Workbook => {
  const result = readXlsx(workbook);
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.warnings).toEqual([]);
  return result.workbook;
};
const tasksOf = ({ sheets }: Workbook): Sheet => sheets[0]!;
const headers = checklistColumns.map(({ header }) => header);
/** A cell by its header and zero-based row below it. */
const cellAt = (sheet: Sheet, header: string, row: number) =>
  sheet.rows.get(4 + row)?.cells.get(headers.indexOf(header));

describe('the workbook of a department', () => {
  const workbook = written();
  const sheet = tasksOf(workbook);

  it('says what it is, how to fill it in, and the note, above the table', () => {
    expect([0, 1, 2].map((at) => sheet.rows.get(at)?.cells.get(0)?.value)).toEqual([
      '重点任务清单（人事处）',
      '填报部门：人事处，共 4 项。',
      '请逐项填写进展，\n于月底前交回。',
    ]);
    expect(sheet.merges).toHaveLength(3);
    expect(Array.from(sheet.rows.get(3)?.cells.values() ?? []).map(({ value }) => value)).toEqual(headers);
    expect(sheet.tables).toMatchObject([{ name: '任务清单', area: { top: 3, left: 0, bottom: 7, right: 15 } }]);
  });

  it('has no empty line when there is no note', () => {
    const plain = tasksOf(written(writeDepartmentWorkbook(sampleFile(sampleRows, false), workbookOptions)));
    expect(plain.tables).toMatchObject([{ area: { top: 2 } }]);
    expect(plain.pageSetup.titleRows).toEqual({ first: 2, last: 2 });
    expect(plain.freeze).toEqual({ rows: 3, columns: 0 });
  });

  it('keeps text as text', () => {
    expect(cellAt(sheet, '工作要求', 0)).toMatchObject({ value: '=HYPERLINK("https://example.com","点")' });
    expect(cellAt(sheet, '进展情况', 1)).toMatchObject({ value: "+cmd|' /C calc'!A0", format: { numberFormat: '@' } });
    expect(cellAt(sheet, '责任人', 1)?.value).toBe('001');
    expect(cellAt(sheet, '序号', 1)).toMatchObject({ value: '6-1', format: { numberFormat: '@' } });
    expect(cellAt(sheet, '完成日期', 2)).toMatchObject({ value: '=1+1', quotePrefix: true });
    expect(cellAt(sheet, '备注', 2)?.value).toBe(' 前后有空格 ');
    const formulas = [...sheet.rows.values()].flatMap(({ cells }) => [...cells].filter(([, { formula }]) => formula));
    expect(new Set(formulas.map(([column]) => headers[column]))).toEqual(new Set(['预警']));
  });

  it('opens and tints what a department fills in, and locks the rest', () => {
    const open = headers.filter((header) => cellAt(sheet, header, 0)?.format?.locked === false);
    expect(open).toEqual(['责任人', '状态', '进展情况', '完成日期', '佐证材料', '备注']);
    const tinted = headers.filter((header) => cellAt(sheet, header, 0)?.format?.fill !== undefined);
    expect(tinted).toEqual(open);
    expect(sheet.protection).toMatchObject({
      options: { allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true, allowDeleteRows: false },
    });
    expect(sheet.protection).not.toHaveProperty('password');
  });

  it('asks for the password when there is one', () => {
    const password = hashPassword('督办2020');
    const { protection } = tasksOf(written(writeDepartmentWorkbook(sampleFile(), { ...workbookOptions, password })));
    expect(fitsHash('督办2020', protection!.password!)).toBe(true);
    expect(fitsHash('别的', protection!.password!)).toBe(false);
  });

  it('offers the statuses and checks dates, with words that say what to do', () => {
    const rule = (header: string) =>
      sheet.validations.find(({ areas }) => areas[0]?.left === headers.indexOf(header) && areas[0].top === 4);
    expect(rule('状态')).toMatchObject({
      areas: [{ top: 4, bottom: 7 }],
      rule: { kind: 'list', source: '未启动,推进中,取得阶段性成果,难度较大,已完成,已销号' },
      errorAlert: { message: '请从下拉列表中选择状态。' },
    });
    expect(rule('完成日期')).toMatchObject({
      rule: { kind: 'date', operator: 'between' },
      errorAlert: { style: 'stop', message: expect.stringContaining('2020-06-30') as unknown },
    });
  });

  it('shows the words of 预警 before it is calculated, and the same ones afterwards', () => {
    const shown = (one: Workbook) => sampleRows.map((_, row) => cellAt(tasksOf(one), '预警', row)?.value);
    expect(shown(workbook)).toEqual(['逾期 10 天', '临期 2 天', '长期', '按期完成']);
    const names = workbook.names.map((name) =>
      name.name === '督办基准日' ? { ...name, formula: '=DATE(2020,6,20)' } : name,
    );
    expect(shown(calculatedWorkbook({ ...workbook, names }))).toEqual(shown(workbook));
  });

  it('follows the base date and the days of the plan', () => {
    const settings = { baseDate: '2020-06-01', dueSoonDays: 30 };
    const fixed = written(writeDepartmentWorkbook(sampleFile(), { ...workbookOptions, settings }));
    expect(fixed.names.map(({ name, formula }) => [name, formula])).toEqual([
      ['督办基准日', '=DATE(2020,6,1)'],
      ['督办临期天数', '=30'],
    ]);
    expect(cellAt(tasksOf(fixed), '预警', 1)?.value).toBe('临期 21 天');
    expect(workbook.names.map(({ formula }) => formula)).toEqual(['=TODAY()', '=7']);
  });

  it('colours by rules that ask for the plan’s names', () => {
    expect(sheet.conditionalFormats.length).toBeGreaterThan(8);
    for (const { rule, areas } of sheet.conditionalFormats) {
      expect(rule.kind === 'custom' && rule.formula).toContain('督办基准日');
      expect(areas.every(({ top, bottom }) => top === 4 && bottom === 7)).toBe(true);
    }
  });

  it('is set up to be read and printed', () => {
    expect(sheet).toMatchObject({
      freeze: { rows: 4, columns: 0 },
      pageSetup: { orientation: 'landscape', paperSize: 9, fitToWidth: 1, titleRows: { first: 3, last: 3 } },
    });
    expect(sheet.columns[3]).toMatchObject({ width: checklistColumns[3]?.width });
    expect(cellAt(sheet, '工作要求', 0)?.format?.alignment?.wrapText).toBe(true);
  });

  it('gives a row the room that its longest text takes', () => {
    const height = (requirement: string) => {
      const rows = [{ id: 'RW-001', cells: { ...sampleRows[0]!.cells, requirement } }];
      return departmentWorkbook(sampleFile(rows), workbookOptions).sheets[0]?.rows.get(4)?.height ?? 0;
    };
    // 44 characters wide: 22 Chinese signs a line.
    expect(height('要求'.repeat(44))).toBe(height('要求') + 3 * 14);
    expect(height('一\n二\n三')).toBe(height('一') + 2 * 14);
    expect(height('长'.repeat(5000))).toBeLessThanOrEqual(409);
    expect(sheet.rows.get(4)?.customHeight).not.toBe(true);
  });

  it('carries what was sent in a sheet that Excel does not offer to show', () => {
    const [, hidden] = workbook.sheets;
    expect(hidden).toMatchObject({ name: '督办基线', visibility: 'veryHidden' });
    expect(readBaseline(textsOf(hidden!))).toEqual(sampleFile().baseline);
  });

  it('cuts a baseline of many tasks into cells that Excel takes', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      id: `RW-${String(index)}`,
      cells: { ...sampleRows[0]!.cells, requirement: '要求'.repeat(200), departments: '人事处' },
    }));
    const { baseline } = sampleFile(many);
    const hidden = departmentWorkbook(sampleFile(many), workbookOptions).sheets[1]!;
    const texts = textsOf(hidden);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.every((text) => text.length <= 32_000)).toBe(true);
    expect(readBaseline(texts)).toEqual(baseline);
  });
});
