/** Close-out, in English. */
import type { closeOutMessages as zhCN } from '../zh-CN/closeOut';

export const closeOutMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'reports.tab.closeOut': 'Close-out',
};
