/** Circular, in English. */
import type { circularMessages as zhCN } from '../zh-CN/circular';

export const circularMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'reports.tab.circular': 'Circular',
};
