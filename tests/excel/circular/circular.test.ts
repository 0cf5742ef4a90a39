import fc from 'fast-check';
import { addDays } from '../../../src/core/calendar';
import { statisticsOf } from '../../../src/core/supervision';
import { taskStatuses } from '../../../src/core/task';
import { readCircular, writeCircular } from '../../../src/excel/circular/circular';
import { parseInstitutions } from '../../../src/core/institutions';
import { writeInstitutions } from '../../../src/excel/institutions/writeInstitutions';
import { applyColours } from '../../../src/excel/colours/applyColours';
import { planIssue } from '../../../src/excel/distribution/planIssue';
import { readDistribution, recordDistribution } from '../../../src/excel/distribution/distribution';
import { runCommand } from '../../../src/excel/runCommand';
import { departmentNames, readPlan } from '../../../src/excel/supervision/readPlan';
import type { TestExcel } from '../../workbench/host/openHost';
import { noticeOfInstitutions } from '../../core/institutions/realInstitutions';
import { costOf, excelWith, makeSheet, sheetNamed, tableText } from '../directory/program';
import { edit, noticeOfMany, useGeneratedChecklist } from '../generated';
import { useExcel } from '../officeGlobals';
import { contents } from '../returns/program';
import { rowsBelow, sheetText } from './program';

const base = { baseDate: '2021-06-10', dueSoonDays: 3 };
const plain = { assessment: false, weights: null } as const;
const scores = { assessment: true, weights: null } as const;

/** Four tasks, one finished, one overdue, one in difficulties. */
async function planOfFour(): Promise<TestExcel> {
  const excel = await useGeneratedChecklist();
  await applyColours(base);
  await edit(excel, { K4: '已办结', M4: 44_000, N4: '照片', J5: 44_350, K5: '难度较大' });
  return excel;
}

const figures = (row: readonly string[] | undefined): string[] => (row ?? []).slice(1, 10);

/** What the departments' table must show by core's statistics. */
async function expectedDepartments(): Promise<(readonly string[])[]> {
  const plan = await runCommand(readPlan);
  const { byDepartment } = statisticsOf(plan.tasks, departmentNames(plan.directory), plan.register);
  const rate = (value: number | null): string => (value === null ? '—' : `${(value * 100).toFixed(1)}%`);
  return byDepartment.map((one) => [
    one.department,
    ...[one.tasks, one.finished, one.onTime, one.late, one.overdue, one.dueSoon, one.ongoing].map(String),
    rate(one.completionRate),
    rate(one.onTimeRate),
    String(one.rank ?? '—'),
  ]);
}

const shownDepartments = async (excel: TestExcel): Promise<string[][]> =>
  rowsBelow(await sheetText(excel, '督查通报'), '部门').map((row) => [...row.slice(0, 10), row[11] ?? '']);

