/** The options of 总结报告 as they are typed, and the report they make. */
import { isIsoDate } from '../../core/calendar';
import { fileNamePart } from '../../core/distribution';
import { reportParts, summaryReport, type ReportedPlan, type ReportPart } from '../../core/report';
import { reportText, type WordedReport } from '../../i18n/reportText';

export interface ReportDraft {
  readonly title: string;
  readonly unit: string;
  /** Null for the base date. */
  readonly date: string | null;
  readonly parts: readonly ReportPart[];
}

export const emptyDraft: ReportDraft = { title: '', unit: '', date: null, parts: reportParts };

/** Null while the date is none. */
export function reportOf(plan: ReportedPlan, { title, unit, date, parts }: ReportDraft): WordedReport | null {
  const day = date ?? plan.baseDate;
  if (!isIsoDate(day)) return null;
  return reportText(
    summaryReport(plan, { title, unit, date: day, parts: reportParts.filter((one) => parts.includes(one)) }),
  );
}

/** Signs of a name: a path has 260, and folders want their part. */
const longestName = 70;

/** The title, in what Windows takes for a file name. */
export const reportFileName = ({ title }: WordedReport): string =>
  `${Array.from(fileNamePart(title)).slice(0, longestName).join('')}.docx`;
