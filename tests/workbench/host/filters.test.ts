import { errorCodeOf, openExcel, type TestExcel } from './openHost';
import { onTable, valuesAt, withTaskTable, write } from './tableProgram';

/** Pages cited: learn.microsoft.com/javascript/api/excel/… unless another one is named. */

const rows = [
  ['编号', '任务', '状态'],
  [1, '安全检查', '推进中'],
  [2, '教学评估', '已完成'],
  [30, '经费审计', '未启动'],
  [40, '安全培训', ''],
];

/** The first column of the rows of B3:B6 that are shown. */
async function shown(excel: TestExcel): Promise<unknown[]> {
  const values = await valuesAt(excel, 'B3:B6');
  const sheet = excel.host.workbook().sheets[0];
  return values.flatMap(([value], index) => (sheet?.rows.get(index + 2)?.hidden === true ? [] : [value]));
}

describe('the filter of a table’s column (excel.filter)', () => {
  it.each<[string, Excel.FilterCriteria, unknown[]]>([
    ['状态', { filterOn: 'Values', values: ['推进中', '未启动'] }, [1, 30]],
    ['状态', { filterOn: 'Values', values: ['已完成', ''] }, [2, 40]],
    ['编号', { filterOn: 'Values', values: ['30'] }, [30]],
    ['编号', { filterOn: 'Custom', criterion1: '>2' }, [30, 40]],
    ['编号', { filterOn: 'Custom', criterion1: '>=2', criterion2: '<40', operator: 'And' }, [2, 30]],
    ['编号', { filterOn: 'Custom', criterion1: '=1', criterion2: '=40', operator: 'Or' }, [1, 40]],
    ['任务', { filterOn: 'Custom', criterion1: '=安全*' }, [1, 40]],
    ['任务', { filterOn: 'Custom', criterion1: '<>*审计' }, [1, 2, 40]],
    ['状态', { filterOn: 'Custom', criterion1: '=' }, [40]],
    ['状态', { filterOn: 'Custom', criterion1: '<>' }, [1, 2, 30]],
  ])('%s by %j hides the other rows (excel.filtercriteria)', async (column, criteria, expected) => {
    const excel = await withTaskTable(rows);
    await onTable(excel, (table) => table.columns.getItem(column).filter.apply(criteria));
    expect(await shown(excel)).toEqual(expected);
  });

  it('adds up with those of other columns, and each can be cleared (applyValuesFilter, applyCustomFilter, clear)', async () => {
    const excel = await withTaskTable(rows);
    await onTable(excel, (table) => {
      table.columns.getItem('任务').filter.applyCustomFilter('=安全*');
      table.columns.getItem('状态').filter.applyValuesFilter(['推进中', '已完成']);
    });
    expect(await shown(excel)).toEqual([1]);
    await onTable(excel, (table) => table.columns.getItem('任务').filter.clear());
    expect(await shown(excel)).toEqual([1, 2]);
    await onTable(excel, (table) => table.clearFilters());
    expect(await shown(excel)).toEqual([1, 2, 30, 40]);
  });

  it('is read back, and null when there is none (criteria)', async () => {
    const excel = await withTaskTable(rows);
    const read = await onTable(excel, async (table, _sheet, context) => {
      const filters = ['编号', '任务', '状态'].map((name) => table.columns.getItem(name).filter);
      filters[0]?.applyCustomFilter('>1', '<99');
      filters[2]?.applyValuesFilter(['已完成']);
      for (const filter of filters) filter.load('criteria');
      await context.sync();
      return filters.map((filter) => filter.criteria);
    });
    expect(read).toEqual([
      { filterOn: 'Custom', criterion1: '>1', criterion2: '<99', operator: 'And' },
      null,
      { filterOn: 'Values', values: ['已完成'] },
    ]);
  });

  it('looks again at changed values only when reapplied (excel.table reapplyFilters)', async () => {
    const excel = await withTaskTable(rows);
    await onTable(excel, (table) => table.columns.getItem('状态').filter.applyValuesFilter(['推进中']));
    await write(excel, 'D4', [['推进中']]);
    expect(await shown(excel)).toEqual([1]);
    await onTable(excel, (table) => table.reapplyFilters());
    expect(await shown(excel)).toEqual([1, 2]);
  });

  it('matches what cells show, dates in their format', async () => {
    const excel = await withTaskTable(rows);
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B3:B4');
      range.numberFormat = [['yyyy-mm-dd'], ['yyyy-mm-dd']];
      range.values = [['2020-06-30'], ['2020-07-31']];
      await context.sync();
    });
    await onTable(excel, (table) => table.columns.getItem('编号').filter.applyValuesFilter(['2020-07-31']));
    expect(await shown(excel)).toEqual([44043]);
  });

  it('names the kinds this host has not', async () => {
    const excel = await withTaskTable(rows);
    const attempt = onTable(excel, (table) => table.columns.getItem('编号').filter.applyTopItemsFilter(3));
    expect(await errorCodeOf(attempt)).toBe('NotImplemented');
    await expect(attempt).rejects.toThrow(/Filter\.ApplyTopItemsFilter/);
  });

  it('is used on a protected sheet only where AutoFilter is allowed (support: Protect a worksheet)', async () => {
    const excel = await withTaskTable(rows);
    const protect = (options: Excel.WorksheetProtectionOptions): Promise<void> =>
      excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem('Sheet1');
        protection.unprotect();
        protection.protect(options);
        await context.sync();
      });
    const filter = (): Promise<void> =>
      onTable(excel, (table) => table.columns.getItem('状态').filter.applyValuesFilter(['推进中']));
    await protect({});
    expect(await errorCodeOf(filter())).toBe('AccessDenied');
    await protect({ allowAutoFilter: true });
    await filter();
    expect(await shown(excel)).toEqual([1]);
  });
});

