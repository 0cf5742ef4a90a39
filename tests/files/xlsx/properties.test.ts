import fc from 'fast-check';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { arbitraryWorkbook } from './arbitraryWorkbook';
import { normalWorkbook } from './normalize';

describe('any workbook', () => {
  it('reads back as it was written, without a warning', () => {
    fc.assert(
      fc.property(arbitraryWorkbook, (workbook) => {
        const result = readXlsx(writeXlsx(workbook));
        expect(result).toMatchObject({ ok: true, warnings: [] });
        if (result.ok) expect(normalWorkbook(result.workbook)).toEqual(normalWorkbook(workbook));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same bytes after being opened and saved', () => {
    fc.assert(
      fc.property(arbitraryWorkbook, (workbook) => {
        const bytes = writeXlsx(workbook);
        const result = readXlsx(bytes);
        expect(result.ok && writeXlsx(result.workbook)).toEqual(bytes);
      }),
      { numRuns: 100 },
    );
  });

  it('is never a thrown error when its bytes are damaged', () => {
    fc.assert(
      fc.property(arbitraryWorkbook, fc.nat(), fc.nat(255), (workbook, at, byte) => {
        const bytes = writeXlsx(workbook);
        bytes[at % bytes.length] = byte;
        expect(typeof readXlsx(bytes).ok).toBe('boolean');
        expect(typeof readXlsx(bytes.subarray(0, at % bytes.length)).ok).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });
});
