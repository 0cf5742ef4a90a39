import { refreshSnapshot, watchSheet, type SheetEvent } from '../../../src/excel/checks/liveChecks';
import { goToCell } from '../../../src/excel/checks/goToCell';
import { readSnapshot } from '../../../src/excel/checks/runChecks';
import { sheetNamed } from '../directory/program';
import { edit, useGeneratedChecklist } from '../generated';

/** Notes what a watched sheet tells. */
function listener() {
  const edited: string[] = [];
  const listen = (event: SheetEvent): void => {
    edited.push(event.kind === 'gone' ? 'gone' : `${event.by} ${event.address}`);
  };
  return { edited, listen };
}

describe('following edits', () => {
  it('tells the address of each edit on that sheet, until it is ended', async () => {
    const excel = await useGeneratedChecklist();
    const { edited, listen } = listener();
    const end = await watchSheet('任务清单', listen);
    await edit(excel, { H4: '张三' });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(edited).toEqual(['self H4']);
    await end();
    await edit(excel, { H5: '李四' });
    expect(edited).toEqual(['self H4']);
  });

  it('tells a co-author from the person, and goes on under a new name of the sheet', async () => {
    const excel = await useGeneratedChecklist();
    const { edited, listen } = listener();
    await watchSheet('任务清单', listen);
    excel.host.coAuthor.type(sheetNamed(excel, '任务清单').id, 3, 7, '张三');
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').name = '改了名的清单';
      await context.sync();
      context.workbook.worksheets.getItem('改了名的清单').getRange('H5').values = [['李四']];
      await context.sync();
    });
    expect(edited).toEqual(['other H4', 'self H5']);
  });

  it.each([
    ['is deleted', '任务清单', ['gone']],
    ['is not there', '没有的表', ['gone']],
    ['stays while another is deleted', 'Sheet1', []],
  ])('says so when the sheet %s', async (_, name, expected) => {
    const excel = await useGeneratedChecklist();
    const { edited, listen } = listener();
    await watchSheet(name, listen);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').delete();
      await context.sync();
    });
    expect(edited).toEqual(expected);
  });

  it('reads the edited rows again and keeps the others', async () => {
    const excel = await useGeneratedChecklist();
    const snapshot = await readSnapshot();
    await edit(excel, { H5: '李四', H7: '王五' });
    const fresh = await refreshSnapshot(snapshot, ['H5', 'A5:B6']);
    expect([...(fresh.lines ?? [])]).toEqual([5, 6]);
    const owners = fresh.snapshot.checklist.rows.map(({ cells }) => cells.owner?.content);
    expect(owners).toEqual([undefined, '李四', undefined, undefined]);
    expect(fresh.snapshot.checklist.rows[0]).toBe(snapshot.checklist.rows[0]);
  });

  it('reads everything when rows were added or a header was renamed', async () => {
    const excel = await useGeneratedChecklist();
    const snapshot = await readSnapshot();
    await edit(excel, { H3: '负责人' });
    const renamed = await refreshSnapshot(snapshot, ['H3']);
    expect(renamed.lines).toBeNull();
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').rows.add(undefined, [Array.from({ length: 16 }, () => '新')]);
      await context.sync();
    });
    const grown = await refreshSnapshot(renamed.snapshot, ['8:8']);
    expect(grown.snapshot.checklist.rows).toHaveLength(5);
  });

  it('takes an edit of the title above the list for none of its rows', async () => {
    const excel = await useGeneratedChecklist();
    const snapshot = await readSnapshot();
    await edit(excel, { A1: '标题' });
    expect((await refreshSnapshot(snapshot, ['A1'])).lines).toEqual(new Set());
  });
});

describe('showing a cell', () => {
  it('opens the sheet and selects the cell of an issue', async () => {
    const excel = await useGeneratedChecklist();
    const { place } = await readSnapshot();
    const selected = async () =>
      excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load('address');
        await context.sync();
        return range.address;
      });
    await goToCell(place, { line: 5, column: 'status' });
    expect(await selected()).toBe('任务清单!K5');
    await goToCell(place, { line: 6, column: null });
    expect(await selected()).toBe('任务清单!D6');
    await goToCell(place, { line: null, column: 'due' });
    expect(await selected()).toBe('任务清单!J3');
  });
});
