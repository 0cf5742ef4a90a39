/** The 支部摸底 part's services in Excel. */
import { goToSheet } from '../../excel/circular/circular';
import { readSurvey, writeSurvey } from '../../excel/survey/survey';
import type { SurveyServices } from './surveyServices';

export const officeSurvey: SurveyServices = {
  read: readSurvey,
  write: writeSurvey,
  goTo: goToSheet,
  copy: (text) => navigator.clipboard.writeText(text),
};
