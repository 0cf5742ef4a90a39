/**
 * getCellProperties, getRowProperties, getColumnProperties and their setters, as documented at
 * learn.microsoft.com/javascript/api/excel/excel.range (ExcelApi 1.9).
 */
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { errorCodeOf, openExcel, type TestExcel } from './openHost';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

async function read<T>(excel: TestExcel, ask: (sheet: Excel.Worksheet) => OfficeExtension.ClientResult<T>): Promise<T> {
  return excel.run(async (context) => {
    const result = ask(sheetOf(context));
    await context.sync();
    return result.value;
  });
}

describe('properties of every row', () => {
  it('say in one call which rows are hidden (excel.rowpropertiesloadoptions, rowHidden)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      sheetOf(context).getRange('2:3').rowHidden = true;
      await context.sync();
    });
    expect(await read(excel, (sheet) => sheet.getRange('A1:B4').getRowProperties({ rowHidden: true }))).toEqual([
      { rowHidden: false },
      { rowHidden: true },
      { rowHidden: true },
      { rowHidden: false },
    ]);
  });

  it('hold only what was asked for: index, address, height (excel.rowproperties)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      sheetOf(context).getRange('4:4').format.rowHeight = 30;
      await context.sync();
    });
    const rows = await read(excel, (sheet) =>
      sheet.getRange('B3:C4').getRowProperties({
        rowIndex: true,
        address: true,
        rowHidden: false,
        format: { rowHeight: true },
      }),
    );
    expect(rows).toEqual([
      { rowIndex: 2, address: 'Sheet1!B3:C3', format: { rowHeight: 15 } },
      { rowIndex: 3, address: 'Sheet1!B4:C4', format: { rowHeight: 30 } },
    ]);
  });

  it('are null where the cells of the row differ, as Range.format is', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      sheetOf(context).getRange('A1').format.font.bold = true;
      await context.sync();
    });
    expect(
      await read(excel, (sheet) => sheet.getRange('A1:B2').getRowProperties({ format: { font: { bold: true } } })),
    ).toEqual([{ format: { font: { bold: null } } }, { format: { font: { bold: false } } }]);
  });

  it('can be set, each row its own (excel.settablerowproperties)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      sheetOf(context)
        .getRange('A1:B3')
        .setRowProperties([{ rowHidden: true }, {}, { format: { rowHeight: 40, fill: { color: '#FFF2CC' } } }]);
      await context.sync();
    });
    expect(
      await read(excel, (sheet) =>
        sheet
          .getRange('A1:B3')
          .getRowProperties({ rowHidden: true, format: { rowHeight: true, fill: { color: true } } }),
      ),
    ).toEqual([
      { rowHidden: true, format: { rowHeight: 0, fill: { color: '#FFFFFF' } } },
      { rowHidden: false, format: { rowHeight: 15, fill: { color: '#FFFFFF' } } },
      { rowHidden: false, format: { rowHeight: 40, fill: { color: '#FFF2CC' } } },
    ]);
  });
});

describe('standard sizes (excel.rangeformat#useStandardHeight, #useStandardWidth)', () => {
  it('are told, and given back by setting them to true', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const { format } = sheetOf(context).getRange('B2');
      const before = sheetOf(context).getRange('B2').format.load('useStandardHeight,useStandardWidth');
      format.rowHeight = 40;
      format.columnWidth = 100;
      const changed = sheetOf(context).getRange('B2').format.load('useStandardHeight,useStandardWidth');
      await context.sync();
      format.useStandardHeight = true;
      format.useStandardWidth = true;
      format.load('rowHeight,columnWidth');
      await context.sync();
      const both = ({ useStandardHeight, useStandardWidth }: Excel.RangeFormat): boolean[] => [
        useStandardHeight,
        useStandardWidth,
      ];
      return [both(before), both(changed), format.rowHeight, format.columnWidth];
    });
    expect(seen).toEqual([[true, true], [false, false], 15, 48]);
  });
});

