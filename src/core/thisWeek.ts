/** 本周重点. */
export { mostDays, thisWeek, type ThisWeek, type UrgentDepartment, type UrgentTask } from './thisWeek/thisWeek';
