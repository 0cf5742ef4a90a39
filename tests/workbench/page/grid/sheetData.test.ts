import { withCells, withColumns, withRows } from '../../../../src/workbench/host/cells';
import { officeFont, sheetData } from '../../../../src/workbench/page/grid/sheetData';
import { sheetOf, tableOf } from './sheetOf';

const data = (...given: Parameters<typeof sheetOf>) => sheetData(sheetOf(...given), officeFont, 'zh-CN');

describe('sheetData', () => {
  it('gives every kind of value with the type Univer sorts and aligns by', () => {
    const { cellData } = data([['文', 5, true, { error: '#N/A' }]]);
    expect(cellData[0]).toEqual({
      0: { v: '文', t: 1 },
      1: { v: 5, t: 2 },
      2: { v: 1, t: 3 },
      3: { v: '#N/A', t: 1 },
    });
  });

  it('measures in pixels: 15 points are 20, and 8.43 characters 64', () => {
    const { defaultRowHeight, defaultColumnWidth } = data([['a']]);
    expect([defaultRowHeight, defaultColumnWidth]).toEqual([20, 64]);
  });

  it('lets a row without a height grow with its text, and keeps one that has a height', () => {
    const sheet = withRows(sheetOf([['a'], ['b']]), 1, 1, (row) => ({ ...row, height: 30 }));
    expect(sheetData(sheet, officeFont, 'zh-CN').rowData).toEqual({ 0: { ia: 1 }, 1: { h: 40, ia: 0 } });
  });

  it('hides rows and columns that are hidden', () => {
    const hiddenRow = withRows(sheetOf([['a']]), 0, 0, (row) => ({ ...row, hidden: true }));
    const sheet = withColumns(hiddenRow, 1, 2, (run) => ({ ...run, hidden: true }));
    const { rowData, columnData } = sheetData(sheet, officeFont, 'zh-CN');
    expect(rowData[0]?.hd).toBe(1);
    expect(columnData).toEqual({ 1: { hd: 1 }, 2: { hd: 1 } });
  });

  it('leaves room to go on below and beside what is there', () => {
    const { rowCount, columnCount } = data([['a']], { merges: [{ top: 400, left: 0, bottom: 400, right: 40 }] });
    expect(rowCount).toBeGreaterThan(401);
    expect(columnCount).toBeGreaterThan(41);
  });

  it('shows short dates in the style of the language', () => {
    const dated = withCells(sheetOf([[1]]), { top: 0, left: 0, bottom: 0, right: 0 }, () => ({
      value: 44_012,
      format: { numberFormat: 'm/d/yyyy' },
    }));
    const patternIn = (language: 'zh-CN' | 'en-US') =>
      sheetData(dated, officeFont, language).cellData[0]?.[0]?.s?.n?.pattern;
    expect([patternIn('zh-CN'), patternIn('en-US')]).toEqual(['yyyy/m/d', 'm/d/yyyy']);
  });
});

describe('a table', () => {
  const values = [
    ['编号', '状态'],
    ['1', 'x'],
    ['2', 'y'],
    ['3', null],
  ];

  it('colours its header and every other row, empty cells too', () => {
    const { cellData } = data(values, { tables: [tableOf()] });
    const fills = [0, 1, 2, 3].map((row) => cellData[row]?.[1]?.s?.bg?.rgb);
    expect(fills).toEqual(['#4472C4', '#DAE3F3', undefined, '#DAE3F3']);
    expect(cellData[0]?.[0]?.s).toMatchObject({ cl: { rgb: '#FFFFFF' }, bl: 1 });
  });

  it('gives way to the format of a cell', () => {
    const formatted = withCells(
      sheetOf(values, { tables: [tableOf()] }),
      { top: 0, left: 0, bottom: 0, right: 0 },
      () => ({
        value: '编号',
        format: { fill: { color: '#FFFF00' } },
      }),
    );
    expect(sheetData(formatted, officeFont, 'zh-CN').cellData[0]?.[0]?.s?.bg).toEqual({ rgb: '#FFFF00' });
  });

  it('without a style colours nothing', () => {
    const { style: _style, ...plain } = tableOf();
    const { cellData } = data(values, { tables: [plain] });
    expect(cellData[0]?.[0]?.s).toBeUndefined();
  });
});
