/** What went wrong and what to do about it. */
import type { errorsMessages as zhCN } from '../zh-CN/errors';

export const errorsMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'error.title': 'That did not work',
  'error.details': 'Details',
  'error.copy': 'Copy the details',
  'error.copied': 'Copied',
  'error.retry': 'Try again',
  'error.close': 'Close',
  'error.sheetIsEmpty': 'The worksheet “{sheet}” is empty. Open one with a task list, or paste the notice instead.',
  'error.noTaskList':
    'There is no task list on the worksheet “{sheet}”: one row must have headers such as 任务名称 and 责任部门 or 完成时限. Add them, or paste the notice instead.',
  'error.columnMissing':
    'The checklist on the worksheet “{sheet}” has no column “{column}”. Please add it, or give it back its header, and try again.',
  'error.noChecklist':
    'There is no checklist. Generate one first, or open the sheet that has headers such as 任务名称 and 责任部门.',
  'error.noSurvey': 'This workbook has no survey of branches yet. Make one first.',
  'error.sheetChanged': 'The sheet “{sheet}” was changed meanwhile; nothing was written. Please try again.',
  'error.sheetGone':
    'The worksheet “{sheet}” was deleted or renamed meanwhile, so this was not finished. If it was renamed, give it its name again and try again. If it was deleted, get it back from File > Info > Version History, or close without saving and open the workbook again.',
  'error.noTasksInText':
    'No task was found in this text. Each task needs a line with 责任部门： or 完成时限：. Check that the whole text was pasted, attachments included.',
  'error.noTasksInFile':
    'No task was found in “{file}”. Each task needs a line with 责任部门： or 完成时限：. Check that the file holds the whole notice.',
  'error.fileUnreadable': 'The file “{file}” cannot be read; it may be damaged. Save it anew in Word and try again.',
  'error.fileTypeUnknown':
    '“{file}” is of a type that cannot be read. Choose .docx or .txt; save old .doc files as .docx.',
  'error.fileTooLarge':
    'The file “{file}” is over {limit} MB. Keep the notice and its attachments only, and try again.',
  'error.pageFileMissing':
    'A part of the add-in could not be loaded: the network may be down, or the add-in was just updated. Try again; if that fails, reopen the add-in (what is not in the workbook yet has to be entered again), or send the details to your administrator.',
  'error.reopen': 'Reopen the add-in',
  'error.fileNotSaved':
    'The file “{file}” could not be saved. It and those after it were not handed out, though they are in the log. Check the folder and send again, or choose another way.',
  'error.folderRefused': 'Files cannot be written to a folder here. Choose another way, such as a .zip file.',
  'error.checklistProtected':
    'The worksheet “{sheet}” is protected; nothing was written. Open “{sheet}”, choose Unprotect Sheet on the Review tab and try again.',
  'error.workbookProtected':
    'The workbook structure is protected, so no sheet can be added, renamed or deleted; nothing was written. Choose Protect Workbook on the Review tab to unprotect it and try again.',
  'error.workbookReadOnly':
    'The workbook is read-only; nothing was written. Click “Enable Editing”, or save a copy, and try again.',
  'error.screenFailed':
    'Something unexpected happened on this page; the others go on working. Try again; if that fails, send the details to your administrator.',
  'error.copyByHand': 'Copying was refused. The text is selected: press Ctrl+C.',
  'error.cellEditing':
    'A cell is still being edited, so this was not run and nothing was written. Press Enter to finish, then try again.',
  'error.writeInterrupted':
    'Excel stopped while writing. These worksheets may be written in part: {sheets}. Look at them: if something was written, press Ctrl+Z (several times if need be) to take it back, then run this again. If the title bar says [Shared], turn off the old Shared Workbook on the Review tab first.',
  'error.excelRefused':
    'Excel did not accept this; nothing was written. Try again. If the title bar says [Shared], turn off the old Shared Workbook on the Review tab first. If it still fails, send the details to your administrator.',
  'error.unexpected':
    'Something unexpected happened. Try again; if it still fails, send the details to your administrator.',
};
