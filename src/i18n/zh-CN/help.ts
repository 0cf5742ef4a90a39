/** 帮助. */
export const helpMessages = {
  'help.title': '使用帮助',
  'help.contents': '目录',
  'help.toContents': '回到目录',
  'help.version': '版本 {version}',
} as const;
