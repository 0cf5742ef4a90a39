import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { ReadWarning } from '../../../src/files/xlsx/readResult';
import type { Cell, CellValue, Workbook } from '../../../src/files/xlsx/workbook';
import { minimalParts, relationships, utf16, worksheet, xlsxOf, zipOf } from './xlsxOf';

function read(bytes: Uint8Array): { workbook: Workbook; warnings: readonly ReadWarning[] } {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

/** The cells of the first sheet by row and column. */
function cellsOf(bytes: Uint8Array): Record<string, Cell> {
  const { rows } = read(bytes).workbook.sheets[0]!;
  return Object.fromEntries(
    [...rows].flatMap(([row, { cells }]) => [...cells].map(([column, cell]) => [`${row},${column}`, cell])),
  );
}

function valuesOf(bytes: Uint8Array): Record<string, CellValue> {
  return Object.fromEntries(Object.entries(cellsOf(bytes)).map(([place, cell]) => [place, cell.value]));
}

describe('values as other programs write them', () => {
  it('are found without references on rows and cells', () => {
    const bytes = xlsxOf(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>',
    );
    expect(valuesOf(bytes)).toEqual({ '0,0': 1, '0,1': 2, '4,2': 3, '4,3': 4, '5,0': 5 });
  });

  it('are found when only the cells say their row', () => {
    expect(
      valuesOf(xlsxOf('<sheetData><row><c r="B7"><v>1</v></c></row><row><c r="A9"><v>2</v></c></row></sheetData>')),
    ).toEqual({ '6,1': 1, '8,0': 2 });
  });

  it('are of every type', () => {
    const bytes = xlsxOf(
      `<dimension ref="A1"/><sheetData><row r="1">
        <c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>行</t></r><rPh sb="0" eb="1"><t>háng</t></rPh><r><t xml:space="preserve"> 内</t></r></is></c>
        <c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>true</v></c><c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1" t="e"><v>#SPILL!</v></c>
        <c r="G1" t="d"><v>2020-06-30T12:00:00</v></c><c r="H1" t="d"><v>1900-01-01</v></c><c r="I1" t="str"><f>"a"</f><v>a_x000D_b</v></c>
        <c r="J1"><v> 1.5E+2 </v></c><c r="K1"/><c r="L1" t="s"/><c r="M1" t="n"><v></v></c><c r="N1" t="s"><v>0</v></c>
        <c r="O1" t="inlineStr"><is><t><![CDATA[<甲>]]></t></is></c><c r="P1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>
      </row></sheetData>`,
      {
        'xl/sharedStrings.xml':
          '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si/><si><r><rPr><b/></rPr><t>重</t></r><r><t>点&#10;&amp;</t></r></si></sst>',
      },
    );
    expect(valuesOf(bytes)).toEqual({
      '0,0': '重点\n&',
      '0,1': '行 内',
      '0,2': true,
      '0,3': true,
      '0,4': { error: '#DIV/0!' },
      '0,5': { error: '#VALUE!' },
      '0,6': 44012.5,
      '0,7': 1,
      '0,8': 'a\rb',
      '0,9': 150,
      '0,14': '<甲>',
      '0,15': '_x0041_',
    });
  });

  it('that are dates count from 1904 in a workbook of that kind', () => {
    const bytes = xlsxOf('<sheetData><row><c t="d"><v>1904-01-02</v></c></row></sheetData>', {
      'xl/workbook.xml': String(minimalParts()['xl/workbook.xml']).replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ),
    });
    expect(valuesOf(bytes)).toEqual({ '0,0': 1 });
    expect(read(bytes).workbook.date1904).toBe(true);
  });

  it('that are not what they say are kept as text or left out, with a warning', () => {
    const bytes = xlsxOf('<sheetData><row><c><v>十</v></c><c t="s"><v>7</v></c></row></sheetData>');
    expect(valuesOf(bytes)).toEqual({ '0,0': '十' });
    expect(read(bytes).warnings).toEqual([
      { code: 'valueIgnored', part: 'xl/worksheets/sheet1.xml', element: 'v', value: '十' },
      { code: 'valueIgnored', part: 'xl/worksheets/sheet1.xml', element: 'v', value: '7' },
    ]);
  });
});

