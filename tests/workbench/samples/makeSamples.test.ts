/** The samples: that they are what 说明.txt says, through the real readers and the real merge. */
import { unzipSync } from 'fflate';
import type { MergeInput, MergeResult, ReturnedFile } from '../../../src/core/returns';
import { mergeReturns } from '../../../src/core/returns';
import { readNoticeText } from '../../../src/core/reading';
import { readColours } from '../../../src/excel/colours/applyColours';
import { applyMerge, readMergeInput } from '../../../src/excel/returns/mergeWorkbook';
import { readDocx } from '../../../src/files/docx';
import { decodeText } from '../../../src/files/text';
import type { NamedFile } from '../../../src/files/distribution/zipFiles';
import { readReturnedFile, type FileReading } from '../../../src/files/returns/readReturnedFile';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { announcedFiles, announcedTotals } from '../../../src/workbench/samples/announced';
import { makeSamples } from '../../../src/workbench/samples/makeSamples';
import { realTasks } from '../../fixtures/notices/realTasks';
import { useExcel } from '../../excel/officeGlobals';

jest.setTimeout(60_000);

const folder = '示例回收表/';
let samples: readonly NamedFile[];

const sample = (name: string): Uint8Array => {
  const found = samples.find((file) => file.name === name);
  if (found === undefined) throw new Error(`there is no sample ${name}`);
  return found.bytes;
};

beforeAll(async () => {
  samples = await makeSamples();
});

/** Opens 示例任务清单.xlsx as the workbook that the add-in works on. */
function openSampleWorkbook(): void {
  const opened = readXlsx(sample('示例任务清单.xlsx'));
  if (!opened.ok) throw new Error(opened.code);
  useExcel(opened.workbook);
}

interface Read {
  readonly file: string;
  readonly reading: FileReading;
}

/** Each return, those in a .zip one by one, in the order in which they are announced. */
async function readReturns(): Promise<readonly Read[]> {
  const reads: Read[] = [];
  for (const { name, bytes } of samples.filter((one) => one.name.startsWith(folder))) {
    const file = name.slice(folder.length);
    const result = await readReturnedFile(file, bytes);
    if (result.ok) reads.push(...result.files.map((reading) => ({ file, reading })));
    else reads.push({ file, reading: { name: file, path: file, ...result } });
  }
  return reads;
}

const returned = ({ reading }: Read): ReturnedFile[] =>
  reading.ok ? [{ name: reading.name, sha256: reading.sha256, workbook: reading.workbook }] : [];

async function mergeInput(reads: readonly Read[]): Promise<MergeInput> {
  const files = reads.flatMap(returned);
  return { ...(await readMergeInput()), files, departmentOf: new Map(), choices: new Map() };
}

describe('the sample notice', () => {
  it('holds the tasks of the real plan, as text and as a Word document', async () => {
    const { text } = decodeText(sample('示例通知.txt'));
    for (const notice of [text, await readDocx(sample('示例通知.docx'))]) {
      const { tasks } = readNoticeText(notice, { kind: 'text' }, 2020).notice;
      expect(tasks.map(({ title, departmentsText, deadlineText }) => [title, departmentsText, deadlineText])).toEqual(
        realTasks.map(({ title, departmentsText, deadlineText }) => [title, departmentsText, deadlineText]),
      );
      expect(tasks.filter(({ requirement }) => requirement === '')).toEqual([]);
    }
  });
});

describe('the sample workbook', () => {
  it('is a plan that was sent out, seen on its base date', async () => {
    openSampleWorkbook();
    const { settings, counts } = await readColours();
    expect(settings).toEqual({ baseDate: '2020-11-20', dueSoonDays: 7 });
    expect(counts.overdue).toBeGreaterThan(0);
    const { planId, baselines, rows } = await readMergeInput();
    expect([planId, rows.length, baselines.length]).toEqual(['sample-plan-2020', 29, 17]);
  });
});

