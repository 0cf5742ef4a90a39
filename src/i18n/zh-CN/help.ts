/** 帮助. */
export const helpMessages = {
  'help.title': '使用帮助',
  'help.contents': '目录',
  'help.toContents': '回到目录',
  'help.samples': '示例',
  'help.samplesHint': '没用过的，先用示例试一遍：',
  'help.useNotice': '把示例通知填入',
  'help.download': '下载示例',
  'help.version': '版本 {version}',
} as const;
