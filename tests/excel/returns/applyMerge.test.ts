import {
  applyMerge,
  goToMergeSheet,
  readBackups,
  readMergeInput,
  undoLastMerge,
} from '../../../src/excel/returns/mergeWorkbook';
import { file, sheet } from '../../core/returns/plan';
import { costOf, makeSheet, sheetNamed, tableText } from '../directory/program';
import { edit, shown } from '../generated';
import { cellOf, columnsOf, contents, merge, planMerge, returnOf, sentChecklist, type Sent } from './program';

/** The row of a task as it shows, by header. */
async function taskRow({ excel }: Sent, row: number): Promise<Readonly<Record<string, string>>> {
  const [headers = [], ...rows] = await tableText(excel, '任务清单');
  return Object.fromEntries(headers.map((header, index) => [header, rows[row]?.[index] ?? '']));
}

const answer = { status: '已完成', completedOn: { serial: 44_000 }, progress: '已办结' };

describe('applying a merge', () => {
  it('writes the answers, 回收明细, 汇总记录 and 分发登记', async () => {
    const sent = await sentChecklist(['财务处', '财务处、图书馆', '图书馆']);
    const { applied } = await merge([returnOf(sent, '财务处', { 'RW-001': answer, 'RW-002': { progress: '已开会' } })]);
    expect(applied.sheets).toEqual(['checklist', 'details', 'records']);
    expect(await taskRow(sent, 0)).toMatchObject({ 状态: '已完成', 完成日期: '2020-06-18', 进展情况: '已办结' });
    expect(await taskRow(sent, 1)).toMatchObject({ 状态: '未启动', 完成日期: '', 进展情况: '【财务处】已开会' });
    expect(await columnsOf(sent.excel, '回收明细', ['任务编号', '部门', '状态', '完成日期', '进展情况'])).toEqual([
      ['RW-001', '财务处', '已完成', '2020-06-18', '已办结'],
      ['RW-002', '财务处', '', '', '已开会'],
    ]);
    expect(
      await columnsOf(sent.excel, '汇总记录', ['汇总时间', '文件', '部门', '第几次分发', '已更新', '冲突']),
    ).toEqual([['2020-07-01 09:30', '任务清单-财务处.xlsx', '财务处', '1', '4', '0']]);
    expect(await columnsOf(sent.excel, '分发登记', ['部门', '回收时间', '回收行数', '状态'])).toEqual([
      ['财务处', '2020-07-01 09:30', '2', '已回收'],
      ['图书馆', '', '', '未回收'],
    ]);
    expect(await readBackups()).toEqual([{ at: '2020-07-01T09:30', files: 1 }]);
  });

  it('is read back as it was written, what was emptied and 附加列 word for word', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    await merge([returnOf(sent, '财务处', { 'RW-001': { ...answer, remarks: '见附件' } })]);
    const erased = returnOf(
      sent,
      '财务处',
      { 'RW-001': { ...answer, status: '办了一半\n【其他】', remarks: null } },
      { modifiedAt: '2020-06-25T08:00:00Z' },
    );
    const { result } = await merge([erased], { choiceForAll: 'theirs', mergedAt: '2020-07-02T10:00' });
    const { details, records } = await readMergeInput();
    expect(details).toEqual(result.details);
    expect(details[0]?.extra).toEqual([{ header: '状态', text: '办了一半\n【其他】' }]);
    expect(records.slice(1)).toEqual(result.records);
  });

  it('changes nothing when the same file comes again', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    const back = returnOf(sent, '财务处', { 'RW-001': answer });
    await merge([back]);
    const before = contents(sent.excel);
    const { input, result } = await planMerge([back]);
    expect(result.files[0]?.state.kind).toBe('alreadyMerged');
    await expect(applyMerge(input, result)).rejects.toMatchObject({ code: 'unexpected' });
    expect(contents(sent.excel)).toEqual(before);
  });

  it('refuses a result with open conflicts', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    await edit(sent.excel, { L4: '本表写的' });
    const { input, result } = await planMerge([returnOf(sent, '财务处', { 'RW-001': { progress: '部门写的' } })]);
    await expect(applyMerge(input, result)).rejects.toMatchObject({ facts: { detail: 'openConflicts' } });
    expect(await shown(sent.excel, 'L4')).toBe('本表写的');
  });

  it('keeps rows to claim in 待认领, once, with all they hold and what people did there', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    const added = { id: 'RW-777', title: '新加的任务', progress: '=HYPERLINK("x")', 自己的列: '另外' };
    const columns = ['id', 'title', 'departments', 'status', 'progress', '自己的列'];
    const back = (rows: readonly Readonly<Record<string, string>>[], sha256: string) =>
      file([sheet(rows, { columns })], { name: '财务处.xlsx', sha256 });
    await merge([back([added], 'one')]);
    const shows = ['交回部门', '原因', '任务编号', '任务名称', '进展情况', '其他内容', '处理情况'];
    const first = ['财务处', '计划里没有这项任务', 'RW-777', '新加的任务', '=HYPERLINK("x")', '自己的列：另外', ''];
    expect(await columnsOf(sent.excel, '待认领', shows)).toEqual([first]);
    const [headers = []] = await tableText(sent.excel, '待认领');
    await sent.excel.run(async (context) => {
      const sheetOfClaims = context.workbook.worksheets.getItem('待认领');
      sheetOfClaims.getRangeByIndexes(3, headers.indexOf('处理情况'), 1, 1).values = [['已转办']];
      await context.sync();
    });
    await merge([back([added, { title: '又一项' }], 'two')], { mergedAt: '2020-07-02T09:30' });
    expect(await columnsOf(sent.excel, '待认领', shows)).toEqual([
      [...first.slice(0, -1), '已转办'],
      ['财务处', '计划里没有这项任务', '', '又一项', '', '', ''],
    ]);
  });

  it('is one step of undo', async () => {
    const sent = await sentChecklist(['财务处、图书馆', '图书馆']);
    await merge([returnOf(sent, '财务处', { 'RW-001': answer })]);
    const before = contents(sent.excel);
    await merge([returnOf(sent, '图书馆', { 'RW-001': answer, 'RW-002': answer })]);
    expect(contents(sent.excel)).not.toEqual(before);
    sent.excel.host.undo();
    expect(contents(sent.excel)).toEqual(before);
    expect(await readBackups()).toHaveLength(1);
  });
});

