/** The bar that says how the last command is taken back, in Excel of today and in an older one. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { smallNotice } from '../fixtures/smallNotice';
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
const sheets = async () => (await trial.workbook()).sheets.map(({ name }) => name);

async function generate(): Promise<void> {
  await trial.page.getByRole('button', { name: '生成任务清单' }).click();
  await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(smallNotice);
  await trial.pane.getByRole('button', { name: '识别任务' }).click();
  await trial.pane.getByText('识别到 4 项任务').waitFor();
  await trial.pane.getByRole('button', { name: '生成任务清单' }).click();
  await trial.waitForSheet('任务清单');
}

/** The pane's Excel has ExcelApi 1.9 and nothing newer. */
const makeOlder = () =>
  trial.pane.locator('body').evaluate(() => {
    Object.assign(Office.context.requirements, {
      isSetSupported: (set: string, version = '1.1') => set !== 'ExcelApi' || Number(version.split('.')[1]) <= 9,
    });
  });

describe('the undo bar', () => {
  it('tells of Ctrl+Z, which takes the whole command back', async () => {
    await generate();
    await trial.pane.getByText('已完成：写入任务清单。 按 Ctrl+Z 可以撤销。').waitFor();
    await picture('undo-excel');
  });

  it('takes the command back itself in an older Excel, and asks about what was edited since', async () => {
    await makeOlder();
    const before = await sheets();
    await generate();
    await trial.clickCell(3, 3);
    await trial.page.keyboard.type('改过的');
    await trial.page.keyboard.press('Enter');
    await trial.pane.getByRole('button', { name: '撤销：写入任务清单' }).click();
    await trial.pane.getByText('操作之后有 1 个单元格又改过').waitFor();
    await picture('undo-edited');
    await trial.pane.getByRole('button', { name: '全部撤销' }).click();
    await trial.pane.getByText('已撤销：写入任务清单。').waitFor();
    await picture('undo-done');
    expect(await sheets()).toEqual(before);
  });
});
