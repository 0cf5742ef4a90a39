/** Frozen panes: learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
import { errorCodeOf, openExcel, type TestExcel } from './openHost';

async function frozen(excel: TestExcel, change: (panes: Excel.WorksheetFreezePanes) => void): Promise<string | null> {
  return excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem('Sheet1');
    change(freezePanes);
    const location = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    return location.isNullObject ? null : location.address;
  });
}

describe('WorksheetFreezePanes', () => {
  it.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | null]>([
    ['freezeRows(2) freezes the top rows', (panes) => panes.freezeRows(2), 'Sheet1!1:2'],
    ['freezeRows() freezes one row', (panes) => panes.freezeRows(), 'Sheet1!1:1'],
    ['freezeColumns(1) freezes the first column', (panes) => panes.freezeColumns(1), 'Sheet1!A:A'],
    ['freezeAt freezes rows and columns of a range', (panes) => panes.freezeAt('A1:B3'), 'Sheet1!A1:B3'],
    ['nothing is frozen at first', () => undefined, null],
  ])('%s', async (_, change, location) => {
    expect(await frozen(openExcel(), change)).toBe(location);
  });

  it.each<[string, (panes: Excel.WorksheetFreezePanes) => void]>([
    ['unfreeze()', (panes) => panes.unfreeze()],
    ['freezeRows(0)', (panes) => panes.freezeRows(0)],
    ['freezeColumns(0)', (panes) => panes.freezeColumns(0)],
    ['freezeAt(null)', (panes) => panes.freezeAt(null as unknown as string)],
  ])('%s removes all frozen panes', async (_, change) => {
    const excel = openExcel();
    await frozen(excel, (panes) => panes.freezeAt('A1:A1'));
    expect(await frozen(excel, change)).toBeNull();
  });

  it('getLocation is ItemNotFound when nothing is frozen', async () => {
    const attempt = openExcel().run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').freezePanes.getLocation().load('address');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('ItemNotFound');
  });

  it('refuses a negative count', async () => {
    expect(await errorCodeOf(frozen(openExcel(), (panes) => panes.freezeRows(-1)))).toBe('InvalidArgument');
  });
});
