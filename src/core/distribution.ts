/** 分发: what each department is sent, and who has not returned it. */
export { assignTasks, type Assignment, type DepartmentTasks, type UnknownDepartment } from './distribution/assignTasks';
export { fileName, fileNamePart, fileNames } from './distribution/fileName';
export { pendingReturns, type PendingReturn, type RegisterLine } from './distribution/pendingReturns';
export {
  chosenByDefault,
  planDistribution,
  type DepartmentFile,
  type DistributionOptions,
  type DistributionPlan,
  type EarlierIssue,
  type SheetTexts,
} from './distribution/planDistribution';
export { sheetNames } from './distribution/sheetName';
