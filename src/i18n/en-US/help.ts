/** Help. */
import type { helpMessages as zhCN } from '../zh-CN/help';

export const helpMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'help.title': 'Help',
  'help.contents': 'Contents',
  'help.toContents': 'Back to the contents',
  'help.version': 'Version {version}',
};
