/**
 * People go on working while a command runs: an edit that lands between two batches is never lost, and what the command
 * writes reaches the row that it is meant for. Excel.run keeps nobody out (office/dev/add-ins/excel/
 * co-authoring-in-excel-add-ins; javascript/api/excel/excel.runoptions).
 */
import { UserError } from '../../../src/core/userError';
import { interceptBatches } from './batches';
import { changesBetween, computed, edits, tasks } from './otherPeople';
import { openFor, writingCommands, type WritingCommand } from './writingCommands';

const onChecklistCommands = writingCommands.filter(({ writes }) => writes.includes('任务清单'));
const cases = onChecklistCommands.flatMap((command) =>
  edits.map(({ what, act }) => ({ name: command.name, command, what, act })),
);

describe.each(cases)('while $name runs and $what', ({ command, act }) => {
  it('loses nothing and mixes no rows, after whichever batch it happens', async () => {
    const { batches, before, after } = await undisturbed(command);
    for (let at = 1; at < batches; at += 1) {
      const excel = await openFor(command);
      const run = await command.preview();
      let acting = false;
      let edited: Awaited<ReturnType<typeof tasks>> = {};
      const end = interceptBatches(excel, async ({ run: send, number }) => {
        const response = await send();
        if (number !== at || acting) return response;
        acting = true;
        end();
        const untouched = await tasks(excel);
        await act(excel);
        edited = changesBetween(untouched, await tasks(excel));
        return response;
      });
      const error: unknown = await run?.().then(
        () => null,
        (failure: unknown) => failure,
      );
      if (error !== null) expect(error).toBeInstanceOf(UserError);
      const now = await tasks(excel);
      for (const [id, cells] of Object.entries(edited)) {
        for (const [header, text] of Object.entries(cells)) {
          // 状态 may be what the command is about: then it says so by failing, or it was there before the edit.
          expect({ at, id, header, text: now[id]?.[header] }).toEqual({ at, id, header, text });
        }
      }
      for (const [id, cells] of Object.entries(now)) {
        for (const [header, text] of Object.entries(cells)) {
          if (computed.has(header) || edited[id]?.[header] !== undefined) continue;
          const expected = [before[id]?.[header], after[id]?.[header]];
          expect({ at, id, header, text, known: expected.includes(text) }).toEqual({
            at,
            id,
            header,
            text,
            known: true,
          });
        }
      }
      for (const id of Object.keys(before))
        if (id in after) expect({ at, id, there: id in now }).toEqual({ at, id, there: true });
    }
  });
});

async function undisturbed(command: WritingCommand) {
  const excel = await openFor(command);
  const run = await command.preview();
  const before = await tasks(excel);
  const end = interceptBatches(excel, ({ run: send }) => send());
  await run?.();
  const batches = end();
  return { batches, before, after: await tasks(excel) };
}
