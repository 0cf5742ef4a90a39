import { strToU8 } from 'fflate';
import type { ReadCell, ReadSheet } from '../../../src/core/returns';
import { readReturnedXlsx } from '../../../src/files/returns/readReturnedXlsx';
import { minimalParts, relationships, styleSheet, utf16, worksheet, xlsxOf, zipOf, type Parts } from '../xlsx/xlsxOf';

const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

function sheetOf(content: string, more: Parts = {}): ReadSheet {
  const reading = readReturnedXlsx(xlsxOf(content, more));
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.workbook.sheets[0]!;
}

const cellsOf = (content: string, more: Parts = {}): readonly ReadCell[] =>
  sheetOf(`<sheetData><row r="1">${content}</row></sheetData>`, more).rows[0]?.cells ?? [];

const shared = (...items: readonly string[]): Parts => ({
  'xl/sharedStrings.xml': `<?xml version="1.0"?><sst>${items.map((item) => `<si>${item}</si>`).join('')}</sst>`,
});

const formats = (...ids: readonly (number | string)[]): Parts => ({
  'xl/styles.xml': styleSheet(
    `<numFmts>${ids.map((code, i) => (typeof code === 'string' ? `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>` : '')).join('')}</numFmts>` +
      `<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>` +
      `<cellXfs><xf numFmtId="0"/>${ids.map((id, i) => `<xf numFmtId="${typeof id === 'string' ? 164 + i : id}"/>`).join('')}</cellXfs>` +
      `<cellStyles><cellStyle xfId="0"/></cellStyles>`,
  ),
});

