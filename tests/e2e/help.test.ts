/** The user guide in the pane, under the page's own rules: its pictures, a narrow pane, the keyboard. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { useTrialPage, type TrialPage } from './trialPage';

const pictures = path.join(__dirname, '..', '..', 'test-results', 'screenshots');
const currentPage = useTrialPage();
let trial: TrialPage;

beforeEach(async () => {
  mkdirSync(pictures, { recursive: true });
  trial = currentPage();
  await trial.page.getByRole('button', { name: '使用帮助' }).click();
  await trial.pane.getByRole('navigation', { name: '目录' }).waitFor();
});

/** The pane as narrow as Excel shows it. */
async function narrow(): Promise<void> {
  await trial.page.locator('.pane-frame').evaluate((frame) => {
    frame.style.width = '320px';
  });
}

/** How far the guide is wider than its pane, in pixels. */
const sidewaysScroll = () =>
  trial.pane.getByRole('main').evaluate((main) => {
    const screen = main.querySelector('section');
    return screen === null ? -1 : screen.scrollWidth - screen.clientWidth;
  });

describe('the guide in the pane', () => {
  it('fits a pane of 320 pixels', async () => {
    await narrow();
    expect(await sidewaysScroll()).toBe(0);
    await trial.page.screenshot({ path: path.join(pictures, 'help-320.png') });
    await trial.pane.getByRole('button', { name: '5. 汇总回收' }).click();
    await trial.pane.getByRole('img', { name: '核对改动' }).waitFor();
    await trial.page.screenshot({ path: path.join(pictures, 'help-section-320.png') });
  });

  it('shows its pictures, a small one in its full size when pressed', async () => {
    const picture = trial.pane.getByRole('button', { name: '核对识别结果' });
    await picture.scrollIntoViewIfNeeded();
    const image = picture.getByRole('img');
    await image.evaluate((element: HTMLImageElement) => element.decode());
    const { width } = await image.evaluate((element: HTMLImageElement) => element.getBoundingClientRect());
    await picture.press('Enter');
    await picture.and(trial.pane.locator('[aria-expanded="true"]')).waitFor();
    const large = await image.evaluate((element: HTMLImageElement) => ({
      shown: element.getBoundingClientRect().width,
      own: element.naturalWidth,
    }));
    expect(large.shown).toBe(large.own);
    expect(large.shown).toBeGreaterThan(width);
  });

  it('is reached by the keyboard alone', async () => {
    await trial.pane.getByRole('button', { name: '销号' }).first().press('Enter');
    const heading = trial.pane.getByRole('heading', { name: '销号' });
    await heading.and(trial.pane.locator(':focus')).waitFor();
    expect((await heading.boundingBox())?.y).toBeLessThan(500);
  });
});
