/**
 * Events: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events and the onX members of
 * learn.microsoft.com/javascript/api/excel/excel.worksheet and excel.worksheetcollection
 */
import { openExcel, sheetId, type TestExcel } from './openHost';

/** Events reach handlers after the batch: Office.js passes them on in promises. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

interface Registered {
  readonly excel: TestExcel;
  /** What the handlers saw, in order. */
  readonly seen: unknown[];
}

/** Adds handlers in a batch of their own, as an add-in does when it starts. */
async function listening(
  register: (context: Excel.RequestContext, saw: (what: unknown) => Promise<void>) => void,
): Promise<Registered> {
  const excel = openExcel();
  const seen: unknown[] = [];
  await excel.run(async (context) => {
    register(context, (what) => {
      seen.push(what);
      return Promise.resolve();
    });
    await context.sync();
  });
  return { excel, seen };
}

async function act(excel: TestExcel, change: (context: Excel.RequestContext) => void): Promise<void> {
  await excel.run(async (context) => {
    change(context);
    await context.sync();
  });
  await settled();
}

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('selection events', () => {
  it('reach Workbook.onSelectionChanged, which names the workbook only (excel.selectionchangedeventargs)', async () => {
    const { excel, seen } = await listening((context, saw) =>
      context.workbook.onSelectionChanged.add((event) => saw(Object.keys(event))),
    );
    await settled();
    excel.host.select(sheetId(0), { top: 2, left: 1, bottom: 4, right: 1 });
    await settled();
    expect(seen).toEqual([['workbook']]);
  });

  it('come once for a selection made by the add-in, and not at all for the same cells', async () => {
    const { excel, seen } = await listening((context, saw) =>
      context.workbook.onSelectionChanged.add(() => saw('selected')),
    );
    await act(excel, (context) => sheetOf(context).getRange('C3').select());
    await act(excel, (context) => sheetOf(context).getRange('C3').select());
    expect(seen).toEqual(['selected']);
  });

  it('end when the handler is removed (Remove an event handler)', async () => {
    const excel = openExcel();
    const seen: string[] = [];
    const result = await excel.run(async (context) => {
      const handler = context.workbook.onSelectionChanged.add(() => {
        seen.push('selected');
        return Promise.resolve();
      });
      await context.sync();
      return handler;
    });
    await settled();
    excel.host.select(sheetId(0), { top: 1, left: 1, bottom: 1, right: 1 });
    await settled();
    await excel.Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
    await settled();
    excel.host.select(sheetId(0), { top: 5, left: 5, bottom: 5, right: 5 });
    await settled();
    expect(seen).toEqual(['selected']);
  });

  it('give Worksheet.onSelectionChanged the address (excel.worksheetselectionchangedeventargs)', async () => {
    const { excel, seen } = await listening((context, saw) =>
      sheetOf(context).onSelectionChanged.add(({ type, address, worksheetId }) => saw({ type, address, worksheetId })),
    );
    excel.host.select(sheetId(0), { top: 2, left: 1, bottom: 4, right: 1 });
    await settled();
    expect(seen).toEqual([{ type: 'WorksheetSelectionChanged', address: 'B3:B5', worksheetId: sheetId(0) }]);
  });
});

describe('events of sheets', () => {
  it('tell of sheets added and deleted (excel.worksheetcollection#onAdded, #onDeleted)', async () => {
    const { excel, seen } = await listening(({ workbook }, saw) => {
      workbook.worksheets.onAdded.add(({ type, source }) => saw([type, source]));
      workbook.worksheets.onDeleted.add(({ type, source }) => saw([type, source]));
    });
    await act(excel, ({ workbook }) => workbook.worksheets.add('任务清单'));
    await act(excel, ({ workbook }) => workbook.worksheets.getItem('任务清单').delete());
    expect(seen).toEqual([
      ['WorksheetAdded', 'Local'],
      ['WorksheetDeleted', 'Local'],
    ]);
  });

  it('tell of the sheet that comes to the front and the one that goes (excel.worksheet#onActivated)', async () => {
    const { excel, seen } = await listening((context, saw) => {
      const other = context.workbook.worksheets.add('第二页');
      sheetOf(context).onDeactivated.add((event) => saw(event.type));
      other.onActivated.add((event) => saw(event.type));
    });
    await act(excel, ({ workbook }) => workbook.worksheets.getItem('第二页').activate());
    expect([...seen].sort()).toEqual(['WorksheetActivated', 'WorksheetDeactivated']);
  });

  it('tell of a new name with the old one (excel.worksheet#onNameChanged)', async () => {
    const { excel, seen } = await listening((context, saw) =>
      sheetOf(context).onNameChanged.add(({ nameBefore, nameAfter, source }) => saw([nameBefore, nameAfter, source])),
    );
    await act(excel, (context) => {
      sheetOf(context).name = '任务清单';
    });
    expect(seen).toEqual([['Sheet1', '任务清单', 'Local']]);
  });

  it('tell of changed formats with their address, and not of changed values (excel.worksheet#onFormatChanged)', async () => {
    const { excel, seen } = await listening((context, saw) =>
      sheetOf(context).onFormatChanged.add(({ type, address }) => saw([type, address])),
    );
    await act(excel, (context) => {
      sheetOf(context).getRange('B2:C3').format.fill.color = '#FFF2CC';
    });
    await act(excel, (context) => {
      sheetOf(context).getRange('B2').values = [['推进中']];
    });
    expect(seen).toEqual([['WorksheetFormatChanged', 'B2:C3']]);
  });
});

