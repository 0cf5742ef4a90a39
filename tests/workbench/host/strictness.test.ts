/** Where Excel refuses, the host refuses, with Excel's code. Each group names the page that says so. */
import { errorCodeOf, openExcel, type TestExcel } from './openHost';

type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** The code a batch on the active sheet of an empty workbook fails with. */
const refusal = (batch: Batch, excel: TestExcel = openExcel()): Promise<string> =>
  errorCodeOf(
    excel.run(async (context) => {
      batch(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    }),
  );

/** What a batch leaves in a range, as text. */
async function textAfter(batch: Batch, address: string): Promise<string[][]> {
  return openExcel().run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    batch(sheet, context);
    const range = sheet.getRange(address);
    range.load('text');
    await context.sync();
    return range.text;
  });
}

describe('names of worksheets (support.microsoft.com, Rename a worksheet)', () => {
  const bad = ['', '名'.repeat(32), 'a[b', 'a]b', 'a:b', 'a*b', 'a?b', 'a/b', 'a\\b', "'a", "a'", 'History'];
  it.each(bad)('%j is refused', async (name) => {
    expect(await refusal((_, context) => context.workbook.worksheets.add(name))).toBe('InvalidArgument');
    expect(await refusal((sheet) => (sheet.name = name))).toBe('InvalidArgument');
  });

  it('31 characters are allowed, and a name that another sheet has in other case is not', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      context.workbook.worksheets.add('名'.repeat(31));
      await context.sync();
    });
    expect(await refusal((_, context) => context.workbook.worksheets.add('SHEET1'))).toBe('ItemAlreadyExists');
  });
});

