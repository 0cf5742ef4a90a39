/**
 * The old shared workbook (审阅 → 共享工作簿): it holds no tables, and what is listed here cannot be changed in it
 * (support.microsoft.com, "About the shared workbook feature").
 */
import { HostError } from './hostError';

/** By type and member, as Office.js names them. */
const refused: ReadonlySet<string> = new Set([
  'TableCollection.Add',
  'Worksheet.Delete',
  'Range.Merge',
  'Range.Unmerge',
  'ConditionalFormatCollection.Add',
  'ConditionalFormatCollection.ClearAll',
  'ConditionalFormat.Delete',
  'DataValidation.Rule',
  'DataValidation.Clear',
  'ChartCollection.Add',
  'WorksheetProtection.Protect',
  'WorksheetProtection.Unprotect',
]);

/**
 * Which code Excel answers with is written nowhere; this is the one that says least, so nothing can come to rely on it.
 *
 * @throws HostError GeneralException
 */
export function refuseWhenShared(typeName: string, member: string): void {
  if (refused.has(`${typeName}.${member}`)) throw new HostError('GeneralException', 'the workbook is shared');
}
