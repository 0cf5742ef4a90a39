import fc from 'fast-check';
import { readReturnedXlsx } from '../../../src/files/returns/readReturnedXlsx';
import { arbitraryTable, writeWithExcelJs, writeWithLibrary, writeWithOurs, type WrittenTable } from './arbitraryTable';
import { differences, readingsOf } from './differences';

const writers: readonly (readonly [string, (table: WrittenTable) => Uint8Array | Promise<Uint8Array>])[] = [
  ['our writer', writeWithOurs],
  ['ExcelJS', writeWithExcelJs],
  ['SheetJS with shared strings', (table) => writeWithLibrary(table, 'xlsx')],
  ['SheetJS with text in the cells', (table) => writeWithLibrary(table, 'xlsx', false)],
];

describe('the fast reader of .xlsx', () => {
  it.each(writers)(
    'agrees with SheetJS and ExcelJS on every cell of workbooks by %s',
    async (_, write) => {
      await fc.assert(
        fc.asyncProperty(arbitraryTable, async (table) => {
          const bytes = await write(table);
          expect(readReturnedXlsx(bytes)).toMatchObject({ ok: true });
          expect(differences(await readingsOf(bytes))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
    120_000,
  );
});
