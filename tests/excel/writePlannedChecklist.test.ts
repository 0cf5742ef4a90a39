import { readNoticeText } from '../../src/core/reading';
import { planChecklist } from '../../src/excel/planChecklist';
import { writePlannedChecklist } from '../../src/excel/writePlannedChecklist';
import { smallNotice } from '../fixtures/smallNotice';
import { useExcel } from './officeGlobals';
import type { TestExcel } from '../workbench/host/openHost';

const read = (text: string) => readNoticeText(text, { kind: 'text' }, 2026);

/** The checklist as the table shows it: header first. */
async function tableText(excel: TestExcel): Promise<string[][]> {
  return excel.run(async (context) => {
    const range = context.workbook.tables.getItem('任务清单').getRange();
    range.load('text');
    await context.sync();
    return range.text;
  });
}

async function generate(text = smallNotice) {
  return writePlannedChecklist(await planChecklist(read(text)));
}

describe('writing a first checklist', () => {
  it('makes the sheet 任务清单 with one row a task and tells how many', async () => {
    const excel = useExcel();
    expect(await generate()).toEqual({ sheet: '任务清单', rows: 4, updated: false });
    const [header, ...rows] = await tableText(excel);
    expect(header?.slice(0, 5)).toEqual(['任务编号', '任务类别', '序号', '任务名称', '工作要求']);
    expect(rows.map((row) => [row[0], row[1], row[3], row[5], row[6], row[8], row[9], row[10]])).toEqual([
      ['RW-001', '工作任务', '建好阅读角', '图书馆', '图书馆、各学院', '2021年5月底前', '2021-05-31', '未启动'],
      ['RW-002', '工作任务', '办好读书会', '学生处', '学生处、团委', '6月-9月', '2021-09-30', '未启动'],
      ['RW-003', '', '更新目录', '图书馆', '图书馆', '长期坚持', '', '未启动'],
      ['RW-004', '', '检查消防', '保卫处', '保卫处', '12月底前，长期坚持', '2021-12-31', '未启动'],
    ]);
  });

  it('costs the same number of syncs for four tasks and for a thousand', async () => {
    const many = `二、工作任务\n${Array.from({ length: 1000 }, (_, i) => `${String(i + 1)}.任务${String(i)}（责任单位：图书馆；完成时限：12月底前）`).join('\n')}`;
    const cost = async (text: string): Promise<number> => {
      const excel = useExcel();
      await generate(text);
      return excel.host.statistics().batches;
    };
    const few = await cost(smallNotice);
    expect(few).toBeLessThanOrEqual(4);
    expect(await cost(many)).toBe(few);
  });

  it('is one step of undo', async () => {
    const excel = useExcel();
    await generate();
    excel.host.undo();
    expect(excel.host.workbook().sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
  });

  it('writes text from outside as text', async () => {
    const excel = useExcel();
    await generate('1.=HYPERLINK("http://x","y")（责任单位：001；完成时限：6-1）');
    const sheet = excel.host.workbook().sheets.find(({ name }) => name === '任务清单');
    const row = [...(sheet?.rows.get(3)?.cells.values() ?? [])];
    expect(row.filter((cell) => cell.formula !== undefined)).toHaveLength(1);
    expect(row.map((cell) => cell.value)).toEqual(expect.arrayContaining(['=HYPERLINK("http://x","y")', '001', '6-1']));
  });
});

describe('writing again', () => {
  /** What a person fills in on the row of a task. */
  async function fillIn(excel: TestExcel, title: string, values: Readonly<Record<string, string>>): Promise<void> {
    const [header = [], ...rows] = await tableText(excel);
    const row = rows.findIndex((cells) => cells[3] === title);
    const sheet = excel.host.workbook().sheets.find(({ name }) => name === '任务清单');
    for (const [column, value] of Object.entries(values)) {
      expect(excel.host.type(sheet?.id ?? '', 3 + row, header.indexOf(column), value)).toEqual({ ok: true });
    }
  }

  it('finds nothing to do when the notice is the same', async () => {
    useExcel();
    await generate();
    expect((await planChecklist(read(smallNotice))).kind).toBe('unchanged');
  });

  it.each([
    [
      '文号：甲〔2026〕1号    任务：4 项    制表日期：2026年1月5日',
      '文号：甲〔2026〕1号    任务：5 项    制表日期：2026年1月5日',
    ],
    ['我们自己写的一行', '我们自己写的一行'],
    ['任务：很多项', '任务：很多项'],
  ])('counts the tasks anew above the list: %s', async (before, after) => {
    const excel = useExcel();
    await generate();
    const facts = async (text?: string): Promise<unknown> =>
      excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('任务清单').getRange('A2');
        if (text !== undefined) cell.values = [[text]];
        cell.load('values');
        await context.sync();
        return (cell.values as unknown[][])[0]?.[0];
      });
    await facts(before);
    await generate(`${smallNotice}\n5.整理书架（责任单位：图书馆；完成时限：12月底前）`);
    expect(await facts()).toBe(after);
  });

  it('keeps what people filled in, updates what the notice changed, adds and removes tasks', async () => {
    const excel = useExcel();
    await generate();
    await fillIn(excel, '建好阅读角', { 责任人: '王芳', 状态: '推进中', 进展情况: '已选址' });
    await fillIn(excel, '更新目录', { 备注: '等系统上线' });
    const changed = smallNotice
      .replace('2021年5月底前', '2021年6月底前')
      .replace(/1\.更新目录.*\n/, '')
      .replace(/2\.检查消防.*\n/, '3.添置书架（责任单位：后勤处；完成时限：7月底前）\n');
    const plan = await planChecklist(read(changed));
    expect(plan.rows.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'retained', 'removed', 'added']);
    expect(await writePlannedChecklist(plan)).toEqual({ sheet: '任务清单', rows: 4, updated: true });
    const [header = [], ...rows] = await tableText(excel);
    const cell = (title: string, column: string): string | undefined =>
      rows.find((row) => row[3] === title)?.[header.indexOf(column)];
    expect(rows.map((row) => row[3])).toEqual(['建好阅读角', '办好读书会', '更新目录', '添置书架']);
    expect(['责任人', '状态', '进展情况', '完成时限', '截止日期'].map((column) => cell('建好阅读角', column))).toEqual([
      '王芳',
      '推进中',
      '已选址',
      '2021年6月底前',
      '2021-06-30',
    ]);
    expect(cell('更新目录', '备注')).toBe('等系统上线');
    expect([cell('添置书架', '任务编号'), cell('添置书架', '截止日期')]).toEqual(['RW-005', '2021-07-31']);
  });

  it('keeps a sheet of the same name that is not ours, under another name', async () => {
    const excel = useExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('任务清单');
      sheet.getRange('A1:C2').values = [
        ['任务名称', '责任单位', '落实情况'],
        ['建好阅读角', '图书馆', '已买书架'],
      ];
      await context.sync();
    });
    const result = await generate();
    expect(result).toEqual({ sheet: '任务清单', rows: 4, updated: true, backup: '任务清单（原表）' });
    expect(excel.host.workbook().sheets.map(({ name }) => name)).toEqual(['Sheet1', '任务清单（原表）', '任务清单']);
    const [header = [], first = []] = await tableText(excel);
    expect(first[header.indexOf('进展情况')]).toBe('已买书架');
  });
});