describe('a workbook that is not what the merge has seen', () => {
  const start = async (): Promise<Sent & { readonly apply: () => Promise<unknown> }> => {
    const sent = await sentChecklist(['财务处', '财务处、图书馆', '图书馆']);
    const { input, result } = await planMerge([returnOf(sent, '财务处', { 'RW-001': answer })]);
    return { ...sent, apply: () => applyMerge(input, result) };
  };

  const changes: readonly (readonly [string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void])[] = [
    ['a cell that would change', (_, sheet) => (sheet.getRange('L4').values = [['写了别的']])],
    ['the departments of a task', (_, sheet) => (sheet.getRange('G6').values = [['财务处']])],
    ['the number of rows', (context) => context.workbook.tables.getItem('任务清单').rows.getItemAt(2).delete()],
    [
      'the order of rows',
      (context) => context.workbook.tables.getItem('任务清单').sort.apply([{ key: 0, ascending: false }]),
    ],
  ];

  it.each(changes)('is refused where %s has changed, and nothing is written', async (_, change) => {
    const { excel, apply } = await start();
    await excel.run(async (context) => {
      change(context, context.workbook.worksheets.getItem('任务清单'));
      await context.sync();
    });
    const before = contents(excel);
    await expect(apply()).rejects.toMatchObject({ code: 'sheetChanged', facts: { sheet: '任务清单' } });
    expect(contents(excel)).toEqual(before);
    expect(await readBackups()).toEqual([]);
  });

  it('is refused where somebody has merged meanwhile', async () => {
    const { apply } = await start();
    await apply();
    await expect(apply()).rejects.toMatchObject({ code: 'sheetChanged' });
  });

  it('is accepted where something else was typed, the table moved and columns were added or renamed', async () => {
    const sent = await start();
    await sent.excel.run(async (context) => {
      const sheetOfTasks = context.workbook.worksheets.getItem('任务清单');
      sheetOfTasks.getRange('H5').values = [['张三']];
      sheetOfTasks.getRange('K3').values = [['完成状态']];
      sheetOfTasks.getRange('L3').values = [['落实情况']];
      context.workbook.tables.getItem('任务清单').columns.add(2, undefined, '自己的列');
      sheetOfTasks.getRange('1:2').insert('Down');
      sheetOfTasks.getRange('A:A').insert('Right');
      await context.sync();
    });
    await sent.apply();
    expect(await taskRow(sent, 0)).toMatchObject({ 完成状态: '已完成', 落实情况: '已办结', 自己的列: '' });
    expect(await taskRow(sent, 1)).toMatchObject({ 责任人: '张三' });
  });

  it('is refused where a column to write to is gone', async () => {
    const { excel, apply } = await start();
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').columns.getItem('完成日期').delete();
      await context.sync();
    });
    const before = contents(excel);
    await expect(apply()).rejects.toMatchObject({ code: 'columnMissing', facts: { column: '完成日期' } });
    expect(contents(excel)).toEqual(before);
  });

  it.each(['任务清单', '分发登记'])(
    'is refused where the sheet %s is protected, and nothing is written',
    async (name) => {
      const { excel, apply } = await start();
      await excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).protection.protect();
        await context.sync();
      });
      const before = contents(excel);
      await expect(apply()).rejects.toMatchObject({ code: 'checklistProtected' });
      expect(contents(excel)).toEqual(before);
    },
  );

  it('is refused where the workbook is protected and sheets are to be made', async () => {
    const { excel, apply } = await start();
    await excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = contents(excel);
    await expect(apply()).rejects.toMatchObject({ code: 'workbookProtected' });
    expect(contents(excel)).toEqual(before);
  });

  it('is put back when Excel takes a write without keeping it: a cell that another one covers', async () => {
    const excel = (await sentChecklist(['财务处', '财务处', '图书馆'])).excel;
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').convertToRange();
      await context.sync();
    });
    const { input, result } = await planMerge([
      file([sheet([{ id: 'RW-002', title: '任务2', departments: '财务处', progress: '已办' }])], {
        name: '财务处.xlsx',
      }),
    ]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').getRange('L4:L5').merge();
      await context.sync();
    });
    const before = contents(excel);
    await expect(applyMerge(input, result)).rejects.toMatchObject({ code: 'excelRefused' });
    expect(contents(excel)).toEqual(before);
    expect(excel.host.workbook().sheets.map(({ name }) => name)).not.toContain('回收明细');
  });
});