describe('the values of cells', () => {
  it.each<[string, string, ReadCell | undefined]>([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a whole number of fifteen digits', '<c r="A1"><v>123456789012345</v></c>', 123456789012345],
    ['a negative number with an exponent', '<c r="A1"><v>-1.5E-3</v></c>', -0.0015],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
    ['an error newer than the reader', '<c r="A1" t="e"><v>#SPILL!</v></c>', { error: '#SPILL!' }],
    ['the value of a formula', '<c r="A1" t="str"><f>A2&amp;"&lt;"</f><v>甲&lt;</v></c>', '甲<'],
    ['a formula without a value', '<c r="A1"><f>1+1</f></c><c r="B1"><v>1</v></c>', null],
    ['a formula whose value is no text', '<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c>', null],
    ['a shared formula', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 3],
    ['text in the cell', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲\n乙 </t></is></c>', ' 甲\n乙 '],
    [
      'rich text in the cell',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></is></c>',
      '甲乙',
    ],
    ['an ISO date', '<c r="A1" t="d"><v>2020-06-30T12:00:00</v></c>', { serial: 44012.5 }],
    [
      'character references and escapes',
      '<c r="A1" t="inlineStr"><is><t>&#30002;_x000D_&#10;_x005F_x0041_</t></is></c>',
      '甲\r\n_x0041_',
    ],
    ['line ends of Windows', '<c r="A1" t="inlineStr"><is><t>甲\r\n乙</t></is></c>', '甲\n乙'],
    [
      'what would be a formula, as text',
      '<c r="A1" t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c>',
      '=HYPERLINK("x")',
    ],
    ['attributes in other quotes and order', `<c\n t='b' s='0'  r='A1' ><v>0</v></c>`, false],
  ])('reads %s', (_, content, expected) => {
    expect(cellsOf(content)[0]).toEqual(expected);
  });

  it('reads shared strings, plain, rich, empty and with phonetic text', () => {
    const texts = shared(
      '<t>甲 &amp; 乙</t>',
      '<r><t>甲</t></r><r><rPr><sz val="9"/></rPr><t xml:space="preserve"> 乙</t></r>',
      '<t/>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '<t>   </t>',
    );
    const cells = [0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
    expect(cellsOf(cells, texts)).toEqual(['甲 & 乙', '甲 乙', null, '東京', '   ']);
  });

  it.each<[number | string, boolean]>([
    [0, false],
    [1, false],
    [14, true],
    [22, true],
    [31, true],
    [37, false],
    [45, true],
    [48, false],
    [57, true],
    ['yyyy"年"m"月"d"日"', true],
    ['[$-804]yyyy/m/d;@', true],
    ['[h]:mm', true],
    ['上午/下午h"时"', true],
    ['[Red]0.00', false],
    ['"day "0', false],
    ['0\\d', false],
    ['#,##0_m', false],
    ['[$¥-804]#,##0', false],
    ['General', false],
    ['G/通用格式', false],
    ['0.00E+00', false],
    ['@', false],
  ])('takes a number in the format %p for a date: %p', (format, isDate) => {
    const [cell] = cellsOf('<c r="A1" s="1"><v>44012</v></c>', formats(format));
    expect(cell).toEqual(isDate ? { serial: 44012 } : 44012);
  });

  it('leaves a number that no date has as it is', () => {
    const cells = cellsOf(
      '<c s="1"><v>-1</v></c><c s="1"><v>2958466</v></c><c s="1"><v>2958465.5</v></c>',
      formats(14),
    );
    expect(cells).toEqual([-1, 2958466, { serial: 2958465.5 }]);
  });

  it('turns dates of the 1904 system into serials of 1900, and leaves times of day alone', () => {
    const workbook = String(minimalParts()['xl/workbook.xml']).replace(
      '<sheets>',
      '<workbookPr date1904="true"/><sheets>',
    );
    const more = { ...formats(14), 'xl/workbook.xml': workbook };
    expect(cellsOf('<c s="1"><v>42550</v></c><c s="1"><v>0.5</v></c><c><v>42550</v></c>', more)).toEqual([
      { serial: 44012 },
      { serial: 0.5 },
      42550,
    ]);
  });
});

describe('the shape of a sheet', () => {
  it('hands over only rows that hold something, with their lines, cells from A on, and whether they are hidden', () => {
    const sheet = sheetOf(
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="A2" s="0"/></row>' +
        '<row r="3" spans="1:9" hidden="1"><c r="C3"><v>1</v></c><c r="E3" s="0"/></row>' +
        '<row r="1048576" hidden="false"><c r="A1048576"><v>2</v></c></row></sheetData>',
    );
    expect(sheet.rows).toEqual([
      { line: 3, hidden: true, cells: [null, null, 1] },
      { line: 1_048_576, hidden: false, cells: [2] },
    ]);
  });

  it('counts rows and cells that do not say where they are', () => {
    const sheet = sheetOf(
      '<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>' +
        '<row><c r="B7"><v>5</v></c></row></sheetData>',
    );
    expect(sheet.rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, [1, null, null, 2, 3]],
      [3, [4]],
      [7, [null, 5]],
    ]);
  });

  it('hands over merged cells', () => {
    const { merges } = sheetOf(
      '<sheetData/><mergeCells count="2"><mergeCell ref="B2:B5"/><mergeCell ref="A1"/></mergeCells>',
    );
    expect(merges).toEqual([{ firstLine: 2, lastLine: 5, firstColumn: 1, lastColumn: 1 }]);
  });

  it('tells states of sheets, leaves out sheets of charts, and when the file was saved', () => {
    const reading = readReturnedXlsx(
      xlsxOf('<sheetData/>', {
        '_rels/.rels': relationships(
          ['rId1', 'officeDocument', 'xl/workbook.xml'],
          ['rId2', 'metadata/core-properties', '/docProps/core.xml'],
        ),
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:created>2020-06-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2020-06-30T09:30:15.5+08:00</dcterms:modified></cp:coreProperties>',
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="甲&amp;乙" r:id="rId1"/><sheet name="图" r:id="rId4"/><sheet name="_base" state="veryHidden" r:id="rId1"/><sheet name="丙" state="hidden" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
          ['rId4', 'chartsheet', 'chartsheets/sheet1.xml'],
        ),
      }),
    );
    expect(reading).toEqual({
      ok: true,
      workbook: {
        modifiedAt: '2020-06-30T01:30:15Z',
        sheets: [
          { name: '甲&乙', state: 'visible', rows: [], merges: [] },
          { name: '_base', state: 'veryHidden', rows: [], merges: [] },
          { name: '丙', state: 'hidden', rows: [], merges: [] },
        ],
      },
    });
  });
});

