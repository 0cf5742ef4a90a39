import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { emptySheet, workbookOf, type Sheet, type Table, type Workbook } from '../../../src/files/xlsx/workbook';
import { XlsxWriteError } from '../../../src/files/xlsx/writeError';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { rowsOf, sampleWorkbook } from './sampleWorkbook';
import { xlsxOf } from './xlsxOf';

function partsOf(workbook: Workbook): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(writeXlsx(workbook))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

const only = (fields: Partial<Sheet>): Workbook => workbookOf([{ ...emptySheet('s', '表'), ...fields }]);
const sheetXml = (fields: Partial<Sheet>): string => partsOf(only(fields))['xl/worksheets/sheet1.xml'] ?? '';

const table: Table = {
  id: 5,
  name: '任务表',
  area: { top: 0, left: 0, bottom: 2, right: 1 },
  showHeaders: true,
  showTotals: false,
  columns: [
    { id: 1, name: 'a' },
    { id: 2, name: 'b c', calculatedFormula: '=[@a]*2' },
  ],
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showFilterButton: true,
  filters: [],
};

describe('a written package', () => {
  const parts = partsOf(sampleWorkbook);

  it('lists a content type for every part and has every part that it relates to', () => {
    const types = parts['[Content_Types].xml'] ?? '';
    for (const name of Object.keys(parts)) {
      const known = types.includes(`PartName="/${name}"`) || /\.(xml|rels|vml)$/.test(name);
      expect([name, known]).toEqual([name, true]);
    }
    for (const [name, xml] of Object.entries(parts).filter(([path]) => path.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const [, target = ''] of xml.matchAll(/Target="([^"]*)"(?! TargetMode)/g)) {
        const path = new URL(target, `http://x/${folder}`).pathname.slice(1);
        expect([target, Object.keys(parts)]).toEqual([target, expect.arrayContaining([decodeURIComponent(path)])]);
      }
    }
  });

  it('holds nothing newer than Excel 2016 but threaded comments, which have notes to stand in for them', () => {
    const uris = new Set(
      Object.values(parts).flatMap((xml) =>
        [...xml.matchAll(/schemas\.microsoft\.com\/office\/[^"]*\/(20\d\d)\/[^"]*/g)].map(([uri]) => uri),
      ),
    );
    const newer = [...uris].filter((uri) => Number(/20\d\d/.exec(uri)?.[0]) > 2016);
    expect(newer.every((uri) => /threadedcomment|person/i.test(uri))).toBe(true);
    expect(parts['xl/comments1.xml']).toContain('tc={11111111-2222-4333-8444-555555555555}');
  });

  it('has no threaded comments when the workbook has none', () => {
    expect(Object.keys(partsOf(only({}))).filter((name) => /person|threaded/i.test(name))).toEqual([]);
  });

  it('does not depend on the time zone or the time', () => {
    const before = process.env['TZ'];
    const here = writeXlsx(sampleWorkbook);
    process.env['TZ'] = 'Pacific/Kiritimati';
    const there = writeXlsx(sampleWorkbook);
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(there).toEqual(here);
  });
});

describe('formulas in a file', () => {
  const formulaIn = (formula: string): string =>
    /<f[^>]*>(.*?)<\/f>/.exec(sheetXml({ rows: rowsOf([[{ value: 1, formula }]], 1), tables: [table] }))?.[1] ?? '';

  it.each([
    ['=IFS(A1>1,"IFS(",TRUE,xlookup(1,A:A,B:B))', '_xlfn.IFS(A1&gt;1,&quot;IFS(&quot;,TRUE,_xlfn.XLOOKUP(1,A:A,B:B))'],
    ['=SORT(FILTER(A:A,B:B))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B))'],
    ['=NORM.S.DIST(1,TRUE)', '_xlfn.NORM.S.DIST(1,TRUE)'],
    ['=[@a]+[@[b c]]', '任务表[[#This Row],[a]]+任务表[[#This Row],[b c]]'],
    ['=任务表[@[a]:[b c]]', '任务表[[#This Row],[a]:[b c]]'],
    ['=SUM([a])', 'SUM(任务表[a])'],
    ['=任务表[@]', '任务表[#This Row]'],
    ["=[1]表!A1&'[2]甲 乙'!B2", "[1]表!A1&amp;'[2]甲 乙'!B2"],
    ['="[@a]"', '&quot;[@a]&quot;'],
  ])('%s is stored as %s', (formula, stored) => {
    expect(formulaIn(formula)).toBe(stored);
  });

  it('of calculated columns name their table', () => {
    const xml = partsOf(only({ tables: [table] }))['xl/tables/table1.xml'];
    expect(xml).toContain('<calculatedColumnFormula>任务表[[#This Row],[a]]*2</calculatedColumnFormula>');
  });

  it('make the program that opens the file calculate, and only they do', () => {
    expect(partsOf(only({ rows: rowsOf([[{ value: 1, formula: '=1' }]]) }))['xl/workbook.xml']).toContain(
      'fullCalcOnLoad="1"',
    );
    expect(partsOf(only({ rows: rowsOf([[1]]) }))['xl/workbook.xml']).not.toContain('calcPr');
  });
});