describe('the sheets of merges', () => {
  it('leave sheets of the user’s with such names alone', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    await makeSheet(sent.excel, '回收明细', 'A1', [['我的'], ['明细']]);
    await makeSheet(sent.excel, '汇总记录', 'A1', [
      ['任务编号', '部门'],
      ['1', '2'],
    ]);
    await sent.excel.run(async (context) => {
      context.workbook.worksheets.getItem('汇总记录').tables.add('A1:B2', true).name = '汇总记录';
      await context.sync();
    });
    await merge([returnOf(sent, '财务处', { 'RW-001': answer })]);
    expect([cellOf(sent.excel, '回收明细', 0, 0)?.value, cellOf(sent.excel, '汇总记录', 0, 1)?.value]).toEqual([
      '我的',
      '部门',
    ]);
    expect(await columnsOf(sent.excel, '回收明细', ['部门'])).toEqual([['财务处']]);
    expect(await columnsOf(sent.excel, '汇总记录2', ['部门'])).toEqual([['财务处']]);
    await merge([returnOf(sent, '图书馆', { 'RW-002': answer })], { mergedAt: '2020-07-02T09:30' });
    expect(await columnsOf(sent.excel, '汇总记录2', ['部门'])).toEqual([['财务处'], ['图书馆']]);
  });

  it('keep the user’s own columns beside their rows, in the order of 任务清单, also when sorted, filtered and moved', async () => {
    const sent = await sentChecklist(['财务处、图书馆', '图书馆、财务处']);
    await merge([returnOf(sent, '图书馆', { 'RW-001': answer, 'RW-002': answer })]);
    await sent.excel.run(async (context) => {
      const table = context.workbook.tables.getItem('回收明细');
      table.columns.add(1, [['核对'], ['一'], ['二']]);
      table.sort.apply([{ key: 0, ascending: false }]);
      table.columns.getItem('核对').filter.applyValuesFilter(['一']);
      context.workbook.worksheets.getItem('回收明细').getRange('A:A').insert('Right');
      await context.sync();
    });
    await merge([returnOf(sent, '财务处', { 'RW-001': answer, 'RW-002': { progress: '在办' } })], {
      mergedAt: '2020-07-02T09:30',
    });
    expect(await columnsOf(sent.excel, '回收明细', ['任务编号', '部门', '核对', '进展情况'])).toEqual([
      ['RW-001', '财务处', '', '已办结'],
      ['RW-001', '图书馆', '一', '已办结'],
      ['RW-002', '图书馆', '二', '已办结'],
      ['RW-002', '财务处', '', '在办'],
    ]);
  });

  it('are gone to, and one that is not there leaves the person where they are', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    await merge([returnOf(sent, '财务处', { 'RW-001': answer })]);
    const shownSheet = (): string | undefined =>
      sent.excel.host.workbook().sheets.find(({ id }) => id === sent.excel.host.selection().sheetId)?.name;
    const visited = [];
    for (const which of ['details', 'claims', 'records', 'checklist'] as const) {
      await goToMergeSheet(which);
      visited.push(shownSheet());
    }
    expect(visited).toEqual(['回收明细', '回收明细', '汇总记录', '任务清单']);
  });

  it('hide what is only for the program', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    await merge([returnOf(sent, '财务处', { 'RW-001': answer })]);
    const [headers = []] = await tableText(sent.excel, '汇总记录');
    const hidden = sheetNamed(sent.excel, '汇总记录').columns.flatMap((run) =>
      run.hidden === true ? headers.slice(run.first, run.last + 1) : [],
    );
    expect(hidden).toEqual(['内容指纹', '已定冲突1', '已定冲突2', '已定冲突3', '已定冲突4']);
    expect(sheetNamed(sent.excel, '督办备份').visibility).toBe('veryHidden');
  });
});

