/** 总结报告, in Chinese. */
export const reportMessages = {
  'reports.tab.report': '总结报告',
} as const;
