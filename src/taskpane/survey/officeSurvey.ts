/** The 支部摸底 part's services in Excel. */
import { copyText } from '../copyText';
import { isIsoDate } from '../../core/calendar';
import { fileName } from '../../core/distribution';
import { goToSheet } from '../../excel/circular/circular';
import { thisMinute } from '../../excel/clock';
import { readSurvey, writeSurvey } from '../../excel/survey/survey';
import { planSurveyIssue, rememberSurveyIssue } from '../../excel/survey/surveyDistribution';
import { applySurveyMerge, goToSurvey, readSurveyMergeInput } from '../../excel/survey/surveyReturns';
import { writeDepartmentWorkbook } from '../../files/distribution/departmentWorkbook';
import { zipFiles } from '../../files/distribution/zipFiles';
import { inChinese } from '../../i18n/inChinese';
import { download } from '../distribution/saveFiles';
import { officeReturns } from '../returns/officeReturns';
import type { SurveyServices } from './surveyServices';

/** Names of files are Chinese, whatever language the person's Excel speaks. */
const { text } = inChinese;

const send: SurveyServices['send'] = async (returnBy, note) => {
  const issuedAt = thisMinute();
  const until = isIsoDate(returnBy) ? { returnBy } : {};
  const { files, settings, today } = await planSurveyIssue({
    ...until,
    note,
    newPlanId: crypto.randomUUID(),
    issuedAt,
  });
  const made = files.map((file) => ({
    name: file.fileName,
    bytes: writeDepartmentWorkbook(file, { settings, today }),
  }));
  // First remembered, then handed out: a return that nobody knows of is worse than one that was never sent.
  await rememberSurveyIssue(files);
  const name = fileName(text('survey.sheet.title'), text('distribution.zipName'), '.zip');
  download({ name, bytes: zipFiles(made, issuedAt) });
  return { file: name, count: made.length };
};

export const officeSurvey: SurveyServices = {
  read: readSurvey,
  write: writeSurvey,
  send,
  returns: {
    ...officeReturns,
    open: async () => ({ plan: await readSurveyMergeInput(), lastMerge: null }),
    sheetNames: () => Promise.resolve([]),
    apply: applySurveyMerge,
    undo: null,
    goTo: goToSurvey,
  },
  goTo: goToSheet,
  copy: copyText,
};
