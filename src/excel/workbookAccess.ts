/** What Excel lets people do with the workbook that is open. */
import { isReadOnly } from './requirements';
import { runCommand } from './runCommand';

/** 'copyOnly': it can be changed, but is saved under another name only; 'view': it cannot be changed. */
export type WorkbookAccess = 'full' | 'copyOnly' | 'view';

/** One sync, or none where Office.js knows it by itself. */
export async function workbookAccess(): Promise<WorkbookAccess> {
  if (isReadOnly()) return 'view';
  return runCommand(async (context) => {
    // True also where another person has the file open (javascript/api/excel/excel.workbook, "readOnly").
    context.workbook.load('readOnly');
    await context.sync();
    return context.workbook.readOnly ? 'copyOnly' : 'full';
  });
}
