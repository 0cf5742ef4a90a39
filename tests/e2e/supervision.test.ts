/** 督查 from day to day: what is due, closing out, the report as a Word file. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDocx } from '../../src/files/docx';
import { realNotice } from '../fixtures/notices/realNotice';
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
const pressRibbon = (name: string) => trial.page.getByRole('button', { name, exact: true }).click();
const pressInPane = (name: string | RegExp) => trial.pane.getByRole('button', { name }).click();

async function fillIn(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('任务清单');
  sheet.getRange('K4:N6').values = [
    ['已完成', '已办结', 43_980, '会议纪要'],
    ['已完成', '已办结', 44_100, ''],
    ['难度较大', '资金未落实', null, null],
  ];
  context.workbook.names.getItem('督办基准日').formula = '=DATE(2020,11,20)';
  await context.sync();
}

describe('督查', () => {
  it('goes from what is due to closing out and the report', async () => {
    await pressRibbon('生成任务清单');
    await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(realNotice());
    await pressInPane('识别任务');
    await pressInPane('生成任务清单');
    await trial.pane.getByRole('heading', { name: '任务清单已生成' }).waitFor();
    await trial.openXlsx(await editedBy(await trial.saveXlsx(), fillIn));

    await pressRibbon('本周重点');
    await pressInPane('14 天');
    await trial.pane.getByText(/到期 3 项，逾期 1 项/).waitFor();
    await pressInPane('筛选清单');
    await trial.pane.getByText('清单只显示这 4 项任务。').waitFor();
    await trial.page.waitForTimeout(300);
    await picture('this-week');
    await pressInPane('显示全部');

    await pressRibbon('销号');
    await trial.pane.getByRole('textbox', { name: '经办人' }).fill('张三');
    await picture('close-out');
    await pressInPane('销号 1 项');
    await trial.pane.getByText('1 项任务已销号，记入工作表“销号记录”。').waitFor();
    await trial.waitForCell('任务清单', 3, 10, '已销号');
    await trial.waitForCell('销号记录', 3, 5, '张三');

    await pressRibbon('总结报告');
    await trial.pane.getByRole('textbox', { name: '落款单位' }).fill('东湖学院党委组织部');
    await trial.pane.getByText(/共列任务 29 项，已完成 2 项/).waitFor();
    await picture('report');
    const [file] = await Promise.all([trial.page.waitForEvent('download'), pressInPane('下载 Word 文件')]);
    expect(file.suggestedFilename()).toMatch(/总结报告\.docx$/);
    const bytes = readFileSync(await file.path());
    writeFileSync(path.join(pictures, 'report.docx'), bytes);
    const text = await readDocx(new Uint8Array(bytes));
    expect(text).toContain('共列任务 29 项，已完成 2 项，完成率 6.9%。');
    expect(text).toContain('东湖学院党委组织部');
    expect(trial.troubles).toEqual([]);
  });
});
