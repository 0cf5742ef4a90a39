import { chosenFilter, filterPlace, univerFilter } from '../../../../src/workbench/page/grid/filters';
import type { FilterColumn } from '../../../../src/files/xlsx/workbook';
import { sheetOf, tableOf } from './sheetOf';

describe('filterPlace', () => {
  it('is the first table that shows its buttons, without its totals row', () => {
    const plain = tableOf({ id: 1, showFilterButton: false });
    const sheet = sheetOf([['a']], { tables: [plain, tableOf({ id: 2, showTotals: true })] });
    expect(filterPlace(sheet)).toMatchObject({ tableId: 2, area: { top: 0, bottom: 2 } });
  });

  it('is the filter of the sheet when no table has one', () => {
    const autoFilter = { area: { top: 0, left: 0, bottom: 5, right: 1 }, columns: [] };
    expect(filterPlace(sheetOf([['a']], { autoFilter }))).toBe(autoFilter);
  });

  it('is nothing on a sheet without filters', () => {
    expect(filterPlace(sheetOf([['a']]))).toBeUndefined();
  });
});

describe('a filter that goes to Univer and comes back', () => {
  const filters: readonly FilterColumn[] = [
    { index: 1, criteria: { kind: 'values', values: ['推进中'], blanks: true } },
    { index: 1, criteria: { kind: 'values', values: ['推进中'] } },
    { index: 1, criteria: { kind: 'custom', and: true, conditions: [{ operator: 'greaterThan', value: '5' }] } },
    {
      index: 1,
      criteria: {
        kind: 'custom',
        and: false,
        conditions: [
          { operator: 'equal', value: '甲*' },
          { operator: 'notEqual', value: '乙' },
        ],
      },
    },
  ];
  it.each(filters)('is the same: $criteria', (filter) => {
    const area = { top: 0, left: 0, bottom: 3, right: 1 };
    const { filterColumns } = univerFilter({ area, columns: [filter] }) as {
      readonly filterColumns: readonly unknown[];
    };
    expect(chosenFilter(1, filterColumns[0])).toEqual(filter);
  });
});

describe('chosenFilter', () => {
  it('is undefined when all rows are to be shown', () => {
    expect(chosenFilter(0, null)).toBeUndefined();
  });

  it.each([
    ['colours', { colId: 0, colorFilters: { cellFillColors: ['#FF0000'] } }],
    ['an unknown condition', { colId: 0, customFilters: { customFilters: [{ val: 1, operator: 'top10' }] } }],
  ])('is null for %s, which the workbook cannot hold', (_what, chosen) => {
    expect(chosenFilter(0, chosen)).toBeNull();
  });
});
