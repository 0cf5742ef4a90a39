import { closeOut, readCloseOut, reopen } from '../../../src/excel/closeOut/closeOut';
import { applyColours } from '../../../src/excel/colours/applyColours';
import type { TestExcel } from '../../workbench/host/openHost';
import { costOf, makeSheet, tableText } from '../directory/program';
import { edit, noticeOfMany, shown, useGeneratedChecklist } from '../generated';
import { useExcel } from '../officeGlobals';
import { contents } from '../returns/program';

/** Four tasks: two can be closed out, one lacks its evidence, one is not finished. */
async function plan(): Promise<TestExcel> {
  const excel = await useGeneratedChecklist();
  await applyColours({ baseDate: '2021-06-10', dueSoonDays: 7 });
  await edit(excel, {
    K4: '已完成',
    M4: 44_000,
    N4: '照片',
    K5: '已办结',
    M5: 44_100,
    N5: '纪要',
    K6: '已完成',
    M6: 44_100,
  });
  return excel;
}

const ready = async () => (await readCloseOut()).candidates.filter(({ obstacles }) => obstacles.length === 0);
const closeReady = async (person = '张三') =>
  closeOut(
    (await ready()).map(({ task }) => task),
    person,
  );
const records = async (excel: TestExcel): Promise<string[][]> => (await tableText(excel, '销号记录')).slice(1);

describe('销号', () => {
  it('says which tasks can be closed out and why others cannot', async () => {
    await plan();
    const { candidates } = await readCloseOut();
    expect(candidates.map(({ task, obstacles }) => [task.title, obstacles])).toEqual([
      ['建好阅读角', []],
      ['办好读书会', []],
      ['更新目录', ['noEvidence']],
      ['检查消防', ['notFinished']],
    ]);
  });

  it('tells which tasks the selection touches', async () => {
    const excel = await plan();
    const select = (sheet: string, address: string) =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(address).select();
        await context.sync();
      });
    await select('任务清单', 'B5:D6');
    expect((await readCloseOut()).selected).toEqual([5, 6]);
    await select('任务清单', 'A1:A2');
    expect((await readCloseOut()).selected).toEqual([]);
    await makeSheet(excel, '别的', 'A5', [['x']]);
    await select('别的', 'A5');
    expect((await readCloseOut()).selected).toEqual([]);
  });

  it('closes them out and records who, when and what was shown', async () => {
    const excel = await plan();
    expect(await closeReady()).toEqual({ tasks: 2, records: '销号记录' });
    expect([await shown(excel, 'K4'), await shown(excel, 'K5'), await shown(excel, 'K6')]).toEqual([
      '已销号',
      '已销号',
      '已完成',
    ]);
    expect((await records(excel)).map(([, ...rest]) => rest)).toEqual([
      ['RW-001', '建好阅读角', '图书馆、各学院', '销号', '张三', '已完成', '2020-06-18', '照片', ''],
      ['RW-002', '办好读书会', '学生处、团委', '销号', '张三', '已完成', '2020-09-26', '纪要', ''],
    ]);
    expect((await records(excel))[0]?.[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  });

  it('is taken back with a reason, to the status of before', async () => {
    const excel = await plan();
    await closeReady();
    const closed = (await readCloseOut()).candidates.filter(({ obstacles }) => obstacles.includes('closed'));
    await reopen(
      closed.slice(0, 1).map(({ task }) => task),
      '李四',
      '=材料不全',
    );
    expect([await shown(excel, 'K4'), await shown(excel, 'K5')]).toEqual(['已完成', '已销号']);
    expect((await records(excel)).at(-1)?.slice(1)).toEqual([
      'RW-001',
      '建好阅读角',
      '图书馆、各学院',
      '取消销号',
      '李四',
      '已销号',
      '2020-06-18',
      '照片',
      '=材料不全',
    ]);
  });

  it('is refused as a whole when a task is not as it was', async () => {
    const excel = await plan();
    const chosen = (await ready()).map(({ task }) => task);
    await edit(excel, { K5: '推进中' });
    const before = contents(excel);
    await expect(closeOut(chosen, '')).rejects.toMatchObject({ code: 'sheetChanged' });
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').sort.apply([{ key: 3, ascending: false }]);
      await context.sync();
    });
    await expect(closeOut(chosen, '')).rejects.toMatchObject({ code: 'sheetChanged' });
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').sort.apply([{ key: 0, ascending: true }]);
      await context.sync();
    });
    expect(contents(excel)).toEqual(before);
  });

  it('works on a sheet made by hand, without ids', async () => {
    const excel = useExcel();
    await makeSheet(excel, '清单', 'A1', [
      ['任务名称', '责任单位', '完成情况', '状态', '办结时间', '证明材料'],
      ['甲', '图书馆', '', '办结', '2020-06-01', '纪要'],
      ['乙', '图书馆', '', '推进', '', ''],
    ]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('清单').activate();
      await context.sync();
    });
    expect(await closeReady('')).toMatchObject({ tasks: 1 });
    const [closed] = (await readCloseOut()).candidates;
    expect(closed?.task.status).toBe('已销号');
    await reopen(closed === undefined ? [] : [closed.task], '', '重办');
    expect((await readCloseOut()).candidates[0]?.task.status).toBe('已完成');
  });

  it('is one step of undo', async () => {
    const excel = await plan();
    const before = contents(excel);
    await closeReady();
    excel.host.undo();
    expect(contents(excel)).toEqual(before);
  });

  it('is refused on a protected sheet and in a protected workbook, and nothing is written', async () => {
    const excel = await plan();
    const chosen = (await ready()).map(({ task }) => task);
    await excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = contents(excel);
    await expect(closeOut(chosen, '')).rejects.toMatchObject({ code: 'workbookProtected' });
    await excel.run(async (context) => {
      context.workbook.protection.unprotect();
      context.workbook.worksheets.getItem('任务清单').protection.protect();
      await context.sync();
    });
    await expect(closeOut(chosen, '')).rejects.toMatchObject({ code: 'checklistProtected' });
    expect(contents(excel)).toEqual(before);
  });

  it('is the same number of requests for one task and for many', async () => {
    const cost = async (count: number): Promise<number> => {
      const excel = await useGeneratedChecklist(noticeOfMany(count));
      await excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('任务清单');
        sheet.getRangeByIndexes(3, 10, count, 1).values = Array.from({ length: count }, () => ['已完成']);
        sheet.getRangeByIndexes(3, 12, count, 2).values = Array.from({ length: count }, () => [44_000, '纪要']);
        await context.sync();
      });
      const chosen = (await ready()).map(({ task }) => task);
      expect(chosen).toHaveLength(count);
      return costOf(excel, () => closeOut(chosen, ''));
    };
    const few = await cost(1);
    expect(await cost(150)).toBe(few);
    expect(few).toBe(5);
  });
});
