import { directoryColumns } from '../../../src/core/departments';
import { draftDirectoryFromChecklist } from '../../../src/excel/directory/draftDirectory';
import { dismissPair } from '../../../src/excel/directory/dismissedPairs';
import { readDirectoryOverview } from '../../../src/excel/directory/directoryOverview';
import { mergeDirectoryEntries } from '../../../src/excel/directory/mergeDirectoryEntries';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import type { TestExcel } from '../../workbench/host/openHost';
import { useExcel } from '../officeGlobals';
import { costOf, excelWith, generate, makeSheet, sheetNamed, tableText } from './program';

async function drafted(
  departments: readonly string[] = ['党委宣传部、党委宣传统战部', '党委宣传部', '党务部门、财务处'],
): Promise<TestExcel> {
  const excel = await excelWith(departments);
  await draftDirectoryFromChecklist();
  return excel;
}

/** Types into a column of the row of a department. */
async function fillIn(excel: TestExcel, name: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const [header = [], ...rows] = await tableText(excel, '部门名录');
  const row = rows.findIndex(([first]) => first === name);
  for (const [column, text] of Object.entries(cells)) {
    expect(excel.host.type(sheetNamed(excel, '部门名录').id, 3 + row, header.indexOf(column), text)).toEqual({
      ok: true,
    });
  }
}

describe('合并为别名', () => {
  it('deletes the row of the one and writes its names, contact and groups to the other', async () => {
    const excel = await drafted();
    await fillIn(excel, '党委宣传部', { 简称及曾用名: '宣传部', 联系人: '王芳' });
    await fillIn(excel, '党委宣传统战部', { 联系方式: '8001' });
    await fillIn(excel, '党务部门', { 类别: '部门组', 成员: '财务处、党委宣传部' });
    await mergeDirectoryEntries('党委宣传统战部', '党委宣传部');
    expect((await tableText(excel, '部门名录')).slice(1)).toEqual([
      ['党委宣传统战部', '党委宣传部、宣传部', '部门', '', '王芳', '8001'],
      ['党务部门', '', '部门组', '财务处、党委宣传统战部', '', ''],
      ['财务处', '', '部门', '', '', ''],
    ]);
  });

  it('does not touch the checklist', async () => {
    const excel = await drafted();
    const before = await tableText(excel, '任务清单');
    await mergeDirectoryEntries('党委宣传统战部', '党委宣传部');
    expect(await tableText(excel, '任务清单')).toEqual(before);
  });

  it('is one step of undo', async () => {
    const excel = await drafted();
    const before = await tableText(excel, '部门名录');
    await mergeDirectoryEntries('党委宣传统战部', '党委宣传部');
    expect(await tableText(excel, '部门名录')).not.toEqual(before);
    excel.host.undo();
    expect(await tableText(excel, '部门名录')).toEqual(before);
  });

  it('edits only the cells concerned: formulas and columns of the user’s own stay', async () => {
    const excel = await drafted();
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('部门名录');
      table.columns.add(undefined, [
        ['字数'],
        ['=LEN([@标准名称])'],
        ['=LEN([@标准名称])'],
        ['=LEN([@标准名称])'],
        ['=LEN([@标准名称])'],
      ]);
      await context.sync();
    });
    await mergeDirectoryEntries('党委宣传统战部', '党委宣传部');
    expect((await tableText(excel, '部门名录')).map((row) => row.at(-1))).toEqual(['字数', '7', '4', '3']);
    const cells = [3, 4, 5].map((row) => sheetNamed(excel, '部门名录').rows.get(row)?.cells.get(6)?.formula);
    expect(cells.every((formula) => formula !== undefined)).toBe(true);
  });

  it('keeps the drop-down over the remaining departments', async () => {
    const excel = await drafted();
    await mergeDirectoryEntries('党委宣传统战部', '党委宣传部');
    const offered = await excel.run(async (context) => {
      const range = context.workbook.names.getItem('督办部门').getRange();
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(offered).toEqual([['党委宣传统战部'], ['党务部门'], ['财务处']]);
  });

  it('gives a directory made by hand the column for aliases that it lacks', async () => {
    const excel = await excelWith(['党委宣传部、党委宣传统战部']);
    await makeSheet(excel, '部门名录', 'A1', [
      ['部门名称', '电话'],
      ['党委宣传部', '8001'],
      ['财务处', '8002'],
      ['党委宣传统战部', ''],
    ]);
    await mergeDirectoryEntries('党委宣传统战部', '党委宣传部');
    const { rows } = sheetNamed(excel, '部门名录');
    const texts = [0, 1, 2, 3].map((row) => [0, 1, 2].map((column) => rows.get(row)?.cells.get(column)?.value ?? ''));
    expect(texts).toEqual([
      ['部门名称', '电话', '简称及曾用名'],
      ['财务处', 8002, ''],
      ['党委宣传统战部', '8001', '党委宣传部'],
      ['', '', ''],
    ]);
  });

  it('says that the sheet was changed when one of the two is gone', async () => {
    await drafted();
    await expect(mergeDirectoryEntries('党委宣传统战部', '后勤处')).rejects.toMatchObject({ code: 'sheetChanged' });
  });

  it('costs one sync to read and one to write, for four departments as for a thousand', async () => {
    const excel = await drafted();
    expect(await costOf(excel, () => mergeDirectoryEntries('党委宣传统战部', '党委宣传部'))).toBe(3);
    const many = useExcel();
    await makeSheet(many, '部门名录', 'A1', [
      directoryColumns.map(({ header }) => header),
      ...Array.from({ length: 1000 }, (_, index) => [`第${String(index)}处`, '', '部门', '', '', '']),
    ]);
    expect(await costOf(many, () => mergeDirectoryEntries('第7处', '第900处'))).toBe(3);
  });
});

