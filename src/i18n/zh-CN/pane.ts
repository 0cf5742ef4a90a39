/** The frame of the pane and the help. */
export const paneMessages = {
  'app.loading': '正在打开…',
  'app.privacy': '数据只在本机处理，不上传任何内容。',

  'wait.cellEditing': '有单元格正在编辑，按回车后自动继续…',
  'wait.cancel': '取消',

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
