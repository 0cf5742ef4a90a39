import { strToU8 } from 'fflate';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { ReadFailure } from '../../../src/files/xlsx/readResult';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { sampleWorkbook } from './sampleWorkbook';
import { minimalParts, utf16, worksheet, xlsxOf, zipOf } from './xlsxOf';

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const whole = writeXlsx(sampleWorkbook);

function withoutByteOrderMark(text: string): Uint8Array {
  return utf16(text).subarray(2);
}

const cases: readonly (readonly [what: string, bytes: Uint8Array, failure: ReadFailure])[] = [
  ['an empty file', new Uint8Array(), { code: 'notAZip', facts: { looksLike: 'empty' } }],
  ['plain text', strToU8('任务编号,任务名称'), { code: 'notAZip', facts: { looksLike: 'other' } }],
  [
    'a web page renamed .xlsx, as some systems export tables',
    strToU8('\ufeff<html><table><tr><td>1</td></tr></table></html>'),
    { code: 'notAZip', facts: { looksLike: 'html' } },
  ],
  ['a PDF', strToU8('%PDF-1.7'), { code: 'notAZip', facts: { looksLike: 'pdf' } }],
  [
    'an XML spreadsheet of Excel 2003',
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    { code: 'notAZip', facts: { looksLike: 'xml' } },
  ],
  [
    'an old .xls renamed .xlsx',
    new Uint8Array([...ole, ...new Uint8Array(600), ...withoutByteOrderMark('Workbook')]),
    { code: 'legacyXls', facts: {} },
  ],
  [
    'a file with a password to open',
    new Uint8Array([...ole, ...new Uint8Array(600), ...withoutByteOrderMark('EEncryptedPackage')]),
    { code: 'passwordProtected', facts: {} },
  ],
  [
    'half a download',
    whole.subarray(0, Math.floor(whole.length / 2)),
    { code: 'truncatedZip', facts: { bytes: Math.floor(whole.length / 2) } },
  ],
  ['a Word document', zipOf({ 'word/document.xml': '<a/>' }), { code: 'noWorkbook', facts: { looksLike: 'docx' } }],
  ['slides', zipOf({ 'ppt/presentation.xml': '<a/>' }), { code: 'noWorkbook', facts: { looksLike: 'pptx' } }],
  [
    'an OpenDocument spreadsheet',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    { code: 'noWorkbook', facts: { looksLike: 'ods' } },
  ],
  ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), { code: 'noWorkbook', facts: { looksLike: 'xlsb' } }],
  ['any other zip', zipOf({ 'a.txt': 'x' }), { code: 'noWorkbook', facts: { looksLike: 'other' } }],
  [
    'a workbook whose only sheet is missing',
    (() => {
      const { 'xl/worksheets/sheet1.xml': _, ...rest } = minimalParts();
      return zipOf(rest);
    })(),
    { code: 'noSheets', facts: {} },
  ],
];

describe('a file that is no workbook', () => {
  it.each(cases)('%s is told by its code', (_, bytes, failure) => {
    expect(readXlsx(bytes)).toEqual({ ok: false, ...failure });
  });
});

