/**
 * npm run bench: what the merge of returned files costs against the least it can cost and against what others use, all in
 * one run and one thread. Prints a table, and JSON with --json; `npm run bench -- fuzz` reads 20,000 damaged files and
 * `npm run bench -- agree` holds the reader against two libraries on 2,000 generated workbooks.
 *
 * Times are the median of several rounds, the subjects taking turns so that a busy machine slows all of them alike.
 */
import console from 'node:console';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { compile } from './compile.mjs';
import { agree, fuzz } from './fuzz.mjs';
import { noticeOf, rowsOf } from './samples.mjs';

const returns = 200;
const rowsEach = 60;
const rounds = 7;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rounded = (number) => Math.round(number * 100) / 100;

/** Milliseconds of each subject: median over the rounds, after one that is not counted. */
function measure(subjects, times = rounds) {
  const taken = new Map(Object.keys(subjects).map((name) => [name, []]));
  for (let round = -1; round < times; round += 1) {
    for (const [name, subject] of Object.entries(subjects)) {
      // Each pays for its own garbage only, not for that of the one before.
      globalThis.gc?.();
      const started = performance.now();
      subject();
      if (round >= 0) taken.get(name).push(performance.now() - started);
    }
  }
  return Object.fromEntries([...taken].map(([name, list]) => [name, median(list)]));
}

/** The largest resident size seen while a subject runs once, over what there was before. */
function memoryOf(subject) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const kept = subject();
  const after = process.memoryUsage();
  return {
    megabytes: rounded((after.rss - before) / 1024 / 1024),
    peakOfProcess: rounded(process.resourceUsage().maxRSS / 1024),
    kept: kept.length,
  };
}

/** The least anyone has to do: unpack the two parts that hold the values, and look at each tag once. */
function floor(files, unzipSync) {
  let tags = 0;
  for (const file of files) {
    const parts = unzipSync(file, {
      filter: ({ name }) => name === 'xl/worksheets/sheet1.xml' || name === 'xl/sharedStrings.xml',
    });
    for (const bytes of Object.values(parts))
      for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 60) tags += 1;
  }
  return tags;
}

const pandasScript = `
import glob, sys, time
import pandas
files = sorted(glob.glob(sys.argv[1] + '/*.xlsx'))
started = time.perf_counter()
table = pandas.concat(pandas.read_excel(name) for name in files)
print((time.perf_counter() - started) * 1000)
`;

