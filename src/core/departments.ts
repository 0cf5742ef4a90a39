/** Departments: reading 责任部门, and the directory their names come from. */
export {
  departmentCategories,
  findEntry,
  groupCategory,
  type DepartmentCategory,
  type Directory,
  type DirectoryEntry,
} from './departments/directory';
export {
  directoryColumns,
  directoryPlaces,
  isDirectoryHeader,
  matchDirectoryHeader,
  type DirectoryColumn,
  type DirectoryColumnKey,
  type DirectoryHeader,
} from './departments/directoryColumns';
export {
  cellOf,
  directoryRows,
  readDirectoryRows,
  type DirectoryDiagnostic,
  type DirectoryDiagnosticCode,
  type DirectoryReading,
} from './departments/directoryRows';
export { draftDirectory, nearDuplicates, type NearDuplicate } from './departments/draftDirectory';
export { readMentions, type Mention, type Role } from './departments/mentions';
export { entryOf, mergeAsAlias } from './departments/mergeAsAlias';
export {
  groupMembers,
  parseDepartments,
  type ResponsibleDepartments,
  type UnmarkedLead,
} from './departments/parseDepartments';
export { countMentions, refreshDirectory, type RefreshedDirectory } from './departments/refreshDirectory';
export { responsibleReader, type ResponsibleReader } from './departments/responsibleDepartments';
