/** The frame of the pane and the help. */
import type { paneMessages as zhCN } from '../zh-CN/pane';

export const paneMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'app.loading': 'Opening…',
  'app.privacy': 'Everything stays on this computer. Nothing is uploaded.',

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

  'help.title': 'Help',
  'help.step1': 'Open an empty workbook and press “Generate checklist” on the “Task Supervision” tab.',
  'help.step2': 'Paste the whole notice, press “Find tasks” and look over what was found.',
  'help.step3': 'Press “Make the checklist”: it goes to the worksheet 任务清单, one task a row.',
  'help.step4': 'Fill in owners, statuses and progress. When the notice changes, generate again: entries are kept.',
  'help.step5':
    'Click Check the list to check departments, deadlines and statuses, and to repair what can be repaired. The colours and the 预警 column keep up by themselves.',
  'help.step6':
    'Click Send out to give each department its own workbook. When they are back, click Merge returns, look over changes and conflicts, and write them all at once; the merge can be taken back.',
  'help.step7':
    'Under “Reports”: what is due this week, closing out finished tasks, the circular and the summary report.',
  'help.notes': 'Good to know',
  'help.note1': 'Tasks are recognised by labels such as 完成时限 and 责任部门; a paragraph without them is no task.',
  'help.note2': 'A deadline that names only a month means its last day; one that cannot be read is kept as written.',
  'help.note3': 'Save old .doc files as .docx in Word first.',
  'help.version': 'Version {version}',
};
