/**
 * Cell edit mode: learn.microsoft.com/javascript/api/excel/excel.runoptions (delayForCellEdit) and
 * github.com/OfficeDev/office-js/issues/1393 (what Excel on the web does all the same).
 */
import { UserError } from '../../src/core/userError';
import { createCellEditWait, type CellEditWait, type Pause } from '../../src/excel/cellEditWait';
import { noteWriting } from '../../src/excel/commandProgress';
import { runCommand } from '../../src/excel/runCommand';
import type { TestExcel } from '../workbench/host/openHost';
import { useExcel } from './officeGlobals';

const valueOfA1 = (excel: TestExcel): unknown => excel.host.workbook().sheets[0]?.rows.get(0)?.cells.get(0)?.value;

const writeA1 =
  (value: number) =>
  async (context: Excel.RequestContext): Promise<number> => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value]];
    await context.sync();
    return value;
  };

/** Lets no time pass; `during` happens while the command waits. */
function waitWith(during: (times: number, wait: CellEditWait) => void): {
  readonly wait: CellEditWait;
  readonly times: () => number;
} {
  let times = 0;
  const pause: Pause = () => {
    times += 1;
    during(times, wait);
    return Promise.resolve();
  };
  const wait = createCellEditWait(pause);
  return { wait, times: () => times };
}

describe('while a cell is being edited and Excel refuses to wait', () => {
  it('tries again until the person is done, and tells so meanwhile', async () => {
    const excel = useExcel();
    const seen: boolean[] = [];
    const { wait, times } = waitWith((count, self) => {
      seen.push(self.isWaiting());
      if (count === 3) excel.host.setCellEditing(false);
    });
    excel.host.setCellEditing(true, 'refuse');
    await expect(runCommand(writeA1(7), { wait })).resolves.toBe(7);
    expect(valueOfA1(excel)).toBe(7);
    expect(times()).toBe(3);
    expect(seen).toEqual([true, true, true]);
    expect(wait.isWaiting()).toBe(false);
  });

  it('tells listeners when waiting begins and ends, and nothing after they left', async () => {
    const excel = useExcel();
    const { wait } = waitWith((count) => {
      if (count === 2) excel.host.setCellEditing(false);
    });
    const heard: boolean[] = [];
    const leave = wait.subscribe(() => heard.push(wait.isWaiting()));
    excel.host.setCellEditing(true, 'refuse');
    await runCommand(writeA1(1), { wait });
    leave();
    excel.host.setCellEditing(true, 'refuse');
    await expect(runCommand(writeA1(2), { wait })).rejects.toMatchObject({ code: 'cellEditing' });
    expect(heard).toEqual([true, false]);
  });

  it('gives up after a while with a message of its own, and has written nothing', async () => {
    const excel = useExcel();
    const { wait, times } = waitWith(() => undefined);
    excel.host.setCellEditing(true, 'refuse');
    await expect(runCommand(writeA1(7), { wait })).rejects.toMatchObject({ code: 'cellEditing' });
    expect(times()).toBeGreaterThan(30);
    expect(valueOfA1(excel)).toBeUndefined();
    expect(wait.isWaiting()).toBe(false);
  });

  it('stops when the person says so', async () => {
    const excel = useExcel();
    const { wait, times } = waitWith((count, self) => {
      if (count === 2) self.cancel();
    });
    excel.host.setCellEditing(true, 'refuse');
    await expect(runCommand(writeA1(7), { wait })).rejects.toMatchObject({ code: 'cellEditing' });
    expect(times()).toBe(2);
    expect(valueOfA1(excel)).toBeUndefined();
  });

  it('starts from the beginning when it has only read so far', async () => {
    const excel = useExcel();
    const { wait } = waitWith(() => {
      excel.host.setCellEditing(false);
      excel.host.type(excel.host.workbook().activeSheetId, 0, 0, '5');
    });
    const result = await runCommand(
      async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        range.load('values');
        await context.sync();
        if (!wait.isWaiting()) excel.host.setCellEditing(true, 'refuse');
        range.getOffsetRange(0, 1).values = range.values;
        await context.sync();
        return range.values[0]?.[0] as unknown;
      },
      { wait },
    );
    expect(result).toBe(5);
  });

  it('does not begin anew once something is written, and says on which sheet', async () => {
    const excel = useExcel();
    const { wait, times } = waitWith(() => undefined);
    const attempt = runCommand(
      async (context) => {
        noteWriting(context, ['Sheet1']);
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        range.values = [[1]];
        await context.sync();
        excel.host.setCellEditing(true, 'refuse');
        range.values = [[2]];
        await context.sync();
      },
      { wait },
    );
    await expect(attempt).rejects.toMatchObject({ code: 'writeInterrupted', facts: { sheets: 'Sheet1' } });
    expect(times()).toBe(0);
  });

  it('lets a failure of another kind through at once', async () => {
    useExcel();
    const { wait, times } = waitWith(() => undefined);
    const failure = new UserError('noChecklist');
    await expect(runCommand(() => Promise.reject(failure), { wait })).rejects.toBe(failure);
    expect(times()).toBe(0);
  });
});
