import { applyColours } from '../../../src/excel/colours/applyColours';
import { writeCircular } from '../../../src/excel/circular/circular';
import { draftDirectoryFromChecklist } from '../../../src/excel/directory/draftDirectory';
import { writeDepartmentSheets } from '../../../src/excel/distribution/departmentSheets';
import { readDistribution } from '../../../src/excel/distribution/distribution';
import { planIssue } from '../../../src/excel/distribution/planIssue';
import { undoLastCommand } from '../../../src/excel/undo/journal';
import type { TestExcel } from '../../workbench/host/openHost';
import { sheetText } from '../circular/program';
import { costOf, excelWith, generate, sheetNamed, tableText } from '../directory/program';
import { choices } from '../distribution/program';
import { edit, noticeOfMany, useGeneratedChecklist } from '../generated';
import { poseAs, told } from './olderExcel';

const titles = async (): Promise<readonly string[]> =>
  (await tableText(excel, '任务清单')).slice(1).map((row) => row[3] ?? '');
const leads = async (): Promise<readonly string[]> =>
  (await tableText(excel, '任务清单')).slice(1).map((row) => row[6] ?? '');

let excel: TestExcel;

/** 财务处, 图书馆, 工会; then the second is another's, and two are new. */
async function broughtUpToDate(): Promise<void> {
  excel = await excelWith(['财务处', '图书馆', '工会']);
  poseAs('1.9');
  await generate(['财务处', '人事处', '工会', '教务处', '后勤处']);
}

describe('taking a command back after people worked on in its sheet', () => {
  it('finds the rows again that were sorted since', async () => {
    await broughtUpToDate();
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    expect(await undoLastCommand()).toEqual({ kind: 'undone', kept: [], lost: [] });
    expect(await titles()).toEqual(['任务3', '任务2', '任务1']);
    expect(await leads()).toEqual(['工会', '图书馆', '财务处']);
  });

  it('leaves alone the rows that a person added, wherever they stand', async () => {
    await broughtUpToDate();
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('任务清单');
      const row = (title: string) => [['我的', '', '', title, ...Array.from({ length: 12 }, () => '')]];
      table.rows.add(1, row('我加的'));
      table.rows.add(undefined, row('最后加的'));
      await context.sync();
    });
    expect(await undoLastCommand()).toEqual({ kind: 'undone', kept: [], lost: [] });
    expect(await titles()).toEqual(['任务1', '我加的', '任务2', '任务3', '最后加的']);
    expect(await leads()).toEqual(['财务处', '', '图书馆', '工会', '']);
  });

  it('brings nothing back into rows that a person deleted', async () => {
    await broughtUpToDate();
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').rows.getItemAt(1).delete();
      await context.sync();
    });
    expect(await undoLastCommand()).toEqual({ kind: 'undone', kept: [], lost: [] });
    expect(await titles()).toEqual(['任务1', '任务3']);
  });

  it('keeps the filter that a person has set, and puts the rows that it hides back too', async () => {
    await broughtUpToDate();
    await excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('任务清单');
      columns.getItem('任务名称').filter.applyValuesFilter(['任务1']);
      await context.sync();
    });
    expect(await undoLastCommand()).toEqual({ kind: 'undone', kept: [], lost: [] });
    expect(await leads()).toEqual(['财务处', '图书馆', '工会']);
    const [table] = sheetNamed(excel, '任务清单').tables;
    expect(table?.filters).toMatchObject([{ criteria: { values: ['任务1'] } }]);
  });

  it('takes nothing for an edit that a person took back themselves', async () => {
    excel = await excelWith(['财务处', '图书馆']);
    poseAs('1.9');
    const before = told(excel.host.workbook());
    await generate(['财务处', '人事处']);
    await edit(excel, { F5: '图书馆', G5: '图书馆' });
    expect(await undoLastCommand()).toEqual({ kind: 'undone', kept: [], lost: [] });
    expect(told(excel.host.workbook())).toEqual(before);
  });

  it('refuses where the sheet was protected since, and writes nothing', async () => {
    await broughtUpToDate();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').protection.protect();
      await context.sync();
    });
    const before = told(excel.host.workbook());
    await expect(undoLastCommand()).rejects.toMatchObject({ code: 'checklistProtected' });
    expect(told(excel.host.workbook())).toEqual(before);
  });

  it('is done once, and then there is nothing to take back', async () => {
    await broughtUpToDate();
    await undoLastCommand();
    expect(await undoLastCommand()).toEqual({ kind: 'nothing' });
  });

  it('takes the last of two commands back', async () => {
    excel = await excelWith(['财务处', '图书馆']);
    poseAs('1.9');
    await draftDirectoryFromChecklist();
    const before = told(excel.host.workbook());
    await applyColours({ baseDate: '2020-06-01', dueSoonDays: 3 });
    expect(await undoLastCommand()).toMatchObject({ kind: 'undone' });
    expect(told(excel.host.workbook())).toEqual(before);
  });

  it('brings the printed circular back to what it said', async () => {
    excel = await excelWith(['财务处', '图书馆']);
    poseAs('1.9');
    await writeCircular({ assessment: true, weights: null });
    const before = [
      await sheetText(excel, '督查通报'),
      await sheetText(excel, '考核参考'),
      await tableText(excel, '督查明细'),
    ];
    await edit(excel, { G5: '图书馆、工会、团委' });
    await writeCircular({ assessment: true, weights: null });
    expect(await sheetText(excel, '督查通报')).not.toEqual(before[0]);
    await edit(excel, { G5: '图书馆' });
    expect(await undoLastCommand()).toEqual({ kind: 'undone', kept: [], lost: [] });
    expect([
      await sheetText(excel, '督查通报'),
      await sheetText(excel, '考核参考'),
      await tableText(excel, '督查明细'),
    ]).toEqual(before);
  });

  it('names the sheets that the command replaced for good', async () => {
    excel = await excelWith(['财务处', '图书馆']);
    const files = planIssue(
      await readDistribution(),
      { ...choices('财务处'), note: '' },
      { newPlanId: 'p', issuedAt: '2020-06-01T09:30', oneLine: true },
    );
    await writeDepartmentSheets(files);
    await writeDepartmentSheets(files);
    expect(await undoLastCommand()).toEqual({ kind: 'undone', kept: [], lost: ['财务处'] });
    expect(excel.host.workbook().sheets.map(({ name }) => name)).not.toContain('财务处');
  });

  it('costs the same number of requests whatever the size', async () => {
    const cost = async (count: number): Promise<readonly number[]> => {
      excel = await useGeneratedChecklist(noticeOfMany(count));
      poseAs('1.9');
      const command = await costOf(excel, () => applyColours({ baseDate: '2020-06-01', dueSoonDays: 3 }));
      return [command, await costOf(excel, () => undoLastCommand())];
    };
    expect(await cost(400)).toEqual(await cost(4));
  });
});
