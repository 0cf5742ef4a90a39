/**
 * Worksheets: learn.microsoft.com/javascript/api/excel/excel.worksheet, excel.worksheetcollection and
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets
 */
import { errorCodeOf, openExcel, type TestExcel } from './openHost';

async function act<T>(excel: TestExcel, change: (workbook: Excel.Workbook) => T): Promise<T> {
  return excel.run(async (context) => {
    const result = change(context.workbook);
    await context.sync();
    return result;
  });
}

const names = (excel: TestExcel): string[] => excel.host.workbook().sheets.map((sheet) => sheet.name);

async function withSheets(...added: string[]): Promise<TestExcel> {
  const excel = openExcel();
  await act(excel, ({ worksheets }) => {
    for (const name of added) worksheets.add(name);
  });
  return excel;
}

describe('WorksheetCollection', () => {
  it('adds at the end without activating; without a name Excel picks one (excel.worksheetcollection#add)', async () => {
    const excel = openExcel();
    const seen = await act(excel, ({ worksheets }) => {
      worksheets.add('任务清单');
      worksheets.add();
      return worksheets.getActiveWorksheet().load('name');
    });
    expect(names(excel)).toEqual(['Sheet1', '任务清单', 'Sheet2']);
    expect(seen.name).toBe('Sheet1');
  });

  it('finds by name in any case, and by id (excel.worksheetcollection#getItem)', async () => {
    const excel = await withSheets('List');
    const byName = await act(excel, ({ worksheets }) => worksheets.getItem('LIST').load('id'));
    const byId = await act(excel, ({ worksheets }) => worksheets.getItem(byName.id).load('name'));
    expect(byId.name).toBe('List');
  });

  it('counts, and gives first and last, all or visible ones (excel.worksheetcollection#getCount, #getFirst)', async () => {
    const excel = await withSheets('甲', '乙');
    const seen = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Sheet1').visibility = 'Hidden';
      const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
      const [first, firstVisible] = [worksheets.getFirst(), worksheets.getFirst(true)];
      const last = worksheets.getLast();
      for (const sheet of [first, firstVisible, last]) sheet.load('name');
      await context.sync();
      return [all.value, visible.value, first.name, firstVisible.name, last.name];
    });
    expect(seen).toEqual([3, 2, 'Sheet1', '甲', '乙']);
  });

  it.each([
    ['a name that is taken, in any case', 'SHEET1', 'ItemAlreadyExists'],
    ['a name over 31 characters', '任'.repeat(32), 'InvalidArgument'],
    ['an empty name', '', 'InvalidArgument'],
  ])('refuses %s', async (_, name, code) => {
    const excel = openExcel();
    expect(await errorCodeOf(act(excel, ({ worksheets }) => worksheets.add(name)))).toBe(code);
  });
});

describe('Worksheet.copy', () => {
  it('puts the copy at the beginning unless told where (excel.worksheet#copy, positionType)', async () => {
    const excel = await withSheets('甲');
    await act(excel, ({ worksheets }) => worksheets.getItem('甲').copy());
    expect(names(excel)).toEqual(['甲 (2)', 'Sheet1', '甲']);
  });

  it.each([
    ['End', undefined, ['Sheet1', '甲', '甲 (2)']],
    ['Before', '甲', ['Sheet1', '甲 (2)', '甲']],
    ['After', 'Sheet1', ['Sheet1', '甲 (2)', '甲']],
  ] as const)('puts it %s %s', async (position, relativeTo, expected) => {
    const excel = await withSheets('甲');
    await act(excel, ({ worksheets }) =>
      worksheets.getItem('甲').copy(position, relativeTo === undefined ? undefined : worksheets.getItem(relativeTo)),
    );
    expect(names(excel)).toEqual(expected);
  });

  it('needs a sheet to put it before or after', async () => {
    const excel = openExcel();
    expect(await errorCodeOf(act(excel, ({ worksheets }) => worksheets.getItem('Sheet1').copy('After')))).toBe(
      'InvalidArgument',
    );
  });

  it('copies values, formats, validations and tables, and the copy can be used in later batches', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B2');
      range.values = [
        ['编号', '状态'],
        ['R001', '推进中'],
      ];
      sheet.tables.add('A1:B2', true).name = '任务';
      sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: '推进中,已完成' } };
      const copy = sheet.copy('End');
      await context.sync();
      copy.name = '副本';
      copy.getRange('B2').values = [['已完成']];
      const [original, copied] = [sheet.getRange('B2').load('values'), copy.getRange('A1:B2').load('values')];
      const tables = copy.tables.load('items/name');
      const validation = copy.getRange('B2').dataValidation.load('type');
      await context.sync();
      return [original.values, copied.values[1], tables.items.map((table) => table.name), validation.type] as unknown[];
    });
    expect(seen).toEqual([[['推进中']], ['R001', '已完成'], ['任务2'], 'List']);
  });
});

describe('Worksheet.delete', () => {
  it('takes the sheet away; formulas that named it become #REF! (support.microsoft.com, "How to correct a #REF! error")', async () => {
    const excel = await withSheets('甲');
    await act(excel, ({ worksheets }) => {
      worksheets.getItem('Sheet1').getRange('A1').formulas = [['=甲!A1+1']];
      worksheets.getItem('甲').delete();
    });
    const range = await act(excel, ({ worksheets }) =>
      worksheets.getItem('Sheet1').getRange('A1').load('values,formulas'),
    );
    expect([range.values, range.formulas]).toEqual([[['#REF!']], [['=#REF!+1']]]);
  });

  it('makes a neighbour active when the active sheet goes', async () => {
    const excel = await withSheets('甲', '乙');
    const active = await act(excel, ({ worksheets }) => {
      worksheets.getItem('甲').activate();
      worksheets.getItem('甲').delete();
      return worksheets.getActiveWorksheet().load('name');
    });
    expect(active.name).toBe('乙');
  });

  it('is refused for a very hidden sheet: GeneralException (excel.worksheet#delete)', async () => {
    const excel = await withSheets('_base');
    const attempt = act(excel, ({ worksheets }) => {
      const sheet = worksheets.getItem('_base');
      sheet.visibility = 'VeryHidden';
      sheet.delete();
    });
    expect(await errorCodeOf(attempt)).toBe('GeneralException');
  });

  it('is refused for the only visible sheet', async () => {
    const excel = openExcel();
    expect(await errorCodeOf(act(excel, ({ worksheets }) => worksheets.getItem('Sheet1').delete()))).toBe(
      'InvalidOperation',
    );
  });
});

