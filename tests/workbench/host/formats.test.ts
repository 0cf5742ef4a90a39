/**
 * Range.format: widths, fills, fonts, borders, alignment, protection
 * (learn.microsoft.com/javascript/api/excel/excel.rangeformat and its parts).
 */
import { errorCodeOf, openExcel } from './openHost';

type Batch = (range: Excel.Range, sheet: Excel.Worksheet) => void;

/** Loads a path of A1:B2's format after a batch worked on it. */
async function formatAfter(batch: Batch, path: string, address = 'A1:B2'): Promise<Record<string, unknown>> {
  return openExcel().run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    batch(sheet.getRange('A1:B2'), sheet);
    const range = sheet.getRange(address);
    range.load(path);
    await context.sync();
    return (range.toJSON() as { format?: Record<string, unknown> }).format ?? {};
  });
}

describe('what is set is read back', () => {
  it.each<readonly [string, Batch, string, Record<string, unknown>]>([
    ['fill', (range) => (range.format.fill.color = 'yellow'), 'format/fill/color', { fill: { color: '#FFFF00' } }],
    ['no fill', (range) => range.format.fill.clear(), 'format/fill/color', { fill: { color: '#FFFFFF' } }],
    [
      'font',
      (range) => range.format.font.set({ bold: true, size: 16, color: '#C00000', name: '仿宋' }),
      'format/font/bold,format/font/size,format/font/color,format/font/name',
      { font: { bold: true, size: 16, color: '#C00000', name: '仿宋' } },
    ],
    [
      'underline',
      (range) => (range.format.font.underline = 'Double'),
      'format/font/underline',
      { font: { underline: 'Double' } },
    ],
    [
      'alignment',
      (range) =>
        range.format.set({ horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 0 }),
      'format/horizontalAlignment,format/verticalAlignment,format/wrapText',
      { horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true },
    ],
    ['indent', (range) => (range.format.indentLevel = 2), 'format/indentLevel', { indentLevel: 2 }],
    [
      'vertical writing',
      (range) => (range.format.textOrientation = 180),
      'format/textOrientation',
      { textOrientation: 255 },
    ],
    [
      'unlocked cells',
      (range) => (range.format.protection.locked = false),
      'format/protection/locked',
      { protection: { locked: false } },
    ],
    ['row height', (range) => (range.format.rowHeight = 30), 'format/rowHeight', { rowHeight: 30 }],
    ['column width', (range) => (range.format.columnWidth = 96), 'format/columnWidth', { columnWidth: 96 }],
    ['widths nobody set', () => undefined, 'format/columnWidth,format/rowHeight', { columnWidth: 48, rowHeight: 15 }],
  ])('%s', async (_, batch, path, expected) => {
    expect(await formatAfter(batch, path)).toMatchObject(expected);
  });

  it('is null where cells differ', async () => {
    const half: Batch = (_, sheet) => (sheet.getRange('A1').format.font.bold = true);
    expect(await formatAfter(half, 'format/font/bold')).toMatchObject({ font: { bold: null } });
  });

  it('of a whole column holds for cells that are not there yet', async () => {
    const column: Batch = (_, sheet) => (sheet.getRange('C:C').format.fill.color = '#00FF00');
    expect(await formatAfter(column, 'format/fill/color', 'C900')).toMatchObject({ fill: { color: '#00FF00' } });
  });
});