describe('tables in a file', () => {
  it('have header cells that hold the names of the columns', () => {
    const result = readXlsx(writeXlsx(only({ tables: [table], rows: rowsOf([[1, { value: 2, formula: '=1+1' }]]) })));
    const cells = result.ok ? result.workbook.sheets[0]?.rows.get(0)?.cells : undefined;
    expect([...(cells?.values() ?? [])]).toEqual([{ value: 'a' }, { value: 'b c' }]);
  });

  it('have ids of their own when a copied sheet brings the same one twice', () => {
    const second = { ...table, name: '副本' };
    const parts = partsOf(
      workbookOf([
        { ...emptySheet('a', '一'), tables: [table] },
        { ...emptySheet('b', '二'), tables: [second] },
      ]),
    );
    expect(parts['xl/tables/table1.xml']).toContain(' id="5"');
    expect(parts['xl/tables/table2.xml']).toContain(' id="6"');
  });

  it('without buttons have no filter, or hidden buttons while they filter', () => {
    const filters = [{ index: 0, criteria: { kind: 'values' as const, values: ['1'] } }];
    const xml = (more: Partial<Table>): string =>
      partsOf(only({ tables: [{ ...table, showFilterButton: false, ...more }] }))['xl/tables/table1.xml'] ?? '';
    expect(xml({})).not.toContain('autoFilter');
    expect(xml({ filters }).match(/hiddenButton="1"/g)).toHaveLength(2);
  });
});

describe('rules that are only carried along', () => {
  it('keep their XML, with a priority and a format of this file', () => {
    const top = '<cfRule type="top10" dxfId="7" priority="12" stopIfTrue="1" rank="3"/>';
    const result = readXlsx(
      xlsxOf(`<sheetData/><conditionalFormatting sqref="A1:A9">${top}</conditionalFormatting>`, {
        'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dxfs>${'<dxf/>'.repeat(7)}<dxf><font><b/></font></dxf></dxfs></styleSheet>`,
      }),
    );
    if (!result.ok) throw new Error(result.code);
    const parts = partsOf(result.workbook);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<conditionalFormatting sqref="A1:A9"><cfRule dxfId="0" priority="1" stopIfTrue="1" type="top10" rank="3"/></conditionalFormatting>',
    );
    expect(parts['xl/styles.xml']).toContain('<dxf><font><b/></font></dxf>');
  });
});

describe('a workbook that no .xlsx can hold', () => {
  const sheet = emptySheet('s', '表');
  const list = (source: string): Partial<Sheet> => ({
    validations: [
      { id: '1', areas: [table.area], rule: { kind: 'list', source, inCellDropDown: true }, ignoreBlanks: true },
    ],
  });
  const cases: readonly (readonly [what: string, workbook: Workbook, code: string])[] = [
    ['without sheets', { ...workbookOf([sheet]), sheets: [] }, 'noSheets'],
    ['without a visible sheet', workbookOf([{ ...sheet, visibility: 'veryHidden' }]), 'noVisibleSheet'],
    ['with an active sheet that is not there', { ...workbookOf([sheet]), activeSheetId: 'x' }, 'unknownActiveSheet'],
    ['with a sheet name of 32 characters', workbookOf([{ ...sheet, name: '名'.repeat(32) }]), 'sheetName'],
    ['with a slash in a sheet name', workbookOf([{ ...sheet, name: '1/2' }]), 'sheetName'],
    ['with an apostrophe at the end of a sheet name', workbookOf([{ ...sheet, name: "a'" }]), 'sheetName'],
    ['with two sheets of one name', workbookOf([sheet, { ...sheet, id: 't' }]), 'duplicateSheetName'],
    ['with too much text in a cell', only({ rows: rowsOf([['文'.repeat(32_768)]]) }), 'textTooLong'],
    ['with a number that is none', only({ rows: rowsOf([[NaN]]) }), 'numberNotFinite'],
    ['with a cell past the last column', only({ rows: rowsOf([[1]], 0, 16_384) }), 'cellOutOfBounds'],
    ['with a row past the last', only({ rows: rowsOf([[1]], 1_048_576) }), 'cellOutOfBounds'],
    ['with a list of 256 characters', only(list('项'.repeat(256))), 'listTooLong'],
    [
      'with a prompt of 256 characters',
      only({
        validations: [
          {
            id: '1',
            areas: [table.area],
            rule: { kind: 'any' },
            ignoreBlanks: true,
            prompt: { show: true, title: '', message: '字'.repeat(256) },
          },
        ],
      }),
      'promptTooLong',
    ],
    [
      'with two columns of one name',
      only({
        tables: [
          {
            ...table,
            columns: [
              { id: 1, name: 'a' },
              { id: 2, name: 'A' },
            ],
          },
        ],
      }),
      'tableColumns',
    ],
    [
      'with fewer columns than the table is wide',
      only({ tables: [{ ...table, columns: [{ id: 1, name: 'a' }] }] }),
      'tableColumns',
    ],
    ['with two tables of one name', only({ tables: [table, { ...table, id: 6 }] }), 'tableName'],
  ];

  it.each(cases)('%s is refused', (_, workbook, code) => {
    expect(() => writeXlsx(workbook)).toThrow(XlsxWriteError);
    expect(() => writeXlsx(workbook)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('is not one at the limits themselves', () => {
    const workbook = only({
      rows: rowsOf([['文'.repeat(32_767)]], 1_048_575, 16_383),
      ...list('项'.repeat(255)),
    });
    expect(readXlsx(writeXlsx(workbook))).toMatchObject({ ok: true, warnings: [] });
  });
});
