import { draftDirectoryFromChecklist, ensureDirectory } from '../../../src/excel/directory/draftDirectory';
import { readDirectory } from '../../../src/excel/directory/readDirectory';
import { runCommand } from '../../../src/excel/runCommand';
import { columnName } from '../../../src/core/cellName';
import { realTasks } from '../../fixtures/notices/realTasks';
import { useExcel } from '../officeGlobals';
import { costOf, excelWith, generate, makeSheet, sheetNamed, tableText } from './program';

const real = realTasks.map(({ departmentsText }) => departmentsText);

describe('生成部门名录', () => {
  it('writes the departments of the real notice as a table, in their categories', async () => {
    const excel = await excelWith(real);
    const draft = await draftDirectoryFromChecklist();
    expect([draft.created, draft.dropDowns]).toEqual([true, true]);
    const [header, ...rows] = await tableText(excel, '部门名录');
    expect(header).toEqual(['标准名称', '简称及曾用名', '类别', '成员', '联系人', '联系方式']);
    expect(rows).toHaveLength(draft.added);
    expect(rows.map((row) => [row[0], row[2]])).toEqual(
      expect.arrayContaining([
        ['党委宣传部', '部门'],
        ['党委宣传统战部', '部门'],
        ['马克思主义学院', '学院'],
        ['工会', '群团'],
        ['各党总支', '部门组'],
        ['直属党支部', '部门组'],
      ]),
    );
    expect(sheetNamed(excel, '部门名录')).toMatchObject({
      freeze: { rows: 3 },
      pageSetup: { orientation: 'landscape', titleRows: { first: 2, last: 2 } },
    });
    expect(excel.host.workbook().activeSheetId).toBe(sheetNamed(excel, '任务清单').id);
  });

  it('keeps what is typed into it as text', async () => {
    const excel = await excelWith(['财务处']);
    await draftDirectoryFromChecklist();
    const { id } = sheetNamed(excel, '部门名录');
    expect(excel.host.type(id, 3, 5, '0551-001')).toEqual({ ok: true });
    expect(excel.host.type(id, 3, 1, '1-2')).toEqual({ ok: true });
    expect((await tableText(excel, '部门名录'))[1]).toEqual(['财务处', '1-2', '部门', '', '', '0551-001']);
  });

  it('offers the categories and refuses others', async () => {
    const excel = await excelWith(['财务处']);
    await draftDirectoryFromChecklist();
    const { id } = sheetNamed(excel, '部门名录');
    expect(excel.host.type(id, 3, 2, '学院')).toEqual({ ok: true });
    expect(excel.host.type(id, 3, 2, '别的')).toMatchObject({ ok: false, reason: 'validation' });
  });

  it('adds what the list newly names below the user’s rows and leaves those alone', async () => {
    const excel = await excelWith(['财务处', '党委宣传部']);
    await draftDirectoryFromChecklist();
    const { id } = sheetNamed(excel, '部门名录');
    excel.host.type(id, 3, 0, '计划财务处');
    excel.host.type(id, 3, 1, '财务处');
    excel.host.type(id, 3, 4, '王芳');
    await generate(['财务处', '党委宣传部', '图书馆、保卫处', '各学院']);
    const draft = await draftDirectoryFromChecklist();
    expect([draft.created, draft.added]).toEqual([false, 3]);
    expect((await tableText(excel, '部门名录')).slice(1)).toEqual([
      ['计划财务处', '财务处', '部门', '', '王芳', ''],
      ['党委宣传部', '', '部门', '', '', ''],
      ['图书馆', '', '部门', '', '', ''],
      ['保卫处', '', '部门', '', '', ''],
      ['各学院', '', '部门组', '', '', ''],
    ]);
    expect(excel.host.type(id, 6, 2, '别的')).toMatchObject({ ok: false, reason: 'validation' });
    expect((await draftDirectoryFromChecklist()).added).toBe(0);
  });

  it('adds to a sheet made by hand, whatever its columns and their order', async () => {
    const excel = await excelWith(['财务处、图书馆', '保卫处']);
    await makeSheet(excel, '部门名录', 'B2', [
      ['本校部门', '', ''],
      ['电话', '部门名称', '简称'],
      ['8001', '计划财务处', '财务处'],
    ]);
    expect(await draftDirectoryFromChecklist()).toMatchObject({ created: false, added: 2 });
    const cells = (row: number) =>
      [1, 2, 3].map((column) => sheetNamed(excel, '部门名录').rows.get(row)?.cells.get(column)?.value ?? null);
    expect([cells(3), cells(4), cells(5)]).toEqual(
      [
        [8001, '计划财务处', '财务处'],
        ['', '图书馆', ''],
        ['', '保卫处', ''],
      ].map((row) => row.map((cell) => (cell === '' ? null : cell))),
    );
    const offered = await excel.run(async (context) => {
      const range = context.workbook.names.getItem('督办部门').getRange();
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(offered).toEqual([['计划财务处'], ['图书馆'], ['保卫处']]);
  });

  it('leaves a sheet of that name with other content as it is', async () => {
    const excel = await excelWith(['财务处']);
    await makeSheet(excel, '部门名录', 'A1', [['这里是别的东西', '']]);
    expect(await draftDirectoryFromChecklist()).toMatchObject({ created: true, added: 1 });
    expect(sheetNamed(excel, '部门名录').tables).toEqual([]);
    expect(sheetNamed(excel, '部门名录（2）').tables.map(({ name }) => name)).toEqual(['部门名录']);
    expect(await runCommand(readDirectory)).toMatchObject({ sheet: '部门名录（2）', kind: 'table' });
  });

  it('takes the directory back in one step of undo, with its drop-downs', async () => {
    const excel = await excelWith(['财务处']);
    await draftDirectoryFromChecklist();
    excel.host.undo();
    expect(excel.host.workbook().sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Sheet1', 'visible'],
      ['任务清单', 'visible'],
      ['督办选项', 'hidden'],
    ]);
  });

  it('says that there is no checklist', async () => {
    useExcel();
    await expect(draftDirectoryFromChecklist()).rejects.toMatchObject({ code: 'noChecklist' });
  });

  it('costs the same number of syncs for ten departments and for a thousand', async () => {
    const cost = async (count: number): Promise<number[]> => {
      const names = Array.from({ length: count }, (_, index) => `第${columnName(index)}处`);
      const excel = await excelWith(names);
      const draft = await costOf(excel, draftDirectoryFromChecklist);
      const again = await costOf(excel, draftDirectoryFromChecklist);
      const reading = await costOf(excel, () => runCommand(readDirectory));
      expect((await runCommand(readDirectory))?.reading.directory.entries).toHaveLength(count);
      return [draft, again, reading];
    };
    const few = await cost(10);
    expect(few[0]).toBeLessThanOrEqual(14);
    expect(few[2]).toBe(2);
    expect(await cost(1000)).toEqual(few);
  });
});

describe('ensureDirectory', () => {
  it('drafts a directory that is not there, and reads one that is in a single sync', async () => {
    const excel = await excelWith(['财务处', '各学院']);
    expect(await ensureDirectory()).toMatchObject({ drafted: 2 });
    let found: unknown;
    const cost = await costOf(excel, async () => {
      found = await ensureDirectory();
    });
    expect(cost).toBe(2);
    expect(found).toMatchObject({ drafted: 0, directory: { entries: [{ name: '财务处' }, { name: '各学院' }] } });
  });

  it('changes nothing when the directory is there', async () => {
    const excel = await excelWith(['财务处']);
    await ensureDirectory();
    await generate(['财务处', '图书馆']);
    const before = excel.host.workbook();
    await ensureDirectory();
    expect(excel.host.workbook()).toEqual(before);
  });
});

describe('ensureDirectory in a workbook whose structure is protected', () => {
  it('gives a draft without writing it', async () => {
    const excel = await excelWith(['财务处']);
    await excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await ensureDirectory()).toMatchObject({ drafted: 0, directory: { entries: [{ name: '财务处' }] } });
    expect(excel.host.workbook().sheets.map(({ name }) => name)).toEqual(['Sheet1', '任务清单']);
    await expect(draftDirectoryFromChecklist()).rejects.toMatchObject({ code: 'workbookProtected' });
  });
});

describe('reading a directory', () => {
  it('follows the table to where it was moved and renamed, past a total row', async () => {
    const excel = await excelWith(['财务处', '图书馆']);
    await draftDirectoryFromChecklist();
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('部门名录');
      table.showTotals = true;
      table.worksheet.name = '单位';
      table.worksheet.getRange('1:1').delete('Up');
      await context.sync();
    });
    const found = await runCommand(readDirectory);
    expect(found).toMatchObject({ sheet: '单位', headerRow: 1 });
    expect(found?.reading.directory.entries.map(({ name }) => name)).toEqual(['财务处', '图书馆']);
  });

  it('is null without one', async () => {
    useExcel();
    expect(await runCommand(readDirectory)).toBeNull();
  });
});
