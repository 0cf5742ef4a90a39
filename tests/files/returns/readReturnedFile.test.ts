import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { read as readWithSheetJs, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import type { ReadWorkbook } from '../../../src/core/returns';
import { readReturnedFile, type ReadResult } from '../../../src/files/returns/readReturnedFile';
import { xlsxOf, zipOf, minimalParts, utf16 } from '../xlsx/xlsxOf';
import { arbitraryTable, writeWithLibrary, writeWithOurs, type WrittenCell } from './arbitraryTable';

/** Which the library asks for. */
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.worksheet+xml"/></Types>`,
};

const someXlsx = xlsxOf('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>');

/** 甲,乙 in GB18030. */
const gb = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const jiaYi = '\xbc\xd7,\xd2\xd2';

async function workbookOf(bytes: Uint8Array, name = '回收.xlsx'): Promise<ReadWorkbook> {
  const result = await readReturnedFile(name, bytes);
  const [file] = result.ok ? result.files : [];
  if (file?.ok !== true) throw new Error(JSON.stringify(result));
  return file.workbook;
}

const rowsOf = async (bytes: Uint8Array, name?: string): Promise<unknown> =>
  (await workbookOf(bytes, name)).sheets[0]?.rows.map(({ cells }) => cells);

/** Excel 95 writes in the code page of its Windows; SheetJS writes only Latin there. */
const textFor = (bookType: string): string => (bookType === 'biff5' ? 'plain' : '甲');

