/** The 督查 step's services in Excel. Loaded with the step. */
import { officeThisWeek } from '../thisWeek/officeThisWeek';
import { officeCloseOut } from '../closeOut/officeCloseOut';
import { officeCircular } from '../circular/officeCircular';
import { officeReport } from '../report/officeReport';
import { officeInstitutions } from '../institutions/officeInstitutions';
import { officeSurvey } from '../survey/officeSurvey';
import type { ReportsServices } from './reportsServices';

export const officeReports: ReportsServices = {
  thisWeek: officeThisWeek,
  closeOut: officeCloseOut,
  circular: officeCircular,
  report: officeReport,
  institutions: officeInstitutions,
  survey: officeSurvey,
};