describe('borders (excel.rangeborder)', () => {
  const borderAfter = async (
    batch: Batch,
    address: string,
    side: Excel.BorderIndex | 'EdgeTop' | 'EdgeLeft' | 'EdgeBottom',
  ) =>
    openExcel().run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      batch(sheet.getRange('A1:B2'), sheet);
      const border = sheet.getRange(address).format.borders.getItem(side as 'EdgeTop');
      border.load('style,weight,color');
      await context.sync();
      return [border.style, border.weight, border.color];
    });

  it('an edge lies on the outer cells only', async () => {
    const top: Batch = (range) => {
      const border = range.format.borders.getItem('EdgeTop');
      border.style = 'Continuous';
      border.weight = 'Medium';
      border.color = '#FF0000';
    };
    expect(await borderAfter(top, 'B1', 'EdgeTop')).toEqual(['Continuous', 'Medium', '#FF0000']);
    expect((await borderAfter(top, 'B2', 'EdgeTop'))[0]).toBe('None');
  });

  it('an inner line is the bottom of one row and the top of the next', async () => {
    const inner: Batch = (range) => (range.format.borders.getItem('InsideHorizontal').style = 'Dash');
    expect((await borderAfter(inner, 'A1', 'EdgeBottom'))[0]).toBe('Dash');
    expect((await borderAfter(inner, 'A2', 'EdgeTop'))[0]).toBe('Dash');
    expect((await borderAfter(inner, 'A1', 'EdgeTop'))[0]).toBe('None');
  });
});

describe('autofit (excel.rangeformat#autofitColumns)', () => {
  it('makes a column wide enough for its longest text, Chinese characters counting twice', async () => {
    const widths = await openExcel().run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').values = [['abcdefghij', '责任部门责任部门责任']];
      sheet.getRange('A:B').format.autofitColumns();
      const [a, b] = [sheet.getRange('A1'), sheet.getRange('B1')];
      a.load('format/columnWidth');
      b.load('format/columnWidth');
      await context.sync();
      return [a.format.columnWidth, b.format.columnWidth];
    });
    expect(widths[0]).toBeGreaterThan(48);
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 1.7);
  });

  it('makes a row high enough for wrapped text', async () => {
    const tall: Batch = (range) => {
      range.format.wrapText = true;
      range.values = [
        ['很长的工作要求'.repeat(10), ''],
        ['', ''],
      ];
      range.format.autofitRows();
    };
    const { rowHeight } = await formatAfter(tall, 'format/rowHeight', 'A1');
    expect(rowHeight).toBeGreaterThan(100);
  });

  it('follows new text, unless somebody set the height', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').format.wrapText = true;
      sheet.getRange('A1').format.autofitRows();
      sheet.getRange('A2').format.rowHeight = 20;
      sheet.getRange('A1:A2').values = [['很长的工作要求'.repeat(10)], ['很长的工作要求'.repeat(10)]];
      await context.sync();
    });
    const rows = excel.host.workbook().sheets[0]?.rows;
    expect(rows?.get(0)).not.toHaveProperty('height');
    expect(rows?.get(1)).toMatchObject({ height: 20, customHeight: true });
  });
});

describe('what is refused', () => {
  it.each<readonly [string, Batch]>([
    ['a colour that is none', (range) => (range.format.fill.color = '不是颜色')],
    ['an alignment that is none', (range) => (range.format.horizontalAlignment = 'Middle' as 'Center')],
    ['a row higher than 409.5 points', (range) => (range.format.rowHeight = 500)],
    ['a negative column width', (range) => (range.format.columnWidth = -1)],
    ['an indent above 250', (range) => (range.format.indentLevel = 251)],
  ])('%s (InvalidArgument)', async (_, batch) => {
    expect(await errorCodeOf(formatAfter(batch, 'address'))).toBe('InvalidArgument');
  });

  it('formatting on a protected sheet, unless its options allow it (AccessDenied)', async () => {
    const bold: Batch = (range) => (range.format.font.bold = true);
    const locked: Batch = (range, sheet) => {
      sheet.protection.protect({ allowFormatCells: false });
      bold(range, sheet);
    };
    const allowed: Batch = (range, sheet) => {
      sheet.protection.protect({ allowFormatCells: true });
      bold(range, sheet);
    };
    expect(await errorCodeOf(formatAfter(locked, 'format/font/bold'))).toBe('AccessDenied');
    expect(await formatAfter(allowed, 'format/font/bold')).toMatchObject({ font: { bold: true } });
  });
});
