/**
 * 任务清单 is deleted or gets another name while a command runs, by a co-author or in a second window: the command goes on
 * under the new name, or says which sheet is gone and leaves the others as they were.
 */
import { UserError } from '../../../src/core/userError';
import type { TestExcel } from '../../workbench/host/openHost';
import { sheetNamed } from '../directory/program';
import { interceptBatches } from './batches';
import { changedSheets, visibleState } from './workbookState';
import { openFor, writingCommands, type WritingCommand } from './writingCommands';

const list = '任务清单';
const renamed = '改了名的清单';

const deleteList = (excel: TestExcel): void => {
  const { id } = sheetNamed(excel, list);
  excel.host.coAuthor.edit((workbook) => {
    const sheets = workbook.sheets.filter((sheet) => sheet.id !== id);
    const isThere = sheets.some((sheet) => sheet.id === workbook.activeSheetId);
    return { ...workbook, sheets, activeSheetId: isThere ? workbook.activeSheetId : (sheets[0]?.id ?? '') };
  });
};
const renameList = (excel: TestExcel): void => {
  const { id } = sheetNamed(excel, list);
  excel.host.coAuthor.edit((workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.id === id ? { ...sheet, name: renamed } : sheet)),
  }));
};

/** Does something after a batch of the command; tells what became of it and of the workbook. */
async function disturbed(command: WritingCommand, at: number, act: (excel: TestExcel) => void) {
  const excel = await openFor(command);
  const run = await command.preview();
  const start = excel.host.workbook();
  let before: ReturnType<typeof visibleState> = {};
  let happened = false;
  const end = interceptBatches(excel, async ({ run: send, number }) => {
    const response = await send();
    if (number !== at || happened) return response;
    happened = true;
    act(excel);
    before = visibleState(excel.host.workbook());
    return response;
  });
  const failure: unknown = await run?.().then(
    () => null,
    (error: unknown) => error,
  );
  end();
  return { failure, happened, start, before, after: visibleState(excel.host.workbook()) };
}

async function undisturbed(command: WritingCommand) {
  const excel = await openFor(command);
  const run = await command.preview();
  const end = interceptBatches(excel, ({ run: send }) => send());
  await run?.();
  return { batches: end(), after: visibleState(excel.host.workbook()) };
}

const commands = writingCommands.filter(({ writes }) => writes.includes(list));
const codes = new Set<string>();

it.each(commands.map((command) => ({ name: command.name, command })))(
  '$name tells of a list that is deleted under it',
  async ({ command }) => {
    const { batches } = await undisturbed(command);
    for (let at = 1; at < batches; at += 1) {
      const { failure, happened, before, after } = await disturbed(command, at, deleteList);
      expect(happened).toBe(true);
      // After its last writing there is nothing left to fail; before anything is written it must.
      if (at > 1 && failure === null) continue;
      expect(failure).toBeInstanceOf(UserError);
      const { code, facts } = failure as UserError;
      codes.add(code);
      const told = `${String(facts['sheet'] ?? '')}、${String(facts['sheets'] ?? '')}`;
      const untold = changedSheets(before, after).filter(
        (sheet) => code !== 'writeInterrupted' || !told.includes(sheet),
      );
      expect({ at, code, untold }).toEqual({ at, code, untold: [] });
      expect(['sheetGone', 'sheetChanged', 'noChecklist', 'writeInterrupted']).toContain(code);
    }
  },
);

it.each(commands.map((command) => ({ name: command.name, command })))(
  '$name goes on under a new name of the list, or says so before anything is written',
  async ({ command }) => {
    const { batches, after: wanted } = await undisturbed(command);
    for (let at = 1; at < batches; at += 1) {
      const { failure, start, before, after } = await disturbed(command, at, renameList);
      if (failure === null) {
        expect(Object.keys(after[renamed] ?? {})).toEqual(Object.keys(wanted[list] ?? {}));
        continue;
      }
      expect(failure).toBeInstanceOf(UserError);
      const { code } = failure as UserError;
      codes.add(code);
      // Nothing was written, or what was written has been taken back.
      const { [list]: cells = {}, ...others } = visibleState(start);
      const untouched = [before, { ...others, [renamed]: cells }];
      const changed = untouched.map((state) => changedSheets(state, after));
      expect({ at, code, changed: changed.some((sheets) => sheets.length === 0) || changed }).toEqual({
        at,
        code,
        changed: true,
      });
    }
  },
);

it('names the sheet that is gone', () => {
  expect([...codes]).toContain('sheetGone');
});
