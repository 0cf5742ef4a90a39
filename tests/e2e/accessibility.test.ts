/** Every screen and every state that matters, judged by axe-core: in both languages, all themes, narrow and wide. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { enUS } from '../../src/i18n/catalogue.en-US';
import { zhCN } from '../../src/i18n/catalogue.zh-CN';
import type { Locale, MessageKey } from '../../src/i18n/translate';
import { checksParts, reportParts, screens, type Screen } from '../../src/taskpane/navigation';
import { noticeOfInstitutions } from '../core/institutions/realInstitutions';
import { noticeForTwenty } from '../fixtures/twentyDepartments';
import { everyView, oneView, paneViolations, windowViolations } from './axe';
import { editedBy } from './editedBy';
import { startTrialSite, type TrialPage, type TrialSite } from './trialPage';

jest.setTimeout(300_000);

let site: TrialSite;
let trial: TrialPage;

beforeAll(async () => {
  site = await startTrialSite();
});
afterAll(() => site.close());
afterEach(async () => {
  const { troubles } = trial;
  await trial.page.close();
  expect(troubles).toEqual([]);
});

describe.each(['zh-CN', 'en-US'] as const)('the pane in %s', (locale) => {
  it('breaks no rule of WCAG 2.1 AA in any state', async () => {
    trial = await site.open(`?lang=${locale}`);
    const visit = visitor(locale);
    for (const screen of screens) {
      await visit.open(screen);
      await visit.judge(`${screen}, empty`);
    }
    await visit.states();
    for (const screen of screens) {
      await visit.open(screen);
      await visit.judge(`${screen}, filled`);
    }
    expect(visit.found).toEqual([]);
  });
});

describe('the trial page', () => {
  it('breaks none either, as far as it is ours', async () => {
    trial = await site.open();
    expect(await windowViolations(trial.page)).toEqual([]);
  });
});

function visitor(locale: Locale) {
  const { page, pane } = trial;
  const catalogue = { 'zh-CN': zhCN, 'en-US': enUS }[locale];
  const views = locale === 'zh-CN' ? everyView : oneView;
  const found: string[] = [];
  const frame = page.frames().find((one) => one.url().endsWith('/taskpane.html')) as Frame;
  /** A message with anything at all in its placeholders. */
  const patternOf = (key: MessageKey): RegExp =>
    new RegExp(
      `^${catalogue[key]
        .split(/\{\w+\}/)
        .map(escaped)
        .join('.*')}`,
    );
  const press = (key: MessageKey) =>
    pane
      .getByRole('button', { name: patternOf(key), disabled: false })
      .first()
      .click();
  const heading = (key: MessageKey) =>
    pane.getByRole('heading', { level: 1, name: patternOf(key) }).waitFor({ timeout: 30_000 });
  const seen = (key: MessageKey) => pane.getByText(patternOf(key)).first().waitFor({ timeout: 30_000 });
  const choose = (name: string) => pane.getByRole('tab', { name, exact: true }).click();
  const step = (key: string): string => catalogue[key as MessageKey];

  /** By its tabs, as somebody does who has no ribbon. */
  const open = async (screen: Screen): Promise<void> => {
    const checks = checksParts.find((part) => part === screen);
    const reports = reportParts.find((part) => part === screen);
    await choose(step(`nav.${checks ? 'checks' : reports ? 'reports' : screen}`));
    if (checks) await choose(step(`checks.tab.${checks}`));
    if (reports) await choose(step(`reports.tab.${reports}`));
    // Until it has read the workbook.
    await pane.locator('main [role=progressbar]:visible').first().waitFor({ state: 'detached' });
    await pane.locator('main [aria-busy=true]:visible').first().waitFor({ state: 'detached' });
    await pane.locator('main h1:visible').waitFor();
  };
  const judge = async (state: string): Promise<void> => {
    found.push(...(await paneViolations(page, frame, views)).map((one) => `${state}, ${one}`));
  };
  const fillFirst = (text: string) => pane.locator('textarea:visible').first().fill(text);

  const generated = async (): Promise<void> => {
    await open('generate');
    await fillFirst('nothing of the kind');
    await press('source.read');
    await pane.getByRole('alert').waitFor();
    await judge('generate, a text without tasks');
    await fillFirst(noticeForTwenty);
    await press('source.read');
    await heading('preview.found');
    await judge('generate, preview');
    await press('preview.generate');
    await heading('done.title');
    await judge('generate, done');
  };

  const finished = async (): Promise<void> => {
    await trial.openXlsx(
      await editedBy(await trial.saveXlsx(), async (context) => {
        const sheet = context.workbook.worksheets.getItem('任务清单');
        sheet.getRange('K4:K9').values = [['已完成'], ['已完成'], ['完成'], ['推进中'], ['难度较大'], ['不知道']];
        sheet.getRange('M4').values = [[46_037]];
        sheet.getRange('N4').values = [['已归档']];
        await context.sync();
      }),
    );
  };

  const checked = async (): Promise<void> => {
    await open('checks');
    await press('checks.run');
    await heading('checks.found');
    await judge('checks, report');
    await press('checks.fixAll');
    await heading('checks.preview');
    await judge('checks, fix preview');
    await press('checks.cancel');
    await press('checks.export');
    await seen('checks.exported');
    await open('colours');
    await press('colours.again');
    await seen('colours.applied');
    await judge('colours, applied');
  };

  /** Gives one of the files that were sent. */
  const distributed = async () => {
    await open('distribution');
    const downloading = page.waitForEvent('download', { timeout: 60_000 });
    await press('distribution.start');
    const files = unzipSync(readFileSync(await (await downloading).path()));
    await heading('distribution.done');
    await press('distribution.remind');
    await judge('distribution, done');
    const [name = '', bytes = new Uint8Array()] = Object.entries(files).find(([one]) => one.includes('组织处')) ?? [];
    return { name, bytes };
  };

  const returned = async (sent: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> => {
    const filled = await editedBy(sent.bytes, async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const used = sheet.getUsedRange();
      used.load('values');
      await context.sync();
      const header = used.values.findIndex((row) => row.includes('状态'));
      const column = used.values[header]?.indexOf('责任人') ?? 0;
      sheet.getCell(header + 1, column).values = [['组织处张老师']];
      await context.sync();
    });
    const own = await editedBy(await trial.saveXlsx(), async (context) => {
      context.workbook.worksheets.getItem('任务清单').getRange('H5').values = [['本表李老师']];
      await context.sync();
    });
    await trial.openXlsx(own);
    await open('returns');
    await judge('returns, sent out');
    const give = (name: string, bytes: Uint8Array) =>
      pane
        .locator('input[type=file][multiple]')
        .first()
        .setInputFiles([
          { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
          { name: 'cut.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes.slice(0, 2000)) },
        ]);
    await give(sent.name, filled);
    await heading('review.title');
    await judge('returns, review with a conflict');
    await pane.getByRole('radio', { name: catalogue['conflicts.all.theirs'] }).click();
    await press('apply.apply');
    await heading('applied.title');
    await judge('returns, applied');
    await press('returns.undo');
    await judge('returns, asked whether to undo');
    await press('returns.cancel');
  };

  const supervised = async (): Promise<void> => {
    await open('closeOut');
    await judge('close-out list');
    await press('closeOut.panel.close');
    await seen('closeOut.panel.closedDone');
    await judge('close-out, done');
    await open('circular');
    await press('circular.panel.make');
    await seen('circular.panel.done');
    await judge('circular, written');
    await open('institutions');
    await fillFirst(noticeOfInstitutions());
    await press('institutions.read');
    await heading('institutions.found');
    await judge('institutions, preview');
    await press('institutions.write');
    await seen('institutions.created');
    await open('survey');
    await pane.locator('textarea:visible').first().fill('机关党总支\n化工党总支');
    await press('survey.panel.make');
    await seen('survey.panel.done');
    await judge('survey, written');
  };

  return {
    found,
    open,
    judge,
    states: async (): Promise<void> => {
      await generated();
      await finished();
      await checked();
      await returned(await distributed());
      await supervised();
    },
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
