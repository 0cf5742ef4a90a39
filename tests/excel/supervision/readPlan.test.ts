import { departmentNames, readPlan, type PlanOnSheet } from '../../../src/excel/supervision/readPlan';
import { applyColours } from '../../../src/excel/colours/applyColours';
import { runCommand } from '../../../src/excel/runCommand';
import { ensureDirectory } from '../../../src/excel/directory/draftDirectory';
import { costOf, makeSheet } from '../directory/program';
import { edit, noticeOfMany, useGeneratedChecklist } from '../generated';
import { useExcel } from '../officeGlobals';

const read = (): Promise<PlanOnSheet> => runCommand(readPlan);

describe('reading a plan', () => {
  it('gives the title, the tasks and how they stand on the base date of the workbook', async () => {
    const excel = await useGeneratedChecklist();
    await applyColours({ baseDate: '2021-06-10', dueSoonDays: 3 });
    await edit(excel, { K4: '已办结', M4: 44_000 });
    const plan = await read();
    expect(plan).toMatchObject({ baseDate: '2021-06-10', dueSoonDays: 3, year: 2021 });
    expect(plan.title).toMatch(/任务清单$/);
    expect(plan.tasks.map(({ line, title }) => [line, title])).toEqual([
      [4, '建好阅读角'],
      [5, '办好读书会'],
      [6, '更新目录'],
      [7, '检查消防'],
    ]);
    expect(plan.tasks[0]).toMatchObject({ status: '已完成', completedOn: '2020-06-18', warning: { level: 'done' } });
  });

  it('expands groups by the directory of the workbook', async () => {
    await useGeneratedChecklist();
    expect((await read()).directory.entries).toEqual([]);
    await ensureDirectory();
    const { directory } = await read();
    expect(departmentNames(directory).length).toBeGreaterThan(0);
  });

  it('works on a sheet made by hand that merely has the standard headers', async () => {
    const excel = useExcel();
    await makeSheet(excel, '我的清单', 'B2', [
      ['任务名称', '责任单位', '完成时间', '状态'],
      ['建好阅读角', '图书馆、财务处', '2020年6月底前', '推进中'],
    ]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('我的清单').activate();
      await context.sync();
    });
    const { tasks, place } = await read();
    expect(place).toMatchObject({ sheet: '我的清单', kind: 'cells' });
    expect(tasks).toMatchObject([
      { line: 3, departments: ['图书馆', '财务处'], lead: '图书馆', due: '2020-06-30', status: '推进中' },
    ]);
  });

  it('is refused in a workbook without a checklist', async () => {
    useExcel();
    await expect(read()).rejects.toMatchObject({ code: 'noChecklist' });
  });

  it('is the same number of requests for 4 and for 300 tasks', async () => {
    const few = await costOf(await useGeneratedChecklist(), read);
    expect(await costOf(await useGeneratedChecklist(noticeOfMany(300)), read)).toBe(few);
    // Three syncs, and one more with which Excel.run ends.
    expect(few).toBe(4);
  });
});
