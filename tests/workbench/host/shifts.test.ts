/** Range.insert, delete, find, replaceAll, getRangeEdge, getSurroundingRegion and copyFrom (reference pages of excel.range). */
import { errorCodeOf, openExcel } from './openHost';

type Batch = (sheet: Excel.Worksheet) => void;

async function textAfter(batch: Batch, address: string, property: 'text' | 'formulas' = 'text'): Promise<unknown> {
  return openExcel().run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
    ];
    batch(sheet);
    const range = sheet.getRange(address);
    range.load(property);
    await context.sync();
    return range[property] as unknown;
  });
}

describe('inserting (excel.range#insert)', () => {
  it('cells moves those below down, in these columns only', async () => {
    const insert: Batch = (sheet) => sheet.getRange('A2').insert('Down');
    expect(await textAfter(insert, 'A1:B4')).toEqual([
      ['甲', '1'],
      ['', '2'],
      ['乙', '3'],
      ['丙', ''],
    ]);
  });

  it('a whole row moves all columns, and its height moves with it', async () => {
    const result = await openExcel().run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A2').values = [['高']];
      sheet.getRange('A2').format.rowHeight = 40;
      sheet.getRange('2:2').insert('Down');
      const [second, third] = [sheet.getRange('A2'), sheet.getRange('A3')];
      second.load('text,format/rowHeight');
      third.load('text,format/rowHeight');
      await context.sync();
      return [second.text, second.format.rowHeight, third.text, third.format.rowHeight] as unknown[];
    });
    expect(result).toEqual([[['']], 15, [['高']], 40]);
  });

  it('moves formulas and the references to what moved', async () => {
    const insert: Batch = (sheet) => {
      sheet.getRange('C1').formulas = [['=SUM(B1:B3)']];
      sheet.getRange('2:2').insert('Down');
    };
    expect(await textAfter(insert, 'C1', 'formulas')).toEqual([['=SUM(B1:B4)']]);
  });

  it('keeps a tracked range on its cells', async () => {
    const address = await openExcel().run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A5:B6');
      range.load('address');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!A7:B8');
  });

  it('a whole row inside a table makes the table grow', async () => {
    const values = await openExcel().run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B3').values = [
        ['名', '数'],
        ['甲', 1],
        ['乙', 2],
      ];
      const table = sheet.tables.add('A1:B3', true);
      sheet.getRange('3:3').insert('Down');
      const range = table.getRange();
      range.load('address,text');
      await context.sync();
      return [range.address, range.text] as unknown[];
    });
    expect(values).toEqual([
      'Sheet1!A1:B4',
      [
        ['名', '数'],
        ['甲', '1'],
        ['', ''],
        ['乙', '2'],
      ],
    ]);
  });

  it('whole rows deleted from a table make it shrink, and its header cannot go alone', async () => {
    const rows = async (address: string): Promise<string> =>
      openExcel().run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1:A4').values = [['名'], ['甲'], ['乙'], ['丙']];
        const table = sheet.tables.add('A1:A4', true);
        sheet.getRange(address).delete('Up');
        const range = table.getRange();
        range.load('address');
        await context.sync();
        return range.address;
      });
    expect(await rows('2:3')).toBe('Sheet1!A1:A2');
    expect(await errorCodeOf(rows('1:2'))).toBe('InsertDeleteConflict');
  });

  it('is refused where it would push content off the sheet (NonBlankCellOffSheet)', async () => {
    const attempt = openExcel().run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1048576').values = [['底']];
      sheet.getRange('A1').insert('Down');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('NonBlankCellOffSheet');
  });

  it('is refused on a protected sheet that does not allow it (AccessDenied)', async () => {
    const attempt = openExcel().run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect();
      sheet.getRange('2:2').insert('Down');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('AccessDenied');
  });
});

