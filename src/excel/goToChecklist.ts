/** Shows the checklist. */
import { runCommand } from './runCommand';
import { checklistTableName } from './writeChecklistSheet';

export async function goToChecklist(): Promise<void> {
  await runCommand(async (context) => {
    const sheet = context.workbook.tables.getItem(checklistTableName).worksheet;
    sheet.activate();
    await context.sync();
  });
}
