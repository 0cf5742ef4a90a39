import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { ReadWarning } from '../../../src/files/xlsx/readResult';
import type { Cell, CellValue, Workbook } from '../../../src/files/xlsx/workbook';
import { minimalParts, relationships, styleSheet, utf16, worksheet, xlsxOf, zipOf } from './xlsxOf';

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
        <c r="O1" t="inlineStr"><is><t><![CDATA[<甲>]]></t></is></c>
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

describe('styles as other programs write them', () => {
  const formatOf = (styles: string, cell = '<c s="1"><v>1</v></c>') =>
    cellsOf(xlsxOf(`<sheetData><row>${cell}</row></sheetData>`, { 'xl/styles.xml': styleSheet(styles) }))['0,0']
      ?.format;

  it.each([
    [14, 'm/d/yyyy'],
    [27, 'yyyy"年"m"月"'],
    [31, 'yyyy"年"m"月"d"日"'],
    [33, 'h"时"mm"分"ss"秒"'],
    [49, '@'],
    [57, 'yyyy"年"m"月"'],
    [58, 'm"月"d"日"'],
  ])('number format %i without a definition is %s', (id, code) => {
    expect(formatOf(`<cellXfs><xf/><xf numFmtId="${id}"/></cellXfs>`)).toEqual({ numberFormat: code });
  });

  it('an unknown number format is General', () => {
    expect(formatOf('<cellXfs><xf/><xf numFmtId="70"/></cellXfs>')).toBeUndefined();
  });

  it('colours come from theme with tint, palette and RGB', () => {
    const font = (color: string): string => `<font><sz val="11"/>${color}<name val="宋体"/></font>`;
    const styles = `<fonts>${font('<color theme="1"/>')}${font('<color theme="4" tint="-0.249977111117893"/>')}${font('<color indexed="10"/>')}</fonts>
      <fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.14999847407452621"/></patternFill></fill></fills>
      <cellXfs><xf fontId="0"/><xf fontId="1" fillId="2"/><xf fontId="2"/></cellXfs>`;
    expect(formatOf(styles)).toEqual({ font: { color: '#2F5597' }, fill: { color: '#D9D9D9' } });
    expect(formatOf(styles, '<c s="2"><v>1</v></c>')).toEqual({ font: { color: '#FF0000' } });
  });

  it('what the Normal style says is the workbook’s default font, and its vertical centre is a format', () => {
    const bytes = xlsxOf('<sheetData><row><c><v>1</v></c></row></sheetData>', {
      'xl/styles.xml': styleSheet(
        '<fonts><font><sz val="12"/><name val="宋体"/></font></fonts><cellStyleXfs><xf fontId="0"/></cellStyleXfs><cellXfs><xf fontId="0"><alignment vertical="center"/></xf></cellXfs>',
      ),
    });
    expect(read(bytes).workbook.defaultFont).toEqual({ name: '宋体', size: 12 });
    expect(cellsOf(bytes)['0,0']).toEqual({ value: 1, format: { alignment: { vertical: 'center' } } });
  });

  it('an empty cell hides the format of its row or column', () => {
    const bytes = xlsxOf(
      '<cols><col min="2" max="2" style="1" width="9"/></cols><sheetData><row r="1"><c r="A1"/><c r="B1"/></row></sheetData>',
      {
        'xl/styles.xml': styleSheet('<cellXfs><xf/><xf numFmtId="49"/></cellXfs>'),
      },
    );
    expect(cellsOf(bytes)).toEqual({ '0,1': { value: null } });
  });
});

