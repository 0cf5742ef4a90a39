/** 督查: the tasks of a plan on a day, what they need next, and their figures. */
export { followUpFor, followUpOf, followUps, type FollowUp } from './supervision/followUp';
export {
  countTasks,
  daysFinishedLate,
  isFinished,
  returnState,
  statisticsOf,
  type CategoryFigures,
  type CountedTasks,
  type DepartmentFigures,
  type ReturnState,
  type Statistics,
  type TaskCounts,
  type TaskRates,
} from './supervision/statistics';
export { supervisedTasks, type SupervisedTask, type SupervisionDay } from './supervision/supervisedTask';
