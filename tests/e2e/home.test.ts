/** 概览 end to end: what it says to do next is what comes next. */
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
const pressInPane = (name: string | RegExp) => trial.pane.getByRole('button', { name }).first().click();
const openHome = () => trial.pane.getByRole('tab', { name: '概览' }).click();

describe('概览', () => {
  it('leads from an empty workbook to a checklist, and from there to checking and sending out', async () => {
    await trial.pane.getByText('这个工作簿里还没有任务清单。').waitFor();
    await picture('home-empty');
    await pressInPane('生成任务清单');
    await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(smallNotice);
    await pressInPane('识别任务');
    await pressInPane(/^生成任务清单$/);
    await trial.pane.getByText('任务清单已生成').waitFor();

    await openHome();
    const next = trial.pane.getByRole('region', { name: /^校验清单/ });
    await next.waitFor();
    await trial.pane.getByRole('button', { name: /^任务 4 / }).waitFor();
    await picture('home-check');
    // One click checks the list: nothing more is to be pressed there.
    await next.getByRole('button', { name: '校验清单' }).click();
    await trial.waitForSheet('任务清单');
    await trial.pane.getByRole('heading', { name: /^发现 .* 处问题$/ }).waitFor();

    // The check drafted the directory: the list is checked, and ready to be sent out.
    await openHome();
    await trial.pane.getByRole('region', { name: '分发任务' }).waitFor();
    await picture('home-distribute');
  });

  it.each(['?', '?lang=en-US'])('has every tab in sight in a pane of 320 px (%s)', async (query) => {
    await trial.page.goto(new URL(query, trial.page.url()).href);
    await trial.page.locator('.pane').evaluate((pane) => {
      pane.style.width = '320px';
    });
    const tabs = trial.pane.getByRole('navigation').getByRole('tab');
    await tabs.last().waitFor();
    const rightEnds = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().right));
    expect(rightEnds).toHaveLength(8);
    expect(Math.max(...rightEnds)).toBeLessThanOrEqual(320);
  });
});
