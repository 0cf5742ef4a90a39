/**
 * People go on working while a command runs: an edit that lands between two batches is never lost, and what the command
 * writes reaches the row that it is meant for. Excel.run keeps nobody out (office/dev/add-ins/excel/
 * co-authoring-in-excel-add-ins; javascript/api/excel/excel.runoptions).
 */
import { UserError } from '../../../src/core/userError';
import type { TestExcel } from '../../workbench/host/openHost';
import { sheetNamed, tableText } from '../directory/program';
import { interceptBatches } from './batches';
import { openFor, writingCommands, type WritingCommand } from './writingCommands';

/** What somebody does to 任务清单 meanwhile. */
interface Edit {
  readonly what: string;
  readonly act: (excel: TestExcel) => Promise<void>;
}

const onChecklist =
  (act: (sheet: Excel.Worksheet, table: Excel.Table) => void) =>
  (excel: TestExcel): Promise<void> =>
    excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('任务清单'), context.workbook.tables.getItem('任务清单'));
      await context.sync();
    });

const typed = '刚刚输入的内容';

const edits: readonly Edit[] = [
  {
    what: 'somebody types into 备注 of the third task',
    act: (excel) => {
      const result = excel.host.type(sheetNamed(excel, '任务清单').id, 5, 15, typed);
      if (!result.ok) throw new Error(result.reason);
      return Promise.resolve();
    },
  },
  {
    what: 'somebody types into 责任人 and 状态 of the second task',
    act: async (excel) => {
      await Promise.resolve();
      excel.host.type(sheetNamed(excel, '任务清单').id, 4, 7, typed);
      excel.host.type(sheetNamed(excel, '任务清单').id, 4, 10, '难度较大');
    },
  },
  {
    what: 'somebody inserts a task at the top',
    act: onChecklist((_, table) => {
      table.rows.add(0, [['RW-100', '', '', '插入的任务', ...Array.from({ length: 11 }, () => ''), typed]]);
    }),
  },
  {
    what: 'somebody sorts the tasks the other way round',
    act: onChecklist((_, table) => {
      table.sort.apply([{ key: 0, ascending: false }]);
    }),
  },
];

/** 任务清单 by 任务编号: what each task says, and that each stands once. */
async function tasks(excel: TestExcel): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const [headers = [], ...rows] = await tableText(excel, '任务清单');
  const byId: Record<string, Record<string, string>> = {};
  for (const row of rows) {
    const cells = Object.fromEntries(headers.map((header, at) => [header, row[at] ?? '']));
    const id = cells['任务编号'] ?? '';
    byId[id in byId ? `${id} again` : id] = cells;
  }
  return byId;
}

const onChecklistCommands = writingCommands.filter(({ writes }) => writes.includes('任务清单'));
const cases = onChecklistCommands.flatMap((command) =>
  edits.map(({ what, act }) => ({ name: command.name, command, what, act })),
);

/** Formulas. */
const computed = new Set(['预警']);

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

/** Cells by task that an edit changed; of a new task all. */
function changesBetween(
  before: Awaited<ReturnType<typeof tasks>>,
  after: Awaited<ReturnType<typeof tasks>>,
): Awaited<ReturnType<typeof tasks>> {
  return Object.fromEntries(
    Object.entries(after).flatMap(([id, cells]) => {
      const changed = Object.entries(cells).filter(
        ([header, text]) => !computed.has(header) && before[id]?.[header] !== text,
      );
      return changed.length === 0 ? [] : [[id, Object.fromEntries(changed)]];
    }),
  );
}

async function undisturbed(command: WritingCommand) {
  const excel = await openFor(command);
  const run = await command.preview();
  const before = await tasks(excel);
  const end = interceptBatches(excel, ({ run: send }) => send());
  await run?.();
  const batches = end();
  return { batches, before, after: await tasks(excel) };
}
