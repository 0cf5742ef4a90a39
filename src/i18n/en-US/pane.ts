/** The frame of the pane and the help. */
import type { paneMessages as zhCN } from '../zh-CN/pane';

export const paneMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'app.loading': 'Opening…',
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
