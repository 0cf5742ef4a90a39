import { readBackups, readMergeInput, undoLastMerge } from '../../../src/excel/returns/mergeWorkbook';
import type { TestExcel } from '../../workbench/host/openHost';
import { file, sheet } from '../../core/returns/plan';
import { costOf, tableText } from '../directory/program';
import { edit, shown } from '../generated';
import { cellOf, contents, merge, returnOf, saveAndOpen, sentChecklist, type Sent } from './program';

const answer = { status: '已完成', completedOn: { serial: 44_000 }, progress: '已办结' };

/** Contents without the sheets that the first merge makes: those stay, emptied. */
const withoutEmptied = (excel: TestExcel): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(contents(excel)).filter(([place]) => !/^(?:回收明细|汇总记录|待认领) /.test(place)),
  );

async function bodyOf(excel: TestExcel, table: string): Promise<string[][]> {
  const [, ...rows] = await tableText(excel, table);
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** A checklist with cells of every kind, one merge of the library, one of the finance office. */
async function twiceMerged(): Promise<Sent & { readonly once: Readonly<Record<string, unknown>> }> {
  const sent = await sentChecklist(['财务处、图书馆', '财务处', '图书馆']);
  await sent.excel.run(async (context) => {
    const tasks = context.workbook.worksheets.getItem('任务清单');
    tasks.getRange('M4').formulas = [['=DATE(2020,6,1)']];
    tasks.getRange('L5').numberFormat = [['General']];
    tasks.getRange('L5').values = [["'001"]];
    await context.sync();
  });
  const options = { choiceForAll: 'theirs' as const };
  await merge([returnOf(sent, '图书馆', { 'RW-003': answer })], options);
  const once = contents(sent.excel);
  const added = { title: '新加的任务', departments: '财务处' };
  await merge(
    [
      returnOf(sent, '财务处', { 'RW-001': answer, 'RW-002': answer }),
      file([sheet([added])], { name: '财务处补充.xlsx', modifiedAt: '2020-06-19T08:00:00Z' }),
    ],
    { ...options, mergedAt: '2020-07-02T09:30' },
  );
  return { ...sent, once };
}

describe('taking a merge back', () => {
  it('puts everything back: cells, formulas, formats, 回收明细, 汇总记录, 待认领, 分发登记', async () => {
    const { excel, once } = await twiceMerged();
    expect(await bodyOf(excel, '待认领')).toHaveLength(1);
    expect(await undoLastMerge()).toEqual({ kind: 'undone', at: '2020-07-02T09:30', files: 2 });
    expect(await bodyOf(excel, '待认领')).toEqual([]);
    const claims = Object.entries(contents(excel)).filter(([place]) => !place.startsWith('待认领'));
    expect(Object.fromEntries(claims)).toEqual(once);
    expect(cellOf(excel, '任务清单', 3, 12)?.formula).toBe('=DATE(2020,6,1)');
    expect(cellOf(excel, '任务清单', 4, 11)).toMatchObject({ value: '001', quotePrefix: true });
  });

  it('takes back the one before when called again, and then says that there is none', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    const before = withoutEmptied(sent.excel);
    await merge([returnOf(sent, '财务处', { 'RW-001': answer })]);
    await merge([returnOf(sent, '图书馆', { 'RW-002': answer })], { mergedAt: '2020-07-02T09:30' });
    expect(await undoLastMerge()).toMatchObject({ kind: 'undone', at: '2020-07-02T09:30' });
    expect(await undoLastMerge()).toMatchObject({ kind: 'undone', at: '2020-07-01T09:30' });
    expect(await undoLastMerge()).toEqual({ kind: 'nothing' });
    expect(withoutEmptied(sent.excel)).toEqual(before);
    expect(await readMergeInput()).toMatchObject({ details: [], records: [] });
    expect(await bodyOf(sent.excel, '回收明细')).toEqual([]);
  });

  it('lets the same file be merged again', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    const back = returnOf(sent, '财务处', { 'RW-001': answer });
    await merge([back]);
    const after = contents(sent.excel);
    await undoLastMerge();
    await merge([back]);
    expect(contents(sent.excel)).toEqual(after);
  });

  it('works after the workbook was saved and opened again', async () => {
    const { excel, once } = await twiceMerged();
    const opened = saveAndOpen(excel);
    expect(opened.host.canUndo()).toBe(false);
    expect(await readBackups()).toEqual([
      { at: '2020-07-02T09:30', files: 2 },
      { at: '2020-07-01T09:30', files: 1 },
    ]);
    expect(await undoLastMerge()).toMatchObject({ kind: 'undone' });
    const seen = Object.entries(contents(opened)).filter(([place]) => !place.startsWith('待认领'));
    expect(Object.fromEntries(seen)).toEqual(once);
  });

  it('is one step of undo itself', async () => {
    const { excel } = await twiceMerged();
    const before = contents(excel);
    await undoLastMerge();
    excel.host.undo();
    expect(contents(excel)).toEqual(before);
    expect(await readBackups()).toHaveLength(2);
  });

  it('finds rows that were sorted since, and leaves new ones alone', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    await merge([returnOf(sent, '财务处', { 'RW-001': answer })]);
    await sent.excel.run(async (context) => {
      const table = context.workbook.tables.getItem('任务清单');
      table.sort.apply([{ key: 0, ascending: false }]);
      table.rows.add(0, undefined);
      await context.sync();
    });
    expect(await undoLastMerge()).toMatchObject({ kind: 'undone' });
    expect([await shown(sent.excel, 'A6'), await shown(sent.excel, 'K6'), await shown(sent.excel, 'L6')]).toEqual([
      'RW-001',
      '未启动',
      '',
    ]);
  });

  it('keeps the copies of the last three merges', async () => {
    const names = ['财务处', '图书馆', '人事处', '教务处', '学工处'];
    const sent = await sentChecklist(names);
    for (const [index, name] of names.entries()) {
      const id = `RW-00${String(index + 1)}`;
      await merge([returnOf(sent, name, { [id]: answer })], { mergedAt: `2020-07-0${String(index + 1)}T09:30` });
    }
    expect((await readBackups()).map(({ at }) => at)).toEqual([
      '2020-07-05T09:30',
      '2020-07-04T09:30',
      '2020-07-03T09:30',
    ]);
    for (const _ of names) await undoLastMerge();
    const rows = await bodyOf(sent.excel, '任务清单');
    expect(rows.map((row) => row[11])).toEqual(['已办结', '已办结', '', '', '']);
  });

  it('costs the same number of requests whatever the size', async () => {
    const cost = async (rows: number): Promise<number> => {
      const sent = await sentChecklist(Array.from({ length: rows }, () => '财务处'));
      const ids = sent.baselines.get('财务处')?.rows.map(({ id }) => [id, answer] as const) ?? [];
      await merge([returnOf(sent, '财务处', Object.fromEntries(ids))]);
      return costOf(sent.excel, () => undoLastMerge());
    };
    expect(await cost(300)).toBe(await cost(3));
  }, 60_000);

  it('says so when the copy was damaged, and touches nothing', async () => {
    const { excel } = await twiceMerged();
    await excel.run(async (context) => {
      const backups = context.workbook.worksheets.getItem('督办备份');
      backups.getRange('E3').values = [['{"version":1}']];
      await context.sync();
    });
    const before = contents(excel);
    expect(await undoLastMerge()).toMatchObject({ kind: 'damaged' });
    expect(contents(excel)).toEqual(before);
  });
});