describe('Worksheet.onChanged (excel.worksheetchangedeventargs)', () => {
  it('gives value and type before and after for a single cell (excel.changedeventdetail)', async () => {
    const { excel, seen } = await listening((context, saw) =>
      sheetOf(context).onChanged.add(({ address, changeType, details, source }) =>
        saw({
          address,
          changeType,
          source,
          before: details.valueBefore as unknown,
          after: details.valueAfter as unknown,
        }),
      ),
    );
    excel.host.type(sheetId(0), 0, 0, '5');
    excel.host.type(sheetId(0), 0, 0, '完成');
    await settled();
    expect(seen).toEqual([
      { address: 'A1', changeType: 'RangeEdited', source: 'Local', before: '', after: 5 },
      { address: 'A1', changeType: 'RangeEdited', source: 'Local', before: 5, after: '完成' },
    ]);
  });

  it('says what was inserted or deleted (excel.datachangetype)', async () => {
    const { excel, seen } = await listening((context, saw) =>
      sheetOf(context).onChanged.add(({ address, changeType }) => saw([address, changeType])),
    );
    await act(excel, (context) => sheetOf(context).getRange('2:2').insert('Down'));
    await act(excel, (context) => sheetOf(context).getRange('B:B').delete('Left'));
    expect(seen).toEqual([
      ['2:2', 'RowInserted'],
      ['B:B', 'ColumnDeleted'],
    ]);
  });

  it('lets the handler reach the range that changed (excel.worksheetchangedeventargs#getRange)', async () => {
    const ranges: Excel.WorksheetChangedEventArgs[] = [];
    const { excel } = await listening((context) =>
      sheetOf(context).onChanged.add((event) => {
        ranges.push(event);
        return Promise.resolve();
      }),
    );
    excel.host.type(sheetId(0), 3, 1, '甲');
    await settled();
    const values = await excel.run(async (context) => {
      const range = ranges[0]?.getRange(context).load('values,address');
      await context.sync();
      return [range?.address, range?.values as unknown];
    });
    expect(values).toEqual(['Sheet1!B4', [['甲']]]);
  });

  it('is heard by the collection for every sheet (excel.worksheetcollection#onChanged)', async () => {
    const { excel, seen } = await listening(({ workbook }, saw) => {
      workbook.worksheets.add('第二页');
      workbook.worksheets.onChanged.add(({ worksheetId, address }) => saw([worksheetId === sheetId(0), address]));
    });
    await act(excel, (context) => {
      sheetOf(context).getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('第二页').getRange('B2').values = [[2]];
    });
    expect(seen).toEqual([
      [true, 'A1'],
      [false, 'B2'],
    ]);
  });

  it('stays silent while events are off (excel.runtime#enableEvents)', async () => {
    const { excel, seen } = await listening((context, saw) =>
      sheetOf(context).onChanged.add(({ address }) => saw(address)),
    );
    await act(excel, (context) => {
      context.runtime.enableEvents = false;
      sheetOf(context).getRange('A1').values = [[1]];
    });
    await act(excel, (context) => {
      context.runtime.enableEvents = true;
    });
    await act(excel, (context) => {
      sheetOf(context).getRange('A2').values = [[1]];
    });
    expect(seen).toEqual(['A2']);
  });
});
