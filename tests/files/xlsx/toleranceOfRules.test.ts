import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { ReadWarning } from '../../../src/files/xlsx/readResult';
import type { Cell, Workbook } from '../../../src/files/xlsx/workbook';
import { minimalParts, relationships, styleSheet, xlsxOf } from './xlsxOf';

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

describe('what other programs leave of ours', () => {
  it('a thread whose part is gone is still a note', () => {
    const comments =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>张三: </t></r><r><t>尽快</t></r></text></comment></commentList></comments>';
    const { workbook } = read(
      xlsxOf('<sheetData/>', {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['r1', 'comments', '../comments1.xml']),
        'xl/comments1.xml': comments,
      }),
    );
    expect(workbook.sheets[0]?.notes).toEqual([{ row: 1, column: 1, author: 'tc={1}', text: '张三: 尽快' }]);
    expect(workbook.sheets[0]?.comments).toEqual([]);
  });

  it('a setting that is no JSON any more is left out, with a warning', () => {
    const { workbook, warnings } = read(
      xlsxOf('<sheetData/>', {
        '_rels/.rels': relationships(
          ['r1', 'officeDocument', 'xl/workbook.xml'],
          ['r2', 'customXml', 'customXml/item1.xml'],
        ),
        'customXml/item1.xml':
          '<settings xmlns="urn:task-supervision:workbook-settings"><setting key="a">1</setting><setting key="b">{</setting></settings>',
      }),
    );
    expect(workbook.settings).toEqual(new Map([['a', 1]]));
    expect(workbook.customXmlParts).toEqual([]);
    expect(warnings).toEqual([{ code: 'valueIgnored', part: 'customXml/item1.xml', element: 'setting', value: 'b' }]);
  });
});