describe('properties of every column', () => {
  it('say which are hidden and how wide the others are (excel.columnproperties)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:C1').setColumnProperties([{ columnHidden: true }, { format: { columnWidth: 105 } }, {}]);
      await context.sync();
    });
    expect(
      await read(excel, (sheet) =>
        sheet
          .getRange('A1:C5')
          .getColumnProperties({ columnIndex: true, columnHidden: true, format: { columnWidth: true } }),
      ),
    ).toEqual([
      { columnIndex: 0, columnHidden: true, format: { columnWidth: expect.any(Number) as number } },
      { columnIndex: 1, columnHidden: false, format: { columnWidth: 105 } },
      { columnIndex: 2, columnHidden: false, format: { columnWidth: 48 } },
    ]);
  });

  it('know nothing of rows: rowHidden is an invalid argument there', async () => {
    const excel = openExcel();
    const options = { rowHidden: true } as Excel.ColumnPropertiesLoadOptions;
    expect(await errorCodeOf(read(excel, (sheet) => sheet.getRange('A1:C5').getColumnProperties(options)))).toBe(
      'InvalidArgument',
    );
  });
});

describe('properties of every cell', () => {
  it('set formats cell by cell and leave alone what is not named (excel.settablecellproperties)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B1');
      range.format.font.italic = true;
      range.setCellProperties([
        [
          {
            format: {
              fill: { color: '#D9EAF7' },
              font: { bold: true, color: '#C00000' },
              horizontalAlignment: 'Center',
              wrapText: true,
              protection: { locked: false },
              borders: { bottom: { style: 'Continuous', weight: 'Medium', color: '#4472C4' } },
            },
          },
          {},
        ],
      ]);
      await context.sync();
    });
    const cells = await read(excel, (sheet) =>
      sheet.getRange('A1:B1').getCellProperties({
        address: true,
        format: {
          fill: { color: true },
          font: { bold: true, italic: true, color: true },
          horizontalAlignment: true,
          wrapText: true,
          protection: true,
        },
      }),
    );
    expect(cells).toEqual([
      [
        {
          address: 'Sheet1!A1',
          format: {
            fill: { color: '#D9EAF7' },
            font: { bold: true, italic: true, color: '#C00000' },
            horizontalAlignment: 'Center',
            wrapText: true,
            protection: { locked: false, formulaHidden: false },
          },
        },
        {
          address: 'Sheet1!B1',
          format: {
            fill: { color: '#FFFFFF' },
            font: { bold: false, italic: true, color: '#000000' },
            horizontalAlignment: 'General',
            wrapText: false,
            protection: { locked: true, formulaHidden: false },
          },
        },
      ],
    ]);
  });

  it('give all sides of the borders (excel.cellbordercollection)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      sheetOf(context)
        .getRange('A1')
        .setCellProperties([[{ format: { borders: { top: { style: 'Double' } } } }]]);
      await context.sync();
    });
    const [[cell] = []] = await read(excel, (sheet) =>
      sheet.getRange('A1').getCellProperties({ format: { borders: { style: true } } }),
    );
    expect(cell?.format?.borders).toEqual({
      bottom: { style: 'None' },
      diagonalDown: { style: 'None' },
      diagonalUp: { style: 'None' },
      horizontal: { style: 'None' },
      left: { style: 'None' },
      right: { style: 'None' },
      top: { style: 'Double' },
      vertical: { style: 'None' },
    });
  });

  it('take a pattern with its colour, which a new background leaves alone (excel.cellpropertiesfill, excel.fillpattern)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      const cell = sheetOf(context).getRange('A1');
      cell.setCellProperties([[{ format: { fill: { pattern: 'LightDown', patternColor: '#4472C4' } } }]]);
      cell.format.fill.color = '#D9EAF7';
      await context.sync();
    });
    const saved = readXlsx(writeXlsx(excel.host.workbook()));
    if (!saved.ok) throw new Error(saved.code);
    const cells = await read(openExcel(saved.workbook), (sheet) =>
      sheet
        .getRange('A1:B1')
        .getCellProperties({ format: { fill: { color: true, pattern: true, patternColor: true } } }),
    );
    expect(cells[0]?.map((cell) => cell.format?.fill)).toEqual([
      { color: '#D9EAF7', pattern: 'LightDown', patternColor: '#4472C4' },
      { color: '#FFFFFF', pattern: 'None', patternColor: '#000000' },
    ]);
  });

  it('must come in the shape of the range', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      sheetOf(context)
        .getRange('A1:B2')
        .setCellProperties([[{}, {}]]);
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('cannot be formatted on a protected sheet', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.protection.protect();
      sheet.getRange('A1').setCellProperties([[{ format: { font: { bold: true } } }]]);
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('AccessDenied');
  });
});
