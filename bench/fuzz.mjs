/**
 * Reads many damaged files: no crash, no file that takes longer than five seconds, memory bounded. They are read in a
 * thread of their own, so that one that never ends is found and named.
 */
import console from 'node:console';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { compile } from './compile.mjs';

const secondsAllowed = 5;
const megabytesAllowed = 1024;

async function readAll({ file, from, count }) {
  const { createRequire } = await import('node:module');
  const { damagedFile, fuzzSeeds, readReturnedFile } = createRequire(import.meta.url)(file);
  // The library speaks to the console about what it cannot read.
  globalThis.console.error = () => undefined;
  globalThis.console.warn = () => undefined;
  const seeds = await fuzzSeeds();
  const codes = {};
  let slowest = { seed: -1, milliseconds: 0 };
  let most = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const bytes = damagedFile(seeds, seed);
    parentPort.postMessage({ seed });
    const started = performance.now();
    const result = await readReturnedFile('fuzz.xlsx', bytes);
    const milliseconds = performance.now() - started;
    if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
    const readings = result.ok ? result.files : [result];
    for (const reading of readings) {
      const code = reading.ok ? 'read' : reading.code;
      codes[code] = (codes[code] ?? 0) + 1;
      if (code === 'readerFailed') parentPort.postMessage({ fault: { seed, facts: reading.facts } });
    }
    if (seed % 50 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  parentPort.postMessage({ done: { codes, slowest, megabytes: Math.round(most / 1024 / 1024) } });
}

/** @param {{ count?: number, from?: number }} options */
export async function fuzz({ count = 20_000, from = 0 } = {}) {
  const { file } = await compile('fuzzSubjects');
  const faults = [];
  let at = from;
  let since = performance.now();
  const outcome = await new Promise((resolve, reject) => {
    const worker = new Worker(new globalThis.URL(import.meta.url), {
      workerData: { file, from, count },
      resourceLimits: { maxOldGenerationSizeMb: megabytesAllowed },
    });
    const watch = setInterval(() => {
      if (performance.now() - since < secondsAllowed * 1000) return;
      faults.push({ seed: at, fault: `still reading after ${secondsAllowed} s` });
      void worker.terminate();
      resolve(undefined);
    }, 500);
    worker.on('message', (message) => {
      if (message.seed !== undefined) {
        at = message.seed;
        since = performance.now();
      }
      if (message.fault !== undefined) faults.push(message.fault);
      if (message.done !== undefined) resolve(message.done);
    });
    worker.on('error', (error) => {
      faults.push({ seed: at, fault: String(error) });
      resolve(undefined);
    });
    worker.on('exit', () => clearInterval(watch));
    worker.on('messageerror', reject);
  });
  return { files: count, ...outcome, faults, ok: faults.length === 0 && outcome !== undefined };
}

/** Holds the fast reader against SheetJS and ExcelJS on generated workbooks. @param {number} count */
export async function agree(count = 2000) {
  const { load } = await compile('fuzzSubjects');
  const { arbitraryTable, differences, fc, readingsOf, writeWithExcelJs, writeWithLibrary, writeWithOurs } = load();
  const writers = [
    ['ours', writeWithOurs],
    ['ExcelJS', writeWithExcelJs],
    ['SheetJS', (table) => writeWithLibrary(table, 'xlsx')],
    ['SheetJS, text in cells', (table) => writeWithLibrary(table, 'xlsx', false)],
  ];
  const found = [];
  const tables = fc.sample(arbitraryTable, { seed: 20_200_630, numRuns: count });
  for (const [index, table] of tables.entries()) {
    const [writer, write] = writers[index % writers.length];
    const differ = differences(await readingsOf(await write(table)));
    if (differ.length > 0) found.push({ index, writer, differ });
  }
  return { workbooks: count, differences: found, ok: found.length === 0 };
}

if (!isMainThread && workerData?.file !== undefined) await readAll(workerData);
else if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(await fuzz({ count: Number(process.argv[2] ?? 20_000) }), null, 2));
}
