/** How the pane opens: what it downloads before it can be clicked, and that the ribbon does not wait for it. */
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { startTrialSite, type TrialPage, type TrialSite } from './trialPage';

jest.setTimeout(60_000);

const budget = 150 * 1024;

let site: TrialSite;
let trial: TrialPage;

beforeAll(async () => {
  site = await startTrialSite();
});
afterAll(async () => {
  await site.close();
});
afterEach(async () => {
  const { troubles } = trial;
  await trial.page.close();
  expect(troubles).toEqual([]);
});

/** Scripts of the add-in itself: neither Office.js nor the trial page around it. */
const isOwn = (script: string, frame: string): boolean =>
  script.endsWith('.js') && !script.includes('/lib/') && frame.endsWith('/taskpane.html');

it.each([
  ['', '概览'],
  ['?lang=en-US', 'Overview'],
])('downloads no more than the budget before it can be clicked %s', async (query, first) => {
  const responses: Response[] = [];
  trial = await site.open(query, async (page) => {
    page.on('response', (response) => {
      if (isOwn(response.url(), response.frame().url())) responses.push(response);
    });
    // Once the first step is drawn, nothing counts any more.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('#root [role="tab"]') === null) return;
        observer.disconnect();
        performance.mark('drawn');
      }).observe(document, { childList: true, subtree: true });
    });
  });
  await trial.pane.getByRole('tab', { name: first }).click();
  const frame = trial.page.frames().find((candidate) => candidate.url().endsWith('/taskpane.html'))!;
  const needed = await frame.evaluate(() => {
    const drawn = performance.getEntriesByName('drawn')[0]!.startTime;
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime < drawn)
      .map(({ name }) => name);
  });
  const sizes = await Promise.all(
    responses
      .filter((response) => needed.includes(response.url()))
      .map(async (response) => gzipSync(await response.body()).length),
  );
  const sum = sizes.reduce((total, size) => total + size, 0);
  // React alone is larger than this: the scripts were really seen.
  expect(sum).toBeGreaterThan(60 * 1024);
  expect(sum).toBeLessThanOrEqual(budget);
});

it('answers the ribbon before React is there, and opens the pane at what was pressed', async () => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  trial = await site.open('', async (page) => {
    await page.route('**/*.js', async (route) => {
      const url = route.request().url();
      if (isOwn(url, route.request().frame().url()) && !/\/taskpane\.\w+\.js$/.test(url)) await released;
      await route.continue();
    });
  });
  const { page, pane } = trial;
  await page.getByRole('button', { name: '使用帮助' }).click();
  await page.locator('[data-control="TaskSupervision.HelpButton"][aria-busy="false"]').waitFor();
  expect(await pane.getByRole('tab').count()).toBe(0);
  expect(await pane.getByText('正在打开任务督办…').isVisible()).toBe(true);
  release();
  await pane.getByRole('heading', { name: '使用帮助' }).waitFor();
});
