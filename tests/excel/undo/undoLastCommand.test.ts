import { journal, undoLastCommand } from '../../../src/excel/undo/journal';
import type { TestExcel } from '../../workbench/host/openHost';
import { poseAs, told } from './olderExcel';
import { scenarios } from './scenarios';

/** What a person types into a cell that a command wrote. */
const typed = '改过的';

async function typeInto(excel: TestExcel, [sheet, address]: readonly [string, string]): Promise<void> {
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.values = [[typed]];
    await context.sync();
  });
}

/** The sheets that nobody sees: Excel cannot take hiding one back, so they stay. */
const isHidden = ({ visibility }: { readonly visibility: string }): boolean => visibility !== 'visible';

/** Cells of a sheet outside of a row. */
function otherRows(excel: TestExcel, name: string, address: string): readonly unknown[] {
  const sheet = excel.host.workbook().sheets.find((one) => one.name === name);
  return [...(sheet?.rows ?? [])]
    .filter(([row, { cells }]) => cells.size > 0 && row !== Number(/\d+/.exec(address)?.[0]) - 1)
    .map(([row, { cells }]) => [row, Object.fromEntries(cells)]);
}

describe.each(scenarios)('$command: $title', ({ command, prepare }) => {
  it('is taken back whole by the pane where Excel cannot (ExcelApi 1.9)', async () => {
    const { excel, run } = await prepare();
    poseAs('1.9');
    const before = told(excel.host.workbook());
    await run();
    expect(told(excel.host.workbook())).not.toEqual(before);
    expect(journal.last()).toEqual({ command, undoneBy: 'pane' });
    expect(await undoLastCommand()).toEqual({ kind: 'undone', kept: [], lost: [] });
    expect(told(excel.host.workbook())).toEqual(before);
    expect(journal.last()).toEqual({ command, undoneBy: 'nobody' });
  });
});

describe.each(scenarios.filter(({ grouped }) => grouped !== false))('$command: $title', ({ command, prepare }) => {
  it('is one step of Excel’s undo where it has such (ExcelApi 1.20)', async () => {
    const { excel, run } = await prepare();
    const before = told(excel.host.workbook(), isHidden);
    await run();
    expect(journal.last()).toEqual({ command, undoneBy: 'excel' });
    excel.host.undo();
    expect(told(excel.host.workbook(), isHidden)).toEqual(before);
  });
});

describe.each(scenarios.filter(({ grouped }) => grouped === false))('$command: $title', ({ command, prepare }) => {
  it('is taken back by the pane in every Excel', async () => {
    const { excel, run } = await prepare();
    const before = told(excel.host.workbook());
    await run();
    expect(journal.last()).toEqual({ command, undoneBy: 'pane' });
    expect(await undoLastCommand()).toMatchObject({ kind: 'undone' });
    expect(told(excel.host.workbook())).toEqual(before);
  });
});

describe.each(scenarios.flatMap(({ wrote, ...rest }) => (wrote === undefined ? [] : [{ ...rest, wrote }])))(
  '$command: $title, and a cell of it edited since',
  ({ prepare, wrote }) => {
    const [sheet, address] = wrote;

    it('asks first, and then keeps what was edited and puts the rest back', async () => {
      const { excel, run } = await prepare();
      poseAs('1.9');
      const others = told(excel.host.workbook(), ({ name }) => name === sheet);
      const filled = excel.host.workbook().sheets.filter((one) => one.rows.size > 0);
      const rows = otherRows(excel, sheet, address);
      await run();
      await typeInto(excel, wrote);
      const edited = told(excel.host.workbook());
      expect(await undoLastCommand()).toMatchObject({ kind: 'edited', cells: [{ sheet, cell: address, now: typed }] });
      expect(told(excel.host.workbook())).toEqual(edited);

      expect(await undoLastCommand('keep')).toMatchObject({ kind: 'undone', kept: [{ sheet, cell: address }] });
      const { sheets } = excel.host.workbook();
      const cells = sheets.flatMap((one) => [...one.rows.values()].flatMap((row) => [...row.cells.values()]));
      expect(cells.filter(({ value }) => value === typed)).toHaveLength(1);
      // A sheet of the command stays as a whole.
      if (!filled.some(({ id }) => id === sheets.find(({ name }) => name === sheet)?.id)) return;
      expect(told(excel.host.workbook(), ({ name }) => name === sheet)).toMatchObject({ sheets: others.sheets });
      expect(otherRows(excel, sheet, address)).toEqual(rows);
    });

    it('overwrites it when asked to', async () => {
      const { excel, run } = await prepare();
      poseAs('1.9');
      const before = told(excel.host.workbook());
      await run();
      await typeInto(excel, wrote);
      expect(await undoLastCommand('overwrite')).toEqual({ kind: 'undone', kept: [], lost: [] });
      expect(told(excel.host.workbook())).toEqual(before);
    });
  },
);
