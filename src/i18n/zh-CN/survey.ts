/** 支部摸底, in Chinese. */
export const surveyMessages = {
  'reports.tab.survey': '支部摸底',
} as const;
