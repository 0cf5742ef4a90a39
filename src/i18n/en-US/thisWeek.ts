/** This week, in English. */
import type { thisWeekMessages as zhCN } from '../zh-CN/thisWeek';

export const thisWeekMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'reports.tab.thisWeek': 'This week',
};
