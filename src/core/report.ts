/** 总结报告: what it says, as data. */
export {
  nextDays,
  reportParts,
  summaryReport,
  type ReportOptions,
  type ReportPart,
  type ReportedCategory,
  type ReportedPlan,
  type ReportedTask,
  type SummaryReport,
} from './report/summaryReport';
