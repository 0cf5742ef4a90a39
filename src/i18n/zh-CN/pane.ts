/** The frame of the pane and the help. */
export const paneMessages = {
  'app.loading': '正在打开…',
  'app.privacy': '数据只在本机处理，不上传任何内容。',

  'nav.label': '步骤',
  'nav.home': '概览',
  'nav.generate': '清单',
  'nav.checks': '检查',
  'nav.distribution': '分发',
  'nav.returns': '回收',
  'nav.reports': '督查',
  'nav.settings': '设置',
  'nav.help': '帮助',

  'reports.tabs': '督查的各个部分',
} as const;
