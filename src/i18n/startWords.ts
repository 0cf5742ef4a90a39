/**
 * What is said when the pane cannot start: in both languages and within the page's own script, because nothing else may
 * be there to say it with.
 */
import type { Locale } from './translate';

export type StartKey =
  | 'officeMissing'
  | 'officeSilent'
  | 'pageFileMissing'
  | 'excelTooOld'
  | 'unexpected'
  | 'title'
  | 'reload'
  | 'details'
  | 'copy'
  | 'copied'
  | 'copyByHand';

export const startWords: Readonly<Record<Locale, Readonly<Record<StartKey, string>>>> = {
  'zh-CN': {
    title: '任务督办没有打开',
    officeMissing:
      'Office.js（lib/office.js）没有取到，窗格连不上 Excel。可能是网络断开，或服务器上缺少这个文件。请点“重试”；仍不成功时把详细信息发给管理员。',
    officeSilent:
      'Excel 一直没有回应。请点“重试”；仍不成功时保存工作簿，关闭 Excel 后重新打开。如果这是在浏览器里直接打开的网址，请改在 Excel 里点“任务督办”选项卡。',
    pageFileMissing: '加载项文件不完整或已更新，或者网络断开。请点“重试”重新打开；仍不成功时把详细信息发给管理员。',
    excelTooOld:
      '这个 Excel 只支持 ExcelApi {found}，任务督办需要 {needed}。请在“文件”→“账户”更新 Office，或改用 Excel 2021 以上版本、Microsoft 365 或 Excel 网页版打开这个工作簿。',
    unexpected: '打开窗格时出现了意外的问题。请点“重试”；仍不成功时把详细信息发给管理员。',
    reload: '重试',
    details: '详细信息',
    copy: '复制详细信息',
    copied: '已复制',
    copyByHand: '没能自动复制，文字已选中，请按 Ctrl+C。',
  },
  'en-US': {
    title: 'Task Supervision did not open',
    officeMissing:
      'Office.js (lib/office.js) could not be fetched, so the pane cannot reach Excel. The network may be down, or the server lacks this file. Try again; if that fails, send the details to your administrator.',
    officeSilent:
      'Excel does not answer. Try again; if that fails, save the workbook, close Excel and open it again. If you opened this address in a browser, use the tab “Task Supervision” in Excel instead.',
    pageFileMissing:
      'The files of the add-in are incomplete or were updated, or the network is down. Try again to reopen it; if that fails, send the details to your administrator.',
    excelTooOld:
      'This Excel supports ExcelApi {found} only; Task Supervision needs {needed}. Update Office (File > Account), or open the workbook in Excel 2021 or later, Microsoft 365 or Excel on the web.',
    unexpected:
      'Something unexpected happened while the pane was opening. Try again; if that fails, send the details to your administrator.',
    reload: 'Try again',
    details: 'Details',
    copy: 'Copy details',
    copied: 'Copied',
    copyByHand: 'Copying was refused. The text is selected: press Ctrl+C.',
  },
};

/** What the page itself shows until its script has come (taskpane.html): in both languages, for nobody has asked yet. */
export const pageWords = {
  opening: '正在打开任务督办… Opening Task Supervision…',
  stuck: {
    'zh-CN':
      '加载项文件不完整或已更新，或者网络不通，窗格一直没有打开。请点“重试”；仍不成功时请关闭 Excel 后重新打开，或告诉管理员。',
    'en-US':
      'The pane does not open: the files of the add-in are incomplete or were updated, or the network is down. Try again; if that fails, close Excel and open it again, or tell your administrator.',
  },
} as const;
