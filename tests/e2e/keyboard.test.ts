/** Whole pieces of work without a mouse: the focus is never lost, and goes where the result is. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { smallNotice } from '../fixtures/smallNotice';
import { editedBy } from './editedBy';
import { useTrialPage, type TrialPage } from './trialPage';

jest.setTimeout(300_000);

const currentPage = useTrialPage();
let trial: TrialPage;
beforeEach(() => {
  trial = currentPage();
});

/** The role and name of what has the focus, as a screen reader would say it: 'h1 使用帮助', 'button 关闭'. */
const focused = (): Promise<string> =>
  trial.pane.locator('body').evaluate((body) => {
    const active = body.ownerDocument.activeElement ?? body;
    const label =
      active.getAttribute('aria-label') ??
      ((active as HTMLInputElement).labels?.[0] ?? (active as HTMLElement)).innerText.replace(/\s+/g, ' ').trim();
    const kind = active.getAttribute('type') ?? active.tagName.toLowerCase();
    return `${active.getAttribute('role') ?? kind} ${label}`;
  });

/** Presses a key; afterwards something in the pane has the focus. */
async function key(name: string): Promise<void> {
  await trial.page.keyboard.press(name);
  // What is lost is found again within a frame.
  await trial.page.waitForTimeout(30);
  expect(await focused()).not.toMatch(/^body/);
}

/** Presses Tab until this has the focus. */
async function tabTo(wanted: RegExp, tab: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    const now = await focused();
    if (wanted.test(now)) return;
    passed.push(now);
    await trial.page.keyboard.press(tab);
  }
  throw new Error(`Tab does not come to ${String(wanted)}:\n${[...new Set(passed)].join('\n')}`);
}

async function pressButton(name: RegExp): Promise<void> {
  await tabTo(new RegExp(`^(?:button|submit) .*(?:${name.source})`));
  await key('Enter');
}

/** Waits until the focus is there by itself. */
async function arrivesAt(wanted: RegExp): Promise<void> {
  for (let waits = 0; waits < 600 && !wanted.test(await focused()); waits += 1) await trial.page.waitForTimeout(50);
  expect(await focused()).toMatch(wanted);
}

/** From the grid into the pane, which starts at its heading. */
async function enterPane(heading: RegExp): Promise<void> {
  await trial.pane.getByRole('heading', { level: 1, name: heading }).waitFor();
  await trial.page.keyboard.press('F6');
  await arrivesAt(new RegExp(`^h1 .*(?:${heading.source})`));
}

/** To another step, by its tab. */
async function goTo(step: string): Promise<void> {
  await tabTo(/^tab (?:概览|清单|检查|分发|回收|督查|设置|帮助)$/, 'Shift+Tab');
  for (let presses = 0; presses < 20 && (await focused()) !== `tab ${step}`; presses += 1) await key('ArrowRight');
  await key('Enter');
  expect(await focused()).toBe(`tab ${step}`);
  // While a step is loaded there is nothing in it to come to.
  await trial.pane.locator('main h1:visible').waitFor();
}

const shortcut = (letter: string) => trial.page.keyboard.press(`Control+Alt+Shift+Key${letter}`);
const status = (text: RegExp) => trial.pane.getByRole('status').filter({ hasText: text }).first().waitFor();

/** From the pasted text to the written sheet. */
async function generate(): Promise<void> {
  await trial.page.locator('.ribbon button').first().focus();
  await trial.page.keyboard.press('F6');
  await shortcut('Q');
  await enterPane(/清单/);
  await tabTo(/^textarea 通知全文/);
  await trial.page.keyboard.insertText(smallNotice);
  await pressButton(/识别任务/);
  await arrivesAt(/^h1 识别到 4 项任务/);
  await pressButton(/生成任务清单/);
  await arrivesAt(/^h1 任务清单已生成/);
  await trial.waitForSheet('任务清单');
}

const editElsewhere = async (cells: Readonly<Record<string, string | number>>): Promise<void> => {
  const edited = await editedBy(await trial.saveXlsx(), async (context) => {
    const sheet = context.workbook.worksheets.getItem('任务清单');
    for (const [address, value] of Object.entries(cells)) sheet.getRange(address).values = [[value]];
    await context.sync();
  });
  await trial.openXlsx(edited);
};

