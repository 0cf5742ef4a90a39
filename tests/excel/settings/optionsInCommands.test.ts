import { checkChecklist } from '../../../src/core/checks';
import { readNoticeText } from '../../../src/core/reading';
import { defaultOptions, type PlanOptions } from '../../../src/core/settings';
import { checkContext, readSnapshot } from '../../../src/excel/checks/runChecks';
import { readOverview } from '../../../src/excel/overview/readOverview';
import { readPlan } from '../../../src/excel/supervision/readPlan';
import { applyColours, readColours } from '../../../src/excel/colours/applyColours';
import { planChecklist } from '../../../src/excel/planChecklist';
import { writePlanOptions } from '../../../src/excel/settings/planOptions';
import { writePlannedChecklist } from '../../../src/excel/writePlannedChecklist';
import type { TestExcel } from '../../workbench/host/openHost';
import { edit, shown } from '../generated';
import { shownIn } from '../colours/shownColours';
import { useExcel } from '../officeGlobals';

const notice = `二、工作任务
1.整理档案（责任单位：图书馆、人事处；完成时限：2020年6月前）
2.清点设备（责任单位：财务处；完成时限：2020年12月中旬前）`;

async function usePlanWith(options: Partial<PlanOptions>): Promise<TestExcel> {
  const excel = useExcel();
  await excel.run(async (context) => {
    writePlanOptions(context, { ...defaultOptions, ...options });
    await context.sync();
  });
  await writePlannedChecklist(await planChecklist(readNoticeText(notice, { kind: 'text' }, 2020)));
  return excel;
}

describe('the options of a plan', () => {
  it('say how deadlines are read and who leads when the checklist is made', async () => {
    const usual = await usePlanWith({});
    expect([await shown(usual, 'J4'), await shown(usual, 'J5'), await shown(usual, 'F4')]).toEqual([
      '2020-05-31',
      '2020-12-20',
      '图书馆',
    ]);
    const chosen = await usePlanWith({
      deadlines: { tenthBefore: 'excluded', monthBefore: 'included' },
      unmarkedLead: 'single',
    });
    expect([await shown(chosen, 'J4'), await shown(chosen, 'J5'), await shown(chosen, 'F4')]).toEqual([
      '2020-06-30',
      '2020-12-10',
      '',
    ]);
  });

  it('say what is checked', async () => {
    const excel = await usePlanWith({ checksOff: ['ownersMissing', 'ownerMissing'] });
    await edit(excel, { K4: '搁置' });
    const snapshot = await readSnapshot();
    const context = checkContext(snapshot, { directory: { entries: [] }, today: '2020-05-01' });
    expect(checkChecklist(snapshot.checklist, context).map(({ code }) => code)).toEqual([
      'deadlineAmbiguous',
      'statusUnknown',
    ]);
  });

  it('say what 概览 counts as issues', async () => {
    await usePlanWith({ checksOff: ['ownersMissing', 'ownerMissing'] });
    const source = await readOverview();
    const found = source === null ? [] : checkChecklist(source.checklist, source.checkContext);
    const codes = found.map(({ code }) => code);
    expect(codes).toContain('deadlineAmbiguous');
    expect(codes.filter((code) => code.startsWith('owner'))).toEqual([]);
  });

  it('say who leads where circular and close-out look', async () => {
    const excel = await usePlanWith({ unmarkedLead: 'single' });
    const leads = await excel.run(async (context) => (await readPlan(context)).tasks.map(({ lead }) => lead));
    expect(leads).toEqual([null, '财务处']);
  });

  it('give the colours of the list, from the start and when they are applied again', async () => {
    const excel = await usePlanWith({ colours: { overdue: '#00FF00' } });
    expect(shownIn(excel, '任务清单', 3, 9)).toMatchObject({ fill: '#00FF00', font: { color: '#000000' } });
    await excel.run(async (context) => {
      writePlanOptions(context, { ...defaultOptions, colours: { overdue: '#000080' } });
      await context.sync();
    });
    await applyColours();
    expect(shownIn(excel, '任务清单', 3, 9)).toMatchObject({ fill: '#000080', font: { color: '#FFFFFF' } });
    expect((await readColours()).fills).toEqual({ overdue: '#000080' });
  });
});
