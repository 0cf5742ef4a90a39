/** Help. */
import type { helpMessages as zhCN } from '../zh-CN/help';

export const helpMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'help.title': 'Help',
  'help.contents': 'Contents',
  'help.toContents': 'Back to the contents',
  'help.samples': 'Samples',
  'help.samplesHint': 'New here? Try it with samples first:',
  'help.useNotice': 'Fill in the sample notice',
  'help.download': 'Download the samples',
  'help.version': 'Version {version}',
};
