/** The pane on the small screens of offices: 1366 × 768 at 125 %, and enlarged until hardly anything fits. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { zhCN } from '../../src/i18n/catalogue.zh-CN';
import type { MessageKey } from '../../src/i18n/translate';
import { checksParts, reportParts, screens, type Screen } from '../../src/taskpane/navigation';
import { makeSamples } from '../../src/workbench/samples/makeSamples';
import { useTrialPage, type TrialPage } from './trialPage';

jest.setTimeout(120_000);

const pictures = path.join(__dirname, '..', '..', 'test-results', 'screenshots');
const currentPage = useTrialPage();
let trial: TrialPage;

beforeEach(async () => {
  mkdirSync(pictures, { recursive: true });
  trial = currentPage();
  const samples = await makeSamples();
  const plan = samples.find(({ name }) => name === '示例任务清单.xlsx');
  await trial.openXlsx(plan?.bytes ?? new Uint8Array());
});

const word = (key: string): string => zhCN[key as MessageKey];
const choose = (name: string) => trial.pane.getByRole('tab', { name, exact: true }).click();

async function open(screen: Screen): Promise<void> {
  const checks = checksParts.find((part) => part === screen);
  const reports = reportParts.find((part) => part === screen);
  await choose(word(`nav.${checks ? 'checks' : reports ? 'reports' : screen}`));
  if (checks) await choose(word(`checks.tab.${checks}`));
  if (reports) await choose(word(`reports.tab.${reports}`));
  await trial.pane.locator('main h1:visible').waitFor();
  await trial.pane.locator('main [role=progressbar]:visible').first().waitFor({ state: 'detached' });
}

/** The share of the pane's height in which the content of the screen is seen, in percent. */
const shareOfContent = (): Promise<number> =>
  trial.pane.locator('main h1:visible').evaluate((heading) => {
    const { defaultView: view } = heading.ownerDocument;
    if (view === null) return 0;
    // From the heading to the end of what scrolls below it, or with it.
    const scrolls = (part: Element): boolean => view.getComputedStyle(part).overflowY === 'auto';
    const main = heading.closest('main');
    const ends = Array.from(main?.querySelectorAll('*') ?? [])
      .filter((part) => part.clientHeight > 0 && scrolls(part))
      .map((part) => part.getBoundingClientRect().bottom);
    const top = heading.getBoundingClientRect().top;
    // What is short enough does not scroll.
    const bottom = ends.length === 0 ? (main?.getBoundingClientRect().bottom ?? 0) : Math.max(...ends);
    return Math.round((100 * (Math.min(bottom, view.innerHeight) - top)) / view.innerHeight);
  });

it('leaves most of a low pane to what people work in, on every screen', async () => {
  await trial.page.setViewportSize({ width: 1093, height: 614 });
  const shares: [Screen, number][] = [];
  for (const screen of screens) {
    await open(screen);
    shares.push([screen, await shareOfContent()]);
  }
  await trial.page.screenshot({ path: path.join(pictures, 'low-pane.png') });
  expect(shares.filter(([, share]) => share < 60)).toEqual([]);
});

it('scrolls as a whole where hardly anything fits: each part can be brought into sight', async () => {
  await trial.page.setViewportSize({ width: 1093, height: 460 });
  await open('thisWeek');
  const heading = trial.pane.locator('main h1:visible');
  const button = trial.pane.getByRole('button', { name: '复制文字' });
  const inSight = (one: typeof button): Promise<boolean> =>
    one.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= (element.ownerDocument.defaultView?.innerHeight ?? 0);
    });
  await heading.scrollIntoViewIfNeeded();
  expect([await inSight(heading), await inSight(button)]).toEqual([true, false]);
  await button.scrollIntoViewIfNeeded();
  expect([await inSight(heading), await inSight(button)]).toEqual([false, true]);
});

it('what says that Ctrl+Z takes a command back makes room when another screen is shown', async () => {
  await open('colours');
  await trial.pane.getByRole('button', { name: /标色$/ }).first().click();
  const hint = trial.pane.getByText(/按 Ctrl\+Z 可以撤销/);
  await hint.waitFor();
  await open('home');
  await hint.waitFor({ state: 'detached' });
});