describe('files of other programs', () => {
  it.each<[string, Parts]>([
    [
      'prefixes and the strict namespace',
      {
        'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>\r\n<!-- x --><x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        'xl/sharedStrings.xml': `<x:sst xmlns:x="${strict}"><x:si><x:t>甲</x:t></x:si></x:sst>`,
        'xl/workbook.xml': `<x:workbook xmlns:x="${strict}" xmlns:rel="r"><x:sheets><x:sheet name="表" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
      },
    ],
    [
      'UTF-16',
      {
        'xl/worksheets/sheet1.xml': utf16(
          worksheet('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>'),
        ),
      },
    ],
    [
      'a byte order mark',
      {
        'xl/worksheets/sheet1.xml': strToU8(
          `\uFEFF${worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData>')}`,
        ),
      },
    ],
    [
      'no relationships of the package',
      {
        '_rels/.rels': '',
        'xl/worksheets/sheet1.xml': worksheet('<sheetData><row><c t="str"><v>甲</v></c></row></sheetData>'),
      },
    ],
  ])('reads %s', (_, more) => {
    const { '_rels/.rels': rels, ...rest } = { ...minimalParts(), ...more };
    const reading = readReturnedXlsx(zipOf(rels === '' ? rest : { ...rest, '_rels/.rels': rels! }));
    expect(reading).toMatchObject({ ok: true, workbook: { sheets: [{ rows: [{ line: 1, cells: ['甲'] }] }] } });
  });

  it('reads parts whose names differ in case, lead with a slash or use backslashes', () => {
    const parts = Object.entries(minimalParts(worksheet('<sheetData><row><c><v>7</v></c></row></sheetData>')));
    const renamed = parts.map(([name, content]) => [
      name === '_rels/.rels' ? name : `\\${name.toUpperCase().replaceAll('/', '\\')}`,
      content,
    ]);
    expect(readReturnedXlsx(zipOf(Object.fromEntries(renamed) as Parts))).toMatchObject({
      ok: true,
      workbook: { sheets: [{ rows: [{ cells: [7] }] }] },
    });
  });
});

describe('what is not vouched for', () => {
  it.each([
    ['a comment', '<sheetData><!-- x --><row r="1"/></sheetData>'],
    ['CDATA', '<sheetData><row r="1"><c r="A1" t="str"><v><![CDATA[甲]]></v></c></row></sheetData>'],
    ['cells out of order', '<sheetData><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>'],
    ['rows out of order', '<sheetData><row r="2"/><row r="1"/></sheetData>'],
    ['a number that is none', '<sheetData><row r="1"><c r="A1"><v>0x10</v></c></row></sheetData>'],
    ['a type it does not know', '<sheetData><row r="1"><c r="A1" t="new"><v>1</v></c></row></sheetData>'],
    ['elements of another namespace', '<sheetData><x:row r="1"/></sheetData>'],
  ])('leaves %s to the library', (_, content) => {
    expect(readReturnedXlsx(xlsxOf(content))).toMatchObject({ ok: false, code: 'declined' });
  });

  it.each<[string, string, Parts | undefined]>([
    [
      'a shared string that is not there',
      '<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>',
      undefined,
    ],
    ['a sheet cut off', '<sheetData><row r="1"><c r="A1"><v>9', undefined],
    [
      'an entity nobody declared',
      '<sheetData><row r="1"><c r="A1" t="str"><v>&lol;</v></c></row></sheetData>',
      undefined,
    ],
    ['a part that is missing', '', { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'no.xml']) }],
  ])('says that a file with %s is damaged', (_, content, more) => {
    expect(readReturnedXlsx(xlsxOf(content, more ?? {}))).toMatchObject({ ok: false, code: 'damaged' });
  });

  it.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'])(
    'refuses a document type in %s',
    (part) => {
      const bomb =
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><worksheet><sheetData/></worksheet>';
      expect(readReturnedXlsx(xlsxOf('<sheetData/>', { [part]: bomb }))).toEqual({
        ok: false,
        code: 'documentType',
        facts: { part },
      });
    },
  );
});
