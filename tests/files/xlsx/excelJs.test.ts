/** The same workbook through ExcelJS, a reader and writer that shares no code with ours. */
import ExcelJS from 'exceljs';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { CellFormat } from '../../../src/files/xlsx/format';
import { emptySheet, workbookOf, type Cell, type Sheet, type Workbook } from '../../../src/files/xlsx/workbook';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { rowsOf, sampleWorkbook } from './sampleWorkbook';

async function loadedByExcelJs(workbook: Workbook): Promise<ExcelJS.Workbook> {
  const loaded = new ExcelJS.Workbook();
  const bytes = writeXlsx(workbook);
  await loaded.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return loaded;
}

async function readFromExcelJs(build: (workbook: ExcelJS.Workbook) => void): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  const result = readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.workbook;
}

const only = (fields: Partial<Sheet>): Workbook => workbookOf([{ ...emptySheet('s', '表'), ...fields }]);
const format: CellFormat = {
  numberFormat: 'yyyy-mm-dd',
  font: { name: '仿宋', size: 14, bold: true, italic: true, underline: 'double', color: '#FF0000' },
  fill: { color: '#FFFF00' },
  border: { top: { style: 'thin', color: '#00FF00' }, bottom: { style: 'double' } },
  alignment: { horizontal: 'center', vertical: 'top', wrapText: true, indent: 2, textRotation: -45 },
  locked: false,
};
const formatted: Cell = { value: 44012, format };

describe('what we write, read by ExcelJS', () => {
  it('has the same values', async () => {
    const cells: readonly (Cell | string | number)[] = [
      '文本',
      ' 空格 ',
      -1.5e-10,
      { value: true },
      { value: { error: '#REF!' } },
      { value: 2, formula: '=1+1' },
      { value: '甲', formula: '="甲"' },
      '第一行\n第二行',
    ];
    const sheet = (await loadedByExcelJs(only({ rows: rowsOf([cells]) }))).getWorksheet('表')!;
    expect((sheet.getRow(1).values as ExcelJS.CellValue[]).slice(1)).toEqual([
      '文本',
      ' 空格 ',
      -1.5e-10,
      true,
      { error: '#REF!' },
      { formula: '1+1', result: 2 },
      { formula: '"甲"', result: '甲' },
      '第一行\n第二行',
    ]);
  });

  it('has the same formats', async () => {
    const cell = (await loadedByExcelJs(only({ rows: rowsOf([[formatted]]) }))).getWorksheet('表')!.getCell('A1');
    expect(cell.numFmt).toBe('yyyy-mm-dd');
    expect(cell.value).toEqual(new Date('2020-06-30T00:00:00Z'));
    expect(cell.font).toMatchObject({
      name: '仿宋',
      size: 14,
      bold: true,
      italic: true,
      underline: 'double',
      color: { argb: 'FFFF0000' },
    });
    expect(cell.fill).toMatchObject({ type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } });
    expect(cell.border).toMatchObject({
      top: { style: 'thin', color: { argb: 'FF00FF00' } },
      bottom: { style: 'double' },
    });
    expect(cell.alignment).toMatchObject({
      horizontal: 'center',
      vertical: 'top',
      wrapText: true,
      indent: 2,
      textRotation: -45,
    });
    expect(cell.protection).toMatchObject({ locked: false });
  });

  it('has the same sheet', async () => {
    const workbook = await loadedByExcelJs(sampleWorkbook);
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["部门 名录's", 'hidden'],
      ['任务清单', 'visible'],
      ['_base', 'veryHidden'],
    ]);
    const sheet = workbook.getWorksheet('任务清单')!;
    expect(sheet.views).toMatchObject([{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false, zoomScale: 90 }]);
    expect(sheet.getColumn(2).width).toBe(30.5);
    expect(sheet.getColumn(7).hidden).toBe(true);
    expect(sheet.getRow(1).height).toBe(30);
    expect(sheet.getCell('F1').master.address).toBe('A1');
    expect(sheet.getCell('E3').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"未启动,推进中,""已""完成"'],
      promptTitle: '状态',
      errorTitle: '无效',
    });
    expect(sheet.getCell('B3').hyperlink).toBe('https://example.com/?a=1&b=2');
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      printTitlesRow: '1:2',
    });
    expect(sheet.getTable('任务表')).toMatchObject({ table: { tableRef: 'A2:F5', totalsRow: true } });
    expect(workbook.definedNames.getRanges('部门').ranges).toEqual(["'部门 名录''s'!$A$2:$A$3"]);
  });
});

