import { checkChecklist, type Issue } from '../../../src/core/checks';
import { checkContext, clearMarks, markIssues, readSnapshot } from '../../../src/excel/checks/runChecks';
import type { TestExcel } from '../../workbench/host/openHost';
import { edit, noticeOfMany, useGeneratedChecklist } from '../generated';

const issue = (line: number | null, column: Issue['column'], severity: Issue['severity'] = 'error'): Issue => ({
  code: 'statusUnknown',
  severity,
  line,
  column,
  facts: {},
  hidden: false,
});

/** The rules of the sheet that mark cells: address, fill, top first. */
async function marks(excel: TestExcel): Promise<{ address: string; fill: string }[]> {
  return excel.run(async (context) => {
    const rules = context.workbook.worksheets.getItem('任务清单').getRange().conditionalFormats;
    rules.load('items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color');
    await context.sync();
    const own = rules.items.filter((rule) => rule.customOrNullObject.rule.formula.includes('督办校验'));
    const ranges = own.map((rule) => rule.getRanges());
    for (const range of ranges) range.load('address');
    await context.sync();
    return own.map((rule, index) => ({
      address: (ranges[index]?.address ?? '').replaceAll('任务清单!', ''),
      fill: rule.customOrNullObject.format.fill.color,
    }));
  });
}

describe('marks on cells with issues', () => {
  it('stand on just those cells, one below the other as one area, the gravest on top', async () => {
    const excel = await useGeneratedChecklist();
    const snapshot = await readSnapshot();
    await markIssues(snapshot, [
      issue(4, 'status'),
      issue(5, 'status'),
      issue(7, 'owner', 'hint'),
      issue(7, 'owner', 'warning'),
      issue(6, null, 'warning'),
      issue(null, 'due'),
    ]);
    const found = await marks(excel);
    expect(found.map(({ address }) => address)).toEqual(['K4:K5', 'H7,D6']);
    expect(new Set(found.map(({ fill }) => fill)).size).toBe(2);
  });

  it('go when a re-check no longer finds the issue, and never pile up', async () => {
    const excel = await useGeneratedChecklist();
    const snapshot = await readSnapshot();
    await markIssues(snapshot, [issue(4, 'status')]);
    await markIssues(snapshot, [issue(5, 'status')]);
    expect((await marks(excel)).map(({ address }) => address)).toEqual(['K5']);
    await clearMarks(snapshot);
    expect(await marks(excel)).toEqual([]);
  });

  it("leave the person's fills, comments and rules as they are", async () => {
    const excel = await useGeneratedChecklist();
    await excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('任务清单').getRange('K4');
      cell.format.fill.color = '#00FF00';
      const rule = cell.conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$D4="x"';
      context.workbook.comments.add('任务清单!K4', '待核');
      await context.sync();
    });
    const state = () => {
      const sheet = excel.host.workbook().sheets.find(({ name }) => name === '任务清单');
      return {
        fill: sheet?.rows.get(3)?.cells.get(10)?.format?.fill,
        comments: sheet?.comments,
        rules: JSON.stringify(sheet?.conditionalFormats).match(/\$D4=\\"x\\"/g)?.length,
      };
    };
    const before = state();
    const snapshot = await readSnapshot();
    await markIssues(snapshot, [issue(4, 'status')]);
    await clearMarks(snapshot);
    expect(state()).toEqual(before);
    expect(before.rules).toBe(1);
  });

  it('are not put on other cells when rows moved meanwhile', async () => {
    const excel = await useGeneratedChecklist();
    const snapshot = await readSnapshot();
    await excel.run(async (context) => {
      context.workbook.tables.getItem('任务清单').rows.getItemAt(0).delete();
      await context.sync();
    });
    await expect(markIssues(snapshot, [issue(4, 'status')])).rejects.toMatchObject({ code: 'sheetChanged' });
    expect(await marks(excel)).toEqual([]);
  });

  it('say that a protected sheet cannot be marked', async () => {
    const excel = await useGeneratedChecklist();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').protection.protect();
      await context.sync();
    });
    await expect(markIssues(await readSnapshot(), [issue(4, 'status')])).rejects.toMatchObject({
      code: 'checklistProtected',
    });
  });

  it('cover thousands of scattered cells, at the same number of syncs', async () => {
    const excel = await useGeneratedChecklist(noticeOfMany(1000));
    const snapshot = await readSnapshot();
    const scattered = snapshot.checklist.rows.filter((_, i) => i % 2 === 0).map(({ line }) => issue(line, 'owner'));
    const before = excel.host.statistics().batches;
    await markIssues(snapshot, scattered);
    expect(excel.host.statistics().batches - before).toBeLessThanOrEqual(3);
    const addresses = (await marks(excel)).flatMap(({ address }) => address.split(','));
    expect(addresses).toHaveLength(500);
    expect(new Set(addresses)).toEqual(new Set(scattered.map(({ line }) => `H${String(line)}`)));
  });

  it('mark what the checks find in a broken list', async () => {
    const excel = await useGeneratedChecklist();
    await edit(excel, { K4: '差不多了', D6: '' });
    const snapshot = await readSnapshot();
    const context = checkContext(snapshot, { directory: { entries: [] }, today: '2021-01-01' });
    expect(context.year).toBe(2021);
    const found = checkChecklist(snapshot.checklist, context).filter(({ severity }) => severity === 'error');
    expect(found.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['statusUnknown', 4, 'status'],
      ['rowWithoutTitle', 6, 'title'],
    ]);
    await markIssues(snapshot, found);
    expect((await marks(excel)).map(({ address }) => address)).toEqual(['K4,D6']);
  });
});
