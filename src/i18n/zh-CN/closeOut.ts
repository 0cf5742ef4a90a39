/** 销号, in Chinese. */
export const closeOutMessages = {
  'reports.tab.closeOut': '销号',
} as const;
