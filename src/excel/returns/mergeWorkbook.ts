/** 汇总回收 in the workbook: what the merge starts from, writing what it comes to, and taking that back. */
export type { AppliedMerge, MergeSheet } from './applyMerge';
export { applyMerge } from './applyMerge';
export type { MergeBackup } from './backupSheet';
export { readBackups } from './backupSheet';
export { goToMergeSheet } from './goToMergeSheet';
export type { MergePlan } from './readMergeInput';
export { readMergeInput } from './readMergeInput';
export { readSheetsAsReturns, returnSheetNames } from './readSheetsAsReturns';
export type { EditedCell, EditedMode } from './restoreBackup';
export type { UndoOutcome } from './undoLastMerge';
export { undoLastMerge } from './undoLastMerge';
