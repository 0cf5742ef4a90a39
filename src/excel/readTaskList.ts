/** Reads the task list that a person has on the active sheet. */
import { readTaskCells, type Reading } from '../core/reading';
import type { ListCell } from '../core/taskList';
import { currentYear } from './clock';
import { readActiveBlock, type SheetBlock } from './readBlock';
import { runCommand } from './runCommand';
import { loadPlanOptions } from './settings/planOptions';

/**
 * The task list on the active sheet, or in the selection when a person marked one.
 *
 * @throws UserError sheetIsEmpty, noTaskList
 */
export async function readActiveSheet(): Promise<Reading> {
  return runCommand(async (context) => {
    const options = loadPlanOptions(context);
    const block = await readActiveBlock(context);
    const { extraColumns } = options.read().options;
    return readTaskCells(block.sheet, listCells(block), block.top + 1, currentYear(), extraColumns);
  });
}

/** Numbers stay numbers only where Excel shows them as dates; any other number is the text a person sees. */
function listCells({ text, values, numberFormats }: SheetBlock): ListCell[][] {
  return text.map((row, rowIndex) =>
    row.map((shown, columnIndex): ListCell => {
      const value = values[rowIndex]?.[columnIndex] ?? '';
      const isDate = typeof value === 'number' && /[ymd年月日]/i.test(numberFormats[rowIndex]?.[columnIndex] ?? '');
      return { text: shown, value: isDate ? value : shown };
    }),
  );
}
