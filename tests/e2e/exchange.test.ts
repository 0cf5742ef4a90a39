/** Sending out and merging, as a clerk does it with twenty departments. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { departmentNames, noticeForTwenty } from '../fixtures/twentyDepartments';
import { editedBy } from './editedBy';
import { fillReturn, type FilledReturn } from './fillReturn';
import { useTrialPage, type TrialPage } from './trialPage';

jest.setTimeout(300_000);

const pictures = path.join(__dirname, '..', '..', 'test-results', 'screenshots');
const currentPage = useTrialPage();
let trial: TrialPage;

beforeEach(() => {
  mkdirSync(pictures, { recursive: true });
  trial = currentPage();
});

const picture = (name: string) => trial.page.screenshot({ path: path.join(pictures, `${name}.png`) });
const pressRibbon = (name: string) => trial.page.getByRole('button', { name }).click();
const pressInPane = (name: string | RegExp) => trial.pane.getByRole('button', { name }).click();
const headingInPane = (name: string | RegExp) => trial.pane.getByRole('heading', { name }).waitFor();

async function generate(): Promise<void> {
  await pressRibbon('生成任务清单');
  await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(noticeForTwenty);
  await pressInPane('识别任务');
  await pressInPane('生成任务清单');
  await headingInPane('任务清单已生成');
}

/** Sends the plan to all departments; gives the files of the .zip by department. */
async function distribute(): Promise<ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array }>> {
  await pressRibbon('分发任务');
  await trial.pane.getByRole('button', { name: '分发给 20 个部门' }).waitFor({ timeout: 60_000 });
  await picture('distribution-choose');
  const downloading = trial.page.waitForEvent('download', { timeout: 60_000 });
  await pressInPane('分发给 20 个部门');
  const download = await downloading;
  const files = unzipSync(readFileSync(await download.path()));
  await headingInPane('已分发给 20 个部门');
  await picture('distribution-done');
  return new Map(
    Object.entries(files).map(([name, bytes]) => {
      const department = departmentNames.find((one) => name.endsWith(`-${one}.xlsx`));
      if (department === undefined) throw new Error(`${name} is for nobody`);
      return [department, { name, bytes }];
    }),
  );
}

/** Saves the workbook, changes it on another computer by a program of Office.js, and opens it again. */
async function editElsewhere(batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  await trial.openXlsx(await editedBy(await trial.saveXlsx(), batch));
}

async function giveBack(files: readonly FilledReturn[]): Promise<void> {
  await trial.pane
    .locator('input[type=file][multiple]')
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
    );
}

/**
 * Notes the tasks that hold the thread up for more than 50 ms, from now on: 'self' are the pane's own, others the trial
 * page's. A measurement for test-results, no assertion: it depends on the machine.
 */
async function watchLongTasks(): Promise<void> {
  await trial.pane.locator('body').evaluate(() => {
    const found: string[] = [];
    Object.assign(window, { longTasks: found });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) found.push(`${name} ${String(Math.round(duration))} ms`);
    }).observe({ type: 'longtask' });
    // One on purpose, to see that they are noted at all.
    setTimeout(() => {
      const until = performance.now() + 120;
      while (performance.now() < until);
    });
  });
  const seen = async (): Promise<boolean> => (await longTasks()).length > 0;
  for (let waits = 0; waits < 40 && !(await seen()); waits += 1) await trial.page.waitForTimeout(50);
  expect(await seen()).toBe(true);
  await longTasks(true);
}

/** Whose they are and how long. */
const longTasks = (forget = false): Promise<readonly string[]> =>
  trial.pane.locator('body').evaluate((_, isForgotten) => {
    const noted = (window as unknown as { longTasks: string[] }).longTasks;
    return isForgotten ? noted.splice(0) : [...noted];
  }, forget);

async function sheetOf(name: string): Promise<Record<string, string>[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await trial.saveXlsx()).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`the file has no sheet ${name}`);
  let headerRow = 1;
  // A title is one text over many merged cells.
  while (headerRow < 10 && new Set((sheet.getRow(headerRow).values as unknown[]).map(String)).size < 5) headerRow += 1;
  const rows: Record<string, string>[] = [];
  for (let row = headerRow + 1; row <= sheet.rowCount; row += 1) {
    const cells: Record<string, string> = {};
    sheet.getRow(headerRow).eachCell((header, column) => {
      cells[header.text] = textOf(sheet.getCell(row, column));
    });
    if (Object.values(cells).some((text) => text !== '')) rows.push(cells);
  }
  return rows;
}

