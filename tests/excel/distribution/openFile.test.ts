import { openFile, toBase64 } from '../../../src/excel/distribution/openFile';
import { emptySheet, workbookOf } from '../../../src/files/xlsx/workbook';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { useExcel } from '../officeGlobals';

describe('opening a file in a window of its own', () => {
  it('hands Excel its content', async () => {
    const opened: Uint8Array[] = [];
    useExcel(undefined, { openWorkbook: (bytes) => opened.push(bytes) });
    await openFile(writeXlsx(workbookOf([emptySheet('s', '财务处')])));
    expect(opened).toHaveLength(1);
  });

  it('says that Excel refused what is no workbook', async () => {
    useExcel();
    await expect(openFile(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'excelRefused' });
  });
});

describe('bytes as base 64', () => {
  it('is what Buffer makes of them, also of many', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });
});
