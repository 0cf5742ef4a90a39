import { checkChecklist } from '../../../src/core/checks';
import { countIssues } from '../../../src/core/overview';
import { thisWeek } from '../../../src/core/thisWeek';
import { readCloseOut } from '../../../src/excel/closeOut/closeOut';
import { readOverview, type OverviewSource } from '../../../src/excel/overview/readOverview';
import { readThisWeek } from '../../../src/excel/thisWeek/thisWeek';
import { applyColours } from '../../../src/excel/colours/applyColours';
import { officeChecks } from '../../../src/taskpane/checks/officeChecks';
import { officeCircular } from '../../../src/taskpane/circular/officeCircular';
import { costOf, makeSheet } from '../directory/program';
import { issue } from '../distribution/program';
import { edit, noticeOfMany, useGeneratedChecklist } from '../generated';
import { useExcel } from '../officeGlobals';

async function read(): Promise<OverviewSource> {
  const source = await readOverview();
  if (source === null) throw new Error('the workbook has no checklist');
  return source;
}

const issuesOf = ({ checklist, checkContext }: OverviewSource) => checkChecklist(checklist, checkContext);

/** One task overdue, one due within a week, one finished, one ongoing. */
async function useWorkedOnChecklist() {
  const excel = await useGeneratedChecklist();
  await applyColours({ baseDate: '2021-12-28', dueSoonDays: 7 });
  await edit(excel, { K4: '已完成', M4: 44_300, N4: '照片', C5: '不知道处' });
  return excel;
}

describe('reading the overview', () => {
  it('tells the plan, its base date and how its tasks stand', async () => {
    await useWorkedOnChecklist();
    const source = await read();
    expect(source).toMatchObject({ baseDate: '2021-12-28', hasDirectory: false, place: { sheet: '任务清单' } });
    expect(source.title).toMatch(/任务清单$/);
    expect(source.readAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
    expect(source.figures).toEqual({
      tasks: 4,
      finished: 1,
      closed: 0,
      closable: 1,
      completionRate: 0.25,
      overdue: 1,
      dueSoon: 1,
      ongoing: 1,
      later: 0,
      undated: 0,
      sent: 0,
      returned: 0,
      late: 0,
    });
  });

  it('counts as this week, close-out and the circular do', async () => {
    await useWorkedOnChecklist();
    const { figures } = await read();
    const week = await readThisWeek();
    const { overdue, due } = thisWeek(week.tasks, week.baseDate, week.dueSoonDays);
    const closable = (await readCloseOut()).candidates.filter(({ obstacles }) => obstacles.length === 0).length;
    const { statistics } = await officeCircular.read();
    const { tasks, finished, ongoing } = statistics.total;
    expect(figures).toMatchObject({ tasks, finished, ongoing, overdue, dueSoon: due, closable });
  });

  it('finds the issues that the checks find, before and after they drafted the directory', async () => {
    const excel = await useWorkedOnChecklist();
    await edit(excel, { A6: 'RW-001', J7: '不是日期', F7: '图书管、保卫处' });
    const before = issuesOf(await read());
    expect(before.length).toBeGreaterThan(3);
    const report = await officeChecks.run(() => undefined, new AbortController().signal);
    expect(before).toEqual(report?.issues);
    const after = await read();
    expect(after.hasDirectory).toBe(true);
    expect(issuesOf(after)).toEqual(report?.issues);
    expect(countIssues(before).error).toBeGreaterThan(0);
  });

  it('counts the departments that returned of those that were sent their tasks', async () => {
    await useGeneratedChecklist();
    await officeChecks.run(() => undefined, new AbortController().signal);
    await issue(['图书馆', '保卫处'], { returnBy: '2020-07-10' });
    expect((await read()).figures).toMatchObject({ sent: 2, returned: 0, late: 2 });
  });

  it('works on a list made by hand', async () => {
    const excel = useExcel();
    await makeSheet(excel, '我的清单', 'B2', [
      ['任务名称', '责任单位', '完成时间', '状态'],
      ['建好阅读角', '图书馆', '2020年6月底前', '推进中'],
      ['办好读书会', '学生处', '长期坚持', ''],
    ]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('我的清单').activate();
      await context.sync();
    });
    expect(await read()).toMatchObject({
      title: '任务清单',
      place: { sheet: '我的清单', kind: 'cells' },
      figures: { tasks: 2, overdue: 1, ongoing: 1 },
    });
  });

  it('works on a list without rows', async () => {
    const excel = useExcel();
    await makeSheet(excel, '任务清单', 'A1', [['任务名称', '责任单位', '完成时间', '状态']]);
    expect(issuesOf(await read())).toBeDefined();
    expect((await read()).figures).toMatchObject({ tasks: 0, completionRate: null });
  });

  it('tells a workbook without a checklist', async () => {
    useExcel();
    expect(await readOverview()).toBeNull();
  });

  it('changes nothing in the workbook and leaves no step of undo', async () => {
    const excel = await useWorkedOnChecklist();
    const before = excel.host.workbook();
    expect(excel.host.undo()).toBe(true);
    const undone = excel.host.workbook();
    issuesOf(await read());
    expect(excel.host.workbook()).toBe(undone);
    // A change would have taken away what can be redone.
    expect(excel.host.redo()).toBe(true);
    expect(excel.host.workbook()).toEqual(before);
  });

  it('costs as many requests for 10 tasks as for 500', async () => {
    const few = await costOf(await useGeneratedChecklist(noticeOfMany(10)), read);
    expect(await costOf(await useGeneratedChecklist(noticeOfMany(500)), read)).toBe(few);
    // Three syncs, and one more with which Excel.run ends.
    expect(few).toBe(4);
  });
});
