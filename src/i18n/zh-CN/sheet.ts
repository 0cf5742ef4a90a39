/** What the add-in writes into sheets. */
export const sheetMessages = {
  'sheet.documentNumber': '文号：{number}',
  'sheet.issuedOn': '印发日期：{date}',
  'sheet.tasks': '任务：{count} 项',
  'sheet.madeOn': '制表日期：{date}',
  'sheet.footer': '第 &P 页，共 &N 页',
  'sheet.backup': '{sheet}（原表{number}）',
  'sheet.status.alertTitle': '状态不在列表中',
  'sheet.status.alert': '请从下拉列表中选择状态。',
  'sheet.date.alertTitle': '不是日期',
  'sheet.date.alert': '请按 2020-06-30 的样式填写日期。',
  'sheet.own.alertTitle': '与本列要求不符',
  'sheet.own.choice': '“{header}”列请从下拉列表中选择。',
  'sheet.own.number': '“{header}”列请只填数字，不带单位。',
  'sheet.own.date': '“{header}”列请按 2020-06-30 的样式填写日期。',
} as const;
