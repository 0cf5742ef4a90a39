/** Report, in English. */
import type { reportMessages as zhCN } from '../zh-CN/report';

export const reportMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'reports.tab.report': 'Report',
};
