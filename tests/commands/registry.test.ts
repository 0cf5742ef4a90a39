/** The ribbon's commands over the real Office.js: what Excel is told, and what the pane is left to show. */
import { registerCommands } from '../../src/commands/registry';
import { checkRequests } from '../../src/taskpane/checks/checkRequests';
import { colourRequests } from '../../src/taskpane/colours/colourRequests';
import { handover } from '../../src/taskpane/generate/handover';
import { navigation } from '../../src/taskpane/navigation';
import { useExcel } from '../excel/officeGlobals';
import type { TestExcel } from '../workbench/host/openHost';

interface Ribbon {
  readonly excel: TestExcel;
  /** Presses the button with this FunctionName; settles when Excel is told that the command is done. */
  readonly press: (name: string) => Promise<void>;
  /** As a key of assets/shortcuts.json runs it; settles when the pane was opened. */
  readonly pressKey: (name: string) => Promise<void>;
  readonly opened: () => number;
}

function ribbon(): Ribbon {
  const excel = useExcel();
  const commands = new Map<string, (event: { completed: () => void } | null) => void>();
  let opened = 0;
  Object.assign(Office, {
    actions: {
      associate: (name: string, run: (event: { completed: () => void } | null) => void) => commands.set(name, run),
    },
    addin: {
      showAsTaskpane: () => {
        opened += 1;
        return Promise.resolve();
      },
    },
  });
  registerCommands();
  return {
    excel,
    opened: () => opened,
    pressKey: (name) => {
      commands.get(name)?.(null);
      // A rejection that nobody handles would fail the test by now.
      return new Promise((resolve) => setTimeout(resolve));
    },
    press: (name) =>
      new Promise((resolve, reject) => {
        const run = commands.get(name);
        if (run === undefined) reject(new Error(`no command ${name}`));
        else run({ completed: resolve });
      }),
  };
}

const writeList = (excel: TestExcel): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:C2').values = [
      ['任务', '责任部门', '完成时限'],
      ['打扫', '后勤处', '6月底前'],
    ];
    await context.sync();
  });

beforeEach(() => {
  handover.take();
  checkRequests.take();
  colourRequests.take();
});

describe('生成任务清单 in the ribbon', () => {
  it('writes the checklist at once from a sheet that lists tasks, and shows so', async () => {
    const { excel, press, opened } = ribbon();
    await writeList(excel);
    await press('generateChecklist');
    expect(excel.host.workbook().sheets.map(({ name }) => name)).toEqual(['Sheet1', '任务清单']);
    expect(handover.take()).toMatchObject({ kind: 'done', result: { rows: 1, sheet: '任务清单' } });
    expect(navigation.current()).toBe('generate');
    expect(opened()).toBe(1);
  });

  it('asks for a notice when the sheet holds no list, and writes nothing', async () => {
    const { excel, press } = ribbon();
    await press('generateChecklist');
    expect(excel.host.workbook().sheets).toHaveLength(1);
    expect(handover.take()).toEqual({ kind: 'start' });
  });

  it('asks before it changes a checklist that is there', async () => {
    const { excel, press } = ribbon();
    await writeList(excel);
    await press('generateChecklist');
    handover.take();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A3:C3').values = [['浇花', '后勤处', '7月底前']];
      sheet.activate();
      await context.sync();
    });
    const before = excel.host.workbook();
    await press('generateChecklist');
    expect(handover.take()).toMatchObject({ kind: 'ask', plan: { kind: 'update' } });
    expect(excel.host.workbook()).toBe(before);
  });

  it('leaves a failure for the pane to show, and still tells Excel that it is done', async () => {
    const { excel, press } = ribbon();
    await writeList(excel);
    await excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await press('generateChecklist');
    expect(handover.take()).toMatchObject({ kind: 'failed' });
  });
});

describe('the other buttons', () => {
  it.each([
    ['applyColours', 'colours'],
    ['checkChecklist', 'checks'],
    ['openDirectory', 'directory'],
    ['openDistribution', 'distribution'],
    ['openReturns', 'returns'],
    ['openThisWeek', 'thisWeek'],
    ['openCloseOut', 'closeOut'],
    ['openCircular', 'circular'],
    ['openReport', 'report'],
    ['openInstitutions', 'institutions'],
    ['openSurvey', 'survey'],
    ['openHelp', 'help'],
  ])('%s opens the pane at %s', async (name, screen) => {
    const { press, opened } = ribbon();
    await press(name);
    expect(navigation.current()).toBe(screen);
    expect(opened()).toBe(1);
  });

  it('校验清单 and 逾期标色 ask their part to begin', async () => {
    const { press } = ribbon();
    await press('checkChecklist');
    await press('applyColours');
    expect(checkRequests.take()).toBe('run');
    expect(colourRequests.take()).toBe('apply');
  });

  it('run from a key as well, which brings no event to complete', async () => {
    const { pressKey, opened } = ribbon();
    await pressKey('openReturns');
    expect(navigation.current()).toBe('returns');
    expect(opened()).toBe(1);
  });

  it('tell Excel that they are done also when the pane cannot be opened', async () => {
    const { press } = ribbon();
    Object.assign(Office, { addin: { showAsTaskpane: () => Promise.reject(new Error('no pane')) } });
    await press('openHelp');
    expect(handover.take()).toMatchObject({ kind: 'failed', error: { code: 'unexpected' } });
  });
});
