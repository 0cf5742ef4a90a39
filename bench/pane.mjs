/**
 * npm run bench -- pane: how long the pane takes to open, from the navigation of its frame until something in it can be
 * clicked, against an empty page of the same React and Fluent UI. Both are built with the same settings, load Office.js
 * and speak to the trial page; nothing is cached, and they take turns.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';
import configuration from '../webpack.config.js';
import { serveFolder } from '../scripts/staticServer.mjs';
import { compile } from './compile.mjs';

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** @param {import('webpack').Configuration} config */
function build(config) {
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
      else compiler.close(resolve);
    });
  });
}

/** Runs in every frame: notes when the first button or tab of the pane is on the screen and nothing lies over it. */
function noteFirstClickable() {
  if (!globalThis.location.pathname.endsWith('/taskpane.html')) return;
  const look = () => {
    const found = [...globalThis.document.querySelectorAll('#root button')].some((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const hit = globalThis.document.elementFromPoint(left + width / 2, top + height / 2);
      return !button.disabled && hit !== null && button.contains(hit);
    });
    if (found) globalThis.firstClickable = globalThis.performance.now();
    else globalThis.requestAnimationFrame(look);
  };
  globalThis.requestAnimationFrame(look);
}

/** Milliseconds of one opening, in a profile of its own. */
async function openOnce(browser, port) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
  try {
    await context.addInitScript(noteFirstClickable);
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.goto(`http://localhost:${String(port)}/`);
    await page.locator('.grid canvas[id^="univer-sheet-main-canvas"]').waitFor();
    const frame = () => page.frames().find((candidate) => candidate.url().includes('/taskpane.html'));
    const clickable = () => frame().waitForFunction(() => globalThis.firstClickable);
    await clickable();
    // The trial page, which is no part of what is measured, has started by now: the pane is opened again.
    await frame().evaluate(() => {
      globalThis.firstClickable = undefined;
      globalThis.location.reload();
    });
    await page.waitForTimeout(100);
    return await (await clickable()).jsonValue();
  } finally {
    await context.close();
  }
}

/**
 * @param {{ rounds?: number }} options
 * @returns milliseconds of both, medians, and their ratio; at most 1.5 is what we want
 */
export async function benchPane({ rounds = 11 } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-pane-'));
  const { load } = await compile('browser');
  const ours = configuration({ trial: true, output: path.join(folder, 'ours') });
  const same = configuration({ trial: true, output: path.join(folder, 'empty') });
  const empty = {
    ...same,
    entry: { ...same.entry, taskpane: './bench/emptyPane.js' },
    // The budget is that of our own pane.
    plugins: same.plugins.filter((plugin) => plugin.budgetOf !== 'taskpane'),
  };
  const servers = [];
  const browser = await load().launchBrowser();
  try {
    for (const config of [ours, empty]) {
      await build(config);
      servers.push(await serveFolder(config.output.path, { port: 0 }));
    }
    const times = servers.map(() => []);
    for (let round = -1; round < rounds; round += 1)
      for (const [index, { port }] of servers.entries()) {
        const milliseconds = await openOnce(browser, port);
        if (round >= 0) times[index].push(milliseconds);
      }
    const [pane, emptyPage] = times.map(median);
    return { rounds, pane, emptyPage, ratio: pane / emptyPage, wanted: 1.5, times };
  } finally {
    await browser.close();
    for (const server of servers) await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