describe('formulas as other programs write them', () => {
  const formulas = (sheetData: string): Record<string, string | undefined> =>
    Object.fromEntries(Object.entries(cellsOf(xlsxOf(sheetData))).map(([place, cell]) => [place, cell.formula]));

  it('shared by many cells move their relative references', () => {
    expect(
      formulas(`<sheetData>
        <row r="1"><c r="A1"><f t="shared" si="0" ref="A1:B3">B1+$C$1+SUM(D:D,2:2,$E1:F$9)&amp;"A1"&amp;LOG10(A1)&amp;'A1'!A1&amp;表1[A1]</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>
        <row r="3"><c r="A3"><f t="shared" si="0"/></c></row>
      </sheetData>`),
    ).toEqual({
      '0,0': `=B1+$C$1+SUM(D:D,2:2,$E1:F$9)&"A1"&LOG10(A1)&'A1'!A1&表1[A1]`,
      '0,1': `=C1+$C$1+SUM(E:E,2:2,$E1:G$9)&"A1"&LOG10(B1)&'A1'!B1&表1[A1]`,
      '2,0': `=B3+$C$1+SUM(D:D,4:4,$E3:F$9)&"A1"&LOG10(A3)&'A1'!A3&表1[A1]`,
    });
  });

  it('shared, with the text only in a later cell, are still found', () => {
    expect(
      formulas(
        '<sheetData><row r="1"><c><f t="shared" si="3"/></c><c><f t="shared" si="3">B2</f></c></row></sheetData>',
      ),
    ).toEqual({ '0,0': '=A2', '0,1': '=B2' });
  });

  it('shared, without a value and on a row of their own, are found as well', () => {
    expect(
      formulas(
        '<sheetData><row r="1"><c r="A1"><f t="shared" si="3"/></c></row><row r="2"><c r="A2"><f t="shared" si="3">B2</f></c></row></sheetData>',
      ),
    ).toEqual({ '0,0': '=B1', '1,0': '=B2' });
  });

  it('newer than the format lose their prefix, and this row of a table becomes @', () => {
    expect(
      formulas(
        `<sheetData><row><c><f>_xlfn.XLOOKUP(1,A:A,_xlfn._xlws.FILTER(B:B,C:C))</f></c><c><f>_xlfn.UNHEARD.OF(1)</f></c><c><f>T[[#This Row],[a]]&amp;T[[#This Row],[b c]]&amp;T[[#This Row],[a]:[b]]&amp;T[#This Row]</f></c></row></sheetData>`,
      ),
    ).toEqual({
      '0,0': '=XLOOKUP(1,A:A,FILTER(B:B,C:C))',
      '0,1': '=_xlfn.UNHEARD.OF(1)',
      '0,2': '=T[@a]&T[@[b c]]&T[@[a]:[b]]&T[@]',
    });
  });

  it('of arrays keep their area, and data tables only their values', () => {
    const bytes = xlsxOf(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="dataTable" ref="C1:C2" r1="D1"/><v>5</v></c></row><row r="2"><c r="A2"><v>4</v></c></row></sheetData>',
    );
    expect(cellsOf(bytes)).toEqual({
      '0,0': { value: 2, formula: '=B1:B2*2', arrayArea: { top: 0, left: 0, bottom: 1, right: 0 } },
      '0,2': { value: 5 },
      '1,0': { value: 4 },
    });
    expect(read(bytes).warnings).toEqual([
      { code: 'elementIgnored', part: 'xl/worksheets/sheet1.xml', element: 'dataTable' },
    ]);
  });
});

