/** Comments: learn.microsoft.com/javascript/api/excel/excel.commentcollection and excel.comment. Notes: excel.note. */
import { emptySheet, workbookOf } from '../../../src/files/xlsx/workbook';
import { actionType, objectPathType, type RequestBody } from '../../../src/workbench/host/protocol';
import { errorCodeOf, openExcel, sheetId, type TestExcel } from './openHost';

async function commented(excel: TestExcel, address = 'Sheet1!B2', content = '请核对时限'): Promise<void> {
  await excel.run(async (context) => {
    context.workbook.comments.add(address, content);
    await context.sync();
  });
}

describe('comments', () => {
  it('carry text, author, creation date and place (Comment.content, authorName, creationDate, getLocation)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const comment = sheet.comments.add(sheet.getRange('B2'), '请核对时限');
      comment.load('id,content,authorName,authorEmail,creationDate,resolved,contentType');
      const place = comment.getLocation().load('address');
      await context.sync();
      return { ...comment.toJSON(), address: place.address };
    });
    expect(seen).toMatchObject({
      content: '请核对时限',
      authorName: '测试员',
      authorEmail: '',
      resolved: false,
      contentType: 'Plain',
      address: 'Sheet1!B2',
    });
    expect(seen.creationDate?.toISOString()).toBe('2020-11-20T12:00:00.000Z');
    expect(seen.id).not.toBe('');
  });

  it('want one cell, and an address with its sheet (CommentCollection.add: InvalidArgument)', async () => {
    for (const address of ['Sheet1!A1:B1', 'A1']) {
      expect(await errorCodeOf(commented(openExcel(), address))).toBe('InvalidArgument');
    }
  });

  it('are one to a cell', async () => {
    const excel = openExcel();
    await commented(excel);
    expect(await errorCodeOf(commented(excel))).toBe('ItemAlreadyExists');
  });

  it('are found by cell, id and position, in the sheet and in the workbook (getItemByCell, getItemAt, getItem)', async () => {
    const excel = openExcel();
    await commented(excel, 'Sheet1!A1', '一');
    await commented(excel, 'Sheet1!C3', '二');
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const byCell = context.workbook.comments.getItemByCell('Sheet1!C3').load('id,content');
      const byRange = sheet.comments.getItemByCell(sheet.getRange('A1')).load('content');
      const second = sheet.comments.getItemAt(1).load('content');
      const count = context.workbook.comments.getCount();
      await context.sync();
      const byId = context.workbook.comments.getItem(byCell.id).load('content');
      sheet.comments.load('items/content');
      const missing = sheet.comments.getItemOrNullObject('{0}');
      await context.sync();
      return [
        byCell.content,
        byRange.content,
        second.content,
        byId.content,
        count.value,
        sheet.comments.items.map((item) => item.content),
        missing.isNullObject,
      ];
    });
    expect(seen).toEqual(['二', '一', '二', '二', 2, ['一', '二'], true]);
  });

  it('answer ItemNotFound for a cell without one (getItemByCell: "an error is thrown")', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      context.workbook.comments.getItemByCell('Sheet1!A1').load('content');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('ItemNotFound');
  });

  it('take replies, which know their parent (CommentReplyCollection.add, CommentReply.getParentComment)', async () => {
    const excel = openExcel();
    await commented(excel);
    const seen = await excel.run(async (context) => {
      const comment = context.workbook.comments.getItemAt(0);
      const reply = comment.replies.add('已核对');
      comment.replies.add('谢谢');
      reply.load('id,content,authorName,resolved');
      comment.replies.load('items/content');
      await context.sync();
      const parent = context.workbook.comments.getItemByReplyId(reply.id).load('content');
      const same = reply.getParentComment().load('content');
      const place = reply.getLocation().load('address');
      reply.content = '已再次核对';
      const second = comment.replies.getItemAt(1);
      second.delete();
      const count = comment.replies.getCount();
      const first = comment.replies.getItem(reply.id).load('content');
      await context.sync();
      return {
        listed: comment.replies.items.map((item) => item.content),
        parents: [parent.content, same.content],
        place: place.address,
        count: count.value,
        first: first.content,
      };
    });
    expect(seen).toEqual({
      listed: ['已核对', '谢谢'],
      parents: ['请核对时限', '请核对时限'],
      place: 'Sheet1!B2',
      count: 1,
      first: '已再次核对',
    });
  });

  it('are edited, resolved with their thread, and deleted with their replies (Comment.resolved, Comment.delete)', async () => {
    const excel = openExcel();
    await commented(excel);
    const resolved = await excel.run(async (context) => {
      const comment = context.workbook.comments.getItemAt(0);
      const reply = comment.replies.add('好');
      comment.content = '时限已改';
      comment.resolved = true;
      reply.load('resolved');
      await context.sync();
      return reply.resolved;
    });
    expect(resolved).toBe(true);
    expect(excel.host.workbook().sheets[0]?.comments).toMatchObject([{ text: '时限已改', resolved: true }]);
    await excel.run(async (context) => {
      context.workbook.comments.getItemAt(0).delete();
      await context.sync();
    });
    expect(excel.host.workbook().sheets[0]?.comments).toEqual([]);
  });

  it('cannot be added on a protected sheet unless objects may be edited (WorksheetProtectionOptions)', async () => {
    for (const [allowEditObjects, outcome] of [
      [false, 'AccessDenied'],
      [true, 'added'],
    ] as const) {
      const excel = openExcel();
      await excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').protection.protect({ allowEditObjects });
        await context.sync();
      });
      const attempt = commented(excel).then(() => 'added');
      expect(allowEditObjects ? await attempt : await errorCodeOf(attempt)).toBe(outcome);
    }
  });

  it('of a copied sheet are comments of their own', async () => {
    const excel = openExcel();
    await commented(excel);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').copy('End');
      await context.sync();
      const copied = context.workbook.comments;
      copied.load('items/id');
      await context.sync();
      copied.items[1]?.delete();
      await context.sync();
    });
    expect(excel.host.workbook().sheets.map((sheet) => sheet.comments.length)).toEqual([1, 0]);
  });
});