describe('the overview for the pane', () => {
  it('is none without a directory', async () => {
    await excelWith(['财务处']);
    expect(await readDirectoryOverview()).toEqual({ kind: 'none' });
  });

  it('tells counts, new names, near pairs with their tasks, and what to look at', async () => {
    const excel = await drafted(['党委宣传部、党委宣传统战部', '党委宣传部', '各学院', '财务处']);
    await generate(['党委宣传部、党委宣传统战部', '党委宣传部', '各学院', '财务处', '图书馆']);
    expect(await readDirectoryOverview()).toEqual({
      kind: 'ready',
      sheet: '部门名录',
      counts: [
        { category: '部门', count: 3 },
        { category: '部门组', count: 1 },
      ],
      total: 4,
      newNames: ['图书馆'],
      pairs: [{ names: ['党委宣传部', '党委宣传统战部'], uses: [2, 1] }],
      problems: [{ code: 'groupWithoutMembers', row: 3, line: 7, facts: { name: '各学院', text: '' } }],
    });
    expect(await costOf(excel, readDirectoryOverview)).toBe(4);
  });

  it('does without a checklist', async () => {
    const excel = useExcel();
    await makeSheet(excel, '部门名录', 'A1', [
      ['部门名称', '电话'],
      ['党委宣传部', '8001'],
    ]);
    expect(await readDirectoryOverview()).toMatchObject({ kind: 'ready', total: 1, newNames: null });
  });

  it('no longer shows a pair that was said to be two departments, not even in the saved file', async () => {
    const excel = await drafted();
    await dismissPair(['党委宣传统战部', '党委宣传部']);
    await dismissPair(['财务处', '计划财务处']);
    expect(await readDirectoryOverview()).toMatchObject({ pairs: [] });
    const saved = readXlsx(writeXlsx(excel.host.workbook()));
    if (!saved.ok) throw new Error(saved.code);
    useExcel(saved.workbook);
    expect(await readDirectoryOverview()).toMatchObject({ pairs: [] });
  });
});
