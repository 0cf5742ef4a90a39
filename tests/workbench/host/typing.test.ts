/**
 * What an add-in assigns to Range.values is read as if it had been typed
 * (learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member): the rows where add-ins break.
 * The host's locale is zh-CN and its day is 2020-11-20.
 */
import { errorCodeOf, openExcel } from './openHost';

interface CellFacts {
  readonly value: unknown;
  readonly formula: unknown;
  readonly text: string;
  readonly type: string;
  readonly numberFormat: unknown;
}

/** Assigns one thing to A1, as values or as formulas, and reads everything about the cell. */
async function assigned(
  input: unknown,
  { format, property = 'values' }: { readonly format?: string; readonly property?: 'values' | 'formulas' } = {},
): Promise<CellFacts> {
  const excel = openExcel();
  return excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    if (format !== undefined) cell.numberFormat = [[format]];
    cell[property] = [[input]];
    cell.load('values,formulas,text,valueTypes,numberFormat');
    await context.sync();
    return {
      value: (cell.values as unknown[][])[0]?.[0],
      formula: (cell.formulas as unknown[][])[0]?.[0],
      text: cell.text[0]?.[0] ?? '',
      type: cell.valueTypes[0]?.[0] ?? '',
      numberFormat: (cell.numberFormat as unknown[][])[0]?.[0],
    };
  });
}

const rows: readonly (readonly [input: string, value: unknown, type: string, text: string])[] = [
  ['2020-06-30', 44_012, 'Double', '2020/6/30'],
  ['6-1', 43_983, 'Double', '6月1日'],
  ['00123', 123, 'Double', '123'],
  ['1e5', 100_000, 'Double', '1.00E+05'],
  ['=1+1', 2, 'Double', '2'],
  ["'=1+1", '=1+1', 'String', '=1+1'],
  ['50%', 0.5, 'Double', '50%'],
  ['TRUE', true, 'Boolean', 'TRUE'],
  ['2020年6月30日', 44_012, 'Double', '2020年6月30日'],
  ['6月30日', 44_012, 'Double', '6月30日'],
  ['12月底前', '12月底前', 'String', '12月底前'],
  ['2020.6.30', '2020.6.30', 'String', '2020.6.30'],
  ['2020-13-01', '2020-13-01', 'String', '2020-13-01'],
  ['党委组织部', '党委组织部', 'String', '党委组织部'],
  [' 前后有空格 ', ' 前后有空格 ', 'String', ' 前后有空格 '],
  ['第一行\n第二行', '第一行\n第二行', 'String', '第一行\n第二行'],
  ['1,234.5', 1234.5, 'Double', '1,234.50'],
];

describe('a string given to Range.values of a General cell', () => {
  it.each(rows)('%j is kept as %j (%s) and shows %j', async (input, value, type, text) => {
    expect(await assigned(input)).toMatchObject({ value, type, text });
  });

  it('is a formula when it starts with =, and the formula can be read back', async () => {
    expect(await assigned('=1+1')).toMatchObject({ formula: '=1+1', value: 2 });
  });

  it('holds 32,767 characters and is refused with one more', async () => {
    const longest = '字'.repeat(32_767);
    expect(await assigned(longest)).toMatchObject({ value: longest, type: 'String' });
    expect(await errorCodeOf(assigned(`${longest}字`))).toBe('InvalidArgument');
  });
});

describe('the same string given to Range.formulas', () => {
  it.each(rows)('%j is kept as %j', async (input, value, type) => {
    expect(await assigned(input, { property: 'formulas' })).toMatchObject({ value, type });
  });
});

describe('a string given to a cell whose number format is @', () => {
  it.each(rows.map(([input]) => input))('%j stays text as it is', async (input) => {
    expect(await assigned(input, { format: '@' })).toMatchObject({
      type: 'String',
      text: input.replace(/^'/, ''),
      numberFormat: '@',
    });
  });
});

describe('numbers, booleans and nothing', () => {
  it('are kept as they are, and an empty string empties the cell', async () => {
    expect(await assigned(0.1)).toMatchObject({ value: 0.1, type: 'Double' });
    expect(await assigned(false)).toMatchObject({ value: false, type: 'Boolean', text: 'FALSE' });
    expect(await assigned('')).toMatchObject({ value: '', type: 'Empty', text: '' });
  });

  it('a number written to a text cell is a number that Excel shows as text', async () => {
    expect(await assigned(12, { format: '@' })).toMatchObject({ text: '12', numberFormat: '@' });
  });
});
