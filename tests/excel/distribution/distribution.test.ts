import { readDistribution, recordDistribution } from '../../../src/excel/distribution/distribution';
import { readMasterBaselines } from '../../../src/excel/distribution/masterBaselines';
import { planIssue } from '../../../src/excel/distribution/planIssue';
import { goToRegister, loadRegister } from '../../../src/excel/distribution/register';
import { markReturned } from '../../../src/excel/distribution/writeRegister';
import { runCommand } from '../../../src/excel/runCommand';
import { useExcel } from '../officeGlobals';
import { costOf, excelWith, makeSheet, sheetNamed, tableText } from '../directory/program';
import type { TestExcel } from '../../workbench/host/openHost';
import { choices, issue } from './program';

const states = async (excel: TestExcel) => (await tableText(excel, '分发登记')).slice(1).map((row) => row[8]);

describe('what there is to send', () => {
  it('is each department with its tasks, and nothing sent so far', async () => {
    await excelWith(['财务处、图书馆', '图书馆']);
    const source = await readDistribution();
    expect(source.assignment.departments).toMatchObject([
      { department: '财务处', rows: [0] },
      { department: '图书馆', rows: [0, 1] },
    ]);
    expect(source).toMatchObject({ planTitle: '任务清单', drafted: 2, planId: null, issues: [], register: [] });
    expect(source.rows[0]?.cells).toMatchObject({ title: '任务1', departments: '财务处、图书馆', due: 44196 });
    expect(source.rows[0]?.cells['progress']).toBeNull();
  });

  it('is read from a sheet made by hand too, numbers in columns of texts as they show', async () => {
    const excel = useExcel();
    await makeSheet(excel, '任务清单', 'B2', [
      ['2020年重点工作', '', '', ''],
      ['任务', '责任单位', '完成时间', '备注'],
      ['甲', '财务处', '2020-06-30', '3'],
      ['乙', '财务处', '', ''],
    ]);
    const { rows, planTitle, assignment } = await readDistribution();
    expect(planTitle).toBe('2020年重点工作');
    expect(assignment.departments).toMatchObject([{ department: '财务处', rows: [0, 1] }]);
    expect(rows[0]?.cells).toMatchObject({ title: '甲', departments: '财务处', remarks: '3' });
    expect(typeof rows[0]?.cells['deadline']).toBe('string');
  });

  it('costs three syncs when the directory is there, whatever the number of tasks', async () => {
    const cost = async (count: number) => {
      const excel = await excelWith(Array.from({ length: count }, () => '财务处'));
      await readDistribution();
      return costOf(excel, readDistribution);
    };
    const few = await cost(3);
    expect(await cost(300)).toBe(few);
    // One more for each of the two Excel.run.
    expect(few).toBeLessThanOrEqual(5);
  });

  it('says that there is no checklist', async () => {
    useExcel();
    await expect(readDistribution()).rejects.toMatchObject({ code: 'noChecklist' });
  });
});

