/** Microsoft's own Office.js in the pane, speaking to the trial page as it speaks to Excel on the web. */
import type { Frame } from 'playwright-core';
import { startTrialSite, type TrialPage, type TrialSite } from './trialPage';

jest.setTimeout(60_000);

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

/** The add-in's page: programs run in it beside the add-in. */
function paneFrame(): Frame {
  const frame = trial.page.frames().find((candidate) => candidate.url().endsWith('/taskpane.html'));
  if (frame === undefined) throw new Error('the page has no pane');
  return frame;
}

describe('Office.onReady', () => {
  it.each([
    ['', 'zh-CN'],
    ['?lang=en-US', 'en-US'],
  ])('finds Excel on the web in the language of the page %s', async (query, language) => {
    trial = await site.open(query);
    const found = await paneFrame().evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return { host, platform, language: Office.context.displayLanguage };
    });
    expect(found).toEqual({ host: 'Excel', platform: 'OfficeOnline', language });
  });

  it('offers the requirement sets of the trial page and no later ones', async () => {
    trial = await site.open();
    const supported = await paneFrame().evaluate(() =>
      ['1.1', '1.9', '1.20', '1.21'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)),
    );
    expect(supported).toEqual([true, true, true, false]);
  });
});

describe('Excel.run', () => {
  beforeEach(async () => {
    trial = await site.open();
  });

  it('changes the workbook that the grid shows', async () => {
    await paneFrame().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [['甲', 2]];
        await context.sync();
      }),
    );
    await trial.waitForCell('Sheet1', 0, 0, '甲');
    await trial.waitForCell('Sheet1', 0, 1, 2);
  });

  it('is refused with the code of Excel', async () => {
    const code = await paneFrame().evaluate(async () => {
      try {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem('没有').load('name');
          await context.sync();
        });
        return 'accepted';
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
    });
    expect(code).toBe('ItemNotFound');
  });

  it('is refused when a batch is above 5 MB', async () => {
    const code = await paneFrame().evaluate(async () => {
      try {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:A200').values = Array.from(
            { length: 200 },
            () => ['x'.repeat(30_000)],
          );
          await context.sync();
        });
        return 'accepted';
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
  });

  it('hears what a person types as an onChanged event', async () => {
    const frame = paneFrame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (change) => {
          document.body.setAttribute('data-changed', `${change.address} ${change.changeType} ${change.source}`);
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await trial.clickCell(2, 1);
    await trial.page.keyboard.type('5');
    await trial.page.keyboard.press('Enter');
    await frame.waitForSelector('body[data-changed]', { state: 'attached' });
    expect(await frame.getAttribute('body', 'data-changed')).toBe('B3 RangeEdited Local');
  });

  it('hears what a person selects, once for each selection', async () => {
    const frame = paneFrame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.onSelectionChanged.add(async () => {
          await Excel.run(async (inner) => {
            const range = inner.workbook.getSelectedRange().load('address');
            await inner.sync();
            const seen = document.body.getAttribute('data-selected') ?? '';
            document.body.setAttribute('data-selected', `${seen}${range.address};`);
          });
        });
        await context.sync();
      }),
    );
    await trial.clickCell(2, 1);
    await frame.waitForSelector('body[data-selected="Sheet1!B3;"]', { state: 'attached' });
    await trial.clickCell(4, 2);
    await frame.waitForSelector('body[data-selected="Sheet1!B3;Sheet1!C5;"]', { state: 'attached' });
  });

  it('opens a second workbook as a file with the next number', async () => {
    const download = trial.page.waitForEvent('download');
    await paneFrame().evaluate(() => Excel.createWorkbook());
    expect((await download).suggestedFilename()).toBe('工作簿2.xlsx');
  });
});

describe('the ribbon', () => {
  const pane = () => trial.page.getByRole('complementary', { name: '任务督办' });

  beforeEach(async () => {
    trial = await site.open();
  });

  it('runs the function that the add-in registered, and waits until it is completed', async () => {
    await trial.page.getByRole('button', { name: '使用帮助' }).click();
    await trial.pane.getByRole('heading', { name: '使用帮助' }).waitFor();
    await trial.page.locator('[data-control="TaskSupervision.HelpButton"][aria-busy="false"]').waitFor();
  });

  it('opens a pane that was closed, by a command as by its own button', async () => {
    await trial.page.getByRole('button', { name: '关闭任务窗格' }).click();
    await pane().waitFor({ state: 'hidden' });
    await trial.page.getByRole('button', { name: '使用帮助' }).click();
    await pane().waitFor({ state: 'visible' });
    await trial.page.getByRole('button', { name: '关闭任务窗格' }).click();
    await pane().waitFor({ state: 'hidden' });
    await trial.page.getByRole('button', { name: '任务窗格', exact: true }).click();
    await pane().waitFor({ state: 'visible' });
  });

  it('is hidden by the add-in, which hears of it when a person opens it again', async () => {
    const frame = paneFrame();
    await frame.evaluate(async () => {
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
        const seen = document.body.getAttribute('data-seen') ?? '';
        document.body.setAttribute('data-seen', `${seen}${visibilityMode};`);
      });
      await Office.addin.hide();
    });
    await pane().waitFor({ state: 'hidden' });
    await trial.page.getByRole('button', { name: '任务窗格', exact: true }).click();
    await frame.waitForSelector('body[data-seen="Hidden;Taskpane;"]', { state: 'attached' });
  });
});
