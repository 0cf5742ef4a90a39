/** The trial page: what a person does in the grid reaches the workbook, and what the workbook holds is shown. */
import ExcelJS from 'exceljs';
import { useTrialPage, type TrialPage } from './trialPage';

jest.setTimeout(60_000);

const currentPage = useTrialPage();
let trial: TrialPage;

beforeEach(() => {
  trial = currentPage();
});

/** Types into a cell of an empty sheet and confirms with Enter. */
async function type(row: number, column: number, text: string): Promise<void> {
  await trial.clickCell(row, column);
  await trial.page.keyboard.type(text);
  await trial.page.keyboard.press('Enter');
}

/** A file by another library: a table with a drop-down in its second column, and a protected sheet with one free cell. */
async function fileOfTasks(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('任务');
  sheet.addTable({
    name: '任务',
    ref: 'A1',
    columns: ['编号', '状态'].map((name) => ({ name, filterButton: true })),
    rows: [
      ['一', '推进中'],
      ['二', '已完成'],
      ['三', '推进中'],
    ],
  });
  for (const row of [2, 3, 4]) {
    sheet.getCell(row, 2).dataValidation = { type: 'list', formulae: ['"未启动,推进中,已完成"'] };
  }
  const guarded = workbook.addWorksheet('保护');
  guarded.getCell('A1').value = '锁定';
  guarded.getCell('B1').protection = { locked: false };
  await guarded.protect('', {});
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('typing in the grid', () => {
  it('reads numbers and dates as Excel does, and shows them in the saved file', async () => {
    await type(0, 0, '2020-06-30');
    await type(1, 0, '50%');
    await type(2, 0, "'007");
    await trial.waitForCell('Sheet1', 0, 0, 44_012);
    await trial.waitForCell('Sheet1', 1, 0, 0.5);
    await trial.waitForCell('Sheet1', 2, 0, '007');
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.load((await trial.saveXlsx()).buffer as ArrayBuffer);
    const sheet = saved.getWorksheet('Sheet1');
    expect(sheet?.getCell('A1').value).toEqual(new Date(Date.UTC(2020, 5, 30)));
    expect(sheet?.getCell('A3').value).toBe('007');
  });

  it('is undone and redone by the keys of Excel', async () => {
    await type(0, 0, 'one');
    await trial.waitForCell('Sheet1', 0, 0, 'one');
    await trial.page.keyboard.press('Control+z');
    await trial.waitForCell('Sheet1', 0, 0, null);
    await trial.page.keyboard.press('Control+y');
    await trial.waitForCell('Sheet1', 0, 0, 'one');
  });

  it('empties cells with Delete', async () => {
    await type(0, 0, 'one');
    await trial.waitForCell('Sheet1', 0, 0, 'one');
    await trial.clickCell(0, 0);
    await trial.page.keyboard.press('Delete');
    await trial.waitForCell('Sheet1', 0, 0, null);
  });

  it('goes on after a click on the title bar and into the pane', async () => {
    await type(0, 0, 'one');
    await trial.page.getByRole('button', { name: '撤销' }).click();
    await trial.waitForCell('Sheet1', 0, 0, null);
    await trial.pane.locator('body').click();
    await type(1, 1, 'two');
    await trial.waitForCell('Sheet1', 1, 1, 'two');
  });
});

describe('an opened file', () => {
  beforeEach(async () => {
    await trial.openXlsx(await fileOfTasks());
    await trial.waitForCell('任务', 1, 0, '一');
  });

  it('offers the choices of a drop-down, and takes the one that is clicked', async () => {
    await trial.clickCell(1, 1, 'right');
    await trial.page.getByText('未启动', { exact: true }).click();
    await trial.waitForCell('任务', 1, 1, '未启动');
  });

  it('filters its table by what is ticked, which hides the rows in the workbook too', async () => {
    await trial.clickCell(0, 1, 'right');
    const panel = trial.page.locator('[data-u-comp="sheets-filter-panel"]').first();
    await panel.getByText('已完成', { exact: true }).waitFor();
    await panel.locator('label:has(input[type="checkbox"])').last().click();
    await panel.getByRole('button', { name: '确认' }).click();
    await trial.page.waitForFunction(async () => {
      const json = (await window.workbench!.ready).workbookJson();
      return json.includes('"hidden":true');
    });
    const sheet = (await trial.workbook()).sheets[0];
    const hidden = sheet?.rows.filter(([, row]) => row.hidden === true).map(([, { cells }]) => cells[1]?.[1].value);
    const shown = sheet?.rows.filter(([, row]) => row.hidden !== true).map(([, { cells }]) => cells[1]?.[1].value);
    expect(new Set(hidden).size).toBe(1);
    expect(shown).not.toContain(hidden?.[0]);
    expect(sheet?.tables[0]?.filters).toMatchObject([{ index: 1, criteria: { kind: 'values' } }]);
    await trial.page.getByRole('button', { name: '撤销' }).click();
    await trial.page.waitForFunction(async () => {
      const json = (await window.workbench!.ready).workbookJson();
      return !json.includes('"hidden":true');
    });
  });

  it('takes cells pasted from elsewhere as if they were typed', async () => {
    await trial.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await trial.clickCell(6, 0);
    await trial.page.evaluate(() => navigator.clipboard.writeText('甲\t5\n2020-06-30\t乙\n'));
    await trial.page.keyboard.press('Control+v');
    await trial.waitForCell('任务', 6, 0, '甲');
    await trial.waitForCell('任务', 6, 1, 5);
    await trial.waitForCell('任务', 7, 0, 44_012);
    await trial.waitForCell('任务', 7, 1, '乙');
  });

  it('refuses to change a locked cell with a message, and lets a free cell be changed', async () => {
    await trial.page.getByText('保护', { exact: true }).click();
    await trial.waitForSheet('保护');
    await trial.clickCell(0, 0);
    await trial.page.keyboard.type('x');
    await trial.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await trial.clickCell(0, 1);
    await trial.page.keyboard.type('free');
    await trial.page.keyboard.press('Enter');
    await trial.waitForCell('保护', 0, 1, 'free');
    await trial.waitForCell('保护', 0, 0, '锁定');
  });
});