describe('督查通报', () => {
  it('says how the plan stands, as core counts it', async () => {
    const excel = await planOfFour();
    expect(await writeCircular(plain)).toEqual({ sheet: '督查通报', assessment: null, tasks: 4, departments: 5 });
    const rows = await sheetText(excel, '督查通报');
    expect(rows[0]?.[0]).toMatch(/督查通报$/);
    expect(rows[1]?.[0]).toMatch(/^统计基准日：2021年6月10日/);
    expect(figures(rowsBelow(rows, '范围')[0])).toEqual(['4', '1', '1', '0', '1', '0', '1', '25.0%', '50.0%']);
    expect(rowsBelow(rows, '状态').map(([status, count, share, next]) => [status, count, share, next])).toEqual([
      ['未启动', '2', '50.0%', '尽快启动'],
      ['推进中', '0', '0.0%', '按计划推进'],
      ['取得阶段性成果', '0', '0.0%', '加大推进'],
      ['难度较大', '1', '25.0%', '集中攻坚'],
      ['已完成', '1', '25.0%', '巩固提升'],
      ['已销号', '0', '0.0%', '已办结'],
    ]);
    expect(await shownDepartments(excel)).toEqual(await expectedDepartments());
    const overdue = rows[rows.findIndex(([first]) => first === '五、逾期任务') + 2];
    expect([overdue?.[0], overdue?.[7], overdue?.[8]]).toEqual(['办好读书会', '7', '难度较大']);
    expect((await readCircular()).circular).toBe('督查通报');
  });

  it('follows the checklist without being made again', async () => {
    const excel = await planOfFour();
    await writeCircular(plain);
    await edit(excel, { K5: '已完成', M5: 44_356, K6: '已销号' });
    expect(figures(rowsBelow(await sheetText(excel, '督查通报'), '范围')[0])).toEqual([
      '4',
      '3',
      '2',
      '1',
      '0',
      '0',
      '0',
      '75.0%',
      '66.7%',
    ]);
    const rankOf = (rows: readonly (readonly string[])[]): Record<string, string> =>
      Object.fromEntries(rows.map((row) => [row[0] ?? '', row.at(-1) ?? '']));
    const ranks = rankOf(await expectedDepartments());
    expect(rankOf(await shownDepartments(excel))).toEqual(ranks);
  });

  it('still counts right when the checklist was sorted, and says when tasks were added', async () => {
    const excel = await planOfFour();
    await writeCircular(plain);
    const before = figures(rowsBelow(await sheetText(excel, '督查通报'), '范围')[0]);
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').sort.apply([{ key: 3, ascending: false }]);
      await context.sync();
    });
    expect(figures(rowsBelow(await sheetText(excel, '督查通报'), '范围')[0])).toEqual(before);
    expect((await sheetText(excel, '督查通报'))[2]?.[0]).toBe('');
    await edit(excel, { D8: '新的任务' });
    expect((await sheetText(excel, '督查通报'))[2]?.[0]).toMatch(/清单现有 5 项任务，本通报按 4 项统计/);
    await writeCircular(plain);
    expect((await sheetText(excel, '督查通报'))[2]?.[0]).toBe('');
    expect(rowsBelow(await sheetText(excel, '督查通报'), '范围')[0]?.[1]).toBe('5');
  });

  it('agrees with core on any statuses and dates', async () => {
    const excel = await useGeneratedChecklist(noticeOfMany(12));
    await applyColours({ baseDate: '2021-11-20', dueSoonDays: 7 });
    await writeCircular(plain);
    const anyRow = fc.record({
      due: fc.integer({ min: -40, max: 40 }),
      status: fc.constantFrom('', '不知道', '在办', ...taskStatuses),
      completed: fc.option(fc.integer({ min: -60, max: 20 })),
    });
    const serial = (days: number): number => 44_520 + days;
    expect(addDays('2021-11-20', 0)).toBe('2021-11-20');
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 12, maxLength: 12 }), async (rows) => {
        await excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('任务清单');
          sheet.getRange('J4:K15').values = rows.map(({ due, status }) => [serial(due), status]);
          sheet.getRange('M4:M15').values = rows.map(({ completed }) => [completed === null ? '' : serial(completed)]);
          await context.sync();
        });
        expect((await shownDepartments(excel)).map((row) => row.slice(0, 10))).toEqual(
          (await expectedDepartments()).map((row) => row.slice(0, 10)),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('shows a dash for a department without tasks and for rates of nothing', async () => {
    const excel = await excelWith(['图书馆']);
    await readDistribution();
    await excel.run(async (context) => {
      context.workbook.tables.getItem('部门名录').rows.add(undefined, [['空闲处', '', '部门', '', '', '']]);
      await context.sync();
    });
    await applyColours({ baseDate: '2020-06-01', dueSoonDays: 7 });
    await writeCircular(scores);
    const row = (await shownDepartments(excel)).find(([name]) => name === '空闲处');
    expect(row?.slice(1)).toEqual(['0', '0', '0', '0', '0', '0', '0', '—', '—', '—']);
    const score = rowsBelow((await sheetText(excel, '考核参考')).slice(5), '部门').find(([name]) => name === '空闲处');
    expect(score?.slice(1)).toEqual(['—', '—', '—', '—', '—', '—']);
  });

  it('works on a sheet made by hand, also where dates are texts', async () => {
    const excel = useExcel();
    await makeSheet(excel, '我的清单', 'B2', [
      ['任务名称', '责任单位', '完成时间', '状态', '实际完成时间'],
      ['建好阅读角', '图书馆、财务处', '2020年6月底前', '推进中', ''],
      ['编制预算', '财务处', '2020年9月底前', '已办结', '2020.10.8'],
      ['=1+1', '财务处', '长期坚持', '', ''],
    ]);
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('我的清单');
      sheet.activate();
      sheet.getRange('B5').numberFormat = [['@']];
      sheet.getRange('B5').values = [['=1+1']];
      context.workbook.names.add('督办基准日', '=DATE(2020,11,20)');
      await context.sync();
    });
    await writeCircular(plain);
    expect(await shownDepartments(excel)).toEqual(await expectedDepartments());
    const rows = await sheetText(excel, '督查通报');
    expect(figures(rowsBelow(rows, '范围')[0])).toEqual(['3', '1', '0', '1', '1', '0', '1', '33.3%', '0.0%']);
    expect((await tableText(excel, '督查明细')).map((row) => row[2])).toContain('=1+1');
  });

  it('has charts of its own, once', async () => {
    const excel = await planOfFour();
    await writeCircular(plain);
    await writeCircular(plain);
    const charts = await excel.run(async (context) => {
      const { charts: all } = context.workbook.worksheets.getItem('督查通报');
      all.load('items/name');
      await context.sync();
      return all.items.map(({ name }) => name);
    });
    expect(charts.sort()).toEqual(['督查通报_完成率', '督查通报_状态']);
  });

  it('made again, grows and shrinks in place and leaves what people wrote below it and beside its source', async () => {
    const excel = await planOfFour();
    await writeCircular(plain);
    const height = (await sheetText(excel, '督查通报')).length;
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('督查通报');
      sheet.getRange(`A${String(height + 2)}`).values = [['我的批注']];
      context.workbook.tables
        .getItem('督查明细')
        .columns.add(undefined, [['核对人'], ...Array.from({ length: 6 }, () => ['老王'])]);
      await context.sync();
    });
    await edit(excel, { D8: '新的任务', G8: '新设处', J8: 44_300 });
    await writeCircular(plain);
    const grown = await sheetText(excel, '督查通报');
    expect(grown.at(-1)?.[0]).toBe('我的批注');
    expect(grown.length).toBeGreaterThan(height + 2);
    expect((await tableText(excel, '督查明细'))[0]?.at(-1)).toBe('核对人');
    await edit(excel, { D8: '', G8: '', J8: '' });
    await writeCircular(plain);
    const shrunk = await sheetText(excel, '督查通报');
    expect(shrunk).toHaveLength(height + 2);
    expect(shrunk.at(-1)?.[0]).toBe('我的批注');
    expect(await shownDepartments(excel)).toEqual(await expectedDepartments());
  });

  it('leaves a sheet of the user’s with its name alone', async () => {
    const excel = await planOfFour();
    await makeSheet(excel, '督查通报', 'A1', [['自己的通报']]);
    await makeSheet(excel, '督查明细', 'A1', [['自己的明细']]);
    expect((await writeCircular(plain)).sheet).toBe('督查通报2');
    expect(await sheetText(excel, '督查通报')).toEqual([['自己的通报']]);
    expect(await sheetText(excel, '督查明细')).toEqual([['自己的明细']]);
    expect((await writeCircular(plain)).sheet).toBe('督查通报2');
  });

  it('is one step of undo', async () => {
    const excel = await planOfFour();
    const before = contents(excel);
    await writeCircular(scores);
    excel.host.undo();
    expect(contents(excel)).toEqual(before);
  });

  it('is refused on a protected sheet of its own, and nothing is written', async () => {
    const excel = await planOfFour();
    await writeCircular(plain);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('督查通报').protection.protect();
      await context.sync();
    });
    await edit(excel, { K5: '已完成' });
    const before = contents(excel);
    await expect(writeCircular(plain)).rejects.toMatchObject({ code: 'checklistProtected' });
    expect(contents(excel)).toEqual(before);
  });

  it('is the same number of requests for 10 and for 300 tasks', async () => {
    const few = await costOf(await useGeneratedChecklist(noticeOfMany(10)), () => writeCircular(scores));
    expect(await costOf(await useGeneratedChecklist(noticeOfMany(300)), () => writeCircular(scores))).toBe(few);
    expect(few).toBe(5);
  });
});

