/**
 * npm run bench: what the merge of returned files costs against the least it can cost and against what others use, all in
 * one run and one thread. Prints a table, and JSON with --json; `npm run bench -- fuzz` reads 20,000 damaged files and
 * `npm run bench -- agree` holds the reader against two libraries on 2,000 generated workbooks, and
 * `npm run bench -- pane` opens the pane in a browser.
 *
 * Times are the median of several rounds. What is measured on returned files runs in processes of its own, which take
 * turns, so that each subject pays for its own garbage and a busy machine slows all of them alike.
 */
import console from 'node:console';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { compile } from './compile.mjs';
import { agree, fuzz } from './fuzz.mjs';
import { benchPane } from './pane.mjs';
import { noticeOf, rowsOf } from './samples.mjs';

const returns = 200;
const rowsEach = 60;
/** Processes of each subject, and rounds counted in each of them. */
const turns = 3;
const rounds = 3;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rounded = (number) => Math.round(number * 100) / 100;

/** Milliseconds of every round, after one that is not counted. */
function timesOf(subject) {
  return Array.from({ length: rounds + 1 }, () => {
    const started = performance.now();
    subject();
    return performance.now() - started;
  }).slice(1);
}

/**
 * One subject on the files of a folder, in a process of its own that loads the compiled code.
 *
 * @returns {{ times: number[], megabytes: number }} milliseconds of each round; peak of the process
 */
