import { readNoticeText } from '../../../src/core/reading';
import { UserError } from '../../../src/core/userError';
import { applyColours, readColours, removeColours } from '../../../src/excel/colours/applyColours';
import { planChecklist } from '../../../src/excel/planChecklist';
import { writePlannedChecklist } from '../../../src/excel/writePlannedChecklist';
import type { ConditionalFormat } from '../../../src/files/xlsx/rules';
import type { Sheet } from '../../../src/files/xlsx/workbook';
import { smallNotice } from '../../fixtures/smallNotice';
import type { TestExcel } from '../../workbench/host/openHost';
import { useExcel } from '../officeGlobals';
import { shownIn } from './shownColours';

/** All tests of the host happen on 2020-11-20. */
const settings = { baseDate: '2021-06-05', dueSoonDays: 7 };

async function generated(): Promise<TestExcel> {
  const excel = useExcel();
  await writePlannedChecklist(await planChecklist(readNoticeText(smallNotice, { kind: 'text' }, 2026)));
  return excel;
}

/** The small notice: due 2021-05-31, 2021-09-30, ongoing, 2021-12-31 and ongoing. */
const firstRow = 3;
const sheetOf = (excel: TestExcel, name = '任务清单'): Sheet => {
  const sheet = excel.host.workbook().sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const rulesOf = (excel: TestExcel): readonly ConditionalFormat[] => sheetOf(excel).conditionalFormats;
const type = (excel: TestExcel, row: number, column: number, text: string): void => {
  expect(excel.host.type(sheetOf(excel).id, row, column, text)).toEqual({ ok: true });
};
const levelsOf = (excel: TestExcel, column = 14, rows = 4): readonly (string | null)[] =>
  Array.from({ length: rows }, (_, row) => shownIn(excel, '任务清单', firstRow + row, column).level);
const words = (excel: TestExcel): unknown[] =>
  [0, 1, 2, 3].map(
    (row) =>
      sheetOf(excel)
        .rows.get(firstRow + row)
        ?.cells.get(14)?.value,
  );

describe('a new checklist', () => {
  it('is coloured already, by today', async () => {
    const excel = await generated();
    expect(excel.host.workbook().names.map(({ name, formula }) => [name, formula])).toEqual([
      ['督办基准日', '=TODAY()'],
      ['督办临期天数', '=7'],
    ]);
    expect(words(excel)).toEqual(['', '', '长期', '']);
    expect(levelsOf(excel)).toEqual([null, null, 'ongoing', null]);
  });
});

describe('applying the colours', () => {
  it('sets the base date, and words and colours follow it', async () => {
    const excel = await generated();
    const result = await applyColours(settings);
    expect(result).toMatchObject({
      sheet: '任务清单',
      settings,
      coloured: true,
      counts: { overdue: 1, onTime: 2, ongoing: 1 },
    });
    expect(words(excel)).toEqual(['逾期 5 天', '', '长期', '']);
    expect(levelsOf(excel)).toEqual(['overdue', null, 'ongoing', null]);
    await applyColours({ baseDate: '2021-09-25', dueSoonDays: 7 });
    expect(words(excel)).toEqual(['逾期 117 天', '临期 5 天', '长期', '']);
    expect(levelsOf(excel)).toEqual(['overdue', 'dueSoon', 'ongoing', null]);
    await applyColours({ baseDate: '2021-09-25', dueSoonDays: 4 });
    expect(levelsOf(excel)).toEqual(['overdue', null, 'ongoing', null]);
    expect((await readColours()).settings).toEqual({ baseDate: '2021-09-25', dueSoonDays: 4 });
  });

  it('follows what is typed later, without running again', async () => {
    const excel = await generated();
    await applyColours(settings);
    type(excel, firstRow, 10, '已完成');
    type(excel, firstRow, 12, '2021-06-03');
    type(excel, firstRow + 1, 10, '已销号');
    type(excel, firstRow + 2, 9, '2021-06-05');
    expect(words(excel)).toEqual(['逾期完成 3 天', '已销号', '今日到期', '']);
    expect(levelsOf(excel)).toEqual(['doneLate', 'closed', 'dueToday', null]);
  });

  it('colours 截止日期, 状态 and 预警, for what is urgent 任务编号 too, and the title lightly', async () => {
    const excel = await generated();
    await applyColours(settings);
    const filled = (row: number): number[] =>
      Array.from({ length: 16 }, (_, column) => column).filter(
        (column) => shownIn(excel, '任务清单', row, column).fill !== undefined,
      );
    expect(filled(firstRow)).toEqual([0, 9, 10, 14]);
    expect(filled(firstRow + 2)).toEqual([9, 10, 14]);
    expect(shownIn(excel, '任务清单', firstRow, 3).font).toEqual({ color: '#B3261E', bold: true });
  });

  it('never stacks rules', async () => {
    const excel = await generated();
    const once = rulesOf(excel).length;
    await applyColours(settings);
    await applyColours();
    expect(rulesOf(excel)).toHaveLength(once);
    expect((await readColours()).settings).toEqual(settings);
  });

  it("keeps the person's own rules, above ours and in their order", async () => {
    const excel = await generated();
    const own = ['=$D4="办好读书会"', '=$A4=督办基准日'];
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('任务清单');
      for (const formula of own.toReversed()) {
        const rule = sheet.getRange('A4:P7').conditionalFormats.add(excel.Excel.ConditionalFormatType.custom);
        rule.custom.rule.formula = formula;
        rule.custom.format.fill.color = '#00FFFF';
      }
      const scale = sheet.getRange('J4:J7').conditionalFormats.add(excel.Excel.ConditionalFormatType.dataBar);
      scale.priority = 99;
      await context.sync();
    });
    await applyColours(settings);
    const kinds = rulesOf(excel).map(({ rule }) => (rule.kind === 'custom' ? rule.formula : rule.kind));
    expect(kinds.slice(0, 3)).toEqual([...own, 'dataBar']);
    expect(shownIn(excel, '任务清单', firstRow + 1, 0).fill).toBe('#00FFFF');
    await removeColours();
    expect(rulesOf(excel).map(({ rule }) => (rule.kind === 'custom' ? rule.formula : rule.kind))).toEqual([
      ...own,
      'dataBar',
    ]);
  });

  it('covers rows that are typed or added below later', async () => {
    const excel = await generated();
    await applyColours(settings);
    type(excel, firstRow + 4, 3, '修缮屋顶');
    type(excel, firstRow + 4, 9, '2021-06-01');
    expect(shownIn(excel, '任务清单', firstRow + 4, 9).level).toBe('overdue');
    await excel.run(async (context) => {
      const row = Array.from({ length: 16 }, () => '');
      context.workbook.tables.getItem('任务清单').rows.add(undefined, [row]);
      await context.sync();
    });
    type(excel, firstRow + 5, 3, '清洗水箱');
    type(excel, firstRow + 5, 9, '2021-06-10');
    expect(shownIn(excel, '任务清单', firstRow + 5, 9).level).toBe('dueSoon');
  });

  it('finds columns that were moved or renamed, among others', async () => {
    const excel = await generated();
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('任务清单');
      table.columns.add(0, [['我的列'], ['甲'], ['乙'], ['丙'], ['丁']]);
      table.getHeaderRowRange().getCell(0, 10).values = [['到期日']];
      await context.sync();
    });
    await applyColours(settings);
    expect(shownIn(excel, '任务清单', firstRow, 10).level).toBe('overdue');
    expect(shownIn(excel, '任务清单', firstRow, 0).level).toBeNull();
    const warning = sheetOf(excel).rows.get(firstRow)?.cells.get(15);
    expect([warning?.value, warning?.formula?.includes('[到期日]')]).toEqual(['逾期 5 天', true]);
  });

  it('gives a checklist of an earlier version the present 预警', async () => {
    const excel = await generated();
    await excel.run(async (context) => {
      const column = context.workbook.tables.getItem('任务清单').columns.getItem('预警').getDataBodyRange();
      column.formulas = [1, 2, 3, 4].map(() => ['=IF([@截止日期]<TODAY(),"逾期","")']);
      await context.sync();
    });
    await applyColours(settings);
    expect(words(excel)).toEqual(['逾期 5 天', '', '长期', '']);
  });

  it('mends names that cannot be used, and takes those a person has changed as they are', async () => {
    const excel = await generated();
    await excel.run(async (context) => {
      context.workbook.names.getItem('督办基准日').formula = '="昨天"';
      context.workbook.names.getItem('督办临期天数').formula = '=3+2';
      await context.sync();
    });
    expect((await applyColours()).settings).toEqual({ baseDate: null, dueSoonDays: 5 });
    expect(excel.host.workbook().names.map(({ formula }) => formula)).toEqual(['=TODAY()', '=3+2']);
  });

  it('is one step of undo', async () => {
    const excel = await generated();
    const before = rulesOf(excel);
    await removeColours();
    await applyColours(settings);
    excel.host.undo();
    expect([rulesOf(excel), (await readColours()).settings.baseDate]).toEqual([[], null]);
    excel.host.undo();
    expect(rulesOf(excel)).toEqual(before);
  });

  it('costs the same number of syncs for four rows and for two hundred', async () => {
    const cost = async (text: string): Promise<number> => {
      const excel = useExcel();
      await writePlannedChecklist(await planChecklist(readNoticeText(text, { kind: 'text' }, 2026)));
      const before = excel.host.statistics().batches;
      await applyColours(settings);
      return excel.host.statistics().batches - before;
    };
    const many = Array.from(
      { length: 200 },
      (_, i) => `${String(i + 1)}.任务${String(i)}（责任单位：图书馆；完成时限：12月底前）`,
    );
    const few = await cost(smallNotice);
    expect(few).toBeLessThanOrEqual(4);
    expect(await cost(`二、工作任务\n${many.join('\n')}`)).toBe(few);
  });
});

