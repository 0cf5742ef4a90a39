/** Reads the task list that a person has on the active sheet. */
import { readTaskCells, type Reading } from '../core/reading';
import type { ListCell } from '../core/taskList';
import { currentYear } from './clock';
import { readActiveBlock, type SheetBlock } from './readBlock';
import { runCommand } from './runCommand';

/**
 * The task list on the active sheet, or in the selection when a person marked one.
 *
 * @throws UserError sheetIsEmpty, noTaskList
 */
export async function readActiveSheet(): Promise<Reading> {
  const block = await runCommand(readActiveBlock);
  return readTaskCells(block.sheet, listCells(block), block.top + 1, currentYear());
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