function alone(name, folder, code) {
  const printed = execFileSync(process.execPath, [import.meta.filename, 'alone', name, folder, code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed.toString());
}

/** The subjects in turn, several times over: the median time of each, and the median peak of its processes. */
function inTurns(names, folder, code) {
  const passes = Array.from({ length: turns }, () => new Map(names.map((name) => [name, alone(name, folder, code)])));
  return Object.fromEntries(
    names.map((name) => {
      const results = passes.map((pass) => pass.get(name));
      return [
        name,
        {
          milliseconds: median(results.flatMap(({ times }) => times)),
          megabytes: median(results.map(({ megabytes }) => megabytes)),
        },
      ];
    }),
  );
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
function pandas(folder) {
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
}

function readAll(files, readReturnedXlsx) {
  return files.map((bytes) => {
    const reading = readReturnedXlsx(bytes);
    if (!reading.ok) throw new Error(`a sample was not read: ${reading.code}`);
    return reading.workbook;
  });
}

/** What is measured on returned files. 'nothing' has the files and reads none: what a process takes in any case. */
function returnSubjects(files, { mergeReturns, readReturnedXlsx, sampleMerge, samplePlan, unzipSync }) {
  const library = createRequire(import.meta.url)('@e965/xlsx');
  const inLibrary = { dense: true, cellFormula: false, cellHTML: false, cellText: false };
  const plan = samplePlan(returns, rowsEach);
  const read = (some) => readAll(some, readReturnedXlsx);
  return {
    nothing: () => files.length,
    floor: () => floor(files, unzipSync),
    read: () => read(files),
    merge: () => {
      const result = mergeReturns(sampleMerge(plan, read(files)));
      if (result.blockers.length > 0) throw new Error('the samples do not merge');
      return result.updates;
    },
    library: () => files.map((bytes) => library.read(bytes, inLibrary)),
    // What a merge would need of it: rows of values, with dates told from numbers.
    libraryRows: () =>
      files.map((bytes) => {
        const { SheetNames, Sheets } = library.read(bytes, { ...inLibrary, cellDates: true });
        return SheetNames.map((name) => library.utils.sheet_to_json(Sheets[name], { header: 1, defval: null }));
      }),
    ten: () => read(files.slice(0, 10)),
    hundred: () => read(files.slice(0, 100)),
    thousand: () => [1, 2, 3, 4, 5].map(() => read(files)),
  };
}

const returnNames = ['nothing', 'floor', 'read', 'merge', 'library', 'libraryRows', 'ten', 'hundred', 'thousand'];

/** The files of a folder in the order of their names. */
const filesIn = (folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => new Uint8Array(readFileSync(path.join(folder, name))));

function benchReturns({ samplePlan, sampleReturns }, code) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const files = sampleReturns(samplePlan(returns, rowsEach));
    files.forEach((bytes, index) => writeFileSync(path.join(folder, `${String(index).padStart(4, '0')}.xlsx`), bytes));
    const results = inTurns(returnNames, folder, code);
    const times = Object.fromEntries(Object.entries(results).map(([name, { milliseconds }]) => [name, milliseconds]));
    const { floor, read, merge, library, libraryRows, ten, hundred, thousand } = times;
    const milliseconds = { floor, read, merge, library, libraryRows };
    const inPandas = pandas(folder);
    return {
      files: returns,
      rows: rowsEach,
      columns: 16,
      bytes: files.reduce((sum, bytes) => sum + bytes.length, 0),
      milliseconds: { ...milliseconds, ...(inPandas === undefined ? {} : { pandas: inPandas }) },
      ratios: {
        readToFloor: read / floor,
        mergeToFloor: merge / floor,
        libraryToRead: library / read,
        libraryToMerge: library / merge,
        libraryRowsToMerge: libraryRows / merge,
        ...(inPandas === undefined ? {} : { pandasToMerge: inPandas / merge }),
      },
      growth: { ten, hundred, thousand },
      // Over a process that holds the same files and reads none.
      memory: Object.fromEntries(
        ['floor', 'read', 'merge', 'library'].map((name) => [
          name,
          rounded(results[name].megabytes - results.nothing.megabytes),
        ]),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchCore({ checkChecklist, context, parseNotice, sheetOf }) {
  const megabyte = 1024 * 1024;
  const [two, four] = [noticeOf(2 * megabyte), noticeOf(4 * megabyte)];
  const checklist = sheetOf(rowsOf(10_000));
  const twoMegabytes = median(timesOf(() => parseNotice(two)));
  const fourMegabytes = median(timesOf(() => parseNotice(four)));
  return {
    notice: {
      twoMegabytes,
      fourMegabytes,
      tenThousandRows: median(timesOf(() => checkChecklist(checklist, context))),
      tasks: parseNotice(two).tasks.length,
      ratio: fourMegabytes / twoMegabytes,
    },
  };
}

function printTable({ machine, merge, core }) {
  const line = (name, value, note = '') => console.log(`${name.padEnd(42)}${String(value).padStart(12)}  ${note}`);
  const times = (number) => `${rounded(number)} x`;
  const ms = (number) => `${Math.round(number)} ms`;
  const { milliseconds, ratios, growth } = merge;
  console.log(`${machine.cpu}, Node ${machine.node}; one thread, median of ${turns * rounds} rounds\n`);
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
  const { memory } = merge;
  line('  peak memory of the merge', `${memory.merge} MB`, `reading ${memory.read} MB, SheetJS ${memory.library} MB`);
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
} else if (subject === 'pane') {
  console.log(JSON.stringify(await benchPane(count === undefined ? {} : { rounds: Number(count) }), null, 2));
} else if (subject === 'alone') {
  // `code` was compiled by the process that started this one.
  const [, , , name, folder, code] = process.argv;
  const { [name]: work } = returnSubjects(filesIn(folder), createRequire(import.meta.url)(code));
  const times = timesOf(work);
  // The largest resident size of this process so far.
  console.log(JSON.stringify({ times, megabytes: rounded(process.resourceUsage().maxRSS / 1024) }));
} else {
  const { file, load } = await compile('subjects');
  const subjects = load();
  const report = {
    machine: { cpu: cpus()[0]?.model ?? '', node: process.versions.node },
    merge: benchReturns(subjects, file),
    core: benchCore(subjects),
  };
  printTable(report);
  console.log(`\n${JSON.stringify(report)}`);
}