/** A batch as a newer Office.js than npm has sends it: worksheets.getItem('Sheet1').notes and a member of it. */
function noteBatch(method: string, args: readonly unknown[], select: string): RequestBody {
  const path = { Name: '', ObjectPathType: objectPathType.property, ArgumentInfo: {} };
  return {
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: objectPathType.globalObject, Name: '' },
      2: { ...path, Id: 2, Name: 'Worksheets', ParentObjectPathId: 1 },
      3: {
        ...path,
        Id: 3,
        ObjectPathType: objectPathType.indexer,
        ParentObjectPathId: 2,
        ArgumentInfo: { Arguments: ['Sheet1'] },
      },
      4: { ...path, Id: 4, Name: 'Notes', ParentObjectPathId: 3 },
      5: {
        ...path,
        Id: 5,
        Name: method,
        ObjectPathType: objectPathType.method,
        ParentObjectPathId: 4,
        ArgumentInfo: { Arguments: args },
      },
    },
    Actions: [
      { Id: 6, ActionType: actionType.query, Name: '', ObjectPathId: 5, QueryInfo: { Select: select.split(',') } },
    ],
  };
}

describe('notes (ExcelApi 1.18)', () => {
  it('are added to a cell with their author (NoteCollection.add, Note.authorName, Note.content)', async () => {
    const { host } = openExcel();
    const answer = await host.execute(noteBatch('Add', ['B2', '按月填报'], 'authorName,content,visible'));
    expect(answer.Body?.Results[0]?.Value).toMatchObject({ AuthorName: '测试员', Content: '按月填报', Visible: false });
    expect(host.workbook().sheets[0]?.notes).toEqual([{ row: 1, column: 1, author: '测试员', text: '按月填报' }]);
  });

  it('are found by the address of their cell; without one it is ItemNotFound (NoteCollection.getItem)', async () => {
    const sheet = {
      ...emptySheet(sheetId(0), 'Sheet1'),
      notes: [{ row: 0, column: 0, author: '甲', text: '说明', visible: true }],
    };
    const { host } = openExcel(workbookOf([sheet]));
    const found = await host.execute(noteBatch('GetItemOrNullObject', ['A1'], 'content,visible'));
    expect(found.Body?.Results[0]?.Value).toMatchObject({ Content: '说明', Visible: true });
    const missing = await host.execute(noteBatch('GetItemOrNullObject', ['A2'], 'content'));
    expect(missing.Body?.Results[0]?.Value).toBeNull();
  });
});
