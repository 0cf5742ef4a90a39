/**
 * What a command leaves behind when Excel fails in the middle: every batch of every command fails once, in each way
 * (excel.errorcodes; OfficeExtension.ErrorCodes.connectionFailure).
 */
import { UserError } from '../../../src/core/userError';
import { interceptBatches, refusedWith, type Batch } from './batches';
import { changedSheets, visibleState } from './workbookState';
import type { TestExcel } from '../../workbench/host/openHost';
import { openFor, writingCommands, type WritingCommand } from './writingCommands';
import type { ResponseMessage } from '../../../src/workbench/host/protocol';

type Fault = (batch: Batch) => Promise<ResponseMessage>;

const faults: Readonly<Record<string, Fault>> = {
  'is refused': () => Promise.resolve(refusedWith('RequestAborted')),
  'is done, but the answer is lost': async ({ run }) => {
    await run();
    return refusedWith('ConnectionFailure');
  },
  'stops half-way': async ({ run, body }) => {
    await run({ ...body, Actions: body.Actions.slice(0, Math.ceil(body.Actions.length / 2)) });
    return refusedWith('GeneralException');
  },
};

/** Records tell the minute. */
beforeAll(() => {
  jest.useFakeTimers({
    now: new Date(2020, 10, 20, 12),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
});
afterAll(() => jest.useRealTimers());

/** The workbook after the command ran undisturbed, and the batches worth failing: the first, and those that write. */
async function undisturbed(command: WritingCommand) {
  const excel = await openFor(command);
  const run = await command.preview();
  const failing = [1];
  const end = interceptBatches(excel, async ({ number, run: send }) => {
    const before = excel.host.workbook();
    const response = await send();
    if (excel.host.workbook() !== before && number > 1) failing.push(number);
    return response;
  });
  await run?.();
  end();
  return { failing, state: visibleState(excel.host.workbook()) };
}

/** As the message says. Hidden sheets of ours that a command made first stay. */
function undoTo(excel: TestExcel, state: ReturnType<typeof visibleState>): void {
  while (changedSheets(state, visibleState(excel.host.workbook())).length > 0) {
    if (!excel.host.undo()) throw new Error('undo does not lead back');
  }
}

const cases = Object.entries(faults).flatMap(([fault, fail]) =>
  writingCommands.map((command) => ({ fault, fail, command, name: command.name })),
);

describe.each(cases)('when a batch of $name $fault', ({ fail, command }) => {
  it('leaves the workbook as it was or names the sheets it may have written; undone and run again, all is there', async () => {
    const whole = await undisturbed(command);
    for (const failing of whole.failing) {
      const excel = await openFor(command);
      const run = await command.preview();
      const before = visibleState(excel.host.workbook());
      const end = interceptBatches(excel, (batch) => (batch.number === failing ? fail(batch) : batch.run()));
      const error: unknown = await run?.().then(
        () => null,
        (failure: unknown) => failure,
      );
      end();
      const changed = changedSheets(before, visibleState(excel.host.workbook()));
      const at = { failing };
      if (error === null) {
        // Only what tidies up after the work can fail unnoticed.
        expect({ ...at, state: visibleState(excel.host.workbook()) }).toEqual({ ...at, state: whole.state });
        continue;
      }
      expect(error).toBeInstanceOf(UserError);
      const { code, facts } = error as UserError;
      const named = code === 'writeInterrupted' ? String(facts['sheets']).split('、') : [];
      expect({ ...at, code, unnamed: changed.filter((sheet) => !named.includes(sheet)) }).toEqual({
        ...at,
        code,
        unnamed: [],
      });
      if (changed.length > 0) undoTo(excel, before);
      const again = await command.preview();
      await again?.();
      expect({ ...at, state: visibleState(excel.host.workbook()) }).toEqual({ ...at, state: whole.state });
    }
  });
});
