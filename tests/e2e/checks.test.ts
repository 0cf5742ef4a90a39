/** 检查, as a clerk does it: generate, check, look at the findings, repair, go on working. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { noticeOfFacts } from '../fixtures/notices/realTasks';
import { editedBy } from './editedBy';
import { useTrialPage, type TrialPage } from './trialPage';

jest.setTimeout(180_000);

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
  await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(noticeOfFacts());
  await pressInPane('识别任务');
  await pressInPane('生成任务清单');
  await headingInPane('任务清单已生成');
}

/** Saves the workbook, changes it on another computer by a program of Office.js, and opens it again. */
async function editElsewhere(batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  await trial.openXlsx(await editedBy(await trial.saveXlsx(), batch));
}

/** The findings as the sheet 校验结果 of the saved file has them: 'K4 状态不在列表中'. */
async function findings(): Promise<string[]> {
  await pressInPane('写入工作表');
  await trial.pane.getByText('结果已写入工作表').waitFor();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await trial.saveXlsx()).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('校验结果');
  const found: string[] = [];
  for (let row = 4; row <= (sheet?.rowCount ?? 0); row += 1) {
    const cell = sheet?.getCell(row, 2).text ?? '';
    if (cell !== '') found.push(`${cell} ${sheet?.getCell(row, 6).text ?? ''}`);
  }
  return found;
}

async function check(): Promise<string[]> {
  await pressRibbon('校验清单');
  await headingInPane(/发现|没有发现/);
  return findings();
}

const tenFaults: readonly { readonly cell: string; readonly value: string | number; readonly found: string }[] = [
  { cell: 'G14', value: '党政办公室、党委组织布', found: 'G14 部门不在名录中' },
  { cell: 'A15', value: 'RW-001', found: 'A15 任务编号重复' },
  { cell: 'K16', value: '进行中', found: 'K16 状态不在列表中' },
  { cell: 'J17', value: '2020.12.31', found: 'J17 日期存成了文本' },
  { cell: 'J18', value: 44_165, found: 'J18 完成时限与截止日期不一致' },
  { cell: 'D19', value: '', found: 'D19 有内容但没有任务名称' },
  { cell: 'I20', value: '看情况', found: 'I20 完成时限无法换算' },
  { cell: 'M21', value: 44_300, found: 'M21 完成日期在将来' },
  { cell: 'L22', value: '=NA()', found: 'L22 错误值' },
  { cell: 'K23', value: '已完成', found: 'M23 已完成但没有完成日期' },
];

describe('校验清单', () => {
  it('finds ten faults of ten kinds, no others, and mends what can be mended', async () => {
    await generate();
    await editElsewhere(async (context) => {
      context.workbook.names.getItem('督办基准日').formula = '=DATE(2020,11,20)';
      await context.sync();
    });
    const before = await check();
    await editElsewhere(async (context) => {
      const sheet = context.workbook.worksheets.getItem('任务清单');
      sheet.getRange('K21').values = [['已完成']];
      sheet.getRange('J17').numberFormat = [['@']];
      sheet.getRange('L22').numberFormat = [['General']];
      for (const { cell, value } of tenFaults) sheet.getRange(cell).values = [[value]];
      await context.sync();
    });
    const after = await check();
    const isNew = (finding: string): boolean => !before.includes(finding);
    expect(new Set(after.filter(isNew))).toEqual(new Set(tenFaults.map(({ found }) => found)));
    expect(before.filter((finding) => !after.includes(finding))).toEqual([]);
    await picture('checks-ten-faults');

    await pressInPane(/全部修复/);
    await headingInPane('修复前后对照');
    await picture('checks-fix-preview');
    await pressInPane('确认修复');
    await trial.pane.getByText(/已修复 \d+ 个单元格/).waitFor();
    await picture('checks-fixed');
    const left = await findings();
    expect(left.filter(isNew).map((finding) => finding.split(' ')[0])).toEqual([
      'G14',
      'D19',
      'I20',
      'M21',
      'L22',
      'M23',
    ]);
  });

  it('shows the cell of a finding, and checks it again when it is edited', async () => {
    await generate();
    await editElsewhere(async (context) => {
      context.workbook.worksheets.getItem('任务清单').getRange('K4').values = [['差不多']];
      await context.sync();
    });
    await pressRibbon('校验清单');
    await trial.pane.getByRole('button', { name: /K4 状态“差不多”/ }).click();
    await trial.page.waitForTimeout(500);
    await picture('checks-selected');
    await trial.page.mouse.click(290, 347);
    await trial.page.keyboard.press('Delete');
    await trial.pane.getByRole('button', { name: /K4 没有填写状态/ }).waitFor();
  });
});
