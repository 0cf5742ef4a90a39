import { readerHere, type Reader } from '../../../src/files/returns/readFiles';
import { readChosenFiles } from '../../../src/taskpane/returns/readChosenFiles';
import type { ReadOutcome } from '../../../src/taskpane/returns/returnsServices';

const csv = (name: string): File => new File(['任务名称,责任部门\n建立台账,人事处\n'], name);

async function readAll(
  files: readonly File[],
  startReader: () => Reader = readerHere,
  signal: AbortSignal = new AbortController().signal,
) {
  const outcomes: ReadOutcome[] = [];
  const listen = { onTotal: () => undefined, onOutcome: (outcome: ReadOutcome) => outcomes.push(outcome) };
  await readChosenFiles(files, listen, signal, { startReader, readers: 2 });
  return outcomes;
}

const nameOf = (outcome: ReadOutcome): string => (outcome.kind === 'ignored' ? '' : outcome.file.name);

describe('chosen files', () => {
  it('are read, each told once', async () => {
    const outcomes = await readAll([csv('甲.csv'), csv('乙.csv'), csv('甲.csv')]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['read', 'read', 'read']);
    expect(outcomes.map(nameOf).sort()).toEqual(['乙.csv', '甲.csv', '甲.csv']);
  });

  it('that cannot be read do not stop the others', async () => {
    const moved = csv('移走.csv');
    moved.arrayBuffer = () => Promise.reject(new Error('moved'));
    const outcomes = await readAll([moved, new File([], '空.xlsx'), csv('甲.csv')]);
    expect(outcomes.map((outcome) => [outcome.kind, nameOf(outcome)])).toEqual(
      expect.arrayContaining([
        ['unreadable', '移走.csv'],
        ['unreadable', '空.xlsx'],
        ['read', '甲.csv'],
      ]),
    );
  });

  it('are told of when their reader breaks down', async () => {
    const fragile = (): Reader => ({
      ...readerHere(),
      read: (file) => (file.name === '坏.csv' ? Promise.reject(new Error('crashed')) : readerHere().read(file)),
    });
    const outcomes = await readAll([csv('坏.csv'), csv('甲.csv')], fragile);
    expect(outcomes.map((outcome) => [outcome.kind, nameOf(outcome)]).sort()).toEqual([
      ['read', '甲.csv'],
      ['unreadable', '坏.csv'],
    ]);
  });

  it('are not told of after cancelling', async () => {
    const controller = new AbortController();
    const cancelling = (): Reader => ({
      ...readerHere(),
      read: async (file) => {
        controller.abort();
        return readerHere().read(file);
      },
    });
    expect(await readAll([csv('甲.csv'), csv('乙.csv')], cancelling, controller.signal)).toEqual([]);
  });
});