describe('what a file is', () => {
  it('is told by its content, whatever its name says', async () => {
    for (const bookType of ['xlsx', 'xlsm', 'xls', 'biff5', 'xlsb', 'xlml'] as const) {
      const table = { SheetNames: ['表'], Sheets: { 表: utils.aoa_to_sheet([[textFor(bookType), 1, true]]) } };
      const bytes = new Uint8Array(write(table, { type: 'array', bookType }) as ArrayBuffer);
      expect([bookType, await rowsOf(bytes, '某.csv')]).toEqual([bookType, [[textFor(bookType), 1, true]]]);
    }
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8', strToU8('甲,乙\r\n')],
    ['UTF-8 with its mark', strToU8('\uFEFF甲,乙\n')],
    ['GB18030', gb(`${jiaYi}\r\n`)],
    ['UTF-16', utf16('甲\t乙\n')],
    ['semicolons and quotes', strToU8('"甲";"乙"')],
  ])('reads .csv in %s', async (_, bytes) => {
    expect(await rowsOf(bytes, '回收.csv')).toEqual([['甲', '乙']]);
  });

  it('keeps texts of .csv as they stand, without lines and fields that are empty', async () => {
    const { sheets } = await workbookOf(strToU8('001,2020.6.30,=1+1,,\n,,\n,"a\nb"\n'));
    expect(sheets[0]?.rows).toEqual([
      { line: 1, hidden: false, cells: ['001', '2020.6.30', '=1+1'] },
      { line: 3, hidden: false, cells: [null, 'a\nb'] },
    ]);
  });

  it.each(['gb2312', 'gbk', 'utf-8'])(
    'reads a page of HTML saved as .xls in %s, texts as they stand',
    async (charset) => {
      const page = (text: string): string =>
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><table><tr><td>${text}</td><td>001</td></tr></table></body></html>`;
      const bytes = charset === 'utf-8' ? strToU8(page('甲')) : gb(page('\xbc\xd7'));
      expect(await rowsOf(bytes, '回收.xls')).toEqual([['甲', '001']]);
    },
  );

  it.each<[string, Uint8Array, unknown]>([
    ['no bytes', new Uint8Array(), { code: 'empty' }],
    ['a PDF', strToU8('%PDF-1.7 …'), { code: 'notWorkbook', facts: { looksLike: 'pdf' } }],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0),
      { code: 'notWorkbook', facts: { looksLike: 'image' } },
    ],
    ['an archive of another kind', strToU8('Rar!\x1a\x07'), { code: 'notWorkbook', facts: { looksLike: 'archive' } }],
    ['bytes of no kind', Uint8Array.of(1, 2, 3, 0, 0, 4, 5), { code: 'notWorkbook', facts: { looksLike: 'other' } }],
    [
      'a document',
      zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }),
      { code: 'notWorkbook', facts: { looksLike: 'word' } },
    ],
    [
      'a presentation',
      zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }),
      { code: 'notWorkbook', facts: { looksLike: 'presentation' } },
    ],
    [
      'an OpenDocument',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      { code: 'notWorkbook', facts: { looksLike: 'openDocument' } },
    ],
    ['a .zip without tables', zipOf({ '说明.txt': 'x' }), { code: 'nothingInside', facts: { entries: 1 } }],
    ['half a workbook', someXlsx.subarray(0, someXlsx.length / 2), { code: 'damaged' }],
    [
      'XML that declares a type',
      strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'),
      { code: 'documentType' },
    ],
  ])('names %s', async (_, bytes, failure) => {
    expect(await readReturnedFile('回收.xlsx', bytes)).toMatchObject({ ok: false, ...(failure as object) });
  });

  it('says that a workbook with a password to open needs it', async () => {
    const encrypted = new Uint8Array(512 + 512);
    encrypted.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    encrypted.set(Buffer.from('EncryptedPackage\0', 'utf16le'), 600);
    expect(await readReturnedFile('a.xlsx', encrypted)).toEqual({ ok: false, code: 'passwordProtected', facts: {} });
  });

  it('says that a part whose check sum disagrees is damaged', async () => {
    const bytes = zipSync(
      Object.fromEntries(Object.entries(minimalParts()).map(([name, text]) => [name, strToU8(String(text))])),
      { level: 0 },
    );
    const at = Buffer.from(bytes).indexOf('sheetData');
    bytes[at] = 'S'.charCodeAt(0);
    expect(await readReturnedFile('a.xlsx', bytes)).toMatchObject({ ok: false, code: 'damaged' });
  });

  it('gives the SHA-256 of the bytes', async () => {
    const result = await readReturnedFile('a.csv', strToU8('abc'));
    expect(result).toMatchObject({
      files: [{ sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' }],
    });
  });
});

describe('limits', () => {
  const big = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(32);

  it('refuses a part packed by more than any real one', async () => {
    const bomb = xlsxOf('<sheetData/>', { 'xl/worksheets/sheet1.xml': big(20_000_000) });
    expect(await readReturnedFile('a.xlsx', bomb)).toMatchObject({ ok: false, code: 'tooLarge' });
    const declined = xlsxOf('<sheetData><!-- --></sheetData>', { 'xl/styles.xml': big(20_000_000) });
    expect(await readReturnedFile('a.xlsx', declined)).toMatchObject({ ok: false, code: 'tooLarge' });
  });

  it('unpacks no more than the directory declares', async () => {
    const lie = xlsxOf('<sheetData/>', { 'xl/worksheets/sheet1.xml': big(1_000_000) });
    const view = Buffer.from(lie.buffer, lie.byteOffset, lie.byteLength);
    // The uncompressed sizes stand 24 bytes into the entries of the central directory.
    for (let at = view.indexOf('PK\x01\x02'); at !== -1; at = view.indexOf('PK\x01\x02', at + 4)) {
      if (view.readUInt32LE(at + 24) === 1_000_000) view.writeUInt32LE(1000, at + 24);
    }
    expect(await readReturnedFile('a.xlsx', lie)).toMatchObject({ ok: false, code: 'damaged' });
  });

  it('refuses more cells than a return can have', async () => {
    const row = (line: number): string => `<row r="${line}"><c r="XFD${line}"><v>1</v></c></row>`;
    const rows = Array.from({ length: 400 }, (_, i) => row(i + 1)).join('');
    expect(await readReturnedFile('a.xlsx', xlsxOf(`<sheetData>${rows}</sheetData>`))).toMatchObject({
      ok: false,
      code: 'tooManyCells',
    });
  });

  it('pays nothing for a sheet that says it has a million rows', async () => {
    const sheet =
      '<dimension ref="A1:XFD1048576"/><sheetData><!-- --><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>';
    for (const content of [sheet, sheet.replace('<!-- -->', '')]) {
      expect((await workbookOf(xlsxOf(content, contentTypes))).sheets[0]?.rows).toEqual([
        { line: 1_048_576, hidden: false, cells: [1] },
      ]);
    }
  });
});

describe('numbers that damage made too large', () => {
  it.each([
    '<cols><col min="1" max="99999999999" width="9"/></cols><sheetData><!-- --></sheetData>',
    '<sheetData><!-- --><row r="4000000000"><c r="A4000000000"><v>1</v></c></row></sheetData>',
  ])('do not keep the library from coming to an end: %s', async (content) => {
    const result = await readReturnedFile('a.xlsx', xlsxOf(content, contentTypes));
    expect(result.ok ? 'read' : result.code).toMatch(/^(?:read|damaged)$/);
  });
});

describe('a .zip of returns', () => {
  const summary = (result: ReadResult): unknown =>
    result.ok
      ? {
          files: result.files.map((file) => [
            file.path,
            file.name,
            file.ok ? file.workbook.sheets[0]?.rows[0]?.cells[0] : file.code,
          ]),
          ignored: result.ignored,
        }
      : result;

  it('is read file by file; a broken one does not stop the others, and what is no table is listed', async () => {
    const zip = zipOf({
      '甲/人事处.xlsx': someXlsx,
      '乙.csv': '乙,1\n',
      '坏.xlsx': someXlsx.subarray(0, 300),
      '说明.txt': 'x',
      '内.zip': zipOf({ 'a.xlsx': someXlsx }),
      '__MACOSX/._乙.csv': 'x',
    });
    expect(summary(await readReturnedFile('回收.zip', zip))).toEqual({
      files: [
        ['回收.zip/甲/人事处.xlsx', '人事处.xlsx', '甲'],
        ['回收.zip/乙.csv', '乙.csv', '乙'],
        ['回收.zip/坏.xlsx', '坏.xlsx', 'damaged'],
      ],
      ignored: ['回收.zip/说明.txt', '回收.zip/内.zip'],
    });
  });

  it('takes names that point elsewhere, or at the inside of the language, for names', async () => {
    const zip = zipSync(
      Object.fromEntries([
        ['../../etc/甲.csv', strToU8('1,2')],
        ['C:\\windows\\乙.csv', strToU8('1,2')],
        ['__proto__.csv', strToU8('1,2')],
        ['__proto__/constructor.xlsx', someXlsx],
      ]),
    );
    const result = await readReturnedFile('a.zip', zip);
    expect(result.ok && result.files.map(({ name, ok }) => [name, ok])).toEqual([
      ['甲.csv', true],
      ['乙.csv', true],
      ['__proto__.csv', true],
      ['constructor.xlsx', true],
    ]);
    expect(({} as Record<string, unknown>)['constructor.xlsx']).toBeUndefined();
  });

  it('reads Chinese names that old programs wrote without saying how', async () => {
    const zip = zipSync({ 'XX.csv': strToU8('1,2') });
    const view = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
    for (let at = view.indexOf('XX.csv'); at !== -1; at = view.indexOf('XX.csv', at + 1)) view.set([0xbc, 0xd7], at);
    expect(summary(await readReturnedFile('a.zip', zip))).toMatchObject({ files: [['a.zip/甲.csv', '甲.csv', '1']] });
  });

  it('says which of its files need a password', async () => {
    const zip = zipOf({ '甲.csv': '甲,1', '乙.csv': '乙,1' });
    const view = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
    view[view.indexOf('PK\x01\x02') + 8]! |= 1;
    expect(summary(await readReturnedFile('a.zip', zip))).toMatchObject({
      files: [
        ['a.zip/甲.csv', '甲.csv', 'passwordProtected'],
        ['a.zip/乙.csv', '乙.csv', '乙'],
      ],
    });
  });
});

describe('the library', () => {
  it('reads .xls and .xlsb as our reader reads .xlsx of the same content', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable, async (table) => {
        // Cells of .xls lie within 256 columns; the library writes no formulas there, and very large and very small numbers wrongly.
        const isPlain = (cell: WrittenCell): boolean =>
          typeof cell === 'number'
            ? cell === 0 || (Math.abs(cell) > 1e-200 && Math.abs(cell) < 1e200)
            : typeof cell !== 'object' || !('formula' in cell);
        const simple = {
          ...table,
          sheets: table.sheets.map((sheet) => ({
            ...sheet,
            merged: false,
            hiddenRows: [],
            cells: sheet.cells.filter(([row, column, cell]) => row < 200 && column < 60 && isPlain(cell)),
          })),
        };
        const expected = await workbookOf(writeWithOurs(simple));
        for (const bookType of ['xlsb', 'biff8'] as const) {
          const { sheets } = await workbookOf(writeWithLibrary(simple, bookType));
          expect([bookType, sheets]).toEqual([bookType, expected.sheets]);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('is the version without the known faults of 0.18.5', () => {
    const { version } = JSON.parse(readFileSync('node_modules/@e965/xlsx/package.json', 'utf8')) as { version: string };
    expect(version).toBe('0.20.3');
    expect(readWithSheetJs).toBeInstanceOf(Function);
  });
});
