import { readThisWeek, showAllTasks, showTasks } from '../../../src/excel/thisWeek/thisWeek';
import type { TestExcel } from '../../workbench/host/openHost';
import { makeSheet } from '../directory/program';
import { edit, useGeneratedChecklist } from '../generated';
import { useExcel } from '../officeGlobals';

/** Rows below the header that a person sees, by the text of a column. */
async function visible(excel: TestExcel, sheet: string, address: string): Promise<string[]> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('text');
    const rows = range.getRowProperties({ rowHidden: true });
    await context.sync();
    return range.text.flatMap(([text = ''], row) => (rows.value[row]?.rowHidden === true ? [] : [text]));
  });
}

const tasksCalled = async (...titles: readonly string[]) =>
  (await readThisWeek()).tasks.filter(({ title }) => titles.includes(title));

describe('本周重点 in the workbook', () => {
  it('shows the rows of its tasks alone, and all again', async () => {
    const excel = await useGeneratedChecklist();
    expect(await showTasks(await tasksCalled('办好读书会', '检查消防'), false)).toBe('shown');
    expect(await visible(excel, '任务清单', 'D4:D7')).toEqual(['办好读书会', '检查消防']);
    await showAllTasks();
    expect(await visible(excel, '任务清单', 'D4:D7')).toHaveLength(4);
  });

  it('leaves a filter of the person’s alone until they agree', async () => {
    const excel = await useGeneratedChecklist();
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').columns.getItem('任务名称').filter.applyValuesFilter(['更新目录']);
      await context.sync();
    });
    const chosen = await tasksCalled('检查消防');
    expect(await showTasks(chosen, false)).toBe('theirs');
    expect(await visible(excel, '任务清单', 'D4:D7')).toEqual(['更新目录']);
    expect(await showTasks(chosen, true)).toBe('shown');
    expect(await visible(excel, '任务清单', 'D4:D7')).toEqual(['检查消防']);
  });

  it('filters a list made by hand', async () => {
    const excel = useExcel();
    await makeSheet(excel, '清单', 'A1', [
      ['任务名称', '责任单位', '完成时间', '状态'],
      ['甲', '图书馆', '2020年6月底前', ''],
      ['乙', '图书馆', '2020年9月底前', ''],
    ]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('清单').activate();
      await context.sync();
    });
    await showTasks(await tasksCalled('乙'), false);
    expect(await visible(excel, '清单', 'A2:A3')).toEqual(['乙']);
    await showAllTasks();
    expect(await visible(excel, '清单', 'A2:A3')).toEqual(['甲', '乙']);
  });

  it('is refused when a task is not there any more, and on a protected sheet', async () => {
    const excel = await useGeneratedChecklist();
    const chosen = await tasksCalled('检查消防');
    await edit(excel, { D7: '别的任务' });
    await expect(showTasks(chosen, false)).rejects.toMatchObject({ code: 'sheetChanged' });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').protection.protect();
      await context.sync();
    });
    await expect(showTasks(await tasksCalled('别的任务'), false)).rejects.toMatchObject({ code: 'checklistProtected' });
  });
});
