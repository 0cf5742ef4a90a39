/** What the parts of the 督查 step ask of the layers below. */
import type { ThisWeekServices } from '../thisWeek/thisWeekServices';
import type { CloseOutServices } from '../closeOut/closeOutServices';
import type { CircularServices } from '../circular/circularServices';
import type { ReportServices } from '../report/reportServices';
import type { InstitutionsServices } from '../institutions/institutionsServices';
import type { SurveyServices } from '../survey/surveyServices';

export interface ReportsServices {
  readonly thisWeek: ThisWeekServices;
  readonly closeOut: CloseOutServices;
  readonly circular: CircularServices;
  readonly report: ReportServices;
  readonly institutions: InstitutionsServices;
  readonly survey: SurveyServices;
}
