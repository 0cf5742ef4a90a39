import type { FileReading } from '../../../src/files/returns/readReturnedFile';
import { readOutcomes } from '../../../src/taskpane/returns/readOutcomes';

const workbook = { sheets: [] };
const chosen = (name: string) => ({ name, lastModified: Date.UTC(2020, 5, 20, 8) });
const reading = (name: string, path: string): FileReading => ({ name, path, ok: true, sha256: 'ab', workbook });

describe('what the readers make of a chosen file', () => {
  it('is a return that knows when the file was saved', () => {
    const files = [reading('甲.xlsx', '甲.xlsx')];
    expect(readOutcomes(chosen('甲.xlsx'), { ok: true, files, ignored: [] })).toEqual([
      { kind: 'read', file: { name: '甲.xlsx', sha256: 'ab', workbook, modifiedAt: '2020-06-20T08:00:00.000Z' } },
    ]);
  });

  it('is what a .zip holds: returns without a time, broken ones by their path, and the rest by name', () => {
    const broken: FileReading = { name: '乙.xlsx', path: 'a.zip/乙.xlsx', ok: false, code: 'empty', facts: {} };
    const files = [reading('甲.xlsx', 'a.zip/甲.xlsx'), broken];
    expect(readOutcomes(chosen('a.zip'), { ok: true, files, ignored: ['a.zip/说明.txt'] })).toMatchObject([
      { kind: 'read', file: { name: '甲.xlsx' } },
      { kind: 'unreadable', file: { name: 'a.zip/乙.xlsx', failure: { code: 'empty' } } },
      { kind: 'ignored', names: ['a.zip/说明.txt'] },
    ]);
    const [first] = readOutcomes(chosen('a.zip'), { ok: true, files, ignored: [] });
    expect(first?.kind === 'read' && 'modifiedAt' in first.file).toBe(false);
  });

  it('is why there is none', () => {
    const result = { ok: false, code: 'passwordProtected', facts: {} } as const;
    expect(readOutcomes(chosen('甲.xlsx'), result)).toMatchObject([
      { kind: 'unreadable', file: { name: '甲.xlsx', failure: { code: 'passwordProtected' } } },
    ]);
  });
});