describe('the sample returns, merged over the sample workbook', () => {
  let input: MergeInput;
  let reads: readonly Read[];
  let told: MergeInput;
  let result: MergeResult;

  beforeAll(async () => {
    openSampleWorkbook();
    reads = await readReturns();
    input = await mergeInput(reads);
    const asked = announcedFiles.flatMap(({ file, state }) => (state.kind === 'ask' ? [{ file, state }] : []));
    const said = asked.map(({ file, state }): [string, string] => [
      input.files.find(({ name }) => name === file)?.sha256 ?? '',
      state.department,
    ]);
    told = { ...input, departmentOf: new Map(said) };
    result = mergeReturns(told);
  });

  it('are read or refused as announced', () => {
    const found = reads.map(({ file, reading }) => [file, reading.name, reading.ok ? 'read' : reading.code]);
    expect(found).toEqual(
      announcedFiles.map(({ file, inside, state }) => [
        file,
        inside ?? file,
        state.kind === 'unreadable' ? state.code : 'read',
      ]),
    );
  });

  it('come from whom it was announced, one of them after asking', () => {
    const states = (files: MergeResult['files']) =>
      files.map(({ state }) => {
        if (state.kind === 'merged') return [state.department, state.by];
        return state.kind === 'ask' ? state.candidates : [state.kind];
      });
    const announced = (isTold: boolean) =>
      announcedFiles.flatMap(({ state }) => {
        if (state.kind === 'merged') return [[state.department, state.by]];
        if (state.kind === 'unreadable') return [];
        return isTold ? [[state.department, 'user']] : [state.candidates];
      });
    expect(states(mergeReturns(input).files)).toEqual(announced(false));
    expect(states(result.files)).toEqual(announced(true));
  });

  it('have cell by cell what was announced, file by file and in all', () => {
    expect(result.files.map(({ name, ledger }) => [name, ledger.counts])).toEqual(
      announcedFiles.flatMap(({ file, inside, state }) =>
        state.kind === 'unreadable' ? [] : [[inside ?? file, state.counts]],
      ),
    );
    expect(result.ledger.balanced).toBe(true);
    expect({
      counts: result.ledger.counts,
      updates: mergeReturns({ ...told, choiceForAll: 'theirs' }).updates.length,
      conflicts: result.conflicts.length,
      outOfBounds: result.outOfBounds.length,
      claims: result.claims.length,
      missing: result.missing,
    }).toEqual(announcedTotals);
  });

  it('are written once the conflicts are settled', async () => {
    const settled = { ...told, choiceForAll: 'theirs' } as const;
    const final = mergeReturns(settled);
    expect(final.blockers).toEqual([]);
    await applyMerge(settled, final);
    const { rows, records } = await readMergeInput();
    expect(rows.find(({ id }) => id === 'RW-015')?.cells['progress']).toBe('手册已印发，培训支部书记 62 人。');
    expect(rows.find(({ id }) => id === 'RW-020')?.cells['progress']).toContain('党费标准核定完毕');
    expect(records).toHaveLength(16);
  });
});

describe('the files', () => {
  it('are the same bytes when they are made again, on another day too', async () => {
    const { Date: realDate } = globalThis;
    const later = Date.now() + 400 * 86_400_000;
    jest.useFakeTimers({ now: later, doNotFake: ['setTimeout', 'setImmediate', 'queueMicrotask', 'nextTick'] });
    try {
      const again = await makeSamples();
      expect(again.map(({ name }) => name)).toEqual(samples.map(({ name }) => name));
      expect(
        again.filter(({ bytes }, index) => !Buffer.from(bytes).equals(samples[index]?.bytes ?? Buffer.of())),
      ).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
    expect(globalThis.Date).toBe(realDate);
  });

  it('are all in the .zip, with an explanation that names every return', () => {
    const inside = unzipSync(sample('示例.zip'));
    expect(Object.keys(inside)).toEqual(samples.slice(0, -1).map(({ name }) => name));
    const { text } = decodeText(inside['说明.txt'] ?? new Uint8Array());
    expect(announcedFiles.filter(({ file, inside: part }) => !text.includes(part ?? file))).toEqual([]);
  });
});
