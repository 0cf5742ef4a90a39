/** The directory as a clerk comes by it: the ribbon button, the draft, a pair of names made one, a choice from a list. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { noticeOfFacts } from '../fixtures/notices/realTasks';
import { useTrialPage, type TrialPage } from './trialPage';

jest.setTimeout(120_000);

const pictures = path.join(__dirname, '..', '..', 'test-results', 'screenshots');

const currentPage = useTrialPage();
let trial: TrialPage;

beforeEach(() => {
  mkdirSync(pictures, { recursive: true });
  trial = currentPage();
});

const picture = (name: string) => trial.page.screenshot({ path: path.join(pictures, `${name}.png`) });
const pressRibbon = (name: string) => trial.page.getByRole('button', { name, exact: true }).click();
const pressInPane = (name: string) => trial.pane.getByRole('button', { name, exact: true }).click();

async function generate(): Promise<void> {
  await pressRibbon('生成任务清单');
  await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(noticeOfFacts());
  await pressInPane('识别任务');
  await pressInPane('生成任务清单');
  await trial.waitForSheet('任务清单');
}

async function savedWorkbook(): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await trial.saveXlsx()).buffer as ArrayBuffer);
  return workbook;
}

/** 标准名称, 简称及曾用名 and 类别 of each row. */
async function savedEntries(): Promise<string[][]> {
  const sheet = (await savedWorkbook()).getWorksheet('部门名录');
  const rows = sheet?.getRows(4, sheet.rowCount - 3) ?? [];
  return rows.map((row) => [1, 2, 3].map((column) => row.getCell(column).text)).filter(([name]) => name !== '');
}

describe('部门名录', () => {
  it('is drafted from the checklist, and a pair of names becomes one department', async () => {
    await generate();
    await pressRibbon('部门名录');
    await trial.pane.getByText('工作簿里还没有部门名录').waitFor();
    await picture('directory-none');
    await pressInPane('生成部门名录');
    await trial.pane.getByText('部门名录已生成').waitFor();
    const entries = await savedEntries();
    expect(entries).toEqual(
      expect.arrayContaining([
        ['党委宣传部', '', '部门'],
        ['党委宣传统战部', '', '部门'],
        ['马克思主义学院', '', '学院'],
        ['各党总支', '', '部门组'],
      ]),
    );
    await picture('directory-drafted');

    const pair = trial.pane.getByRole('radiogroup', { name: /党委宣传部.*党委宣传统战部|党委宣传统战部.*党委宣传部/ });
    await pair.getByRole('radio', { name: /^党委宣传统战部/ }).check();
    await pressInPane('合并为别名');
    await trial.pane.getByText('“党委宣传部”已作为“党委宣传统战部”的别名。').waitFor();
    const merged = await savedEntries();
    expect(merged).toContainEqual(['党委宣传统战部', '党委宣传部', '部门']);
    expect(merged).toHaveLength(entries.length - 1);

    await pressInPane('转到名录');
    await trial.waitForSheet('部门名录');
    await trial.page.waitForTimeout(500);
    await picture('directory-merged');
  });

  it('gives the saved checklist drop-downs that name the ranges', async () => {
    await generate();
    await pressRibbon('部门名录');
    await pressInPane('生成部门名录');
    await trial.pane.getByText('部门名录已生成').waitFor();
    const sheet = (await savedWorkbook()).getWorksheet('任务清单');
    const source = (cell: string): unknown => sheet?.getCell(cell).dataValidation.formulae[0];
    expect([source('F4'), source('G4'), source('K4')]).toEqual(['督办部门', '督办部门', '督办状态']);
  });
});
