/** What the 支部摸底 part asks of the layers below. */
import type { SurveyOverview, WrittenSurvey } from '../../excel/survey/survey';

export interface SurveyServices {
  readonly read: () => Promise<SurveyOverview>;
  readonly write: (branches: readonly string[], institutions: readonly string[]) => Promise<WrittenSurvey>;
  readonly goTo: (sheet: string) => Promise<void>;
  /** Rejects where the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
}
