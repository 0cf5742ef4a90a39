/**
 * A workbook that is open for reading only: Office.context.document.mode says so
 * (javascript/api/office/office.document#office-office-document-mode-member), and what would change it is refused.
 */
import { inChinese } from '../../../src/i18n/inChinese';
import { useExcel } from '../officeGlobals';
import { failureOf } from './workbookState';
import { openFor, writingCommands, type WritingCommand } from './writingCommands';

/** The workbook that the command starts from, opened for reading; `told` is what Office.context says of it. */
async function openForReading(command: WritingCommand, told: 'readOnly' | 'readWrite') {
  const workbook = (await openFor(command)).host.workbook();
  const excel = useExcel(workbook, { access: 'view' });
  const context = { ...Office.context, document: { mode: told } };
  Object.assign(globalThis, { Office: { ...Office, DocumentMode: { ReadOnly: 'readOnly' }, context } });
  return excel;
}

describe('a workbook that is open for reading only', () => {
  it.each(writingCommands)('is read for $name, which then says that it cannot be written to', async (command) => {
    const excel = await openForReading(command, 'readOnly');
    const before = excel.host.workbook();
    const run = await command.preview();
    expect(run).not.toBeNull();
    const failure = await failureOf(run);
    expect(failure.code).toBe('workbookReadOnly');
    expect(inChinese.lookUp(`error.${failure.code}`, failure.facts)).toContain('另存为');
    expect(excel.host.workbook().sheets).toEqual(before.sheets);
  });

  it.each(writingCommands)('is left as it is by $name where only the refusal tells', async (command) => {
    const excel = await openForReading(command, 'readWrite');
    const before = excel.host.workbook();
    const failure = await failureOf(await command.preview());
    expect(failure.code).toBe('workbookReadOnly');
    expect(excel.host.workbook().sheets).toEqual(before.sheets);
  });
});
