/**
 * Somebody has turned the table of a list into a plain range (表设计 → 转换为区域), before the command was prepared or
 * between its preview and its end. It then does what it does to a table, or says plainly why not and leaves all as it was.
 */
import { UserError } from '../../../src/core/userError';
import type { Workbook } from '../../../src/files/xlsx/workbook';
import type { TestExcel } from '../../workbench/host/openHost';
import { visibleState } from './workbookState';
import { openFor, writingCommands } from './writingCommands';

/** Takes the tables from a sheet and leaves what they show. */
async function convert(excel: TestExcel, sheetName: string): Promise<void> {
  await excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getItem(sheetName);
    tables.load('items/name');
    await context.sync();
    for (const table of tables.items) table.convertToRange();
    await context.sync();
  });
}

/** What the cells say; whether they belong to a table is what differs. Formulas name cells instead of columns then. */
function cellsOf(workbook: Workbook): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return Object.fromEntries(
    Object.entries(visibleState(workbook)).map(([name, cells]) => [
      name,
      Object.fromEntries(
        Object.entries(cells).filter(
          ([at, value]) => /^\d/.test(at) && !(typeof value === 'string' && value.startsWith('=')),
        ),
      ),
    ]),
  );
}

/** Sheets that are known by their headers, or by a name of their place. */
const knownWithoutTable: ReadonlySet<string> = new Set(['任务清单', '部门名录', '制度清单', '督查通报', '考核参考']);

const cases = writingCommands.flatMap((command) =>
  [...new Set(['任务清单', ...command.writes])]
    .filter((sheet) => !command.makes.includes(sheet) && !command.name.includes('支部'))
    .map((sheet) => ({ name: command.name, command, sheet })),
);

describe.each([
  ['before it is prepared', true],
  ['after its preview', false],
] as const)('a table turned into a range %s', (_, early) => {
  it.each(cases)('$name, with 工作表 $sheet', async ({ command, sheet }) => {
    const undisturbed = await openFor(command);
    await (
      await command.preview()
    )?.();

    const excel = await openFor(command);
    const preview = early ? null : await command.preview();
    await convert(excel, sheet);
    const standing = visibleState(excel.host.workbook());
    const before = cellsOf(excel.host.workbook());
    const failure: unknown = await (async () => {
      const run = early ? await command.preview() : preview;
      await run?.();
      return null;
    })().catch((error: unknown) => error);
    if (failure === null) {
      const now = cellsOf(excel.host.workbook());
      const wanted = cellsOf(undisturbed.host.workbook());
      if (knownWithoutTable.has(sheet)) {
        // A list that is made again keeps the range as a sheet beside it.
        for (const [name, cells] of Object.entries(wanted)) expect({ name, cells: now[name] }).toEqual({ name, cells });
      } else {
        // A record of ours that is no table any more is a person's: nothing in it is touched, a new one begins.
        expect(now[sheet]).toEqual(before[sheet]);
        expect(now['任务清单']).toEqual(wanted['任务清单']);
      }
      return;
    }
    expect(failure).toBeInstanceOf(UserError);
    const { code } = failure as UserError;
    expect({ code, plain: !['unexpected', 'excelRefused', 'writeInterrupted'].includes(code) }).toEqual({
      code,
      plain: true,
    });
    expect(visibleState(excel.host.workbook())).toEqual(standing);
  });
});
