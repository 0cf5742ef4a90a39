import type { returnSheetsMessages as zhCN } from '../zh-CN/returnSheets';
/** Merging returns: what its sheets say. Sheets are written in Chinese; these are for whoever reads the catalogue. */

export const returnSheetsMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'details.title': 'Returns in detail',
  'details.subtitle':
    "One row per task and department, kept up by “Merge returns”. Sort, filter and add columns on the right as you like; an edited answer counts as that department's.",
  'details.id': 'Task ID',
  'details.task': 'Task',
  'details.department': 'Department',
  'details.column': '{header} (answered)',
  'details.extra': 'Other columns',
  'details.extraLine': '{header}: {text}',
  'details.file': 'File',
  'details.savedAt': 'File saved at',
  'details.order': 'Order',
  'details.state': 'Merge data',

  'claims.sheet.title': 'Rows to claim',
  'claims.sheet.subtitle':
    'Returned rows that match no task. Write what became of a row, or delete it; the same row does not come again.',
  'claims.sheet.department': 'Returned by',
  'claims.sheet.reason': 'Reason',
  'claims.sheet.others': 'Other content',
  'claims.sheet.file': 'File',
  'claims.sheet.sheet': 'Sheet',
  'claims.sheet.line': 'Row',
  'claims.sheet.handled': 'What became of it',
  'claims.sheet.key': 'Key',
  'claims.reason.noSuchTask': 'No such task in the plan',
  'claims.reason.severalTasks': 'May be several tasks',
  'claims.reason.notTheirs': "Another department's task",
  'claims.reason.taskGone': 'Task is no longer in the checklist',
  'claims.reason.copiedRow': 'Has the ID of another task',

  'records.title': 'Merge log',
  'records.subtitle': 'One row per merged file. Files merged before are told by it: please leave it as it is.',
  'records.at': 'Merged at',
  'records.file': 'File',
  'records.department': 'Department',
  'records.issue': 'Issue',
  'records.unchanged': 'Unchanged',
  'records.updated': 'Updated',
  'records.conflict': 'Conflicts',
  'records.outOfBounds': 'Out of bounds',
  'records.unrecognised': 'Not recognised',
  'records.sha256': 'SHA-256',
  'records.content': 'Fingerprint',
  'records.settled': 'Settled conflicts',

  'returnSheet.piece': '{header}{number}',
};
