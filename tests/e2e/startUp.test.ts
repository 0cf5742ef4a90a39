/** The pane when something keeps it from starting, or from working as usual. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { smallNotice } from '../fixtures/smallNotice';
import { startTrialSite, type TrialPage, type TrialSite } from './trialPage';

jest.setTimeout(120_000);

const pictures = path.join(__dirname, '..', '..', 'test-results', 'screenshots');
let site: TrialSite;
let trial: TrialPage;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  site = await startTrialSite();
});
afterAll(async () => {
  await site.close();
});
afterEach(async () => {
  await trial.page.close();
});

/** At the width that the pane has in Excel, and never cut off at its sides. */
async function picture(name: string): Promise<void> {
  const frame = trial.page.locator('.pane-frame');
  await frame.evaluate((element) => (element.style.width = '320px'));
  const content = trial.pane.locator('html');
  expect(await content.evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(320);
  await frame.screenshot({ path: path.join(pictures, `${name}.png`) });
}
const said = (text: string | RegExp) => trial.pane.getByText(text).first().waitFor({ timeout: 30_000 });
const openTab = (name: string) => trial.pane.getByRole('tab', { name }).click();

/** Opens the pane anew with these addresses failing. */
async function openWithout(addresses: RegExp): Promise<void> {
  trial = await site.open();
  await trial.page.route(addresses, (route) => route.abort());
  await trial.page.reload();
}

describe('a pane that cannot start', () => {
  it('says so where Office.js is missing, and starts when it is there again', async () => {
    await openWithout(/lib\/office\.js/);
    await said(/Office\.js（lib\/office\.js）没有取到/);
    await picture('start-no-office');
    await trial.page.unrouteAll();
    await trial.pane.getByRole('button', { name: '重试' }).click();
    await trial.pane.getByRole('tab', { name: '概览' }).waitFor();
  });

  it('says so where Excel does not answer', async () => {
    await openWithout(/excel-web-16\.00\.js/);
    await said(/Excel 一直没有回应/);
    expect(await trial.pane.getByRole('alert').textContent()).toContain('Office.onReady');
    await picture('start-silent');
  });

  it('says so, with the reason, where Office.js gives up', async () => {
    trial = await site.open();
    await trial.page.route(/lib\/office\.js/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'window.Office = { onReady: () => Promise.reject(new Error("the host is gone")) };',
      }),
    );
    await trial.page.reload();
    await said(/Excel 一直没有回应/);
    expect(await trial.pane.getByRole('alert').textContent()).toContain('the host is gone');
  });

  it('says so where its own files are incomplete', async () => {
    trial = await site.open();
    const first = trial.page.frames().find((frame) => frame.url().endsWith('/taskpane.html'));
    const scripts = await first?.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js') && !name.includes('/lib/') && !/\/(taskpane|workbench)\./.test(name)),
    );
    for (const script of scripts ?? []) await trial.page.route(script, (route) => route.abort());
    expect(scripts?.length).toBeGreaterThan(0);
    await trial.page.reload();
    await said(/加载项文件不完整或已更新/);
    await picture('start-incomplete');
  });

  it('says which Excel is needed where this one is too old', async () => {
    trial = await site.open('?api=1.7');
    await said('这个 Excel 只支持 ExcelApi 1.7，任务督办需要 1.9。');
    await said(/Excel 2021 以上版本、Microsoft 365 或 Excel 网页版/);
    await picture('start-old-excel');
  });

  it('says so where it was opened outside Excel, and what to open', async () => {
    trial = await site.open();
    // A browser of its own: Office.js remembers for a whole tab that it was in Excel.
    const tab = await trial.page
      .context()
      .browser()!
      .newPage({ locale: 'zh-CN', viewport: { width: 320, height: 600 } });
    await tab.goto(new URL('taskpane.html', trial.page.url()).href);
    await tab.getByText(/请.*在.*“任务督办”选项卡/).waitFor({ timeout: 30_000 });
    await tab.screenshot({ path: path.join(pictures, 'start-outside-excel.png') });
    await tab.close();
  });
});

describe('an Excel without shared runtimes', () => {
  it('shows the pane all the same, and its commands run', async () => {
    trial = await site.open('?runtime=own');
    await openTab('清单');
    await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(smallNotice);
    await trial.pane.getByRole('button', { name: '识别任务' }).click();
    await trial.pane.getByRole('button', { name: /^生成任务清单$/ }).click();
    await trial.waitForSheet('任务清单');
    expect(trial.troubles).toEqual([]);
  });
});

describe('a screen that cannot be shown', () => {
  it('says so, lets the others go on, and comes when it is there', async () => {
    trial = await site.open();
    await trial.pane.getByRole('tab', { name: '概览' }).waitFor();
    await trial.page.route(/\/\d+\.[0-9a-f]{8}\.js/, (route) => route.abort());
    await openTab('督查');
    await said(/加载项的一部分没有取到/);
    await picture('screen-missing');
    await openTab('概览');
    await said('这个工作簿里还没有任务清单。');
    await trial.page.unrouteAll();
    await openTab('督查');
    await trial.pane.getByRole('button', { name: '重试' }).click();
    await trial.pane.getByRole('tab', { name: '督查通报' }).waitFor();
  });
});

describe('a workbook that is open for reading only', () => {
  it('is told at once, can be looked at, and is not written to', async () => {
    trial = await site.open();
    await trial.page.goto(new URL('?mode=readonly', trial.page.url()).href);
    await trial.page.evaluate(() => window.workbench!.ready.then(() => undefined));
    await said(/这个工作簿是只读的/);
    await picture('read-only-at-once');
    const before = await trial.workbook();
    await openTab('清单');
    await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(smallNotice);
    await trial.pane.getByRole('button', { name: '识别任务' }).click();
    await trial.pane.getByRole('button', { name: /^生成任务清单$/ }).click();
    await said('工作簿是只读的，没有写入任何内容。请点“启用编辑”，或另存为一个副本，再重试。');
    await picture('read-only');
    expect((await trial.workbook()).sheets).toEqual(before.sheets);
  });
});

describe('copying', () => {
  it('selects the text where the clipboard is refused', async () => {
    trial = await site.open('?api=1.7');
    await trial.pane.getByText('详细信息', { exact: true }).click();
    const frame = trial.page.frames().find((one) => one.url().endsWith('/taskpane.html'));
    await frame?.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
      Reflect.set(document, 'execCommand', () => false);
    });
    await trial.pane.getByRole('button', { name: '复制详细信息' }).click();
    await said('没能自动复制，文字已选中，请按 Ctrl+C。');
    expect(await frame?.evaluate(() => getSelection()?.toString())).toContain('Mozilla');
  });
});
