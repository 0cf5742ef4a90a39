/** 本周重点, in Chinese. */
export const thisWeekMessages = {
  'reports.tab.thisWeek': '本周重点',
} as const;
