/** 制度清单, in Chinese. */
export const institutionsMessages = {
  'reports.tab.institutions': '制度清单',
} as const;
