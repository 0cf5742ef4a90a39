import { workbookOf, type Sheet, type Workbook } from '../../../../src/files/xlsx/workbook';
import { withCells, withRows } from '../../../../src/workbench/host/cells';
import { gridChange } from '../../../../src/workbench/page/grid/changes';
import { sheetOf, tableOf } from './sheetOf';

const sheet = sheetOf([['a', 'b'], ['c']]);
const before = workbookOf([sheet]);
const after = (change: (sheet: Sheet) => Sheet): Workbook => ({ ...before, sheets: [change(sheet)] });
const a1 = { top: 0, left: 0, bottom: 0, right: 0 };

describe('gridChange', () => {
  it('is nothing for the same workbook', () => {
    expect(gridChange(before, before)).toEqual({ kind: 'none' });
  });

  it('names the rows whose cells changed', () => {
    const changed = after((old) => withCells(old, a1, () => ({ value: 'x' })));
    expect(gridChange(before, changed)).toMatchObject({ kind: 'cells', sheets: [{ rows: [0] }] });
  });

  it('names a row that is new or gone', () => {
    const grown = after((old) => withCells(old, { ...a1, top: 5, bottom: 5 }, () => ({ value: 'x' })));
    expect(gridChange(before, grown)).toMatchObject({ kind: 'cells', sheets: [{ rows: [5] }] });
    expect(gridChange(grown, before)).toMatchObject({ kind: 'cells', sheets: [{ rows: [5] }] });
  });

  const unseen: readonly (readonly [string, (workbook: Workbook) => Workbook])[] = [
    ['the settings', (workbook) => ({ ...workbook, settings: new Map([['a', 1]]) })],
    ['the active sheet', (workbook) => ({ ...workbook, activeSheetId: 's2' })],
    ['the page set-up', (workbook) => ({ ...workbook, sheets: [{ ...sheet, pageSetup: { paperSize: 9 } }] })],
    ['the selection', (workbook) => ({ ...workbook, sheets: [{ ...sheet, view: { ...sheet.view, selection: a1 } }] })],
  ];
  it.each(unseen)('is nothing when only %s changed', (_what, change) => {
    expect(gridChange(before, change(before))).toEqual({ kind: 'none' });
  });

  const structural: readonly (readonly [string, (sheet: Sheet) => Sheet])[] = [
    ['a name', (old) => ({ ...old, name: '另一张' })],
    ['a merge', (old) => ({ ...old, merges: [{ ...a1, right: 1 }] })],
    ['a table', (old) => ({ ...old, tables: [tableOf()] })],
    ['a frozen row', (old) => ({ ...old, freeze: { rows: 1, columns: 0 } })],
    ['a column', (old) => ({ ...old, columns: [{ first: 0, last: 0, width: 20 }] })],
    ['a row height', (old) => withRows(old, 0, 0, (row) => ({ ...row, height: 30 }))],
    ['a hidden row', (old) => withRows(old, 0, 0, (row) => ({ ...row, hidden: true }))],
    ['the gridlines', (old) => ({ ...old, view: { ...old.view, showGridlines: false } })],
  ];
  it.each(structural)('is all when %s changed', (_what, change) => {
    expect(gridChange(before, after(change))).toEqual({ kind: 'all' });
  });

  it('is all when a sheet came', () => {
    const second = { ...sheet, id: 's2', name: '二' };
    expect(gridChange(before, { ...before, sheets: [sheet, second] })).toEqual({ kind: 'all' });
  });

  it('is all when more rows changed than are worth replacing one by one', () => {
    const many = after((old) => withCells(old, { ...a1, bottom: 600 }, () => ({ value: 1 })));
    expect(gridChange(before, many)).toEqual({ kind: 'all' });
  });
});
