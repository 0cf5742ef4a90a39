/** Institutions, in English. */
import type { institutionsMessages as zhCN } from '../zh-CN/institutions';

export const institutionsMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'reports.tab.institutions': 'Institutions',
};
