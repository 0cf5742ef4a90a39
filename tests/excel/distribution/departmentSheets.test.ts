import type { ChosenFills } from '../../../src/core/colours/levelStyles';
import { baselineSheetName } from '../../../src/core/returns';
import { writeDepartmentSheets } from '../../../src/excel/distribution/departmentSheets';
import { readDistribution } from '../../../src/excel/distribution/distribution';
import { planIssue } from '../../../src/excel/distribution/planIssue';
import { shownIn } from '../colours/shownColours';
import { costOf, excelWith, makeSheet, sheetNamed } from '../directory/program';
import { choices } from './program';

const write = async (chosen: readonly string[], password?: string, fills: ChosenFills = {}) => {
  const files = planIssue(
    await readDistribution(),
    { ...choices(...chosen), note: '请抓紧。' },
    { newPlanId: 'p', issuedAt: '2020-06-01T09:30', oneLine: true },
  );
  return {
    files,
    result: await writeDepartmentSheets(files, { fills, ...(password === undefined ? {} : { password }) }),
  };
};

describe('a sheet for each department in this workbook', () => {
  it('holds its tasks, can be filled in where it is to be, and nowhere else', async () => {
    const excel = await excelWith(['财务处、图书馆', '图书馆']);
    excel.host.type(sheetNamed(excel, '任务清单').id, 3, 9, '2020-11-10');
    const { files, result } = await write(['财务处', '图书馆']);
    expect(result).toEqual({
      sheets: [
        { department: '财务处', sheet: '财务处' },
        { department: '图书馆', sheet: '图书馆' },
      ],
      replaced: 0,
      kept: [],
    });
    const sheet = sheetNamed(excel, '图书馆');
    expect(sheet.tables).toMatchObject([{ area: { top: 2, bottom: 4 } }]);
    expect([0, 1].map((row) => sheet.rows.get(row)?.cells.get(0)?.value)).toEqual(files[1]?.baseline.around);
    expect(excel.host.type(sheet.id, 3, 11, '=已部署')).toEqual({ ok: true });
    expect(sheetNamed(excel, '图书馆').rows.get(3)?.cells.get(11)).toMatchObject({ value: '=已部署' });
    expect(excel.host.type(sheet.id, 3, 3, '别的')).toMatchObject({ ok: false });
    expect(excel.host.type(sheet.id, 3, 10, '差不多')).toMatchObject({ ok: false, reason: 'validation' });
    expect(sheet.conditionalFormats.length).toBeGreaterThan(8);
    expect(sheet.rows.get(3)?.cells.get(14)?.value).toBe('逾期 10 天');
    expect(sheet.rows.get(3)?.cells.get(14)?.formula).not.toContain('任务清单[');
  });

  it('has the colours of the plan', async () => {
    const excel = await excelWith(['财务处']);
    excel.host.type(sheetNamed(excel, '任务清单').id, 3, 9, '2020-11-10');
    await write(['财务处'], undefined, { overdue: '#0000FF' });
    expect(shownIn(excel, '财务处', 3, 9)).toMatchObject({ fill: '#0000FF' });
  });

  it('replaces those of an earlier run that nobody touched', async () => {
    const excel = await excelWith(['财务处、图书馆', '图书馆']);
    await write(['财务处', '图书馆'], '督办');
    const { id } = sheetNamed(excel, '财务处');
    const { result } = await write(['财务处']);
    expect(result).toMatchObject({ sheets: [{ sheet: '财务处' }], replaced: 1, kept: [] });
    expect(sheetNamed(excel, '财务处').id).not.toBe(id);
    expect(excel.host.workbook().sheets.filter(({ name }) => name.startsWith('图书馆'))).toHaveLength(1);
  });

  it('keeps one that was filled in, under another name, for good', async () => {
    const excel = await excelWith(['财务处']);
    await write(['财务处']);
    excel.host.type(sheetNamed(excel, '财务处').id, 3, 11, '已部署');
    expect((await write(['财务处'])).result).toEqual({
      sheets: [{ department: '财务处', sheet: '财务处' }],
      replaced: 0,
      kept: ['财务处（原表）'],
    });
    expect(sheetNamed(excel, '财务处（原表）').rows.get(3)?.cells.get(11)?.value).toBe('已部署');
    expect((await write(['财务处'])).result).toMatchObject({ replaced: 1, kept: [] });
    expect(sheetNamed(excel, '财务处（原表）').rows.get(3)?.cells.get(11)?.value).toBe('已部署');
  });

  it('leaves a sheet of that name that somebody else made', async () => {
    const excel = await excelWith(['财务处']);
    await makeSheet(excel, '财务处', 'A1', [['这里是别的']]);
    expect((await write(['财务处'])).result).toMatchObject({ sheets: [{ sheet: '财务处（2）' }], replaced: 0 });
    expect(sheetNamed(excel, '财务处').rows.get(0)?.cells.get(0)?.value).toBe('这里是别的');
  });

  it('makes no sheet of baselines: the register does', async () => {
    const excel = await excelWith(['财务处']);
    await write(['财务处']);
    expect(excel.host.workbook().sheets.map(({ name }) => name)).not.toContain(baselineSheetName);
  });

  it('costs the same number of syncs for one department and for eight', async () => {
    const cost = async (count: number): Promise<number> => {
      const names = Array.from({ length: count }, (_, index) => `第${String(index)}处`);
      const excel = await excelWith(names);
      const source = await readDistribution();
      const files = planIssue(source, choices(...names), { newPlanId: 'p', issuedAt: '2020-06-01T09:30' });
      return costOf(excel, () => writeDepartmentSheets(files));
    };
    expect(await cost(8)).toBe(await cost(1));
  });
});
