import { defaultOptions, type PlanOptions } from '../../../src/core/settings';
import { loadPlanOptions, writePlanOptions } from '../../../src/excel/settings/planOptions';
import { openExcel } from '../../workbench/host/openHost';

describe('the options of a plan in its workbook', () => {
  it('are the defaults in a workbook that says nothing', async () => {
    const excel = openExcel();
    const read = await excel.run(async (context) => {
      const loaded = loadPlanOptions(context);
      await context.sync();
      return loaded.read();
    });
    expect(read).toEqual({ options: defaultOptions, problems: [] });
  });

  it('are found again as they were written', async () => {
    const excel = openExcel();
    const options: PlanOptions = { ...defaultOptions, rollUp: 'any', fillable: ['progress'] };
    const read = await excel.run(async (context) => {
      writePlanOptions(context, options);
      await context.sync();
      const loaded = loadPlanOptions(context);
      await context.sync();
      return loaded.read();
    });
    expect(read).toEqual({ options, problems: [] });
  });

  it('fall back part by part where another program has written there', async () => {
    const excel = openExcel();
    const read = await excel.run(async (context) => {
      context.workbook.settings.add('plan.options', { rollUp: 'lead', checksOff: 'all' });
      const loaded = loadPlanOptions(context);
      await context.sync();
      return loaded.read();
    });
    expect(read).toEqual({
      options: { ...defaultOptions, rollUp: 'lead' },
      problems: [{ kind: 'unusable', field: 'checksOff' }],
    });
  });
});