describe('a list made by hand', () => {
  const rows = [
    ['2021年工作安排', '', '', ''],
    ['工作任务', '责任单位', '到期日', '完成情况'],
    ['粉刷教室', '后勤处', '2021-06-01', ''],
    ['检修电梯', '后勤处', '2021-06-05', ''],
    ['更换灯具', '后勤处', '', ''],
  ];
  async function byHand(list: readonly (readonly string[])[]): Promise<TestExcel> {
    const excel = useExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRangeByIndexes(0, 0, list.length, list[0]?.length ?? 0).values = list.map((row) => [...row]);
      await context.sync();
    });
    return excel;
  }

  it('gets the colours over its rows, and nothing is written into it', async () => {
    const excel = await byHand(rows);
    const before = sheetOf(excel, 'Sheet1').rows;
    expect((await applyColours(settings)).counts).toMatchObject({ overdue: 1, dueToday: 1, none: 1 });
    expect(sheetOf(excel, 'Sheet1').rows).toEqual(before);
    expect([2, 3, 4].map((row) => shownIn(excel, 'Sheet1', row, 2).level)).toEqual(['overdue', 'dueToday', 'none']);
  });

  it('is refused without 截止日期, by the name of the column', async () => {
    await byHand(rows.map(([title = '', departments = '', , progress = '']) => [title, departments, progress]));
    const failure = await applyColours(settings).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(failure).toMatchObject({ code: 'columnMissing', facts: { sheet: 'Sheet1', column: '截止日期' } });
  });

  it('is asked for when the workbook has none', async () => {
    useExcel();
    await expect(applyColours()).rejects.toMatchObject({ code: 'noChecklist' });
  });
});
