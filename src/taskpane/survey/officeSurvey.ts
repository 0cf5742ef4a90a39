/** The 支部摸底 part's services in Excel. */
import type { SurveyServices } from './surveyServices';

export const officeSurvey: SurveyServices = { part: 'survey' };
