/** Merging returned workbooks into the checklist. */
export { checklistSchema, checklistSchemaFor, type SchemaOptions } from './returns/checklistSchema';
export type { Baseline, SentCell, SentRow } from './returns/baseline';
export type * from './returns/mergeInput';
export type * from './returns/mergeResult';
export type * from './returns/readWorkbook';
export type * from './returns/schema';
export { readBaseline, readBaselines, writeBaseline } from './returns/baselineText';
export { baselineSheetName, findBaseline } from './returns/findBaseline';
export { mergeReturns } from './returns/mergeReturns';
export { rowsToSend, type RowToSend } from './returns/rowsToSend';