describe('Worksheet.visibility (excel.sheetvisibility)', () => {
  it.each(['Visible', 'Hidden', 'VeryHidden'] as const)('can be %s', async (visibility) => {
    const excel = await withSheets('甲');
    const sheet = await act(excel, ({ worksheets }) => {
      const item = worksheets.getItem('甲');
      item.visibility = visibility;
      return item.load('visibility');
    });
    expect(sheet.visibility).toBe(visibility);
  });

  it('leaves cells of a very hidden sheet readable and writable', async () => {
    const excel = await withSheets('_base');
    const range = await act(excel, ({ worksheets }) => {
      const sheet = worksheets.getItem('_base');
      sheet.visibility = 'VeryHidden';
      sheet.getRange('A1').values = [['R001']];
      return sheet.getRange('A1').load('values');
    });
    expect(range.values).toEqual([['R001']]);
  });

  it('cannot be taken from the last visible sheet', async () => {
    const excel = openExcel();
    const attempt = act(excel, ({ worksheets }) => {
      worksheets.getItem('Sheet1').visibility = 'Hidden';
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidOperation');
  });

  it('keeps a hidden sheet from being activated', async () => {
    const excel = await withSheets('甲');
    const attempt = act(excel, ({ worksheets }) => {
      const sheet = worksheets.getItem('甲');
      sheet.visibility = 'Hidden';
      sheet.activate();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidOperation');
  });
});

describe('Worksheet', () => {
  it('can be moved by its zero-based position (excel.worksheet#position)', async () => {
    const excel = await withSheets('甲', '乙');
    const sheet = await act(excel, ({ worksheets }) => {
      const item = worksheets.getItem('乙');
      item.position = 0;
      return item.load('position');
    });
    expect(sheet.position).toBe(0);
    expect(names(excel)).toEqual(['乙', 'Sheet1', '甲']);
  });

  it('refuses a position beyond the last', async () => {
    const excel = await withSheets('甲');
    const attempt = act(excel, ({ worksheets }) => {
      worksheets.getItem('甲').position = 2;
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('has a tab colour as #RRGGBB, and none as an empty string (excel.worksheet#tabColor)', async () => {
    const excel = openExcel();
    const colour = async (value?: string): Promise<string> => {
      const sheet = await act(excel, ({ worksheets }) => {
        const item = worksheets.getItem('Sheet1');
        if (value !== undefined) item.tabColor = value;
        return item.load('tabColor');
      });
      return sheet.tabColor;
    };
    expect([await colour(), await colour('#ffa500'), await colour('red'), await colour('')]).toEqual([
      '',
      '#FFA500',
      '#FF0000',
      '',
    ]);
  });

  it('takes a new name that formulas follow (excel.worksheet#name)', async () => {
    const excel = await withSheets('甲');
    const range = await act(excel, ({ worksheets }) => {
      const cell = worksheets.getItem('Sheet1').getRange('A1');
      cell.formulas = [['=甲!B2']];
      worksheets.getItem('甲').name = '任务 清单';
      return cell.load('formulas');
    });
    expect(range.formulas).toEqual([["='任务 清单'!B2"]]);
  });

  it('knows its neighbours, hidden ones skipped on request (excel.worksheet#getNext)', async () => {
    const excel = await withSheets('甲', '乙');
    const seen = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('甲').visibility = 'Hidden';
      const first = worksheets.getItem('Sheet1');
      const [next, visible] = [first.getNext().load('name'), first.getNext(true).load('name')];
      const none = first.getPreviousOrNullObject();
      await context.sync();
      return [next.name, visible.name, none.isNullObject];
    });
    expect(seen).toEqual(['甲', '乙', true]);
  });

  it('has A1 as used range when empty, and a null object where asked for (excel.worksheet#getUsedRange)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const [used, none] = [sheet.getUsedRange().load('address'), sheet.getUsedRangeOrNullObject()];
      await context.sync();
      return [used.address, none.isNullObject];
    });
    expect(seen).toEqual(['Sheet1!A1', true]);
  });

  it.each(['add', 'delete', 'rename', 'move', 'hide'] as const)(
    'cannot %s while the structure is protected (excel.workbookprotection)',
    async (what) => {
      const excel = await withSheets('甲');
      await act(excel, ({ protection }) => protection.protect());
      const changes: Readonly<Record<typeof what, (workbook: Excel.Workbook) => void>> = {
        add: ({ worksheets }) => void worksheets.add(),
        delete: ({ worksheets }) => worksheets.getItem('甲').delete(),
        rename: ({ worksheets }) => void (worksheets.getItem('甲').name = '乙'),
        move: ({ worksheets }) => void (worksheets.getItem('甲').position = 0),
        hide: ({ worksheets }) => void (worksheets.getItem('甲').visibility = 'Hidden'),
      };
      expect(await errorCodeOf(act(excel, changes[what]))).toBe('AccessDenied');
    },
  );
});