describe('cells edited since the merge', () => {
  const edited = async (): Promise<Sent> => {
    const sent = await sentChecklist(['财务处', '财务处', '图书馆']);
    await merge([
      returnOf(sent, '财务处', { 'RW-001': answer, 'RW-002': answer }),
      file([sheet([{ title: '新加的任务', departments: '财务处' }])], {
        name: '财务处补充.xlsx',
        modifiedAt: '2020-06-19T08:00:00Z',
      }),
    ]);
    await edit(sent.excel, { L4: '后来改的' });
    await sent.excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').rows.getItemAt(1).delete();
      const [details, claims] = ['回收明细', '待认领'].map((name) => context.workbook.worksheets.getItem(name));
      details!.getRange('F4').values = [['明细里改的']];
      claims!.getRange('V4').values = [['已转办']];
      await context.sync();
    });
    return sent;
  };

  it('are listed, and nothing is written', async () => {
    const { excel } = await edited();
    const before = contents(excel);
    const outcome = await undoLastMerge();
    expect(outcome).toMatchObject({ kind: 'edited', at: '2020-07-01T09:30' });
    const cells = outcome.kind === 'edited' ? outcome.cells : [];
    const listed = cells.map(({ sheet: name, cell, subject, now }) => [name, cell, subject, now]);
    expect(listed).toEqual([
      ['任务清单', 'L4', 'RW-001 任务1 进展情况', '后来改的'],
      ['任务清单', null, 'RW-002 任务2 状态', ''],
      ['任务清单', null, 'RW-002 任务2 进展情况', ''],
      ['任务清单', null, 'RW-002 任务2 完成日期', ''],
      ['回收明细', 'A4', 'RW-001 财务处', ''],
      ['待认领', 'A4', '财务处', ''],
    ]);
    expect(contents(excel)).toEqual(before);
  });

  it('stay when asked to, and the rest is put back', async () => {
    const { excel } = await edited();
    expect(await undoLastMerge('keep')).toMatchObject({ kind: 'undone' });
    expect([await shown(excel, 'L4'), await shown(excel, 'K4')]).toEqual(['后来改的', '未启动']);
    expect((await bodyOf(excel, '回收明细')).map((row) => row[5])).toEqual(['明细里改的']);
    expect(await bodyOf(excel, '待认领')).toHaveLength(1);
    expect(await bodyOf(excel, '汇总记录')).toEqual([]);
  });

  it('are overwritten when asked to', async () => {
    const { excel } = await edited();
    expect(await undoLastMerge('overwrite')).toMatchObject({ kind: 'undone' });
    expect([await shown(excel, 'L4'), await shown(excel, 'K4')]).toEqual(['', '未启动']);
    expect(await bodyOf(excel, '回收明细')).toEqual([]);
    expect(await bodyOf(excel, '待认领')).toEqual([]);
  });

  it('are not those that hold again what they held before', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    await merge([returnOf(sent, '财务处', { 'RW-001': answer })]);
    await edit(sent.excel, { L4: '', K4: '未启动' });
    expect(await undoLastMerge()).toMatchObject({ kind: 'undone' });
    expect(await shown(sent.excel, 'M4')).toBe('');
  });

  it('are not written where a sheet is protected', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    await merge([returnOf(sent, '财务处', { 'RW-001': answer })]);
    await sent.excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').protection.protect();
      await context.sync();
    });
    const before = contents(sent.excel);
    await expect(undoLastMerge()).rejects.toMatchObject({ code: 'checklistProtected' });
    expect(contents(sent.excel)).toEqual(before);
  });
});