describe('the AutoFilter of a sheet (excel.autofilter)', () => {
  const plain = async (): Promise<TestExcel> => {
    const excel = openExcel();
    await write(excel, 'B2:D6', rows);
    return excel;
  };
  const onFilter = <T>(
    excel: TestExcel,
    program: (filter: Excel.AutoFilter, context: Excel.RequestContext) => Promise<T> | T,
  ): Promise<T> =>
    excel.run(async (context) => {
      const result = await program(context.workbook.worksheets.getItem('Sheet1').autoFilter, context);
      await context.sync();
      return result;
    });

  it('is not there until it is applied (enabled, getRangeOrNullObject)', async () => {
    const excel = await plain();
    const before = await onFilter(excel, async (filter, context) => {
      filter.load('enabled,isDataFiltered');
      const range = filter.getRangeOrNullObject();
      range.load('address');
      await context.sync();
      return [filter.enabled, filter.isDataFiltered, range.isNullObject];
    });
    expect(before).toEqual([false, false, true]);
    expect(
      await errorCodeOf(
        onFilter(excel, (filter) => {
          filter.getRange().load('address');
        }),
      ),
    ).toBe('ItemNotFound');
  });

  it('hides rows by a column of its range, and shows them when its criteria are cleared', async () => {
    const excel = await plain();
    const read = await onFilter(excel, async (filter, context) => {
      filter.apply('B2:D6', 2, { filterOn: 'Values', values: ['推进中'] });
      filter.load('enabled,isDataFiltered,criteria');
      const range = filter.getRange().load('address');
      await context.sync();
      return [filter.enabled, filter.isDataFiltered, filter.criteria, range.address];
    });
    expect(read).toEqual([true, true, [null, null, { filterOn: 'Values', values: ['推进中'] }], 'Sheet1!B2:D6']);
    expect(await shown(excel)).toEqual([1]);
    await onFilter(excel, (filter) => filter.clearCriteria());
    expect(await shown(excel)).toEqual([1, 2, 30, 40]);
  });

  it('clears one column only, and refuses one that is not there (clearColumnCriteria)', async () => {
    const excel = await plain();
    await onFilter(excel, (filter) => {
      filter.apply('B2:D6', 1, { filterOn: 'Custom', criterion1: '=安全*' });
      filter.apply('B2:D6', 2, { filterOn: 'Values', values: ['推进中'] });
      filter.clearColumnCriteria(2);
    });
    expect(await shown(excel)).toEqual([1, 40]);
    expect(await errorCodeOf(onFilter(excel, (filter) => filter.clearColumnCriteria(3)))).toBe('InvalidArgument');
  });

  it('shows everything when it is removed', async () => {
    const excel = await plain();
    await onFilter(excel, (filter) => {
      filter.apply('B2:D6', 0, { filterOn: 'Custom', criterion1: '>2' });
      filter.remove();
    });
    expect(await shown(excel)).toEqual([1, 2, 30, 40]);
    expect(excel.host.workbook().sheets[0]?.autoFilter).toBeUndefined();
  });

  it('moves to another range: a sheet has one', async () => {
    const excel = await plain();
    const address = await onFilter(excel, async (filter, context) => {
      filter.apply('B2:D6', 0, { filterOn: 'Custom', criterion1: '>2' });
      filter.apply('B2:C4');
      const range = filter.getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!B2:C4');
    expect(await shown(excel)).toEqual([1, 2, 30, 40]);
  });

  it('cannot be put up or taken down on a protected sheet, only used (support: Protect a worksheet)', async () => {
    const excel = await plain();
    await onFilter(excel, (filter, context) => {
      filter.apply('B2:D6');
      context.workbook.worksheets.getItem('Sheet1').protection.protect({ allowAutoFilter: true });
    });
    await onFilter(excel, (filter) => filter.apply('B2:D6', 2, { filterOn: 'Values', values: ['推进中'] }));
    expect(await shown(excel)).toEqual([1]);
    expect(await errorCodeOf(onFilter(excel, (filter) => filter.remove()))).toBe('AccessDenied');
  });
});