function textOf(cell: ExcelJS.Cell): string {
  const { value } = cell;
  const result = typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
  return result instanceof Date ? result.toISOString().slice(0, 10) : cell.text;
}

describe('分发 and 汇总回收', () => {
  it('sends to twenty departments and merges what they return, damaged or not, without losing anything', async () => {
    await generate();
    const sent = await distribute();
    expect([...sent.keys()].sort()).toEqual([...departmentNames].sort());

    const returned = [...sent].map(([department, { name, bytes }]) => fillReturn(department, name, bytes));
    await pressRibbon('汇总回收');
    await trial.pane.getByText('已交回 0 / 20 个部门').waitFor();
    await watchLongTasks();
    await giveBack(returned);
    await headingInPane('核对汇总结果');
    writeFileSync(path.join(pictures, '..', 'longTasks.json'), JSON.stringify(await longTasks()));
    await picture('returns-review');
    await trial.pane.getByText('两边相符，没有遗漏').waitFor();
    await pressInPane('应用');
    await headingInPane('汇总完成');
    await picture('returns-applied');

    const tasks = await sheetOf('任务清单');
    expect(tasks).toHaveLength(40);
    const taskOf = (number: number): Record<string, string> => tasks[number - 1] ?? {};
    // Two departments share task 1, and both have finished it.
    expect(taskOf(1)).toMatchObject({ 状态: '已完成', 完成日期: '2026-01-15', 预警: '按期完成' });
    expect(taskOf(1)['进展情况']).toBe('【办公室】办公室已按要求办结\n【就业处】就业处已按要求办结');
    // What was damaged came in all the same: headers renamed, ids lost, dates as text, baseline gone, rows hidden.
    for (const number of [2, 3, 4, 6, 9])
      expect(taskOf(number)).toMatchObject({ 状态: '已完成', 完成日期: '2026-01-15' });
    // An edit out of bounds is listed and not applied; a formula from outside is text.
    expect(taskOf(5)['完成时限']).toBe('2026年5月底前');
    expect(taskOf(7)['进展情况']).toBe('=HYPERLINK("http://example.org","点我")');
    // The file that was cut off changed nothing.
    expect(taskOf(14)).toMatchObject({ 状态: '未启动', 进展情况: '' });
    expect(await sheetOf('待认领')).toHaveLength(1);
    expect((await sheetOf('汇总记录')).length).toBe(19);
    expect((await sheetOf('分发登记')).filter((line) => line['状态'] === '未回收').map((line) => line['部门'])).toEqual(
      ['保卫处'],
    );

    await pressInPane('继续汇总');
    await giveBack(returned);
    await headingInPane('核对汇总结果');
    await pressInPane(/显示其余 19 个文件/);
    await picture('returns-again');
    expect(await trial.pane.getByText('已汇总过', { exact: true }).count()).toBe(19);
    await trial.pane.getByText('没有可以汇总的文件').first().waitFor();
    expect(await sheetOf('任务清单')).toEqual(tasks);
  });

  it('shows both sides of a conflict, writes what was chosen, and takes the whole merge back', async () => {
    await generate();
    const sent = await distribute();
    await editElsewhere(async (context) => {
      context.workbook.worksheets.getItem('任务清单').getRange('H5').values = [['本表李老师']];
      await context.sync();
    });
    const before = await sheetOf('任务清单');
    const file = sent.get('组织处');
    await pressRibbon('汇总回收');
    await giveBack([fillReturn('组织处', file?.name ?? '', file?.bytes ?? new Uint8Array())]);
    await headingInPane('核对汇总结果');
    expect(await trial.pane.getByRole('button', { name: '应用', exact: true }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await trial.pane.getByText('本表李老师').first().waitFor();
    await picture('returns-conflict');
    await trial.pane.getByRole('radio', { name: '都用回收' }).click();
    await pressInPane('应用');
    await headingInPane('汇总完成');
    expect((await sheetOf('任务清单'))[1]).toMatchObject({ 责任人: '组织处张老师', 状态: '已完成' });

    await pressInPane('撤销本次汇总');
    await pressInPane('确认撤销');
    await trial.pane.getByText('已撤销，工作簿恢复到这次汇总之前。').waitFor();
    expect(await sheetOf('任务清单')).toEqual(before);
    await picture('returns-undone');
  });
});