describe('packages as other programs make them', () => {
  const content = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
  const usual = minimalParts(worksheet(content));
  const strict = Object.fromEntries(
    Object.entries(usual).map(([name, text]) => [
      name,
      String(text)
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ]),
  );
  const prefixed = (text: string): string =>
    text
      .replace(/<(\/?)(?!\?)/g, '<$1x:')
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
      );

  const packages: readonly (readonly [what: string, parts: Record<string, string | Uint8Array>])[] = [
    ['with nothing but the parts a sheet needs', usual],
    ['with strict namespaces', strict],
    [
      'with a prefix on every element',
      {
        ...usual,
        'xl/workbook.xml': prefixed(String(usual['xl/workbook.xml'])),
        'xl/worksheets/sheet1.xml': prefixed(worksheet(content)),
      },
    ],
    [
      'with absolute targets',
      {
        ...usual,
        '_rels/.rels': relationships(['a', 'officeDocument', '/xl/workbook.xml']),
        'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']),
      },
    ],
    [
      'with targets that go up and down',
      { ...usual, '_rels/.rels': relationships(['a', 'officeDocument', './docs/../xl/workbook.xml']) },
    ],
    [
      'with backslashes in names',
      Object.fromEntries(Object.entries(usual).map(([name, text]) => [name.replaceAll('/', '\\'), text])),
    ],
    [
      'with names in another case',
      Object.fromEntries(Object.entries(usual).map(([name, text]) => [name.replace('sheet1', 'Sheet1'), text])),
    ],
    [
      'without package relationships',
      Object.fromEntries(Object.entries(usual).filter(([name]) => name !== '_rels/.rels')),
    ],
    [
      'without workbook relationships',
      Object.fromEntries(Object.entries(usual).filter(([name]) => !name.includes('workbook.xml.rels'))),
    ],
    [
      'with byte order marks',
      Object.fromEntries(Object.entries(usual).map(([name, text]) => [name, `\ufeff${String(text)}`])),
    ],
    ['in UTF-16', Object.fromEntries(Object.entries(usual).map(([name, text]) => [name, utf16(String(text))]))],
  ];

  it.each(packages)('are read %s', (_, parts) => {
    const { workbook } = read(zipOf(parts));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['表']);
    expect(workbook.sheets[0]?.rows.get(0)?.cells.get(0)?.value).toBe(7);
  });

  it('in another declared encoding are decoded', () => {
    const name = new Uint8Array([0xb1, 0xed]); // 表 in GB2312
    const text = String(usual['xl/workbook.xml']);
    const [before = '', after = ''] = `<?xml version="1.0" encoding="GB2312"?>${text}`.split('表');
    const encoder = new TextEncoder();
    const bytes = new Uint8Array([...encoder.encode(before), ...name, ...encoder.encode(after)]);
    expect(read(zipOf({ ...usual, 'xl/workbook.xml': bytes })).workbook.sheets[0]?.name).toBe('表');
  });

  it('keep the positions of sheets that names and the active tab refer to when a chart sheet lies between', () => {
    const parts = {
      ...usual,
      'xl/workbook.xml': String(usual['xl/workbook.xml'])
        .replace('<sheets>', '<bookViews><workbookView activeTab="2"/></bookViews><sheets>')
        .replace(
          '</sheets>',
          '<sheet name="图" sheetId="2" r:id="rId8"/><sheet name="二" sheetId="3" r:id="rId9"/></sheets><definedNames><definedName name="n" localSheetId="2">1</definedName><definedName name="lost" localSheetId="1">1</definedName></definedNames>',
        ),
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId8', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['rId9', 'worksheet', 'worksheets/sheet2.xml'],
      ),
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      'xl/worksheets/sheet2.xml': worksheet('<sheetData/>'),
    };
    const { workbook, warnings } = read(zipOf(parts));
    const second = workbook.sheets[1]!;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['表', '二']);
    expect(workbook.activeSheetId).toBe(second.id);
    expect(workbook.names).toEqual([{ name: 'n', formula: '=1', sheetId: second.id, visible: true }]);
    expect(warnings).toEqual([{ code: 'partIgnored', part: 'xl/chartsheets/sheet1.xml', contentType: '' }]);
  });

  it('say what they hold that would be lost', () => {
    const bytes = xlsxOf(
      '<sheetData/><rowBreaks count="1"><brk id="3"/></rowBreaks><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"/></extLst>',
      {
        'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
        'xl/vbaProject.bin': 'x',
        'xl/calcChain.xml': '<calcChain/>',
      },
    );
    expect(read(bytes).warnings).toEqual([
      { code: 'elementIgnored', part: 'xl/worksheets/sheet1.xml', element: 'rowBreaks' },
      {
        code: 'elementIgnored',
        part: 'xl/worksheets/sheet1.xml',
        element: 'ext {05C60535-1F16-4fd2-B633-F4F36F0B64E0}',
      },
      { code: 'partIgnored', part: 'xl/pivotTables/pivotTable1.xml', contentType: '' },
      { code: 'partIgnored', part: 'xl/vbaProject.bin', contentType: '' },
    ]);
  });
});
