/** 督查通报, in Chinese. */
export const circularMessages = {
  'reports.tab.circular': '督查通报',
} as const;
