import { readSheetsAsReturns, returnSheetNames } from '../../../src/excel/returns/mergeWorkbook';
import { makeSheet } from '../directory/program';
import { columnsOf, merge, planMerge, returnOf, sentChecklist } from './program';

describe('sheets of this workbook as returns', () => {
  it('are those that the add-in does not keep itself, and that can be seen', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    await merge([returnOf(sent, '财务处', { 'RW-001': { progress: '已办' } })]);
    await makeSheet(sent.excel, '图书馆', 'A1', [['任务名称']]);
    await makeSheet(sent.excel, '藏起来的', 'A1', [['任务名称']]);
    await sent.excel.run(async (context) => {
      context.workbook.worksheets.getItem('藏起来的').visibility = 'Hidden';
      await context.sync();
    });
    expect(await returnSheetNames()).toEqual(['Sheet1', '图书馆']);
  });

  it('are read with values, dates, errors, merged cells and hidden rows', async () => {
    const { excel } = await sentChecklist(['财务处']);
    await makeSheet(excel, '图书馆', 'B2', [
      ['任务名称', '完成日期', '数'],
      ['任务1', '2020-06-30', '12.5'],
      ['', '', ''],
      ['任务2', '=1/0', 'TRUE'],
      ['任务3', '2020-06-30 10:00', '001'],
    ]);
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem('图书馆');
      own.getRange('B3:B4').merge();
      own.getRange('6:6').rowHidden = true;
      own.getRange('D6').numberFormat = [['@']];
      own.getRange('D6').values = [['001']];
      await context.sync();
    });
    const [read] = await readSheetsAsReturns(['图书馆']);
    expect(read).toMatchObject({ name: '图书馆', sha256: expect.stringMatching(/^图书馆:[\da-f]{16}$/) as unknown });
    expect(read?.workbook.sheets).toEqual([
      {
        name: '图书馆',
        state: 'visible',
        merges: [{ firstLine: 3, lastLine: 4, firstColumn: 1, lastColumn: 1 }],
        rows: [
          { line: 2, hidden: false, cells: [null, '任务名称', '完成日期', '数'] },
          { line: 3, hidden: false, cells: [null, '任务1', { serial: 44_012 }, 12.5] },
          { line: 5, hidden: false, cells: [null, '任务2', { error: '#DIV/0!' }, true] },
          { line: 6, hidden: true, cells: [null, '任务3', { serial: 44_012 + 10 / 24 }, '001'] },
        ],
      },
    ]);
  });

  it('are left out when they are gone, and come without rows when they are empty', async () => {
    const { excel } = await sentChecklist(['财务处']);
    await excel.run(async (context) => {
      context.workbook.worksheets.add('空的');
      await context.sync();
    });
    const read = await readSheetsAsReturns(['没有', '空的']);
    expect(read.map(({ name, workbook }) => [name, workbook.sheets[0]?.rows])).toEqual([['空的', []]]);
  });

  it('are read whole when they have more merged cells than Excel tells at once', async () => {
    const { excel } = await sentChecklist(['财务处']);
    await makeSheet(
      excel,
      '图书馆',
      'A1',
      Array.from({ length: 700 }, (_, row) => [String(row), '']),
    );
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('图书馆').getRange('A1:B700').merge(true);
      await context.sync();
    });
    const [read] = await readSheetsAsReturns(['图书馆']);
    const merges = read?.workbook.sheets[0]?.merges ?? [];
    expect([merges.length, new Set(merges.map(({ firstLine }) => firstLine)).size]).toEqual([700, 700]);
  });

  it('merge like files, once', async () => {
    const sent = await sentChecklist(['财务处', '图书馆']);
    await makeSheet(sent.excel, '图书馆', 'A1', [
      ['任务编号', '任务名称', '状态', '进展情况'],
      ['RW-002', '任务2', '已完成', '已办结'],
    ]);
    await merge(await readSheetsAsReturns(['图书馆']));
    expect(await columnsOf(sent.excel, '任务清单', ['状态', '进展情况'])).toEqual([
      ['未启动', ''],
      ['已完成', '已办结'],
    ]);
    const { result } = await planMerge(await readSheetsAsReturns(['图书馆']));
    expect(result.files.map(({ state }) => state.kind)).toEqual(['alreadyMerged']);
  });
});