describe('what ExcelJS writes, read by us', () => {
  it('has the same values', async () => {
    const { sheets } = await readFromExcelJs((workbook) => {
      workbook
        .addWorksheet('一')
        .addRow([
          '文本',
          1.25,
          true,
          new Date('2020-06-30T00:00:00Z'),
          { formula: 'B1*2', result: 2.5 },
          { error: '#N/A' },
          { richText: [{ text: '重', font: { bold: true } }, { text: '点' }] },
          { text: '链接', hyperlink: 'https://example.com/' },
          null,
          '尾',
        ]);
    });
    const cells = sheets[0]!.rows.get(0)!.cells;
    expect([...cells].map(([column, { value, formula }]) => [column, formula ?? value])).toEqual([
      [0, '文本'],
      [1, 1.25],
      [2, true],
      [3, 44012],
      [4, '=B1*2'],
      [5, { error: '#N/A' }],
      [6, '重点'],
      [7, '链接'],
      [9, '尾'],
    ]);
    expect(cells.get(4)?.value).toBe(2.5);
    expect(sheets[0]!.hyperlinks).toEqual([
      { area: { top: 0, left: 7, bottom: 0, right: 7 }, address: 'https://example.com/' },
    ]);
  });

  it('has the same formats', async () => {
    const { sheets } = await readFromExcelJs((workbook) => {
      const cell = workbook.addWorksheet('一').getCell('A1');
      cell.value = 44012;
      cell.numFmt = 'yyyy-mm-dd';
      cell.font = {
        name: '仿宋',
        size: 14,
        bold: true,
        italic: true,
        underline: 'double',
        color: { argb: 'FFFF0000' },
      };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
      cell.border = { top: { style: 'thin', color: { argb: 'FF00FF00' } }, bottom: { style: 'double' } };
      cell.alignment = { horizontal: 'center', vertical: 'top', wrapText: true, indent: 2, textRotation: -45 };
      cell.protection = { locked: false };
    });
    expect(sheets[0]!.rows.get(0)!.cells.get(0)).toEqual(formatted);
  });

  it('has the same sheet', async () => {
    const { sheets, names } = await readFromExcelJs((workbook) => {
      const sheet = workbook.addWorksheet('清单', {
        state: 'visible',
        properties: { tabColor: { argb: 'FFC00000' } },
        views: [{ state: 'frozen', xSplit: 0, ySplit: 1, showGridLines: false }],
        pageSetup: {
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '1:1',
        },
      });
      sheet.columns = [{ width: 12 }, { width: 30, hidden: true }];
      sheet.addTable({
        name: '任务表',
        ref: 'A1',
        headerRow: true,
        style: { theme: 'TableStyleMedium2', showRowStripes: true },
        columns: [
          { name: '编号', filterButton: true },
          { name: '名称', filterButton: true },
        ],
        rows: [
          ['001', '甲'],
          ['002', '乙'],
        ],
      });
      sheet.mergeCells('D1:E2');
      sheet.getCell('B2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"甲,乙"'] };
      sheet.getCell('B2').note = '批注';
      sheet.addConditionalFormatting({
        ref: 'A2:B3',
        rules: [
          {
            type: 'expression',
            priority: 1,
            formulae: ['$A2=1'],
            style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
          },
          { type: 'containsText', operator: 'containsText', text: '甲', priority: 2, style: { font: { bold: true } } },
        ],
      });
      sheet.getRow(9).height = 40;
      workbook.definedNames.add('清单!$A$1', '起点');
      workbook.addWorksheet('藏', { state: 'veryHidden' });
    });
    const [sheet, hidden] = sheets;
    expect(hidden).toMatchObject({ name: '藏', visibility: 'veryHidden' });
    expect(sheet).toMatchObject({
      tabColor: '#C00000',
      freeze: { rows: 1, columns: 0 },
      view: { showGridlines: false },
      merges: [{ top: 0, left: 3, bottom: 1, right: 4 }],
      columns: [
        { first: 0, last: 0, width: 12 },
        { first: 1, last: 1, width: 30, hidden: true },
      ],
      tables: [
        {
          name: '任务表',
          area: { top: 0, left: 0, bottom: 2, right: 1 },
          columns: [{ name: '编号' }, { name: '名称' }],
          style: 'TableStyleMedium2',
          showBandedRows: true,
          showFilterButton: true,
        },
      ],
      validations: [{ rule: { kind: 'list', source: '甲,乙', inCellDropDown: true }, ignoreBlanks: true }],
      notes: [{ row: 1, column: 1, text: '批注' }],
      conditionalFormats: [
        { rule: { kind: 'custom', formula: '=$A2=1', format: { fill: { color: '#FFC7CE' } } } },
        { rule: { kind: 'containsText', operator: 'contains', text: '甲', format: { font: { bold: true } } } },
      ],
      pageSetup: { orientation: 'landscape', fitToWidth: 1, titleRows: { first: 0, last: 0 } },
    });
    expect(sheet?.rows.get(8)).toMatchObject({ height: 40, customHeight: true });
    expect(names).toEqual([{ name: '起点', formula: "='清单'!$A$1", visible: true }]);
  });

  it('has the same protection', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.addWorksheet('一').protect('密码', { formatCells: true, spinCount: 1000, selectLockedCells: false });
    const result = readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(result.ok && result.workbook.sheets[0]?.protection).toMatchObject({
      options: { allowFormatCells: true, allowSort: false, selectionMode: 'Unlocked' },
      password: { algorithmName: 'SHA-512', spinCount: 1000 },
    });
  });
});