describe('deleting (excel.range#delete)', () => {
  it('cells moves those below up', async () => {
    const remove: Batch = (sheet) => sheet.getRange('A1').delete('Up');
    expect(await textAfter(remove, 'A1:B3')).toEqual([
      ['乙', '1'],
      ['丙', '2'],
      ['', '3'],
    ]);
  });

  it('a column moves those on its right, and a reference to it is lost', async () => {
    const remove: Batch = (sheet) => {
      sheet.getRange('C1').formulas = [['=A1']];
      sheet.getRange('A:A').delete('Left');
    };
    expect(await textAfter(remove, 'A1:B1', 'formulas')).toEqual([[1, '=#REF!']]);
  });

  it('tells listeners what happened, and where', async () => {
    const excel = openExcel();
    const seen: string[] = [];
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add((event) => {
        seen.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('2:3').delete('Up');
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen).toEqual(['RowDeleted 2:3']);
  });
});

describe('finding (excel.range#find)', () => {
  const found = async (text: string, criteria: Excel.SearchCriteria): Promise<string | null> =>
    openExcel().run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['党委组织部', 'abc'],
        ['组织部', 'ABC'],
      ];
      const range = sheet.getRange('A1:B2').findOrNullObject(text, criteria);
      range.load('address');
      await context.sync();
      return range.isNullObject ? null : range.address;
    });

  it.each([
    ['a part of the text', '组织部', {}, 'Sheet1!A1'],
    ['the whole text', '组织部', { completeMatch: true }, 'Sheet1!A2'],
    ['from the end', 'abc', { searchDirection: 'Backwards' as const }, 'Sheet1!B2'],
    ['in this case only', 'ABC', { matchCase: true }, 'Sheet1!B2'],
    ['nothing', '财务处', {}, null],
  ])('finds %s', async (_, text, criteria, address) => {
    expect(await found(text, criteria)).toBe(address);
  });

  it('find is ItemNotFound where there is nothing', async () => {
    const attempt = openExcel().run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').find('x', {}).load('address');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('ItemNotFound');
  });

  it('replaceAll changes every match and tells how many cells', async () => {
    const result = await openExcel().run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:A3');
      range.values = [['党委宣传部'], ['宣传部、宣传部'], ['工会']];
      const count = range.replaceAll('宣传部', '宣传统战部', {});
      range.load('text');
      await context.sync();
      return [count.value, range.text] as unknown[];
    });
    expect(result).toEqual([2, [['党委宣传统战部'], ['宣传统战部、宣传统战部'], ['工会']]]);
  });
});

describe('edges and regions (excel.range#getRangeEdge, #getSurroundingRegion)', () => {
  it('the edge is the end of the filled run, and the region what is filled around', async () => {
    const addresses = await openExcel().run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2:C4').values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      const ranges = [
        sheet.getRange('B2').getRangeEdge('Down'),
        sheet.getRange('B4').getRangeEdge('Down'),
        sheet.getRange('B2').getSurroundingRegion(),
      ];
      for (const range of ranges) range.load('address');
      await context.sync();
      return ranges.map((range) => range.address);
    });
    expect(addresses).toEqual(['Sheet1!B4', 'Sheet1!B1048576', 'Sheet1!B2:C4']);
  });
});

describe('copying (excel.range#copyFrom)', () => {
  it('moves relative references, and takes formats along', async () => {
    const copy: Batch = (sheet) => {
      sheet.getRange('C1').formulas = [['=B1*10']];
      sheet.getRange('C2:C3').copyFrom('C1');
    };
    expect(await textAfter(copy, 'C1:C3', 'formulas')).toEqual([['=B1*10'], ['=B2*10'], ['=B3*10']]);
  });

  it('copies values only, and turns rows into columns, when asked', async () => {
    const copy: Batch = (sheet) => {
      sheet.getRange('C1').formulas = [['=B1*10']];
      sheet.getRange('D1').copyFrom('C1', 'Values');
      sheet.getRange('E1').copyFrom('A1:A3', 'All', false, true);
    };
    expect(await textAfter(copy, 'D1:G1', 'formulas')).toEqual([[10, '甲', '乙', '丙']]);
  });

  it('leaves what is there where the source is blank and blanks are skipped', async () => {
    const copy: Batch = (sheet) => sheet.getRange('A1').copyFrom('C1', 'All', true);
    expect(await textAfter(copy, 'A1')).toEqual([['甲']]);
  });
});
