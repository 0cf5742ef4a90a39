/** 设置 end to end: what is chosen for a plan counts in what is made afterwards, and travels as a file. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toSerial } from '../../src/core/calendar';
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
const pressInPane = (name: string | RegExp) => trial.pane.getByRole('button', { name }).first().click();
const openTab = (name: string) => trial.pane.getByRole('tab', { name }).click();

/** Its first task is due by a wording that may be read in two ways. */
const notice = smallNotice.replace('2021年5月底前', '2021年6月中旬前');

async function generate(): Promise<void> {
  await openTab('清单');
  await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(notice);
  await pressInPane('识别任务');
  await pressInPane(/^生成任务清单$/);
  await trial.pane.getByText('任务清单已生成').waitFor();
}

describe('设置', () => {
  it('makes the next checklist as it says, and can be handed to another workbook', async () => {
    await openTab('设置');
    await trial.pane.getByRole('radio', { name: '中旬开始前（6月10日）' }).check();
    await trial.pane.getByRole('spinbutton', { name: '提前几天算临期' }).fill('10');
    await picture('settings');
    await pressInPane('保存设置');
    await trial.pane.getByText('设置已保存。').waitFor();

    await generate();
    const { sheets } = await trial.workbook();
    const due = sheets.find(({ name }) => name === '任务清单')?.rows.find(([row]) => row === 3)?.[1].cells;
    expect(due?.find(([column]) => column === 9)?.[1].value).toBe(toSerial('2021-06-10'));

    await openTab('设置');
    await pressInPane('导入、导出和恢复');
    const [file] = await Promise.all([trial.page.waitForEvent('download'), pressInPane('导出设置')]);
    expect(file.suggestedFilename()).toMatch(/^督办设置 .*\.json$/);
    const text = readFileSync(await file.path(), 'utf8');

    await pressInPane('恢复默认');
    await pressInPane('保存设置');
    await trial.pane.getByRole('radio', { name: '中旬结束前（6月20日）', checked: true }).waitFor();
    await trial.pane
      .locator('input[type=file][accept*=json]')
      .setInputFiles({ name: '别处的设置.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await trial.pane.getByText('已读入“别处的设置.json”的设置，点“保存设置”后生效。').waitFor();
    await trial.pane.getByRole('radio', { name: '中旬开始前（6月10日）', checked: true }).waitFor();
    await pressInPane('保存设置');
    await trial.pane.getByText('设置已保存。').waitFor();
  });
});