describe('考核参考', () => {
  it('keeps the weights that people changed, takes those given, and says when they do not add up', async () => {
    const excel = await planOfFour();
    await writeCircular({ assessment: true, weights: [70, 10, 10, 10] });
    expect((await sheetText(excel, '考核参考'))[3]?.slice(1)).toEqual(['70', '10', '10', '10', '100', '']);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('考核参考').getRange('B4').values = [[50]];
      await context.sync();
    });
    expect((await sheetText(excel, '考核参考'))[3]?.at(-1)).toMatch(/权重合计不是 100/);
    await writeCircular(plain);
    expect((await sheetText(excel, '考核参考'))[3]?.slice(1, 5)).toEqual(['50', '10', '10', '10']);
    expect((await readCircular()).weights).toEqual([50, 10, 10, 10]);
  });

  it('scores by the formula it says, with the weight of what does not apply shared out', async () => {
    const excel = await planOfFour();
    await writeCircular({ assessment: true, weights: [40, 30, 15, 15] });
    const rows = rowsBelow((await sheetText(excel, '考核参考')).slice(5), '部门');
    const row = rows.find(([name]) => name === '图书馆');
    // Two tasks, one of them finished on time and with evidence; nothing was sent out.
    expect(row?.slice(1, 6)).toEqual([
      '50.0%',
      '100.0%',
      '—',
      '100.0%',
      (((40 * 0.5 + 30 + 15) / 85) * 100).toFixed(2),
    ]);
  });

  it('counts what was returned by the day asked for', async () => {
    const excel = await planOfFour();
    const source = await readDistribution();
    const chosen = ['图书馆', '学生处', '保卫处'];
    const files = planIssue(
      source,
      { chosen, returnBy: '2021-06-05', note: '' },
      { newPlanId: 'p', issuedAt: '2021-06-01T09:00' },
    );
    await recordDistribution(files);
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('分发登记');
      const returned = table.columns.getItem('回收时间').getDataBodyRange();
      const names = table.columns.getItem('部门').getDataBodyRange();
      names.load('values');
      await context.sync();
      const at: Readonly<Record<string, number | string>> = { 图书馆: 44_352.5, 学生处: 44_353.2 };
      returned.values = names.values.map(([name]) => [at[String(name)] ?? '']);
      await context.sync();
    });
    await writeCircular(scores);
    const rows = rowsBelow((await sheetText(excel, '考核参考')).slice(5), '部门');
    expect(Object.fromEntries(rows.map((row) => [row[0], row[3]]))).toMatchObject({
      图书馆: '100.0%',
      学生处: '0.0%',
      保卫处: '0.0%',
      团委: '—',
    });
    const states = rowsBelow(await sheetText(excel, '督查通报'), '部门').map((row) => [row[0], row[10]]);
    expect(Object.fromEntries(states)).toMatchObject({ 图书馆: '已回收', 保卫处: '未回收', 团委: '未分发' });
    expect(sheetNamed(excel, '考核参考').name).toBe('考核参考');
  });
});

describe('制度清单 in the circular', () => {
  it('is counted by treatment', async () => {
    const excel = await planOfFour();
    await writeInstitutions(parseInstitutions(noticeOfInstitutions()).institutions);
    await excel.run(async (context) => {
      const treatments = context.workbook.tables.getItem('制度清单').columns.getItem('处理意见').getDataBodyRange();
      treatments.values = Array.from({ length: 27 }, (_, row) => [row === 0 ? '修订' : row < 20 ? '继续有效' : '']);
      await context.sync();
    });
    await writeCircular(plain);
    const counts = rowsBelow(await sheetText(excel, '督查通报'), '处理意见').map(([name, count]) => [name, count]);
    expect(counts).toEqual([
      ['继续有效', '19'],
      ['修订', '1'],
      ['整合', '0'],
      ['废止', '0'],
      ['未定', '7'],
    ]);
  });
});
