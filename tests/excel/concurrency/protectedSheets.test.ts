/**
 * Protected sheets and workbooks: support.microsoft.com, "Protect a worksheet" and "Protect a workbook"; Excel answers
 * AccessDenied and keeps what a batch did before (office/dev/add-ins/testing/application-specific-api-error-handling).
 */
import type { UserError } from '../../../src/core/userError';
import { inChinese } from '../../../src/i18n/inChinese';
import type { TestExcel } from '../../workbench/host/openHost';
import { openFor, writingCommands } from './writingCommands';
import { failureOf, visibleState } from './workbookState';

const protect = (excel: TestExcel, sheet: string): Promise<void> =>
  excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    protection.load('protected');
    await context.sync();
    if (!protection.protected) protection.protect();
    await context.sync();
  });

const { lookUp } = inChinese;
const sentence = ({ code, facts }: UserError): string => lookUp(`error.${code}`, facts);

const onSheets = writingCommands.flatMap((command) =>
  command.writes.map((sheet) => ({ command, sheet, name: command.name })),
);

describe('a protected sheet that a command writes to', () => {
  it.each(onSheets)(
    'stops $name when it is $sheet, by name and before anything is written',
    async ({ command, sheet }) => {
      const excel = await openFor(command);
      const run = await command.preview();
      await protect(excel, sheet);
      const before = visibleState(excel.host.workbook());
      const failure = await failureOf(run);
      expect(failure).toMatchObject({ code: 'checklistProtected', facts: { sheet } });
      expect(sentence(failure)).toContain(`“${sheet}”`);
      expect(sentence(failure)).toContain('撤销工作表保护');
      expect(visibleState(excel.host.workbook())).toEqual(before);
    },
  );
});

describe('a workbook whose structure is protected', () => {
  it.each(writingCommands.filter(({ makes }) => makes.length > 0))(
    'stops $name, which makes sheets, before anything is written',
    async (command) => {
      const excel = await openFor(command);
      const run = await command.preview();
      await excel.run(async (context) => {
        context.workbook.protection.protect();
        await context.sync();
      });
      const before = visibleState(excel.host.workbook());
      const failure = await failureOf(run);
      expect(failure.code).toBe('workbookProtected');
      expect(sentence(failure)).toContain('保护工作簿');
      expect(visibleState(excel.host.workbook())).toEqual(before);
    },
  );

  it.each(writingCommands.filter(({ makes }) => makes.length === 0))(
    'lets $name be, which makes none that people see',
    async (command) => {
      const excel = await openFor(command);
      const run = await command.preview();
      await excel.run(async (context) => {
        context.workbook.protection.protect();
        await context.sync();
      });
      const outcome = await run?.().then(
        () => 'done',
        (error: unknown) => (error as UserError).code,
      );
      // Hidden sheets of ours are sheets too.
      expect(['done', 'workbookProtected']).toContain(outcome);
    },
  );
});
