/** The user guide in the pane, under the page's own rules: its pictures, a narrow pane, the keyboard. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { useTrialPage, type TrialPage } from './trialPage';

const pictures = path.join(__dirname, '..', '..', 'test-results', 'screenshots');
jest.setTimeout(120_000);

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

const picture = (name: string) => trial.page.screenshot({ path: path.join(pictures, `${name}.png`) });

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

describe('the samples', () => {
  it('fill in the notice, from which the tasks are found and the list is made', async () => {
    await trial.pane.getByRole('button', { name: '把示例通知填入' }).click();
    await trial.pane.getByRole('button', { name: '识别任务' }).click();
    await trial.pane.getByText('29 项任务').first().waitFor();
    await picture('sample-preview');
    await trial.pane.getByRole('button', { name: '生成任务清单' }).click();
    await trial.pane.getByText('共 29 项任务，写在工作表“任务清单”。').waitFor();
    await trial.waitForSheet('任务清单');
    await trial.page.waitForTimeout(500);
    await picture('sample-checklist');
  });

  it('are downloaded as one .zip, whose workbook takes its returns', async () => {
    const downloading = trial.page.waitForEvent('download');
    await trial.pane.getByRole('link', { name: '下载示例' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('示例.zip');
    const files = unzipSync(readFileSync(await download.path()));
    await trial.openXlsx(files['示例任务清单.xlsx'] ?? new Uint8Array());
    await trial.page.getByRole('button', { name: '汇总回收' }).click();
    const returns = Object.entries(files).filter(([name]) => name.startsWith('示例回收表/'));
    await trial.pane.locator('input[type=file][multiple]').setInputFiles(
      returns.map(([name, bytes]) => ({
        name: path.basename(name),
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
    await trial.pane.getByRole('heading', { name: '核对汇总结果' }).waitFor({ timeout: 60_000 });
    await trial.page.screenshot({ path: path.join(pictures, 'samples-review.png') });
    await trial.pane.getByText('读入 17 个文件，可汇总 15 个，待说明部门 1 个，读不了 1 个').waitFor();
  });
});
