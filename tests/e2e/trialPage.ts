/** The trial page in a browser, as the end-to-end tests use it. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import '../../src/workbench/page/workbenchApi';
import type { CellValue } from '../../src/files/xlsx/workbook';
import { launchBrowser } from './browser';
import { serveSite, type Site } from './site';

export interface TrialPage {
  readonly page: Page;
  /** The add-in's own page. */
  readonly pane: FrameLocator;
  /** What went wrong that a person would not see: errors of scripts, requests that failed or went elsewhere. */
  readonly troubles: readonly string[];
  readonly openXlsx: (bytes: Uint8Array) => Promise<void>;
  readonly saveXlsx: () => Promise<Uint8Array>;
  /** Settles when a cell, by zero-based place, holds this value (null is empty); fails after ten seconds. */
  readonly waitForCell: (sheet: string, row: number, column: number, value: CellValue) => Promise<void>;
  /** Settles when the sheet with this name is the active one. */
  readonly waitForSheet: (name: string) => Promise<void>;
  readonly workbook: () => Promise<WorkbookJson>;
  /** Clicks a cell by its zero-based place, on an unscrolled sheet of standard size; `right` at the arrow of a drop-down. */
  readonly clickCell: (row: number, column: number, where?: 'middle' | 'right') => Promise<void>;
}

export interface TrialSite {
  /** `prepare` is called before the page is there, to hold back what it asks for. */
  readonly open: (query?: string, prepare?: (page: Page) => Promise<void>) => Promise<TrialPage>;
  readonly close: () => Promise<void>;
  /** The add-in's page by itself, in a browser that knows nothing of Excel; `prepare` sees the page before it loads. */
  readonly openOutside: (prepare?: (page: Page) => Promise<unknown>) => Promise<Page>;
}

const headerSize = { width: 46, height: 20 } as const;
const cellSize = { width: 64, height: 20 } as const;

export async function startTrialSite(): Promise<TrialSite> {
  const site: Site = await serveSite();
  let browser: Browser;
  try {
    browser = await launchBrowser();
  } catch (error) {
    await site.close();
    throw error;
  }
  return {
    open: (query = '', prepare = () => Promise.resolve()) => openPage(browser, site.url, query, prepare),
    openOutside: async (prepare = () => Promise.resolve()) => {
      const page = await browser.newPage({ viewport: { width: 450, height: 700 }, locale: 'zh-CN' });
      await prepare(page);
      // Not until it has loaded: a script that never comes is what some tests are about.
      await page.goto(`${site.url}taskpane.html`, { waitUntil: 'commit' });
      return page;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

async function openPage(
  browser: Browser,
  url: string,
  query: string,
  prepare: (page: Page) => Promise<void>,
): Promise<TrialPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'zh-CN' });
  page.setDefaultTimeout(30_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.stack ?? String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url())) troubles.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await prepare(page);
  await page.goto(url + query);
  await page.evaluate(() => window.workbench!.ready.then(() => undefined));
  const grid = page.locator('.grid canvas[id^="univer-sheet-main-canvas"]');
  await grid.waitFor();

  return {
    page,
    pane: page.frameLocator('.pane-frame'),
    troubles,
    openXlsx: (bytes) =>
      page.evaluate(
        async (given) => (await window.workbench!.ready).openXlsx(new Uint8Array(given)),
        Array.from(bytes),
      ),
    saveXlsx: async () =>
      Uint8Array.from(await page.evaluate(async () => Array.from((await window.workbench!.ready).saveXlsx()))),
    waitForCell: async (sheet, row, column, value) => {
      await page.waitForFunction(
        async (wanted) => {
          const json = (await window.workbench!.ready).workbookJson();
          const { sheets } = JSON.parse(json) as { readonly sheets: readonly SheetJson[] };
          const rows = sheets.find(({ name }) => name === wanted.sheet)?.rows ?? [];
          const cells = rows.find(([index]) => index === wanted.row)?.[1].cells ?? [];
          return (cells.find(([index]) => index === wanted.column)?.[1].value ?? null) === wanted.value;
        },
        { sheet, row, column, value },
      );
    },
    waitForSheet: async (name) => {
      await page.waitForFunction(async (wanted) => {
        const json = (await window.workbench!.ready).workbookJson();
        const { sheets, activeSheetId } = JSON.parse(json) as WorkbookJson;
        return sheets.find(({ id }) => id === activeSheetId)?.name === wanted;
      }, name);
    },
    workbook: async () =>
      JSON.parse(await page.evaluate(async () => (await window.workbench!.ready).workbookJson())) as WorkbookJson,
    clickCell: async (row, column, where = 'middle') => {
      await grid.click({
        position: {
          x:
            headerSize.width + column * cellSize.width + (where === 'middle' ? cellSize.width / 2 : cellSize.width - 8),
          y: headerSize.height + (row + 0.5) * cellSize.height,
        },
      });
    },
  };
}

/**
 * Gives every test of a file a fresh trial page, and fails a test in which the page had troubles.
 *
 * @returns the page of the test that runs
 */
export function useTrialPage(): () => TrialPage {
  let site: TrialSite;
  let trial: TrialPage;
  beforeAll(async () => {
    site = await startTrialSite();
  });
  afterAll(async () => {
    await site.close();
  });
  beforeEach(async () => {
    trial = await site.open();
  });
  afterEach(async () => {
    const { troubles } = trial;
    await trial.page.close();
    expect(troubles).toEqual([]);
  });
  return () => trial;
}

/** The workbook as workbookJson() gives it, as far as tests look at it. */
export interface WorkbookJson {
  readonly activeSheetId: string;
  readonly sheets: readonly SheetJson[];
}

interface SheetJson {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly (readonly [number, { readonly hidden?: boolean; readonly cells: readonly CellEntry[] }])[];
  readonly tables: readonly { readonly filters: readonly unknown[] }[];
}

type CellEntry = readonly [number, { readonly value: CellValue; readonly formula?: string }];
