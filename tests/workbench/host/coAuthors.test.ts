/**
 * What somebody else does to a shared workbook: javascript/api/excel/excel.eventsource ("Remote") and
 * office/dev/add-ins/excel/co-authoring-in-excel-add-ins.
 */
import { openExcel, sheetId, type TestExcel } from './openHost';

const valuesOf = (excel: TestExcel, address: string): Promise<unknown[][]> =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    range.load('values');
    await context.sync();
    return range.values;
  });

async function listening(excel: TestExcel): Promise<string[]> {
  const heard: string[] = [];
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(({ address, source }) => {
      heard.push(`${source} ${address}`);
      return Promise.resolve();
    });
    worksheets.onDeleted.add(({ worksheetId, source }) => {
      heard.push(`${source} deleted ${worksheetId}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

it('an edit of a co-author is told as remote, an own one as local', async () => {
  const excel = openExcel();
  const heard = await listening(excel);
  excel.host.coAuthor.type(sheetId(0), 1, 1, '甲');
  excel.host.type(sheetId(0), 2, 2, '乙');
  await valuesOf(excel, 'A1');
  expect(heard).toEqual(['Remote B2', 'Local C3']);
  expect(await valuesOf(excel, 'B2:C3')).toEqual([
    ['甲', ''],
    ['', '乙'],
  ]);
});

it('undo takes back the own edits and leaves those of others', async () => {
  const excel = openExcel();
  excel.host.type(sheetId(0), 0, 0, '自己的');
  excel.host.coAuthor.type(sheetId(0), 0, 1, '别人的');
  expect(excel.host.undo()).toBe(true);
  expect(excel.host.canUndo()).toBe(false);
  expect(await valuesOf(excel, 'A1:B1')).toEqual([['', '别人的']]);
  excel.host.redo();
  expect(await valuesOf(excel, 'A1:B1')).toEqual([['自己的', '别人的']]);
});

it('an edit of a co-author alone leaves nothing to undo', () => {
  const excel = openExcel();
  excel.host.coAuthor.type(sheetId(0), 0, 1, '别人的');
  expect(excel.host.canUndo()).toBe(false);
});

it('a sheet that a co-author deletes is told, and another one is in front', async () => {
  const excel = openExcel();
  await excel.run(async (context) => {
    context.workbook.worksheets.add('Sheet2').activate();
    await context.sync();
  });
  const heard = await listening(excel);
  const { activeSheetId } = excel.host.workbook();
  excel.host.coAuthor.edit((workbook) => ({
    ...workbook,
    sheets: workbook.sheets.filter(({ id }) => id !== activeSheetId),
    activeSheetId: sheetId(0),
  }));
  await valuesOf(excel, 'A1');
  expect(heard).toEqual([`Remote deleted ${activeSheetId}`]);
  expect(excel.host.selection().sheetId).toBe(sheetId(0));
});