describe('broken XML', () => {
  const broken: readonly (readonly [what: string, bytes: Uint8Array, part: string])[] = [
    ['the workbook', zipOf({ ...minimalParts(), 'xl/workbook.xml': '<workbook><sheets>' }), 'xl/workbook.xml'],
    [
      'a sheet outside its rows',
      zipOf(minimalParts('<worksheet><sheetData/><cols></worksheet>')),
      'xl/worksheets/sheet1.xml',
    ],
    ['a row that is not closed', xlsxOf('<sheetData><row><c/></sheetData>'), 'xl/worksheets/sheet1.xml'],
    ['tags that cross', xlsxOf('<sheetData><row><c></row></c></sheetData>'), 'xl/worksheets/sheet1.xml'],
    ['rows that never end', zipOf(minimalParts('<worksheet><sheetData><row r="1"/>')), 'xl/worksheets/sheet1.xml'],
    [
      'a bare ampersand',
      xlsxOf('<sheetData><row><c t="str"><v>a & b</v></c></row></sheetData>'),
      'xl/worksheets/sheet1.xml',
    ],
    [
      'an entity no one knows',
      xlsxOf('<sheetData><row><c t="str"><v>&x;</v></c></row></sheetData>'),
      'xl/worksheets/sheet1.xml',
    ],
    ['an attribute without quotes', xlsxOf('<sheetData><row r=1></row></sheetData>'), 'xl/worksheets/sheet1.xml'],
    [
      'shared strings',
      xlsxOf('<sheetData/>', { 'xl/sharedStrings.xml': '<sst><si><t>a</si></sst>' }),
      'xl/sharedStrings.xml',
    ],
    ['styles', xlsxOf('<sheetData/>', { 'xl/styles.xml': '<styleSheet><fonts>' }), 'xl/styles.xml'],
    ['relationships', xlsxOf('<sheetData/>', { '_rels/.rels': 'x' }), '_rels/.rels'],
  ];

  it.each(broken)('in %s names the part', (_, bytes, part) => {
    expect(readXlsx(bytes)).toMatchObject({ ok: false, code: 'brokenXml', facts: { part } });
  });

  it('so deep that no document is meant by it is broken, not a stack overflow', () => {
    const deep = `<worksheet><sheetData/>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</worksheet>`;
    expect(readXlsx(zipOf(minimalParts(deep)))).toMatchObject({ ok: false, code: 'brokenXml' });
  });

  it('does not expand entities that a document defines itself', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "xxxxxxxx">]>${worksheet('<sheetData/><legacy>&x;</legacy>').replace(/^<\?xml.*?\?>/, '')}`;
    expect(readXlsx(zipOf(minimalParts(bomb)))).toMatchObject({ ok: false, code: 'brokenXml' });
  });
});

describe('a file that is too large', () => {
  it('is refused before anything is unpacked', () => {
    const bytes = xlsxOf('<sheetData/>', { 'xl/media.xml': new Uint8Array(3_000_000) });
    expect(bytes.length).toBeLessThan(10_000);
    expect(readXlsx(bytes, { maxUnpackedBytes: 1_000_000 })).toMatchObject({
      ok: false,
      code: 'tooLarge',
      facts: { limit: 1_000_000 },
    });
  });

  it('is refused for the number of its parts', () => {
    const parts = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`a${i}.xml`, '<a/>']));
    expect(readXlsx(xlsxOf('<sheetData/>', parts), { maxParts: 40 })).toMatchObject({ ok: false, code: 'tooLarge' });
  });

  it('cannot lie about its sizes: what is more than declared is not unpacked', () => {
    const padded = zipOf(minimalParts(worksheet(`<sheetData/>${' '.repeat(1_000_000)}`)));
    expect(readXlsx(padded).ok).toBe(true);
    // The entry of the sheet in the zip's directory (signature 'PK', 1, 2) with its unpacked size 24 bytes in.
    const name = Buffer.from(padded).lastIndexOf('xl/worksheets/sheet1.xml');
    new DataView(padded.buffer).setUint32(name - 46 + 24, 10, true);
    expect(readXlsx(padded, { maxUnpackedBytes: 100_000 })).toMatchObject({ ok: false, code: 'brokenXml' });
  });

  it('may hold pictures of any size, which are not read', () => {
    const bytes = xlsxOf('<sheetData/>', { 'xl/media/image1.png': new Uint8Array(3_000_000) });
    expect(readXlsx(bytes, { maxUnpackedBytes: 1_000_000 })).toMatchObject({
      ok: true,
      warnings: [{ code: 'partIgnored', part: 'xl/media/image1.png', contentType: '' }],
    });
  });
});
