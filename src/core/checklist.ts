/** The standard checklist: its columns as data, finding them again under other headers, and rows from tasks. */
export {
  checklistColumns,
  isExtraKey,
  peopleColumns,
  type ChecklistColumn,
  type ColumnKey,
  type ExtraKey,
  type PlanKey,
} from './checklist/columns';
export { matchHeaders, normalizeHeader, type HeaderMatch } from './checklist/headers';
export {
  ownColumns,
  planColumns,
  type ColumnOptions,
  type OwnPlanColumn,
  type PlanColumn,
} from './checklist/planColumns';
export { rowToTask, taskToRow, type CellContent, type ChecklistRow, type RowReading } from './checklist/rows';
