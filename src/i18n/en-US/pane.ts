/** The frame of the pane and the help. */
import type { paneMessages as zhCN } from '../zh-CN/pane';

export const paneMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'app.loading': 'Opening…',
  'app.readOnly':
    'This workbook is read-only: you can look, check and count, but nothing can be written. To change it, click “Enable Editing”, or choose File > Save As and work in the copy.',
  'app.copyOnly':
    'This workbook was opened read-only (somebody else may have it open, or the file is set so): changes cannot be saved to it. Choose File > Save As first and work in the copy.',
  'app.privacy': 'Everything stays on this computer. Nothing is uploaded.',

  'wait.cellEditing': 'A cell is being edited. Press Enter and this goes on by itself…',
  'wait.cancel': 'Cancel',

  'nav.label': 'Steps',
  'nav.home': 'Overview',
  'nav.generate': 'Checklist',
  'nav.checks': 'Checks',
  'nav.distribution': 'Send out',
  'nav.returns': 'Returns',
  'nav.reports': 'Reports',
  'nav.settings': 'Settings',
  'nav.help': 'Help',

  'reports.tabs': 'Parts of the reports step',
};
