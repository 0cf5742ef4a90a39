import { officeHome } from '../../../src/taskpane/home/officeHome';
import type { PlanOverview } from '../../../src/taskpane/home/homeServices';
import { edit, useGeneratedChecklist } from '../../excel/generated';
import { useExcel } from '../../excel/officeGlobals';

const read = (onFigures: (overview: PlanOverview) => void = () => undefined, signal = new AbortController().signal) =>
  officeHome.read(onFigures, signal);

describe('概览 in Excel', () => {
  it('gives the figures first, then what the checks find and what is next', async () => {
    const excel = await useGeneratedChecklist();
    await edit(excel, { A5: 'RW-001' });
    const first: PlanOverview[] = [];
    const result = await read((overview) => first.push(overview));
    expect(first).toMatchObject([{ figures: { tasks: 4 }, checked: null }]);
    expect(result).toMatchObject({
      kind: 'plan',
      overview: {
        figures: { tasks: 4 },
        checked: { issues: { error: 1 }, steps: { primary: { code: 'correct', facts: { errors: 1 } } } },
      },
    });
  });

  it('says that a list just generated is to be checked, and makes no directory itself', async () => {
    const excel = await useGeneratedChecklist();
    const before = excel.host.workbook();
    expect(await read()).toMatchObject({ overview: { checked: { steps: { primary: { code: 'check' } } } } });
    expect(excel.host.workbook()).toBe(before);
  });

  it('tells a workbook without a checklist', async () => {
    useExcel();
    expect(await read()).toEqual({ kind: 'noChecklist' });
  });

  it('stops between two steps of the checks when it is cancelled', async () => {
    await useGeneratedChecklist();
    const controller = new AbortController();
    expect(await read(() => controller.abort(), controller.signal)).toBeNull();
  });

  it('hears of edits of the list until it stops listening', async () => {
    const excel = await useGeneratedChecklist();
    let edits = 0;
    const stop = await officeHome.watch('任务清单', () => (edits += 1));
    await edit(excel, { L4: '已选址' });
    expect(edits).toBe(1);
    await stop();
    await edit(excel, { L4: '已建成' });
    expect(edits).toBe(1);
  });

  it('shows the list', async () => {
    const excel = await useGeneratedChecklist();
    await excel.run(async (context) => {
      context.workbook.worksheets.add('别的').activate();
      await context.sync();
    });
    const result = await read();
    if (result?.kind !== 'plan') throw new Error('the workbook has a checklist');
    await officeHome.showChecklist(result.overview.place);
    const { sheets, activeSheetId } = excel.host.workbook();
    expect(sheets.find(({ id }) => id === activeSheetId)?.name).toBe('任务清单');
  });
});