describe('the cost of a merge', () => {
  const many = async (rows: number, departments: number): Promise<number[]> => {
    const names = Array.from({ length: departments }, (_, index) => `第${String(index + 1)}处室`);
    const sent = await sentChecklist(Array.from({ length: rows }, (_, row) => names[row % departments] ?? ''));
    const files = names.map((name) =>
      returnOf(
        sent,
        name,
        Object.fromEntries((sent.baselines.get(name)?.rows ?? []).map(({ id }) => [id, { ...answer, owner: name }])),
      ),
    );
    const { input, result } = await planMerge(files);
    return [await costOf(sent.excel, readMergeInput), await costOf(sent.excel, () => applyMerge(input, result))];
  };

  it('is the same number of requests for 10 rows of 3 departments and for 500 of 60', async () => {
    const few = await many(10, 3);
    expect(await many(500, 60)).toEqual(few);
    // Two of those of applying are for the very-hidden sheet, one is that with which Excel.run ends.
    expect(few).toEqual([6, 8]);
  }, 60_000);
});

describe('a merge past what Excel takes in one request', () => {
  const long = (name: string): string => name.padEnd(20_000, '进展');

  it('is written whole, and taken back whole', async () => {
    const sent = await sentChecklist(Array.from({ length: 70 }, () => '财务处'));
    const before = await columnsOf(sent.excel, '任务清单', ['进展情况']);
    const ids = sent.baselines.get('财务处')?.rows.map(({ id }) => id) ?? [];
    await merge([returnOf(sent, '财务处', Object.fromEntries(ids.map((id) => [id, { progress: long(id) }])))]);
    const written = ids.map((id) => [long(id)]);
    expect(await columnsOf(sent.excel, '任务清单', ['进展情况'])).toEqual(written);
    expect(await columnsOf(sent.excel, '回收明细', ['进展情况'])).toEqual(written);
    expect((await readMergeInput()).details).toHaveLength(70);
    expect(await undoLastMerge()).toMatchObject({ kind: 'undone' });
    expect(await columnsOf(sent.excel, '任务清单', ['进展情况'])).toEqual(before);
  }, 60_000);

  it('shortens the roll-up where the answers of all are longer than a cell; 回收明细 has them whole', async () => {
    const sent = await sentChecklist(['财务处、图书馆', '图书馆']);
    const names = ['财务处', '图书馆'];
    await merge(names.map((name) => returnOf(sent, name, { 'RW-001': { progress: long(name) } })));
    const details = (await columnsOf(sent.excel, '回收明细', ['进展情况'])).map(([text]) => text);
    expect(details).toEqual([...names.map(long), '']);
    const rolledUp = String((await taskRow(sent, 0))['进展情况']);
    expect(rolledUp.length).toBeLessThanOrEqual(32_767);
    expect(rolledUp.split('\n').map((line) => [line.slice(0, 5), line.slice(-1)])).toEqual([
      ['【财务处】', '…'],
      ['【图书馆】', '…'],
    ]);
  });

  it('is refused before anything is written where one text is longer than a cell', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    const { input, result } = await planMerge([
      returnOf(sent, '财务处', { 'RW-001': { progress: '进展'.repeat(20_000) } }),
    ]);
    const before = contents(sent.excel);
    await expect(applyMerge(input, result)).rejects.toMatchObject({ code: 'excelRefused' });
    expect(contents(sent.excel)).toEqual(before);
  });
});
