import { readSnapshot } from '../../../src/excel/checks/runChecks';
import type { UserError } from '../../../src/core/userError';
import { edit, noticeOfMany, useGeneratedChecklist } from '../generated';
import { useExcel } from '../officeGlobals';

const cellsOf = async (line: number) => {
  const { checklist } = await readSnapshot();
  return checklist.rows.find((row) => row.line === line)?.cells;
};

describe('reading the checklist for checking', () => {
  it('gives the headers and the rows with their lines', async () => {
    await useGeneratedChecklist();
    const { place, checklist } = await readSnapshot();
    expect(place).toMatchObject({ sheet: '任务清单', kind: 'table', headerRow: 2, firstColumn: 0, rowCount: 4 });
    expect(checklist.headerLine).toBe(3);
    expect(checklist.headers.slice(0, 2)).toEqual([
      { text: '任务编号', column: 0 },
      { text: '任务类别', column: 1 },
    ]);
    expect(checklist.rows.map(({ line, hidden, cells }) => [line, hidden, cells.title?.content])).toEqual([
      [4, false, '建好阅读角'],
      [5, false, '办好读书会'],
      [6, false, '更新目录'],
      [7, false, '检查消防'],
    ]);
  });

  it('tells dates from other numbers and from texts', async () => {
    const excel = await useGeneratedChecklist();
    expect((await cellsOf(4))?.due).toEqual({ content: 44_347, isDate: true });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('任务清单');
      sheet.getRange('J4:J5').numberFormat = [['General'], ['@']];
      sheet.getRange('J5').values = [['2020.6.30']];
      await context.sync();
    });
    expect((await cellsOf(4))?.due).toEqual({ content: 44_347, isDate: false });
    expect((await cellsOf(5))?.due).toEqual({ content: '2020.6.30', isDate: false });
  });

  it('tells formulas and error values, but not the formula of 预警', async () => {
    const excel = await useGeneratedChecklist();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('任务清单');
      const cells = sheet.getRange('D4:D5');
      cells.numberFormat = [['General'], ['General']];
      cells.formulas = [['="任务"&"甲"'], ['=1/0']];
      await context.sync();
    });
    expect((await cellsOf(4))?.title).toEqual({ content: '任务甲', isDate: false, formula: '="任务"&"甲"' });
    expect((await cellsOf(5))?.title).toMatchObject({ error: '#DIV/0!', formula: '=1/0' });
    await edit(excel, { J4: 44_000 });
    expect((await cellsOf(4))?.warning).toEqual({ content: expect.stringMatching(/^逾期/) as string, isDate: false });
  });

  it('tells which rows are hidden', async () => {
    const excel = await useGeneratedChecklist();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').getRange('5:5').rowHidden = true;
      await context.sync();
    });
    const { checklist } = await readSnapshot();
    expect(checklist.rows.map(({ hidden }) => hidden)).toEqual([false, true, false, false]);
  });

  it('leaves the total row out', async () => {
    const excel = await useGeneratedChecklist();
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').showTotals = true;
      await context.sync();
    });
    expect((await readSnapshot()).checklist.rows).toHaveLength(4);
  });

  it('finds a list made by hand on the active sheet, under its own headers', async () => {
    const excel = useExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2').values = [['重点工作']];
      sheet.getRange('B4:D5').values = [
        ['工作任务', '责任单位', '完成时间'],
        ['建好阅读角', '图书馆', '6月底前'],
      ];
      await context.sync();
    });
    const { place, checklist } = await readSnapshot();
    expect(place).toMatchObject({ sheet: 'Sheet1', kind: 'cells', headerRow: 3, firstColumn: 1, rowCount: 1 });
    expect(checklist.rows[0]?.cells.departments?.content).toBe('图书馆');
  });

  it('says so when there is no list', async () => {
    useExcel();
    await expect(readSnapshot()).rejects.toMatchObject({ code: 'noChecklist' } satisfies Partial<UserError>);
  });

  it('costs as many syncs for a thousand rows as for ten', async () => {
    const cost = async (count: number): Promise<number> => {
      const excel = await useGeneratedChecklist(noticeOfMany(count));
      const before = excel.host.statistics().batches;
      expect((await readSnapshot()).checklist.rows).toHaveLength(count);
      return excel.host.statistics().batches - before;
    };
    const few = await cost(10);
    expect(few).toBeLessThanOrEqual(3);
    expect(await cost(1000)).toBe(few);
  });

  it('reads in parts what is too large for one answer of Excel', async () => {
    const excel = await useGeneratedChecklist(noticeOfMany(10));
    const long = '长'.repeat(30_000);
    await edit(excel, Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`E${String(i + 4)}`, long])));
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('任务清单');
      table.rows.add(
        undefined,
        Array.from({ length: 2500 }, (_, i) =>
          Array.from({ length: 16 }, (__, column) => (column === 3 ? `补${String(i)}` : '')),
        ),
      );
      await context.sync();
    });
    for (let part = 0; part < 5; part += 1) {
      await excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('任务清单').getRangeByIndexes(13 + part * 500, 4, 500, 1);
        range.values = Array.from({ length: 500 }, () => ['长'.repeat(900)]);
        await context.sync();
      });
    }
    const { checklist } = await readSnapshot();
    expect(checklist.rows).toHaveLength(2510);
    expect(checklist.rows.at(-1)?.cells.requirement?.content).toBe('长'.repeat(900));
  });
});
