import type { zhCN } from './catalogue.zh-CN';

/** Every sentence a person sees, in English. */
export const enUS: Readonly<Record<keyof typeof zhCN, string>> = {
  'app.title': 'Task Supervision',
  'app.loading': 'Opening…',
  'app.privacy': 'Everything stays on this computer. Nothing is uploaded.',

  'nav.label': 'Steps',
  'nav.generate': 'Checklist',
  'nav.checks': 'Checks',
  'nav.returns': 'Returns',
  'nav.reports': 'Reports',
  'nav.help': 'Help',

  'source.title': 'Make a checklist from a notice',
  'source.lead': 'Paste the whole notice, open a file, or use a worksheet you have.',
  'source.paste': 'The notice',
  'source.placeholder': 'Paste the whole notice or plan here, attachments included.',
  'source.read': 'Find tasks',
  'source.open': 'Open a file…',
  'source.openHint': '.docx and .txt files',
  'source.drop': 'Drop the file to open it',
  'source.sheet': 'Use the current worksheet',
  'source.sheetHint': 'When the sheet or the selection already holds a task list',
  'source.characters': '{count} characters pasted',
  'source.clear': 'Clear',
  'source.reading': 'Looking for tasks…',
  'source.readingFile': 'Reading “{file}”…',
  'source.readingSheet': 'Reading the worksheet…',

  'preview.found': '{count} tasks found',
  'preview.from': 'From: {source}',
  'preview.source.text': 'the pasted notice',
  'preview.source.file': 'the file “{file}”',
  'preview.source.sheet': 'the worksheet “{sheet}”',
  'preview.back': 'Choose another source',
  'preview.allRead': 'Every task has its departments and deadline.',
  'preview.problems': '{count} places to look at',
  'preview.noDepartment': 'No department given',
  'preview.noDeadline': 'No deadline given',
  'preview.department': 'Departments',
  'preview.deadline': 'Deadline',
  'preview.due': 'due {date}',
  'preview.ongoing': 'ongoing',
  'preview.line': 'line {line}',
  'preview.row': 'row {row}',
  'preview.generate': 'Make the checklist',
  'preview.update': 'Update the checklist',
  'preview.uncategorised': 'No category',
  'preview.count': '{count}',

  'existing.title': 'This workbook already has a checklist',
  'existing.lead': 'Owners, statuses, progress and whatever else was filled in are kept.',
  'existing.kept': '{count} kept',
  'existing.updated': '{count} of them get the requirement, departments or deadline of the notice',
  'existing.added': '{count} added',
  'existing.retained': '{count} are no longer in the notice but have entries, and stay',
  'existing.removed': '{count} are no longer in the notice and have no entries, and go',
  'existing.nothing': 'It agrees with the notice already; there is nothing to update.',
  'existing.show': 'Show the changes',

  'writing.title': 'Writing to Excel…',
  'done.title': 'The checklist is ready',
  'done.updated': 'The checklist is up to date',
  'done.rows': '{count} tasks, on the worksheet “{sheet}”.',
  'done.undo': 'To take it back press Ctrl+Z in Excel.',
  'done.backup': 'The worksheet “{sheet}” that was there is now called “{backup}”; its content is untouched.',
  'done.next': 'Next: check departments and due dates, and fill in the owners.',
  'done.goTo': 'Go to the checklist',
  'done.again': 'Make another',

  'sheet.documentNumber': 'No.: {number}',
  'sheet.issuedOn': 'Issued: {date}',
  'sheet.tasks': 'Tasks: {count}',
  'sheet.madeOn': 'Made on: {date}',
  'sheet.footer': 'Page &P of &N',
  'sheet.backup': '{sheet} (before {number})',
  'sheet.status.alertTitle': 'Not in the list',
  'sheet.status.alert': 'Please choose a status from the list.',
  'sheet.date.alertTitle': 'Not a date',
  'sheet.date.alert': 'Please enter a date such as 2020-06-30.',

  'diagnostic.missingDeadline': '“{title}” has no deadline',
  'diagnostic.missingDepartments': '“{title}” names no department',
  'diagnostic.unreadableDeadline':
    'The deadline “{text}” of “{title}” is no date that can be read; it is kept as written',
  'diagnostic.ambiguousDeadline':
    'The deadline “{text}” of “{title}” can be read in more than one way; please check it',
  'diagnostic.labelWithoutTask': 'A department or deadline stands here without a task',
  'diagnostic.duplicateTitle': 'The title “{title}” occurs more than once',

  'later.checks.title': 'Check the checklist',
  'later.checks.text':
    'This step will check departments, deadlines and statuses row by row and colour what is overdue or due soon. This version does not do it yet.',
  'later.returns.title': 'Merge returns',
  'later.returns.text':
    'This step will send each department its part and merge the returned workbooks into one. This version does not do it yet.',
  'later.reports.title': 'Circular',
  'later.reports.text':
    'This step will count what is done and write the circular and the summary report. This version does not do it yet.',

  'help.title': 'Help',
  'help.step1': 'Open an empty workbook and press “Generate checklist” on the “Task Supervision” tab.',
  'help.step2': 'Paste the whole notice, press “Find tasks” and look over what was found.',
  'help.step3': 'Press “Make the checklist”: it goes to the worksheet 任务清单, one task a row.',
  'help.step4': 'Fill in owners, statuses and progress. When the notice changes, generate again: entries are kept.',
  'help.notes': 'Good to know',
  'help.note1': 'Tasks are recognised by labels such as 完成时限 and 责任部门; a paragraph without them is no task.',
  'help.note2': 'A deadline that names only a month means its last day; one that cannot be read is kept as written.',
  'help.note3': 'Save old .doc files as .docx in Word first.',
  'help.version': 'Version {version}',

  'error.title': 'That did not work',
  'error.details': 'Details',
  'error.copy': 'Copy the details',
  'error.copied': 'Copied',
  'error.retry': 'Try again',
  'error.close': 'Close',
  'error.sheetIsEmpty': 'The worksheet “{sheet}” is empty. Open one with a task list, or paste the notice instead.',
  'error.noTaskList':
    'There is no task list on the worksheet “{sheet}”: one row must have headers such as 任务名称 and 责任部门 or 完成时限. Add them, or paste the notice instead.',
  'error.noTasksInText':
    'No task was found in this text. Each task needs a line with 责任部门： or 完成时限：. Check that the whole text was pasted, attachments included.',
  'error.noTasksInFile':
    'No task was found in “{file}”. Each task needs a line with 责任部门： or 完成时限：. Check that the file holds the whole notice.',
  'error.fileUnreadable': 'The file “{file}” cannot be read; it may be damaged. Save it anew in Word and try again.',
  'error.fileTypeUnknown':
    '“{file}” is of a type that cannot be read. Choose .docx or .txt; save old .doc files as .docx.',
  'error.fileTooLarge':
    'The file “{file}” is over {limit} MB. Keep the notice and its attachments only, and try again.',
  'error.checklistProtected':
    'The worksheet is protected and cannot be written. Unprotect it on the Review tab and try again.',
  'error.workbookProtected':
    'The workbook structure is protected, so no sheet can be added. Unprotect it on the Review tab and try again.',
  'error.cellEditing': 'A cell is being edited. Press Enter to finish, then try again.',
  'error.excelTooOld':
    'This version of Excel lacks what is needed (ExcelApi {version}). Use Excel 2021 or later, Microsoft 365 or Excel on the web.',
  'error.notInExcel': 'Please open this add-in in Excel.',
  'error.excelRefused':
    'Excel did not accept this. Try again; if it still fails, send the details to your administrator.',
  'error.unexpected':
    'Something unexpected happened. Try again; if it still fails, send the details to your administrator.',
};
