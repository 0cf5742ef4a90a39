/** Shows the directory. */
import { UserError } from '../../core/userError';
import { runCommand } from '../runCommand';
import { directorySheetName } from './directoryNames';
import { readDirectory } from './readDirectory';

/** Two syncs. @throws UserError sheetChanged when it is gone */
export async function goToDirectory(): Promise<void> {
  await runCommand(async (context) => {
    const found = await readDirectory(context);
    if (found === null) throw new UserError('sheetChanged', { sheet: directorySheetName });
    context.workbook.worksheets.getItem(found.sheet).activate();
    await context.sync();
  });
}