describe('what was sent', () => {
  it('stands in 分发登记, a line for each file', async () => {
    const excel = await excelWith(['财务处、图书馆', '图书馆']);
    await issue(['财务处', '图书馆']);
    expect(await tableText(excel, '分发登记')).toEqual([
      ['部门', '文件名', '任务数', '第几次', '分发时间', '回收期限', '回收时间', '回收行数', '状态'],
      ['财务处', '任务清单-财务处.xlsx', '1', '1', '2020-06-01 09:30', '2020-07-10', '', '', '逾期未回收'],
      ['图书馆', '任务清单-图书馆.xlsx', '2', '1', '2020-06-01 09:30', '2020-07-10', '', '', '逾期未回收'],
    ]);
  });

  it('keeps its baselines in a sheet that Excel does not offer to show', async () => {
    const excel = await excelWith(['财务处、图书馆', '图书馆']);
    const files = await issue(['财务处', '图书馆'], { note: '请抓紧。' });
    expect(sheetNamed(excel, '督办基线').visibility).toBe('veryHidden');
    expect(await runCommand(readMasterBaselines)).toEqual(files.map(({ baseline }) => baseline));
    expect(files[0]?.baseline.around).toEqual([
      '任务清单（财务处）',
      expect.stringMatching(/^填报部门：财务处.*共 1 项.*请于 2020年7月10日 前交回。$/) as unknown,
      '请抓紧。',
    ]);
  });

  it('is kept when it is sent again, and counts on', async () => {
    const excel = await excelWith(['财务处、图书馆', '图书馆']);
    const first = await issue(['财务处', '图书馆']);
    excel.host.type(sheetNamed(excel, '任务清单').id, 3, 11, '已部署');
    const second = await issue(['图书馆'], {}, '2020-06-05T10:00');
    expect(second.map(({ baseline }) => [baseline.planId, baseline.department, baseline.issue])).toEqual([
      ['plan-1', '图书馆', 2],
    ]);
    expect(await runCommand(readMasterBaselines)).toEqual([...first, ...second].map(({ baseline }) => baseline));
    expect((await tableText(excel, '分发登记')).slice(1).map((row) => [row[0], row[3], row[4], row[8]])).toEqual([
      ['财务处', '1', '2020-06-01 09:30', '逾期未回收'],
      ['图书馆', '1', '2020-06-01 09:30', '已重发'],
      ['图书馆', '2', '2020-06-05 10:00', '逾期未回收'],
    ]);
    const { register, issues } = await readDistribution();
    expect(
      register.map(({ department, issue: number, issuedAt, returnBy, returned }) => [
        department,
        number,
        issuedAt,
        returnBy,
        returned,
      ]),
    ).toEqual([
      ['财务处', 1, '2020-06-01T09:30', '2020-07-10', false],
      ['图书馆', 1, '2020-06-01T09:30', '2020-07-10', false],
      ['图书馆', 2, '2020-06-05T10:00', '2020-07-10', false],
    ]);
    expect(issues.map(({ department, issue: number }) => [department, number])).toEqual([
      ['财务处', 1],
      ['图书馆', 1],
      ['图书馆', 2],
    ]);
  });

  it('can be for a department that was added later, alone', async () => {
    const excel = await excelWith(['财务处', '财务处、图书馆']);
    await issue(['财务处']);
    await issue(['图书馆']);
    expect((await tableText(excel, '分发登记')).slice(1).map((row) => [row[0], row[3]])).toEqual([
      ['财务处', '1'],
      ['图书馆', '1'],
    ]);
  });

  it('is not due before its date, and never without one', async () => {
    const excel = await excelWith(['财务处、图书馆']);
    await issue(['财务处'], { returnBy: '2999-01-01' });
    const source = await readDistribution();
    await recordDistribution(
      planIssue(source, { chosen: ['图书馆'], note: '' }, { newPlanId: 'x', issuedAt: '2020-06-01T09:30' }),
    );
    expect(await states(excel)).toEqual(['未回收', '未回收']);
  });

  it('is marked as returned, by its issue or else the last one', async () => {
    const excel = await excelWith(['财务处、图书馆']);
    await issue(['财务处', '图书馆']);
    await issue(['图书馆']);
    await runCommand(async (context) => {
      const loaded = loadRegister(context);
      await context.sync();
      markReturned(context, loaded.read()!, [
        { department: '图书馆', issue: 1, at: '2020-06-20T08:05', rows: 1 },
        { department: '财务处', at: '2020-06-21T16:00', rows: 1 },
        { department: '没有的处', at: '2020-06-21T16:00', rows: 1 },
      ]);
      await context.sync();
    });
    expect((await tableText(excel, '分发登记')).slice(1).map((row) => row.slice(6))).toEqual([
      ['2020-06-21 16:00', '1', '已回收'],
      ['2020-06-20 08:05', '1', '已回收'],
      ['', '', '逾期未回收'],
    ]);
    expect((await readDistribution()).register.map(({ returned }) => returned)).toEqual([true, true, false]);
  });

  it('goes into a register that was moved, renamed and given columns', async () => {
    const excel = await excelWith(['财务处、图书馆']);
    await issue(['财务处']);
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('分发登记');
      table.columns.add(0, [['领取人'], ['王芳']]);
      table.worksheet.name = '登记';
      table.worksheet.getRange('1:1').delete('Up');
      await context.sync();
    });
    await issue(['图书馆']);
    expect((await tableText(excel, '分发登记')).map((row) => [row[0], row[1], row[4], row[9]])).toEqual([
      ['领取人', '部门', '第几次', '状态'],
      ['王芳', '财务处', '1', '逾期未回收'],
      ['', '图书馆', '1', '逾期未回收'],
    ]);
  });

  it('leaves a sheet of that name that somebody else made', async () => {
    const excel = await excelWith(['财务处']);
    await makeSheet(excel, '分发登记', 'A1', [['这里是别的']]);
    const files = planIssue(await readDistribution(), choices('财务处'), {
      newPlanId: 'p',
      issuedAt: '2020-06-01T09:30',
    });
    expect(await recordDistribution(files)).toBe('分发登记2');
    expect(sheetNamed(excel, '分发登记').tables).toEqual([]);
  });

  it('is taken back in one step but for the empty very-hidden sheet', async () => {
    const excel = await excelWith(['财务处']);
    await readDistribution();
    const before = excel.host.workbook().sheets.map(({ name }) => name);
    await issue(['财务处']);
    excel.host.undo();
    expect(excel.host.workbook().sheets.map(({ name }) => name)).toEqual([...before, '督办基线']);
    expect(await runCommand(readMasterBaselines)).toEqual([]);
    expect((await issue(['财务处']))[0]?.baseline.issue).toBe(1);
  });

  it('costs the same number of syncs for two departments and for two hundred', async () => {
    const cost = async (count: number): Promise<number[]> => {
      const names = Array.from({ length: count }, (_, index) => `第${String(index)}处`);
      const excel = await excelWith(names);
      const source = await readDistribution();
      const files = planIssue(source, choices(...names), { newPlanId: 'p', issuedAt: '2020-06-01T09:30' });
      const first = await costOf(excel, () => recordDistribution(files));
      const again = await costOf(excel, () => recordDistribution(files));
      return [first, again];
    };
    const few = await cost(2);
    expect(few[0]).toBeLessThanOrEqual(7);
    expect(await cost(200)).toEqual(few);
  });

  it('keeps text that looks like a formula as text', async () => {
    const excel = await excelWith(['财务处']);
    excel.host.type(sheetNamed(excel, '任务清单').id, 3, 11, "'=HYPERLINK(1)");
    const [file] = await issue(['财务处']);
    expect(file?.baseline.rows[0]?.cells['progress']).toBe('=HYPERLINK(1)');
    expect(await runCommand(readMasterBaselines)).toMatchObject([file?.baseline]);
    const formulas = sheetNamed(excel, '督办基线');
    expect([...formulas.rows.values()].some(({ cells }) => [...cells.values()].some(({ formula }) => formula))).toBe(
      false,
    );
  });

  it('shows the register', async () => {
    const excel = await excelWith(['财务处']);
    await goToRegister();
    await issue(['财务处']);
    await goToRegister();
    expect(excel.host.workbook().activeSheetId).toBe(sheetNamed(excel, '分发登记').id);
  });
});
