/** What the 总结报告 part asks of the layers below. */
import type { ReportedPlan } from '../../core/report';
import type { WordedReport } from '../../i18n/reportText';

export interface ReportServices {
  /** @throws UserError noChecklist */
  readonly read: () => Promise<ReportedPlan>;
  /** Writes the .docx and offers it as a download. */
  readonly save: (report: WordedReport, fileName: string) => Promise<void>;
  /** Rejects where the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
}
