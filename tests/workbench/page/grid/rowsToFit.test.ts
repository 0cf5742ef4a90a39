import { withCells, withRows } from '../../../../src/workbench/host/cells';
import { rowsToFit, runs } from '../../../../src/workbench/page/grid/rowsToFit';
import { sheetOf } from './sheetOf';

const column = { top: 0, left: 0, bottom: 4, right: 0 };
const wrapped = withCells(sheetOf([['a'], ['b'], ['c'], ['d'], ['e']]), column, (_row, _column, cell) => ({
  value: cell?.value ?? null,
  format: { alignment: { wrapText: true } },
}));

describe('rowsToFit', () => {
  it('are those with wrapped text and no height of their own', () => {
    const withHeight = withRows(wrapped, 1, 1, (row) => ({ ...row, height: 30 }));
    const sheet = withRows(withHeight, 3, 3, (row) => ({ ...row, hidden: true }));
    expect(rowsToFit(sheet)).toEqual([0, 2, 4]);
  });

  it('are only looked for among the given rows', () => {
    expect(rowsToFit(wrapped, [4, 1, 9])).toEqual([1, 4]);
  });

  it('are none where text is not wrapped', () => {
    expect(rowsToFit(sheetOf([['a']]))).toEqual([]);
  });
});

describe('runs', () => {
  it('join neighbours', () => {
    expect(runs([1, 2, 3, 7, 9, 10])).toEqual([
      { first: 1, count: 3 },
      { first: 7, count: 1 },
      { first: 9, count: 2 },
    ]);
  });
});
