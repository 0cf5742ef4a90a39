/** The page of the pane where no script or no Excel stands behind it, and an Excel that has less than ours. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { startTrialSite, type TrialPage, type TrialSite } from './trialPage';

jest.setTimeout(120_000);

const pictures = path.join(__dirname, '..', '..', 'test-results', 'screenshots');
let site: TrialSite;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  site = await startTrialSite();
});
afterAll(async () => {
  await site.close();
});

describe('the page of the pane by itself', () => {
  let page: Page;
  afterEach(async () => {
    await page.close();
  });

  /** As a narrow and as a usual pane. */
  const picturesOf = async (name: string): Promise<void> => {
    for (const width of [320, 450]) {
      await page.setViewportSize({ width, height: 700 });
      await page.screenshot({ path: path.join(pictures, `${name}-${String(width)}.png`) });
    }
  };
  const shows = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 40_000 });
  const own = /\/taskpane\.[0-9a-f]{8}\.js/;

  it('says where it belongs, and how to come there', async () => {
    page = await site.openOutside();
    await page.getByRole('heading', { name: '请在 Excel 里打开任务督办' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(4);
    await picturesOf('start-outside');
  });

  it.each<readonly [string, RegExp, (route: Route) => unknown]>([
    ['its own script is gone since an update', own, (route) => route.fulfill({ status: 404 })],
    ['Office.js never comes', /lib\/office\.js/, () => undefined],
  ])('is not blank, and offers to try again, where %s', async (_, script, refuse) => {
    let asked = 0;
    // The second time it comes. Taking the route away instead would let the first request go on.
    page = await site.openOutside((fresh) =>
      fresh.route(script, (route) => ((asked += 1) === 1 ? refuse(route) : route.continue())),
    );
    await shows('正在打开任务督办…');
    await shows(/加载项文件不完整或已更新，或者网络不通/);
    await picturesOf('start-stuck');
    await page.getByRole('link', { name: '重试' }).click();
    await page.getByRole('heading', { name: '请在 Excel 里打开任务督办' }).waitFor();
  });
});

describe('in Excel', () => {
  let trial: TrialPage;
  afterEach(async () => {
    await trial.page.close();
  });
  const said = (text: string | RegExp) => trial.pane.getByText(text).first().waitFor({ timeout: 30_000 });

  it('the pane opens, and nothing else happens, where a ribbon button is pressed and Excel is too old', async () => {
    trial = await site.open('?api=1.7');
    const before = await trial.workbook();
    await trial.page.getByRole('button', { name: '关闭任务窗格' }).click();
    await trial.page.getByRole('button', { name: '生成任务清单' }).click();
    await trial.page.getByRole('complementary', { name: '任务督办' }).waitFor({ state: 'visible' });
    await said(/这个 Excel 只支持 ExcelApi 1\.7/);
    await trial.page.locator('[data-control="TaskSupervision.GenerateButton"][aria-busy="false"]').waitFor();
    expect((await trial.workbook()).sheets).toEqual(before.sheets);
  });

  it('a workbook that was opened read-only is told at once to be saved as a copy', async () => {
    trial = await site.open('?mode=copyonly');
    await said(/改动不能存回原文件。请先用“文件”→“另存为”存一份副本/);
  });

  it('the details are copied by the old command where the clipboard is refused', async () => {
    trial = await site.open('?api=1.7');
    await trial.pane.getByText('详细信息', { exact: true }).click();
    const frame = trial.page.frames().find((one) => one.url().endsWith('/taskpane.html'));
    await frame?.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
    );
    await trial.pane.getByRole('button', { name: '复制详细信息' }).click();
    await said('已复制');
    await frame?.evaluate(() => document.body.append(document.createElement('textarea')));
    await trial.pane.locator('textarea').focus();
    await trial.page.keyboard.press('Control+V');
    expect(await trial.pane.locator('textarea').inputValue()).toContain('Mozilla');
  });
});
