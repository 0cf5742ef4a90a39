/** The standard checklist: its columns as data, finding them again under other headers, and rows from tasks. */
export { checklistColumns, peopleColumns, type ChecklistColumn, type ColumnKey } from './checklist/columns';
export { matchHeaders, normalizeHeader, type HeaderMatch } from './checklist/headers';
export { rowToTask, taskToRow, type CellContent, type ChecklistRow, type RowReading } from './checklist/rows';
