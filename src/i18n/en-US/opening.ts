/** What is said of how the pane or its workbook was opened. */
import type { openingMessages as zhCN } from '../zh-CN/opening';

export const openingMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'opening.readOnly':
    'This workbook is read-only: you can look, check and count, but nothing can be written. To change it, click “Enable Editing”, or choose File > Save As and work in the copy.',
  'opening.copyOnly':
    'This workbook was opened read-only (somebody else may have it open, or the file is set so): changes cannot be saved to it. Choose File > Save As first and work in the copy.',

  'opening.outside.title': 'Open Task Supervision in Excel',
  'opening.outside.lead':
    'This page is the pane of an Excel add-in. Opened by itself in a browser it has no workbook and cannot be used.',
  'opening.outside.step1': 'Open Excel (2021 or later, Microsoft 365 or Excel on the web) and your workbook.',
  'opening.outside.step2': 'Click any button on the tab “Task Supervision”: the pane opens at the right.',
  'opening.outside.step3':
    'If there is no such tab, click Add-ins on the Home tab (Insert > My Add-ins in older versions) and look for Task Supervision under Admin Managed or Shared Folder.',
  'opening.outside.step4':
    'If it is not there either, send this address and your version of Excel (File > Account) to your administrator.',
};
