import { defaultOptions, defaultWholeSettings, type WholeSettings } from '../../../src/core/settings';
import { applyColours, readColours } from '../../../src/excel/colours/applyColours';
import { readSettings, saveSettings } from '../../../src/excel/settings/planSettings';
import { shownIn } from '../colours/shownColours';
import { useGeneratedChecklist } from '../generated';
import { useExcel } from '../officeGlobals';

const settings: WholeSettings = {
  warning: { baseDate: '2022-01-01', dueSoonDays: 3 },
  options: { ...defaultOptions, colours: { overdue: '#0000FF' }, rollUp: 'any' },
};

describe('the settings of a workbook', () => {
  it('are the defaults where nothing was saved, in an empty workbook too', async () => {
    useExcel();
    expect(await readSettings()).toEqual({ settings: defaultWholeSettings, problems: [] });
  });

  it('are read as they were saved', async () => {
    useExcel();
    await saveSettings(settings);
    expect(await readSettings()).toEqual({ settings, problems: [] });
  });

  it('travel in the file', async () => {
    const excel = useExcel();
    await saveSettings(settings);
    useExcel(excel.host.workbook());
    expect(await readSettings()).toEqual({ settings, problems: [] });
  });

  it('colour a list that is coloured, and leave one alone that is not', async () => {
    const excel = await useGeneratedChecklist();
    await saveSettings(settings);
    expect(shownIn(excel, '任务清单', 3, 9)).toMatchObject({ fill: '#0000FF' });
    expect((await readColours()).settings).toEqual(settings.warning);
  });

  it('count for rules that are made later', async () => {
    const excel = await useGeneratedChecklist();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').getRange().conditionalFormats.clearAll();
      await context.sync();
    });
    await saveSettings(settings);
    expect((await readColours()).coloured).toBe(false);
    await applyColours();
    expect(shownIn(excel, '任务清单', 3, 9)).toMatchObject({ fill: '#0000FF' });
  });

  it('name a base date that formulas cannot use', async () => {
    const excel = useExcel();
    await excel.run(async (context) => {
      context.workbook.names.add('督办基准日', '="明天"');
      await context.sync();
    });
    expect((await readSettings()).problems).toEqual([{ kind: 'unusable', field: 'baseDate' }]);
    await saveSettings(defaultWholeSettings);
    expect((await readSettings()).problems).toEqual([]);
  });
});
