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

  'help.title': '使用帮助',
  'help.step1': '打开一个空白工作簿，在“任务督办”选项卡里点“生成任务清单”。',
  'help.step2': '粘贴通知全文并点“识别任务”，核对识别结果。',
  'help.step3': '点“生成任务清单”，清单写入工作表“任务清单”，一项任务一行。',
  'help.step4': '填写责任人、状态和进展。通知有变动时再次生成，已填内容不会丢失。',
  'help.step5': '点“校验清单”核对部门、时限和状态，能修复的一键修复；“逾期标色”和“预警”列每天自动更新。',
  'help.step6': '点“分发任务”给每个部门一份填报表；交回后点“汇总回收”，核对变动和冲突，确认后一次写入，可整体撤销。',
  'help.step7':
    '点“督查”里的“本周重点”看近期到期和逾期的任务；完成的任务点“销号”；“督查通报”“总结报告”按清单统计生成。',
  'help.notes': '注意事项',
  'help.note1': '识别规则以“完成时限”“责任部门”等标签为准；没有标签的段落不会当作任务。',
  'help.note2': '只写月份的时限按该月最后一天计；不能确定的时限原样保留，不填截止日期。',
  'help.note3': '旧格式 .doc 请先在 Word 中另存为 .docx。',
  'help.version': '版本 {version}',
} as const;
