import { readSurvey, writeSurvey } from '../../../src/excel/survey/survey';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { presentCalculators } from '../../files/recalculated';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { TestExcel } from '../../workbench/host/openHost';
import { costOf, makeSheet, sheetNamed, tableText } from '../directory/program';
import { useExcel } from '../officeGlobals';
import { contents } from '../returns/program';

/** Fills columns of a table by header, from its first row on. */
async function fill(
  excel: TestExcel,
  table: string,
  header: string,
  values: readonly (string | number)[],
): Promise<void> {
  await excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();
    body.getCell(0, 0).getResizedRange(values.length - 1, 0).values = values.map((value) => [value]);
    await context.sync();
  });
}

const outcomes = async (excel: TestExcel): Promise<string[][]> => {
  const [headers = [], ...rows] = await tableText(excel, '支部指标');
  const at = (header: string): number => headers.indexOf(header);
  return rows.map((row) => ['应达', '差额', '结果'].map((header) => row[at(header)] ?? ''));
};

describe('支部摸底 in the workbook', () => {
  it('is a row for each branch and institution, and for each branch and measure', async () => {
    const excel = useExcel();
    expect(await writeSurvey(['机关党总支', '=化工支部'], ['三会一课', '党费收缴'])).toEqual({
      sheet: '支部摸底',
      measures: '支部指标',
      added: 18,
    });
    expect((await tableText(excel, '支部摸底')).map((row) => row.slice(0, 4))).toEqual([
      ['编号', '支部', '制度', '落实情况'],
      ['ZB-001', '机关党总支', '三会一课', ''],
      ['ZB-002', '机关党总支', '党费收缴', ''],
      ['ZB-003', '=化工支部', '三会一课', ''],
      ['ZB-004', '=化工支部', '党费收缴', ''],
    ]);
    expect((await outcomes(excel)).map(([, , outcome]) => outcome)).toEqual(Array.from({ length: 14 }, () => '未填'));
    const { survey, measures } = await readSurvey();
    expect(survey).toMatchObject({ rows: 4, open: 4, branches: ['机关党总支', '=化工支部'] });
    expect(measures).toMatchObject({ rows: 14, open: 14, shortfalls: [] });
  });

  it('works out what falls short by formulas, as core does and LibreOffice too', async () => {
    const excel = useExcel();
    await writeSurvey(['机关党总支'], ['三会一课']);
    await fill(excel, '支部指标', '基数', [40, 100, '', '', 1001, '', '']);
    await fill(excel, '支部指标', '实际', [8000, 9000, 32, 55.5, 1, 0, '']);
    const shown = [
      ['8000', '0', '达标'],
      ['10000', '1000', '不达标'],
      ['32', '0', '达标'],
      ['56', '0.5', '不达标'],
      ['2', '1', '不达标'],
      ['1', '1', '不达标'],
      ['1', '', '未填'],
    ];
    expect(await outcomes(excel)).toEqual(shown);
    const { measures } = await readSurvey();
    expect(measures?.shortfalls.map(({ measure, required, missing }) => [measure, required, missing])).toEqual([
      ['学生党员活动经费', 10_000, 1000],
      ['书记和班子成员学习', 56, 0.5],
      ['专职组织员', 2, 1],
      ['领导到联系点（上半年）', 1, 1],
    ]);
    for (const calculate of presentCalculators) {
      const reading = readXlsx(calculate(writeXlsx(excel.host.workbook())));
      if (!reading.ok) throw new Error(reading.code);
      const sheet = reading.workbook.sheets.find(({ name }) => name === '支部指标');
      const words = Array.from({ length: 7 }, (_, row) => sheet?.rows.get(3 + row)?.cells.get(10)?.value);
      expect(words).toEqual(shown.map(([, , word]) => word));
    }
  });

  it('takes a threshold that was changed on the sheet', async () => {
    const excel = useExcel();
    await writeSurvey(['机关党总支'], ['三会一课']);
    await fill(excel, '支部指标', '标准', [200, 100, 40]);
    await fill(excel, '支部指标', '实际', ['', '', 36]);
    expect((await outcomes(excel))[2]).toEqual(['40', '4', '不达标']);
    expect((await readSurvey()).measures?.shortfalls).toMatchObject([{ measure: '党员集中学习', missing: 4 }]);
  });

  it('made again, adds what is missing and leaves what was filled in', async () => {
    const excel = useExcel();
    await writeSurvey(['甲支部'], ['三会一课']);
    await fill(excel, '支部摸底', '落实情况', ['部分落实']);
    await fill(excel, '支部指标', '实际', [100]);
    expect((await writeSurvey(['甲支部', '乙支部'], ['三会一课', '党费收缴'])).added).toBe(3 + 7);
    const [, ...rows] = await tableText(excel, '支部摸底');
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['ZB-001', '甲支部', '三会一课', '部分落实'],
      ['ZB-002', '甲支部', '党费收缴', ''],
      ['ZB-003', '乙支部', '三会一课', ''],
      ['ZB-004', '乙支部', '党费收缴', ''],
    ]);
    expect((await readSurvey()).survey?.states[1]).toEqual(['部分落实', 1]);
    expect((await tableText(excel, '支部指标'))[1]?.[8]).toBe('100');
    expect((await writeSurvey(['甲支部'], ['三会一课'])).added).toBe(0);
  });

  it('offers the answers in a list and refuses others', async () => {
    const excel = useExcel();
    await writeSurvey(['甲支部'], ['三会一课']);
    const sheet = sheetNamed(excel, '支部摸底');
    expect(excel.host.type(sheet.id, 3, 3, '未落实').ok).toBe(true);
    expect(excel.host.type(sheet.id, 3, 3, '差不多').ok).toBe(false);
  });

  it('leaves sheets of the user’s with its names alone', async () => {
    const excel = useExcel();
    await makeSheet(excel, '支部摸底', 'A1', [['自己的']]);
    expect((await writeSurvey(['甲支部'], ['三会一课'])).sheet).toBe('支部摸底2');
    expect((await readSurvey()).survey?.sheet).toBe('支部摸底2');
  });

  it('is one step of undo, and refused where the workbook is protected', async () => {
    const excel = useExcel();
    const before = contents(excel);
    await writeSurvey(['甲支部'], ['三会一课']);
    excel.host.undo();
    expect(contents(excel)).toEqual(before);
    await excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(writeSurvey(['甲支部'], ['三会一课'])).rejects.toMatchObject({ code: 'workbookProtected' });
    expect(contents(excel)).toEqual(before);
  });

  it('is the same number of requests for one branch and for forty', async () => {
    const cost = (count: number): Promise<number> =>
      costOf(useExcel(), () =>
        writeSurvey(
          Array.from({ length: count }, (_, i) => `第${String(i)}支部`),
          ['三会一课'],
        ),
      );
    const few = await cost(1);
    expect(await cost(40)).toBe(few);
    expect(few).toBe(3);
  });
});
