/** Departments: reading 责任部门, and the directory their names come from. */
export {
  departmentCategories,
  findEntry,
  type DepartmentCategory,
  type Directory,
  type DirectoryEntry,
} from './departments/directory';
export { draftDirectory, nearDuplicates, type NearDuplicate } from './departments/draftDirectory';
export { readMentions, type Mention, type Role } from './departments/mentions';
export { parseDepartments, type ResponsibleDepartments } from './departments/parseDepartments';
