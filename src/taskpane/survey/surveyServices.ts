/** What the 支部摸底 part asks of the layers below. */
import type { ReturnsServices } from '../returns/returnsServices';
import type { SurveyOverview, WrittenSurvey } from '../../excel/survey/survey';

export interface SurveyServices {
  readonly read: () => Promise<SurveyOverview>;
  readonly write: (branches: readonly string[], institutions: readonly string[]) => Promise<WrittenSurvey>;
  /**
   * Makes a workbook for each branch, remembers what was sent, and offers them as one .zip.
   *
   * @param returnBy ISO date; '' for none
   */
  readonly send: (returnBy: string, note: string) => Promise<{ readonly file: string; readonly count: number }>;
  /** Merging what comes back: the screen of 汇总回收 over the survey. */
  readonly returns: ReturnsServices;
  readonly goTo: (sheet: string) => Promise<void>;
  /** Rejects where the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
}