describe('rules as other programs write them', () => {
  const sheetOf = (content: string, more: Record<string, string> = {}) =>
    read(xlsxOf(`<sheetData/>${content}`, more)).workbook.sheets[0]!;
  const x14 =
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

  it('a colour scale survives as it is', () => {
    const scale =
      '<cfRule type="colorScale" priority="9"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color theme="1"/></colorScale></cfRule>';
    const [format] = sheetOf(
      `<conditionalFormatting sqref="A1:A9 C1">${scale}</conditionalFormatting>`,
    ).conditionalFormats;
    expect(format).toMatchObject({
      rule: { kind: 'foreign', xml: scale.replace(' priority="9"', '') },
      stopIfTrue: false,
    });
    expect(format?.areas).toHaveLength(2);
  });

  it('rules of Excel 2010’s extension are read: other sheets in formulas, and formats inside', () => {
    const sheet = sheetOf(`<extLst>
      <ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${x14}><x14:conditionalFormattings><x14:conditionalFormatting>
        <x14:cfRule type="expression" priority="2" id="{00000000-0000-0000-0000-000000000001}"><xm:f>Sheet2!$A$1&gt;1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></x14:dxf></x14:cfRule>
        <xm:sqref>B2:B5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>
      <ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${x14}><x14:dataValidations count="1">
        <x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>名录!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>C2:C5</xm:sqref></x14:dataValidation>
      </x14:dataValidations></ext></extLst>`);
    expect(sheet.conditionalFormats).toEqual([
      {
        id: 'cf1',
        areas: [{ top: 1, left: 1, bottom: 4, right: 1 }],
        stopIfTrue: false,
        rule: { kind: 'custom', formula: '=Sheet2!$A$1>1', format: { fill: { color: '#FFC7CE' } } },
      },
    ]);
    expect(sheet.validations).toEqual([
      {
        id: 'dv1',
        areas: [{ top: 1, left: 2, bottom: 4, right: 2 }],
        rule: { kind: 'list', source: '=名录!$A$2:$A$9', inCellDropDown: true },
        ignoreBlanks: true,
      },
    ]);
  });

  it('are in order of priority over the whole sheet', () => {
    const block = (sqref: string, ...priorities: readonly number[]): string =>
      `<conditionalFormatting sqref="${sqref}">${priorities.map((priority) => `<cfRule type="expression" priority="${priority}"><formula>${priority}</formula></cfRule>`).join('')}</conditionalFormatting>`;
    const formats = sheetOf(block('A1', 4, 2) + block('B1', 3, 1)).conditionalFormats;
    expect(formats.map(({ rule }) => rule.kind === 'custom' && rule.formula)).toEqual(['=1', '=2', '=3', '=4']);
  });

  it('an in-line list too long for Excel is left out, as Excel does when it repairs the file', () => {
    const long = Array.from({ length: 60 }, (_, i) => `部门第${i}`).join(',');
    const bytes = xlsxOf(
      `<sheetData/><dataValidations><dataValidation type="list" sqref="A1"><formula1>"${long}"</formula1></dataValidation></dataValidations>`,
    );
    expect(read(bytes).workbook.sheets[0]?.validations).toEqual([]);
    expect(read(bytes).warnings).toMatchObject([{ code: 'valueIgnored', element: 'dataValidation' }]);
  });

  it('protection without sheet="1" protects nothing', () => {
    expect(sheetOf('<sheetProtection objects="1"/>').protection).toBeUndefined();
    expect(sheetOf('<sheetProtection sheet="1" password="CC1A" sort="0"/>').protection).toMatchObject({
      legacyPassword: 'CC1A',
      options: { allowSort: true, allowFormatCells: false, allowEditObjects: true, selectionMode: 'Normal' },
    });
  });

  it('overlapping column runs are cut, and a run past the last column ends there', () => {
    const { columns } = read(
      xlsxOf(
        '<cols><col min="3" max="16400" width="9" hidden="1"/><col min="1" max="4" width="12"/></cols><sheetData/>',
      ),
    ).workbook.sheets[0]!;
    expect(columns).toEqual([
      { first: 0, last: 3, width: 12 },
      { first: 4, last: 16_383, width: 9, hidden: true },
    ]);
  });

  it('a print area that is a formula stays a name', () => {
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">OFFSET(表!$A$1,0,0,9,9)</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$2,表!$A:$B</definedName></definedNames>';
    const { workbook } = read(
      xlsxOf('<sheetData/>', {
        'xl/workbook.xml': String(minimalParts()['xl/workbook.xml']).replace('</sheets>', `</sheets>${names}`),
      }),
    );
    expect(workbook.names).toMatchObject([{ name: '_xlnm.Print_Area', formula: '=OFFSET(表!$A$1,0,0,9,9)' }]);
    expect(workbook.sheets[0]?.pageSetup).toEqual({
      titleRows: { first: 0, last: 1 },
      titleColumns: { first: 0, last: 1 },
    });
  });
});
