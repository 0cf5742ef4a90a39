/** Survey, in English. */
import type { surveyMessages as zhCN } from '../zh-CN/survey';

export const surveyMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'reports.tab.survey': 'Survey',
};
