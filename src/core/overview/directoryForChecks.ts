/** The directory that a check goes by, without writing one. */
import { textOf } from '../checks/cells';
import type { CheckedChecklist } from '../checks/check';
import { draftDirectory, type Directory } from '../departments';

/** The workbook's own; where it has none, what 校验 would draft from the list on its first run. */
export function directoryForChecks(own: Directory, { rows }: CheckedChecklist): Directory {
  if (own.entries.length > 0) return own;
  return draftDirectory(
    rows.map((row) => ({
      departmentsText: [textOf(row, 'lead'), textOf(row, 'departments')].filter((text) => text !== '').join('；'),
    })),
  );
}
