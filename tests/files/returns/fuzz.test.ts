import { readReturnedFile } from '../../../src/files/returns/readReturnedFile';
import { damagedFile } from './damage';
import { fuzzSeeds } from './fuzzSeeds';

describe('reading damaged files', () => {
  it('always comes to a result: workbooks, or a named failure that is none of our own faults', async () => {
    const files = await fuzzSeeds();
    for (let seed = 0; seed < 200; seed += 1) {
      const result = await readReturnedFile('回收.xlsx', damagedFile(files, seed));
      const codes = result.ok ? result.files.map((file) => (file.ok ? 'read' : file.code)) : [result.code];
      expect([seed, codes.filter((code) => code === 'readerFailed')]).toEqual([seed, []]);
    }
  }, 120_000);

  it('comes to the same result each time', async () => {
    const files = await fuzzSeeds();
    for (let seed = 0; seed < 40; seed += 1) {
      const [one, other] = [damagedFile(files, seed), damagedFile(files, seed)];
      expect(one).toEqual(other);
      expect(await readReturnedFile('a.xlsx', one)).toEqual(await readReturnedFile('a.xlsx', other));
    }
  }, 60_000);
});
