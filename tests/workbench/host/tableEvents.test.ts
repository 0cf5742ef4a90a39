import { sheetId } from './openHost';
import { onTable, withTaskTable, write } from './tableProgram';

/** Pages cited: learn.microsoft.com/javascript/api/excel/… */

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('events of tables', () => {
  it('tell of a change inside the table, and not of one outside (excel.table onChanged)', async () => {
    const excel = await withTaskTable();
    const seen: string[] = [];
    await onTable(excel, (table) => {
      table.onChanged.add((event) => {
        seen.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
    });
    await write(excel, 'D3', [['已完成']]);
    await write(excel, 'H9', [['外面']]);
    await settled();
    expect(seen).toEqual(['RangeEdited D3']);
  });

  it('tell of changes of any table (excel.tablecollection onChanged)', async () => {
    const excel = await withTaskTable();
    const seen: string[] = [];
    await excel.run(async (context) => {
      context.workbook.tables.onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.host.type(sheetId(0), 3, 3, '推进中');
    await settled();
    expect(seen).toEqual(['D4']);
  });

  it('tell where the selection enters the table and that it left it (excel.table onSelectionChanged)', async () => {
    const excel = await withTaskTable();
    const seen: unknown[] = [];
    await onTable(excel, async (table, _sheet, context) => {
      table.load('id');
      await context.sync();
      table.onSelectionChanged.add((event) => {
        seen.push([event.isInsideTable, event.address]);
        return Promise.resolve();
      });
    });
    const select = (top: number, left: number): void =>
      excel.host.select(sheetId(0), { top, left, bottom: top, right: left });
    select(2, 2);
    select(20, 2);
    select(21, 2);
    await settled();
    expect(seen).toEqual([
      [true, 'C3'],
      [false, ''],
    ]);
  });

  it('tell that a table came and went (excel.tablecollection onAdded, onDeleted)', async () => {
    const excel = await withTaskTable();
    const seen: string[] = [];
    await excel.run(async (context) => {
      context.workbook.tables.onAdded.add(() => {
        seen.push('added');
        return Promise.resolve();
      });
      context.workbook.tables.onDeleted.add((event) => {
        seen.push(`deleted ${event.tableName}`);
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.tables.add('Sheet1!H1:I2', true);
      context.workbook.tables.getItem('清单').delete();
      await context.sync();
    });
    await settled();
    expect(seen).toEqual(['added', 'deleted 清单']);
  });
});
