import { checkChecklist, fixesOf, type CellChange } from '../../../src/core/checks';
import { checkContext, readSnapshot } from '../../../src/excel/checks/runChecks';
import { writeFixes } from '../../../src/excel/checks/writeFixes';
import type { TestExcel } from '../../workbench/host/openHost';
import { edit, noticeOfMany, shown, useGeneratedChecklist } from '../generated';

const change = (line: number, column: CellChange['column'], after: CellChange['after']): CellChange => ({
  line,
  column,
  before: '',
  after,
});

const cell = (excel: TestExcel, row: number, column: number) =>
  excel.host
    .workbook()
    .sheets.find(({ name }) => name === '任务清单')
    ?.rows.get(row)
    ?.cells.get(column);

describe('writing fixes', () => {
  it('changes just those cells, text as text and dates as dates', async () => {
    const excel = await useGeneratedChecklist();
    const before = await shown(excel, 'H5');
    const result = await writeFixes(await readSnapshot(), [
      change(4, 'owner', '=1+1'),
      change(6, 'owner', '001'),
      change(4, 'due', 44_012),
      change(7, 'status', null),
    ]);
    expect(result).toEqual({ written: 4, skipped: [] });
    expect(cell(excel, 3, 7)).toMatchObject({ value: '=1+1' });
    expect(cell(excel, 3, 7)).not.toHaveProperty('formula');
    expect(await shown(excel, 'H6')).toBe('001');
    expect(await shown(excel, 'J4')).toBe('2020-06-30');
    expect(await shown(excel, 'K7')).toBe('');
    expect(await shown(excel, 'H5')).toBe(before);
  });

  it('is one step of undo', async () => {
    const excel = await useGeneratedChecklist();
    await writeFixes(await readSnapshot(), [change(4, 'owner', '张三'), change(5, 'status', '推进中')]);
    excel.host.undo();
    expect([await shown(excel, 'H4'), await shown(excel, 'K5')]).toEqual(['', '未启动']);
  });

  it('leaves a cell alone that somebody edited since the check', async () => {
    const excel = await useGeneratedChecklist();
    const snapshot = await readSnapshot();
    await edit(excel, { H4: '李四' });
    const changes = [change(4, 'owner', '张三'), change(5, 'owner', '张三')];
    expect(await writeFixes(snapshot, changes)).toEqual({ written: 1, skipped: [changes[0]] });
    expect([await shown(excel, 'H4'), await shown(excel, 'H5')]).toEqual(['李四', '张三']);
  });

  it('writes nothing when rows moved meanwhile', async () => {
    const excel = await useGeneratedChecklist();
    const snapshot = await readSnapshot();
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').rows.getItemAt(0).delete();
      await context.sync();
    });
    await expect(writeFixes(snapshot, [change(4, 'owner', '张三')])).rejects.toMatchObject({ code: 'sheetChanged' });
    expect(await shown(excel, 'H4')).toBe('');
  });

  it('renames a header', async () => {
    const excel = await useGeneratedChecklist();
    await edit(excel, { G3: '责任单位' });
    const snapshot = await readSnapshot();
    const found = checkChecklist(
      snapshot.checklist,
      checkContext(snapshot, { directory: { entries: [] }, today: '2021-01-01' }),
    );
    const { changes } = fixesOf(found.filter(({ code }) => code === 'headerRenamed'));
    await writeFixes(snapshot, changes);
    expect(await shown(excel, 'G3')).toBe('责任部门');
  });

  it('costs as many syncs for hundreds of changes as for one', async () => {
    const cost = async (count: number): Promise<number> => {
      const excel = await useGeneratedChecklist(noticeOfMany(count));
      const snapshot = await readSnapshot();
      const changes = snapshot.checklist.rows.map(({ line }) => change(line, 'owner', `人${String(line)}`));
      const before = excel.host.statistics().batches;
      await writeFixes(snapshot, changes);
      return excel.host.statistics().batches - before;
    };
    expect(await cost(300)).toBe(await cost(1));
  });

  it('mends a broken list so that a second check finds nothing more to mend', async () => {
    const excel = await useGeneratedChecklist();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('任务清单');
      sheet.getRange('J4:J5').numberFormat = [['@'], ['@']];
      sheet.getRange('J4:J5').values = [['2021.5.31'], ['２０２１年９月３０日']];
      sheet.getRange('A6').values = [['']];
      sheet.getRange('K7').values = [['进行中']];
      await context.sync();
    });
    const check = async () => {
      const snapshot = await readSnapshot();
      const context = checkContext(snapshot, { directory: { entries: [] }, today: '2021-01-01' });
      return { snapshot, issues: checkChecklist(snapshot.checklist, context) };
    };
    const first = await check();
    expect(first.issues.filter(({ fix }) => fix !== undefined).map(({ code, line }) => [code, line])).toEqual([
      ['dateAsText', 4],
      ['dateAsText', 5],
      ['idMissing', 6],
      ['statusUnknown', 7],
    ]);
    await writeFixes(first.snapshot, fixesOf(first.issues).changes);
    expect((await check()).issues.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect([await shown(excel, 'J5'), await shown(excel, 'A6'), await shown(excel, 'K7')]).toEqual([
      '2021-09-30',
      'RW-005',
      '推进中',
    ]);
  });
});