describe('worksheets that must stay (excel.worksheet#delete and #visibility)', () => {
  it('the last visible one can be neither deleted nor hidden', async () => {
    expect(await refusal((sheet) => sheet.delete())).toBe('InvalidOperation');
    expect(await refusal((sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
  });

  it('a very hidden one must be shown or hidden before it is deleted', async () => {
    const veryHidden: Batch = (_, context) => {
      const sheet = context.workbook.worksheets.add('数据');
      sheet.visibility = 'VeryHidden';
      sheet.delete();
    };
    expect(await refusal(veryHidden)).toBe('GeneralException');
  });

  it('a hidden one cannot be activated', async () => {
    const hidden: Batch = (_, context) => {
      const sheet = context.workbook.worksheets.add('数据');
      sheet.visibility = 'Hidden';
      sheet.activate();
    };
    expect(await refusal(hidden)).toBe('InvalidOperation');
  });
});

describe('the shape of arrays (excel.range#values)', () => {
  const shapes: readonly (readonly [string, unknown[][]])[] = [
    ['too few rows', [[1, 2]]],
    [
      'too many rows',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['too few columns', [[1], [2]]],
    [
      'too many columns',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['rows of different length', [[1, 2], [3]]],
  ];
  it.each(shapes)('with %s are refused for values, formulas and number formats', async (_, array) => {
    expect(await refusal((sheet) => (sheet.getRange('A1:B2').values = array))).toBe('InvalidArgument');
    expect(await refusal((sheet) => (sheet.getRange('A1:B2').formulas = array))).toBe('InvalidArgument');
    expect(await refusal((sheet) => (sheet.getRange('A1:B2').numberFormat = array))).toBe('InvalidArgument');
  });

  it('a single value goes to every cell', async () => {
    const single: Batch = (sheet) => sheet.getRange('A1:B2').set({ values: '同' as unknown as string[][] });
    expect(await textAfter(single, 'A1:B2')).toEqual([
      ['同', '同'],
      ['同', '同'],
    ]);
  });

  it('null leaves a cell alone, and an empty string empties it', async () => {
    const twice: Batch = (sheet) => {
      sheet.getRange('A1:C1').values = [['甲', '乙', '丙']];
      sheet.getRange('A1:C1').values = [[null, '', '丁']];
    };
    expect(await textAfter(twice, 'A1:C1')).toEqual([['甲', '', '丁']]);
  });
});

describe('unbounded ranges (office/dev/add-ins/excel/excel-add-ins-ranges-unbounded)', () => {
  it.each(['A:A', '1:2', 'A:XFD'])('%s refuses values, formulas and number formats', async (address) => {
    expect(await refusal((sheet) => (sheet.getRange(address).values = [['x']]))).toBe('InvalidArgument');
    expect(await refusal((sheet) => sheet.getRange(address).set({ formulas: '=1' as unknown as string[][] }))).toBe(
      'InvalidArgument',
    );
  });

  it('reads null for the properties of cells, and its counts are right', async () => {
    const facts = await openExcel().run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B:C');
      range.load('values,text,address,columnCount,rowCount,isEntireColumn');
      await context.sync();
      return [
        range.values,
        range.text,
        range.address,
        range.columnCount,
        range.rowCount,
        range.isEntireColumn,
      ] as unknown[];
    });
    expect(facts).toEqual([null, null, 'Sheet1!B:C', 2, 1_048_576, true]);
  });

  it('a range that would leave the sheet is refused (excel.range#getOffsetRange)', async () => {
    expect(await refusal((sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'))).toBe(
      'InvalidArgument',
    );
    expect(await refusal((sheet) => sheet.getRange('XFD1').getOffsetRange(0, 1).load('address'))).toBe(
      'InvalidArgument',
    );
    expect(await refusal((sheet) => sheet.getRange('A1048577').load('address'))).toBe('InvalidArgument');
  });
});

describe('the size of requests (office/dev/add-ins/concepts/resource-limits-and-performance-optimization)', () => {
  it('one above 5 MB is refused whole, and nothing of it is done', async () => {
    const excel = openExcel();
    const text = '长'.repeat(30_000);
    const large: Batch = (sheet) => {
      sheet.getRange('A1').values = [['先']];
      for (let row = 1; row <= 70; row += 1) sheet.getRange(`B${row}`).values = [[text]];
    };
    expect(await refusal(large, excel)).toBe('RequestPayloadSizeLimitExceeded');
    expect(excel.host.workbook().sheets[0]?.rows.size).toBe(0);
  });

  it('an answer above 5 MB is refused', async () => {
    const excel = openExcel();
    const text = '长'.repeat(30_000);
    for (const columns of ['A1:A40', 'B1:B40']) {
      await excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(columns);
        range.set({ values: text as unknown as string[][] });
        await context.sync();
      });
    }
    expect(await refusal((sheet) => sheet.getRange('A1:B40').load('values'), excel)).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  });
});

describe('merged cells (excel.range#merge)', () => {
  it('only the top left cell of a merged range takes values', async () => {
    const merged: Batch = (sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A1:B2').values = [
        ['甲', '乙'],
        ['丙', '丁'],
      ];
      sheet.getRange('A1:B2').unmerge();
    };
    expect(await textAfter(merged, 'A1:B2')).toEqual([
      ['甲', ''],
      ['', ''],
    ]);
  });

  it('merging keeps the first value and drops the others', async () => {
    const merged: Batch = (sheet) => {
      sheet.getRange('A1:B1').values = [['', '乙']];
      sheet.getRange('A1:B1').merge();
    };
    expect(await textAfter(merged, 'A1:B1')).toEqual([['乙', '']]);
  });
});

describe('load and sync (office/dev/add-ins/develop/application-specific-api-model)', () => {
  it('a property that was not loaded cannot be read', async () => {
    const reading = openExcel().run((context) => {
      const { name } = context.workbook.worksheets.getActiveWorksheet();
      return Promise.resolve(name);
    });
    expect(await errorCodeOf(reading)).toBe('PropertyNotLoaded');
  });

  it('what a batch did before it failed stays done', async () => {
    const excel = openExcel();
    const batch: Batch = (sheet) => {
      sheet.getRange('A1').values = [['先']];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [['后']];
    };
    expect(await refusal(batch, excel)).toBe('InvalidArgument');
    expect([...(excel.host.workbook().sheets[0]?.rows.keys() ?? [])]).toEqual([0]);
  });

  it('the error says which statement failed', async () => {
    const attempt = openExcel().run(async (context) => {
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  it('a null object takes methods without complaint and says that it is null', async () => {
    const isNull = await openExcel().run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject('没有');
      const range = table.getRange();
      table.delete();
      table.load('name');
      range.load('address');
      await context.sync();
      return [table.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  it('a range of a deleted worksheet is not found', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('临时');
      const range = sheet.getRange('A1');
      range.load('address');
      await context.sync();
      sheet.delete();
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('ItemNotFound');
  });
});

describe('a cell in edit mode (office/dev/add-ins/excel, RunOptions.delayForCellEdit)', () => {
  it('refuses a batch, unless it asked to wait', async () => {
    const excel = openExcel();
    excel.host.setCellEditing(true);
    expect(await refusal((sheet) => (sheet.getRange('A1').values = [[1]]), excel)).toBe(
      'InvalidOperationInCellEditMode',
    );
    const waiting = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    excel.host.setCellEditing(false);
    await waiting;
    expect(excel.host.workbook().sheets[0]?.rows.get(0)?.cells.get(0)?.value).toBe(1);
  });

  it('refuses those that asked to wait too, where Excel does not know the wish (set DelayForCellEdit)', async () => {
    const excel = openExcel();
    excel.host.setCellEditing(true, 'refuse');
    const attempt = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidOperationInCellEditMode');
    excel.host.setCellEditing(false);
    expect(excel.host.workbook().sheets[0]?.rows.size).toBe(0);
  });
});