/** Milliseconds; undefined where there is no Python with pandas. */
function pandas(files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    files.forEach((bytes, index) => writeFileSync(path.join(folder, `${String(index)}.xlsx`), bytes));
    for (const python of ['python3', '/usr/bin/python3']) {
      try {
        const printed = execFileSync(python, ['-W', 'ignore', '-c', pandasScript, folder], {
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        return Number(printed.toString());
      } catch {
        // Not installed for this one.
      }
    }
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readAll(files, readReturnedXlsx) {
  return files.map((bytes) => {
    const reading = readReturnedXlsx(bytes);
    if (!reading.ok) throw new Error(`a sample was not read: ${reading.code}`);
    return reading.workbook;
  });
}

function benchReturns(subjects) {
  const { mergeReturns, readReturnedXlsx, sampleMerge, samplePlan, sampleReturns, unzipSync } = subjects;
  const library = createRequire(import.meta.url)('@e965/xlsx');
  const inLibrary = { dense: true, cellFormula: false, cellHTML: false, cellText: false };
  const plan = samplePlan(returns, rowsEach);
  const files = sampleReturns(plan);
  const read = (some) => readAll(some, readReturnedXlsx);
  const merge = (some) => {
    const result = mergeReturns(sampleMerge(plan, read(some)));
    if (result.blockers.length > 0) throw new Error('the samples do not merge');
    return result.updates;
  };
  const times = measure({
    floor: () => floor(files, unzipSync),
    read: () => read(files),
    merge: () => merge(files),
    library: () => files.map((bytes) => library.read(bytes, inLibrary)),
    // What a merge would need of it: rows of values, with dates told from numbers.
    libraryRows: () =>
      files.map((bytes) => {
        const { SheetNames, Sheets } = library.read(bytes, { ...inLibrary, cellDates: true });
        return SheetNames.map((name) => library.utils.sheet_to_json(Sheets[name], { header: 1, defval: null }));
      }),
  });
  const growth = measure({ ten: () => read(files.slice(0, 10)), hundred: () => read(files.slice(0, 100)) });
  const thousand = measure({ thousand: () => [1, 2, 3, 4, 5].map(() => read(files)) }, 3);
  const inPandas = pandas(files);
  return {
    files: returns,
    rows: rowsEach,
    columns: 16,
    bytes: files.reduce((sum, bytes) => sum + bytes.length, 0),
    milliseconds: { ...times, ...(inPandas === undefined ? {} : { pandas: inPandas }) },
    ratios: {
      readToFloor: times.read / times.floor,
      mergeToFloor: times.merge / times.floor,
      libraryToRead: times.library / times.read,
      libraryToMerge: times.library / times.merge,
      libraryRowsToMerge: times.libraryRows / times.merge,
      ...(inPandas === undefined ? {} : { pandasToMerge: inPandas / times.merge }),
    },
    growth: { ten: growth.ten, hundred: growth.hundred, thousand: thousand.thousand },
    memory: memoryOf(() => merge(files)),
  };
}

function benchCore({ checkChecklist, context, parseNotice, sheetOf }) {
  const megabyte = 1024 * 1024;
  const [two, four] = [noticeOf(2 * megabyte), noticeOf(4 * megabyte)];
  const checklist = sheetOf(rowsOf(10_000));
  const times = measure(
    {
      twoMegabytes: () => parseNotice(two),
      fourMegabytes: () => parseNotice(four),
      tenThousandRows: () => checkChecklist(checklist, context),
    },
    3,
  );
  return {
    notice: { ...times, tasks: parseNotice(two).tasks.length, ratio: times.fourMegabytes / times.twoMegabytes },
    memory: {
      notice: memoryOf(() => parseNotice(four).tasks),
      checklist: memoryOf(() => checkChecklist(checklist, context)),
    },
  };
}

function printTable({ machine, merge, core }) {
  const line = (name, value, note = '') => console.log(`${name.padEnd(42)}${String(value).padStart(12)}  ${note}`);
  const times = (number) => `${rounded(number)} x`;
  const ms = (number) => `${Math.round(number)} ms`;
  const { milliseconds, ratios, growth } = merge;
  console.log(`${machine.cpu}, Node ${machine.node}; one thread, median of ${rounds} rounds\n`);
  line(
    `${merge.files} returns of ${merge.rows} rows x ${merge.columns} columns`,
    `${rounded(merge.bytes / 1024 / 1024)} MB`,
  );
  line('  floor: unpack, look at each tag', ms(milliseconds.floor));
  line('  bytes -> ReadWorkbook', ms(milliseconds.read), `${times(ratios.readToFloor)} the floor`);
  line('  bytes -> MergeResult', ms(milliseconds.merge), `${times(ratios.mergeToFloor)} the floor, to reach: 4`);
  line(
    '  SheetJS, reading only',
    ms(milliseconds.library),
    `${times(ratios.libraryToMerge)} the merge, to reach: 3; ${times(ratios.libraryToRead)} the reading`,
  );
  line('  SheetJS, to rows of values', ms(milliseconds.libraryRows), `${times(ratios.libraryRowsToMerge)} the merge`);
  if (milliseconds.pandas === undefined) line('  pandas.concat(read_excel)', 'not there');
  else
    line(
      '  pandas.concat(read_excel)',
      ms(milliseconds.pandas),
      `${times(ratios.pandasToMerge)} the merge, to reach: 10`,
    );
  line('  reading 10, 100, 1,000 returns', '', [growth.ten, growth.hundred, growth.thousand].map(ms).join(', '));
  line('  memory of the merge', `${merge.memory.megabytes} MB`, `peak of the process ${merge.memory.peakOfProcess} MB`);
  line('parseNotice, 2 MB', ms(core.notice.twoMegabytes), `${core.notice.tasks} tasks`);
  line('parseNotice, 4 MB', ms(core.notice.fourMegabytes), `${times(core.notice.ratio)} of 2 MB`);
  line('checkChecklist, 10,000 rows', ms(core.notice.tenThousandRows));
}

const [, , subject, count] = process.argv;
if (subject === 'fuzz' || subject === 'agree') {
  const result = await (subject === 'fuzz'
    ? fuzz(count === undefined ? {} : { count: Number(count) })
    : agree(count === undefined ? 2000 : Number(count)));
  console.log(JSON.stringify(result, null, 2));
  process.exitCode = result.ok ? 0 : 1;
} else {
  const { load } = await compile('subjects');
  const subjects = load();
  const report = {
    machine: { cpu: cpus()[0]?.model ?? '', node: process.versions.node },
    merge: benchReturns(subjects),
    core: benchCore(subjects),
  };
  printTable(report);
  console.log(`\n${JSON.stringify(report)}`);
}