describe('by keyboard alone', () => {
  it('a notice becomes a checklist, is checked, looked at and mended, and closed out', async () => {
    await generate();
    await editElsewhere({ K4: '完成', K5: '已完成', M5: 44_561, N5: '已归档' });

    await goTo('检查');
    await pressButton(/开始校验|校验/);
    await arrivesAt(/^h1 发现 \d+ 处问题/);
    await pressButton(/K4 状态/);
    expect(await focused()).toMatch(/K4/);
    await pressButton(/全部修复/);
    await arrivesAt(/^h1 修复前后对照/);
    await pressButton(/确认修复/);
    await arrivesAt(/^h1 (?:发现|没有发现)/);
    await status(/已修复 \d+ 个单元格/);

    await goTo('督查');
    await tabTo(/^tab 本周重点/);
    await key('ArrowRight');
    await key('Enter');
    await pressButton(/^销号|销号 \d/);
    await status(/已销号/);
    expect(await focused()).toMatch(/^h1 销号|^button/);
  });

  it('the checklist is sent out, and two returns are merged, one with a conflict', async () => {
    await generate();
    await goTo('分发');
    await trial.pane.getByRole('button', { name: /^分发给/ }).waitFor();
    const downloading = trial.page.waitForEvent('download', { timeout: 60_000 });
    await pressButton(/分发给 \d+ 个部门/);
    const files = unzipSync(readFileSync(await (await downloading).path()));
    await arrivesAt(/^h1 已分发给/);

    const two = Object.entries(files).slice(0, 2);
    const returned = await Promise.all(
      two.map(async ([name, bytes]) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(
          await editedBy(bytes, async (context) => {
            const used = context.workbook.worksheets.getFirst().getUsedRange();
            used.load('values');
            await context.sync();
            const header = used.values.findIndex((row) => row.includes('状态'));
            const column = used.values[header]?.indexOf('责任人') ?? 0;
            used.getCell(header + 1, column).values = [['张老师']];
            await context.sync();
          }),
        ),
      })),
    );
    await editElsewhere({ H4: '本表李老师' });

    // Asked for early: a key pressed at once would come to the page before the wish to be told of its file dialog.
    const choosing = trial.page.waitForEvent('filechooser', { timeout: 60_000 });
    await goTo('回收');
    await tabTo(/^button 选择文件/);
    await key('Enter');
    await (await choosing).setFiles(returned);
    await arrivesAt(/^h1 核对汇总结果/);
    await tabTo(/^radio 逐条选择/);
    while (!/^radio 都用回收/.test(await focused())) await key('ArrowDown');
    await pressButton(/应用/);
    await arrivesAt(/^h1 汇总完成/);

    await pressButton(/撤销本次汇总/);
    expect(await focused()).toMatch(/^button 取消/);
    await key('Enter');
    expect(await focused()).toMatch(/^button 撤销本次汇总/);
  });

  it('Tab and Escape lead out of the pane, and F6 back into it', async () => {
    // What looks after the focus is loaded behind the first screen; before that F6 leads to the tabs.
    await trial.page.waitForLoadState('networkidle');
    await trial.page.locator('.ribbon button').first().focus();
    await trial.page.keyboard.press('F6');
    await trial.page.keyboard.press('F6');
    await arrivesAt(/^h1 任务督办/);
    await trial.page.keyboard.press('Escape');
    await trial.page.waitForFunction(() => document.querySelector('.grid')?.contains(document.activeElement) === true);
    await trial.page.keyboard.press('F6');
    await arrivesAt(/^h1 任务督办/);
    await trial.page.keyboard.press('Control+F6');
    await trial.page.waitForFunction(() => document.activeElement?.className === 'ribbon-button');
  });
});

describe('the keys of the add-in', () => {
  it.each([
    ['Q', /清单/],
    ['J', /校验清单/],
    ['H', /汇总回收/],
  ] as const)('Ctrl+Alt+Shift+%s runs its command while the focus is in the grid', async (letter, heading) => {
    await trial.clickCell(2, 2);
    await shortcut(letter);
    await trial.pane.getByRole('heading', { level: 1, name: heading }).waitFor();
    // As in Excel, the focus stays where it was.
    expect(await trial.page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  });
});
