/**
 * A workbook in the old shared mode (共享工作簿), in which Excel refuses tables, merged cells, conditional formats,
 * drop-downs, charts and protection. A command works, or says what to switch off; it never says that nothing was written
 * when something was.
 */
import { UserError } from '../../../src/core/userError';
import { zhCN } from '../../../src/i18n/catalogue.zh-CN';
import { useExcel } from '../officeGlobals';
import { errorCodeOf, openExcel } from '../../workbench/host/openHost';
import { changedSheets, visibleState } from './workbookState';
import { openFor, writingCommands, type WritingCommand } from './writingCommands';

/** The workbook that the command starts from, its tables turned into ranges: Excel shares no other. */
async function opened(command: WritingCommand, legacyShared: boolean) {
  const excel = await openFor(command);
  await excel.run(async (context) => {
    context.workbook.tables.load('items/name');
    await context.sync();
    for (const table of context.workbook.tables.items) table.convertToRange();
    await context.sync();
  });
  return useExcel(excel.host.workbook(), { legacyShared });
}

it.each(writingCommands.map((command) => ({ name: command.name, command })))(
  '$name works in a shared workbook, or says that sharing has to end',
  async ({ command }) => {
    const excel = await opened(command, true);
    const before = visibleState(excel.host.workbook());
    const failure: unknown = await (async () => {
      await (
        await command.preview()
      )?.();
      return null;
    })().catch((error: unknown) => error);
    if (failure === null) {
      const after = visibleState(excel.host.workbook());
      const plain = await opened(command, false);
      await (
        await command.preview()
      )?.();
      expect(after).toEqual(visibleState(plain.host.workbook()));
      return;
    }
    expect(failure).toBeInstanceOf(UserError);
    const { code, facts } = failure as UserError;
    const changed = changedSheets(before, visibleState(excel.host.workbook()));
    const named = String(facts['sheets'] ?? '');
    // 分发登记 may stand for 分发登记2, which is what a second one is called.
    const isNamed = (sheet: string): boolean => named.split('、').some((one) => one !== '' && sheet.startsWith(one));
    expect({ code, named, untold: changed.filter((sheet) => !isNamed(sheet)) }).toEqual({ code, named, untold: [] });
    // A record that is gone with its table is told as what it is.
    const aboutSharing = ['excelRefused', 'writeInterrupted'].includes(code);
    expect(aboutSharing || changed.length === 0).toBe(true);
    expect(aboutSharing ? zhCN[`error.${code as 'excelRefused'}`] : '共享工作簿').toContain('共享工作簿');
  },
);

describe('the old shared mode', () => {
  it.each<readonly [string, (sheet: Excel.Worksheet) => void]>([
    ['a table', (sheet) => void sheet.tables.add('A1:B2', true)],
    ['merged cells', (sheet) => sheet.getRange('A1:B1').merge()],
    ['a conditional format', (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom')],
    [
      'a drop-down',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { source: '甲,乙', inCellDropDown: true } }),
    ],
    ['protection', (sheet) => sheet.protection.protect()],
  ])('refuses %s', async (_, change) => {
    const excel = openExcel(undefined, { legacyShared: true });
    const attempt = excel.run(async (context) => {
      change(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('GeneralException');
  });

  it('takes values, formats and new sheets', async () => {
    const excel = openExcel(undefined, { legacyShared: true });
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.add('Sheet2').getRange('A1');
      range.values = [['甲']];
      range.format.font.bold = true;
      await context.sync();
    });
    expect(excel.host.workbook().sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2']);
  });
});
