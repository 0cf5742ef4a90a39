import { strToU8 } from 'fflate';
import {
  readerHere,
  readFiles,
  type NamedBytes,
  type Reader,
  type ReadProgress,
} from '../../../src/files/returns/readFiles';
import { readReturnedFile, type ReadResult } from '../../../src/files/returns/readReturnedFile';
import { serveReadings, type ReadResponse, type WorkerScope } from '../../../src/files/returns/readWorker';

const file = (name: string): NamedBytes => ({ name, bytes: strToU8(`${name},1\n`) });
const files = ['甲', '乙', '丙', '丁', '戊'].map(file);

const firstCells = (results: readonly ReadResult[] | null): unknown =>
  results?.map((result) => {
    const [reading] = result.ok ? result.files : [];
    return reading?.ok === true ? reading.workbook.sheets[0]?.rows[0]?.cells[0] : result.ok || result.code;
  });

/** Breaks down at, or never answers for, some files; counts how many run. */
function readersWith(broken: Readonly<Record<string, 'breaks' | 'hangs'>>) {
  const count = { started: 0, ended: 0, atOnce: 0, most: 0 };
  const startReader = (): Reader => {
    count.started += 1;
    return {
      read: async ({ name, bytes }) => {
        count.atOnce += 1;
        count.most = Math.max(count.most, count.atOnce);
        if (broken[name] === 'hangs') await new Promise(() => undefined);
        const result = await readReturnedFile(name, bytes);
        count.atOnce -= 1;
        if (broken[name] === 'breaks') throw new Error('out of memory');
        return result;
      },
      end: () => {
        count.ended += 1;
      },
    };
  };
  return { startReader, count };
}

describe('readFiles', () => {
  it('gives one result for each file, in their order, and says how far it is', async () => {
    const progress: ReadProgress[] = [];
    const { startReader, count } = readersWith({});
    const results = await readFiles(files, { startReader, readers: 2, onProgress: (step) => progress.push(step) });
    expect(firstCells(results)).toEqual(['甲', '乙', '丙', '丁', '戊']);
    expect(progress.map(({ done, total }) => [done, total])).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]));
    expect(progress.map(({ name }) => name).sort()).toEqual(files.map(({ name }) => name).sort());
    expect(count).toEqual({ started: 2, ended: 2, atOnce: 0, most: 2 });
  });

  it('starts no more readers than there are files, and none for no files', async () => {
    const { startReader, count } = readersWith({});
    await readFiles(files.slice(0, 1), { startReader, readers: 4 });
    expect(count.started).toBe(1);
    expect(await readFiles([], { startReader, readers: 4 })).toEqual([]);
    expect(count).toMatchObject({ started: 1, ended: 1 });
  });

  it('replaces a reader that broke down, reports its file, and reads the others', async () => {
    const { startReader, count } = readersWith({ 乙: 'breaks' });
    const results = await readFiles(files, { startReader, readers: 1 });
    expect(firstCells(results)).toEqual(['甲', 'readerFailed', '丙', '丁', '戊']);
    expect(results?.[1]).toEqual({ ok: false, code: 'readerFailed', facts: { detail: 'out of memory' } });
    expect(count).toMatchObject({ started: 2, ended: 2 });
  });

  it('gives up a file that takes too long', async () => {
    const { startReader, count } = readersWith({ 丙: 'hangs' });
    const results = await readFiles(files, { startReader, readers: 2, secondsPerFile: 0.05 });
    expect(firstCells(results)).toEqual(['甲', '乙', 'tooSlow', '丁', '戊']);
    expect(count.ended).toBe(count.started);
  });

  it('stops when it is cancelled, and lets go of the readers at work', async () => {
    const { startReader, count } = readersWith({ 丙: 'hangs' });
    const control = new AbortController();
    const results = readFiles(files, {
      startReader,
      readers: 1,
      signal: control.signal,
      onProgress: ({ done }) => {
        if (done === 2) setTimeout(() => control.abort(), 0);
      },
    });
    expect(await results).toBeNull();
    expect(count).toMatchObject({ started: 1, ended: 1 });
  });

  it('reads nothing when it was cancelled before it began', async () => {
    const { startReader, count } = readersWith({});
    expect(await readFiles(files, { startReader, readers: 2, signal: AbortSignal.abort() })).toBeNull();
    expect(count.started).toBe(0);
  });

  it('reads here where there are no workers', async () => {
    expect(firstCells(await readFiles(files, { startReader: readerHere, readers: 1 }))).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
      '戊',
    ]);
  });
});

describe('the worker', () => {
  it('answers each request under its number', async () => {
    const answers: ReadResponse[] = [];
    await new Promise<void>((resolve) => {
      const scope: WorkerScope = {
        onmessage: null,
        postMessage: (answer) => {
          answers.push(answer);
          if (answers.length === 2) resolve();
        },
      };
      serveReadings(scope);
      scope.onmessage?.({ data: { id: 7, ...file('甲') } });
      scope.onmessage?.({ data: { id: 8, name: '空.csv', bytes: new Uint8Array() } });
    });
    expect(answers.find(({ id }) => id === 7)?.result).toMatchObject({ ok: true, files: [{ name: '甲', ok: true }] });
    expect(answers.find(({ id }) => id === 8)?.result).toEqual({ ok: false, code: 'empty', facts: {} });
  });
});
