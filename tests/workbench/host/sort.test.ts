import { errorCodeOf, openExcel, type TestExcel } from './openHost';
import { formulasAt, onTable, valuesAt, withTaskTable, write } from './tableProgram';

/** Pages cited: learn.microsoft.com/javascript/api/excel/… unless another one is named. */

const sortRange = (
  excel: TestExcel,
  address: string,
  fields: Excel.SortField[],
  matchCase?: boolean,
  hasHeaders?: boolean,
  method?: 'PinYin' | 'StrokeCount',
): Promise<void> =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    range.sort.apply(fields, matchCase, hasHeaders, 'Rows', method);
    await context.sync();
  });

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

describe('Range.sort (excel.rangesort apply)', () => {
  it.each<[string, readonly unknown[], Excel.SortField, readonly unknown[]]>([
    [
      'numbers before texts before truth values, blanks last',
      ['乙', '', true, 2, 1],
      { key: 0 },
      [1, 2, '乙', true, ''],
    ],
    ['the other way round, blanks still last', ['乙', '', 2, 1], { key: 0, ascending: false }, ['乙', 2, 1, '']],
    ['texts that are numbers as texts', ["'10", 9, "'2"], { key: 0 }, [9, '10', '2']],
    ['texts as numbers when asked', ["'10", 9, "'2"], { key: 0, dataOption: 'TextAsNumber' }, ['2', 9, '10']],
  ])('%s (support: Sort data in a range or table)', async (_, before, field, after) => {
    const excel = openExcel();
    await write(excel, `A1:A${before.length}`, column(before));
    await sortRange(excel, `A1:A${before.length}`, [field]);
    expect(await valuesAt(excel, `A1:A${before.length}`)).toEqual(column(after));
  });

  it('sorts Chinese by sound or by strokes (excel.sortmethod)', async () => {
    const excel = openExcel();
    await write(excel, 'A1:A3', column(['张', '丁', '艾']));
    await sortRange(excel, 'A1:A3', [{ key: 0 }]);
    expect(await valuesAt(excel, 'A1:A3')).toEqual(column(['艾', '丁', '张']));
    await sortRange(excel, 'A1:A3', [{ key: 0 }], false, false, 'StrokeCount');
    expect(await valuesAt(excel, 'A1:A3')).toEqual(column(['丁', '艾', '张']));
  });

  it('leaves a header where it is, and sorts by several fields', async () => {
    const excel = openExcel();
    await write(excel, 'A1:B4', [
      ['部门', '数'],
      ['乙', 2],
      ['甲', 9],
      ['乙', 1],
    ]);
    await sortRange(excel, 'A1:B4', [{ key: 0, ascending: false }, { key: 1 }], false, true);
    expect(await valuesAt(excel, 'A1:B4')).toEqual([
      ['部门', '数'],
      ['乙', 1],
      ['乙', 2],
      ['甲', 9],
    ]);
  });

  it('lets formulas go with their rows', async () => {
    const excel = openExcel();
    await write(excel, 'A1:B2', [
      [2, '=A1*10'],
      [1, '=A2+$A$9'],
    ]);
    await sortRange(excel, 'A1:B2', [{ key: 0 }]);
    expect(await formulasAt(excel, 'A1:B2')).toEqual([
      [1, '=A1+$A$9'],
      [2, '=A2*10'],
    ]);
  });

  it.each<[string, Excel.SortField[]]>([
    ['no field', []],
    ['a column outside the range', [{ key: 1 }]],
  ])('refuses %s', async (_, fields) => {
    expect(await errorCodeOf(sortRange(openExcel(), 'A1:A3', fields))).toBe('InvalidArgument');
  });

  it('sorts unlocked cells of a protected sheet that allows it, and no others (excel.protection.allowsorting)', async () => {
    const excel = openExcel();
    const unlocked = { value: 1, format: { locked: false } };
    excel.host.edit((workbook) => ({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        rows: new Map([
          [0, { cells: new Map([[0, { ...unlocked, value: 2 }]]) }],
          [1, { cells: new Map([[0, unlocked]]) }],
        ]),
      })),
    }));
    const protect = (options: Excel.WorksheetProtectionOptions): Promise<void> =>
      excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem('Sheet1');
        protection.unprotect();
        protection.protect(options);
        await context.sync();
      });
    await protect({});
    expect(await errorCodeOf(sortRange(excel, 'A1:A2', [{ key: 0 }]))).toBe('AccessDenied');
    await protect({ allowSort: true });
    expect(await errorCodeOf(sortRange(excel, 'A1:B2', [{ key: 0 }]))).toBe('AccessDenied');
    await sortRange(excel, 'A1:A2', [{ key: 0 }]);
    expect(await valuesAt(excel, 'A1:A2')).toEqual([[1], [2]]);
  });
});

describe('Table.sort (excel.tablesort)', () => {
  it('sorts the body, remembers how, and forgets it again (apply, fields, clear)', async () => {
    const excel = await withTaskTable();
    const read = await onTable(excel, async (table, _sheet, context) => {
      table.sort.apply([{ key: 0, ascending: false }], true);
      table.sort.load('fields,matchCase,method');
      await context.sync();
      const before = [table.sort.fields, table.sort.matchCase, table.sort.method];
      table.sort.clear();
      table.sort.load('fields');
      await context.sync();
      return [...before, table.sort.fields];
    });
    expect(read).toEqual([[{ key: 0, ascending: false }], true, 'PinYin', []]);
    expect(await valuesAt(excel, 'B2:B5')).toEqual([['编号'], [3], [2], [1]]);
  });

  it('leaves rows where they are that a filter hides', async () => {
    const excel = await withTaskTable();
    await onTable(excel, (table) => {
      table.columns.getItem('编号').filter.applyValuesFilter(['1', '3']);
      table.sort.apply([{ key: 0, ascending: false }]);
      table.clearFilters();
    });
    expect(await valuesAt(excel, 'B3:B5')).toEqual([[3], [2], [1]]);
  });
});
