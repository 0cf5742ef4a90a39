import type { returnsMessages as zhCN } from '../zh-CN/returns';

/** Returns in English: reading the files that came back, the review, what was written. */
export const returnsMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'returns.title': 'Merge returns',
  'returns.lead':
    'Drop what the departments sent back, look it over, and write it to this workbook in one go. Nothing changes before that.',
  'returns.loading': 'Reading this sheet and earlier merges…',
  'returns.reload': 'Read again',
  'returns.none': '(empty)',

  'returns.drop': 'Drop returned files here',
  'returns.dropNow': 'Let go to read these files',
  'returns.choose': 'Choose files',
  'returns.formats': 'Any number of .xlsx .xlsm .xls .xlsb .csv, or a .zip of them',
  'returns.sheets': 'Choose sheets of this workbook',
  'returns.sheetsHint': 'When the returns are in this workbook already',
  'returns.sheetsLegend': 'Which sheets came back?',
  'returns.readSheets': 'Read {count} sheets',

  'returns.returned': '{returned} of {sent} departments have returned',
  'returns.allReturned': 'All {sent} departments have returned',
  'returns.notSent':
    'Nothing was sent out from this workbook. Returns can be merged all the same, but each difference must be decided, as nobody knows what was sent.',
  'returns.missing': 'Not returned yet ({count})',

  'returns.last': 'Last merge: {at}, {files} files',
  'returns.undo': 'Undo this merge',
  'returns.undoLast': 'Undo the last merge',
  'returns.undoConfirm':
    'The checklist, 回收明细, 待认领 and 汇总记录 will be put back to what they were before this merge.',
  'returns.undoYes': 'Undo it',
  'returns.undoing': 'Undoing…',
  'returns.undo.edited': 'Edits since the merge: {count}. What shall become of them?',
  'returns.undo.keep': 'Undo, keep these edits',
  'returns.undo.overwrite': 'Undo, these edits too',
  'returns.undo.cell': 'Sheet “{sheet}”, {cell} ({subject}): now “{now}”, before the merge “{before}”',
  'returns.undo.row': 'Sheet “{sheet}”, the row at {cell} ({subject})',
  'returns.undo.gone': 'No longer on the sheet “{sheet}”: {subject}',
  'returns.undo.nothing': 'There is no merge to undo.',
  'returns.undo.damaged':
    'What is kept for undoing was changed, so this cannot be undone. Change it back by hand with 回收明细 and 汇总记录.',
  'returns.undone': 'Undone: the workbook is what it was before the merge.',
  'returns.cancel': 'Cancel',

  'returns.reading': 'Reading files: {done} of {total}',
  'returns.merging': 'Comparing…',
  'returns.unreadableSoFar': '{count} files cannot be read; the others go on',
  'returns.nothingRead': 'None of the files could be read',

  'returns.unreadable.empty': '“{file}” is empty (0 bytes). Ask the department to send it again.',
  'returns.unreadable.passwordProtected':
    '“{file}” asks for a password. Open it, save it without the password and add it again.',
  'returns.unreadable.notWorkbook':
    '“{file}” is {what}, not a workbook. Ask the department for the workbook that was sent out.',
  'returns.unreadable.damaged':
    '“{file}” is damaged or incomplete. Ask for it again, or open it in Excel or WPS and save a copy.',
  'returns.unreadable.tooLarge':
    '“{file}” unpacks to more than {megabytes} MB. Remove pictures and other sheets, save it and add it again.',
  'returns.unreadable.documentType':
    '“{file}” holds something that no office program writes and that may be unsafe; it was not read. Ask for a copy saved in Excel or WPS.',
  'returns.unreadable.tooManyCells':
    '“{file}” has more than {limit} cells. Remove other sheets, save it and add it again.',
  'returns.unreadable.nothingInside': 'There is no workbook in “{file}”. Check that it is the right .zip.',
  'returns.unreadable.readerFailed':
    '“{file}” cannot be read. Open it in Excel or WPS, save it as .xlsx and try again.',
  'returns.unreadable.tooSlow':
    '“{file}” was not read after {seconds} seconds and was given up. Open it in Excel, save a copy and try that.',
  'returns.content.pdf': 'a PDF',
  'returns.content.word': 'a Word document',
  'returns.content.presentation': 'a presentation',
  'returns.content.image': 'a picture',
  'returns.content.archive': 'an archive (only .zip can be opened)',
  'returns.content.openDocument': 'an OpenDocument sheet (.ods; save it as .xlsx)',
  'returns.content.other': 'something else',

  'review.title': 'Look over the merge',
  'review.summary': 'Files: {files} – {states}',
  'review.and': ', ',
  'review.count.merged': '{count} to merge',
  'review.count.alreadyMerged': '{count} merged before',
  'review.count.ask': '{count} without a department',
  'review.count.refused': '{count} that cannot be merged',
  'review.count.unreadable': '{count} that cannot be read',
  'review.add': 'Add files',
  'review.leave': 'Discard',
  'review.leaveConfirm': 'What you have chosen here will be lost. The workbook has not been changed.',
  'review.leaveYes': 'Discard it',
  'review.leaveNo': 'Go on',
  'review.more': 'Show {count} more',
  'review.refresh': 'Compare with the checklist as it is now',
  'review.stale':
    'The workbook was changed meanwhile. Compare again before applying; the departments you chose are kept.',
  'review.unfinished': 'The comparison was not finished. Please compare again.',

  'ledger.title': 'Ledger',
  'ledger.read': 'Non-empty cells read',
  'ledger.unchanged': 'Unchanged',
  'ledger.updated': 'Updated',
  'ledger.conflict': 'Conflict',
  'ledger.outOfBounds': 'Out of bounds',
  'ledger.unrecognised': 'Unrecognised',
  'ledger.sum': 'Sum',
  'ledger.balanced': 'Both sides agree: nothing is lost',
  'ledger.unbalanced': 'The sides disagree: this cannot be applied',
  'ledger.other': '{count} more cells on other sheets were not merged',

  'files.title': 'Files',
  'files.merged': 'Ready',
  'files.alreadyMerged': 'Merged before',
  'files.ask': 'Whose is it?',
  'files.refused': 'Cannot be merged',
  'files.unreadable': 'Cannot be read',
  'files.department': 'Which department returned this?',
  'files.departmentOf': 'Which department returned “{file}”?',
  'files.choose': 'Please choose',
  'files.likely': 'Probably',
  'files.others': 'Others',
  'files.automatic': 'As the file says',
  'files.change': 'Change',
  'files.changeOf': 'Change the department of “{file}”',
  'files.drop': 'Remove',
  'files.dropOf': 'Remove “{file}”',
  'files.from': '{department} ({by})',
  'files.by.user': 'you said so',
  'files.by.hiddenSheet': 'by what is kept in the file',
  'files.by.fileName': 'by its name',
  'files.by.departmentColumn': 'by the column 责任部门',
  'files.issue': 'issue {issue}',
  'files.savedAt': 'saved {at}',
  'files.sheets': 'Sheets: {sheets}',
  'files.rows': '{matched} rows with tasks',
  'files.claimed': '{claimed} rows to claim',
  'files.counts':
    'Unchanged {unchanged} · updated {updated} · conflict {conflict} · out of bounds {outOfBounds} · unrecognised {unrecognised}',
  'files.read': '{read} cells read',
  'files.ignored': '{count} files in .zip archives are no workbooks and were not read',
  'files.rest': 'Show the other {count} files',

  'refusal.otherPlan':
    '“{file}” belongs to another plan, “{planTitle}”. Merge it in that plan’s workbook, or remove it here.',
  'refusal.otherSchema': '“{file}” is another kind of sheet, “{planTitle}”. Remove it and merge it where it belongs.',
  'refusal.noTaskSheet':
    'None of the {sheets} sheets of “{file}” is a task list: one row must have headers such as 任务名称 and 责任部门. Add them and add the file again.',
  'refusal.empty': 'There is nothing in “{file}”. Ask the department to fill it in and send it again.',
  'already.bytes': '“{file}” is “{before}”, merged {at}. It is not merged twice.',
  'already.content': '“{file}” says the same as “{before}”, merged {at}. It is not merged twice.',
  'already.here': '“{file}” is the same as “{before}” in this list. It is merged once.',
  'ask.text': 'Nothing tells which department returned “{file}”. Please choose it, or the file is left out.',

  'diagnostic.olderIssue': 'This answers issue {issue}; the latest is {latest}. Check whether it is still wanted.',
  'diagnostic.nameDisagrees':
    'The file name says “{named}”, the content “{department}”. Check it, and change the department if that is wrong.',
  'diagnostic.baselineDamaged':
    'What the file keeps of what was sent is damaged; the copy in this workbook was used instead.',
  'diagnostic.baselineMissing':
    'This workbook does not know what was sent to “{department}”. Whatever differs from the checklist is a conflict; please decide each.',
  'diagnostic.matchedByTitle': '{rows} rows lost their 任务编号 and were found by title. Please spot-check them.',
  'diagnostic.rowsMissing':
    '{rows} rows were sent and did not come back ({titles}); these tasks stay as they are. If they were deleted by mistake, ask for them.',
  'diagnostic.columnsMissing':
    'Columns to fill in are gone: {headers}. They stay as they are. If they were deleted by mistake, ask for them.',
  'diagnostic.hiddenRows': '{rows} rows are hidden or filtered out; they were merged all the same.',
  'diagnostic.duplicateRows':
    'The task “{id} {title}” stands in {rows} rows. Where they agree it counts once, else there is a conflict.',
  'diagnostic.otherSheet':
    'The sheet “{sheet}” holds {cells} cells but no task list; not merged. Look at it if needed.',
  'diagnostic.outsideTable':
    'Sheet “{sheet}”, {cell}: “{text}” stands outside the table; not merged. Look at it if needed.',
  'diagnostic.dateUnreadable':
    'Sheet “{sheet}”, {cell} ({id} {title}): {header} “{text}” is no date. It is kept in 回收明细; please check and fill it in.',
  'diagnostic.choiceUnknown':
    'Sheet “{sheet}”, {cell} ({id} {title}): {header} “{text}” is not one of the choices. It is kept in 回收明细; please check and choose.',
  'diagnostic.numberUnreadable':
    'Sheet “{sheet}”, {cell} ({id} {title}): {header} “{text}” is no number. It is kept in 回收明细; please check and fill it in.',
  'diagnostic.errorValue':
    'Sheet “{sheet}”, {cell} ({id} {title}): {header} is the error value {text}. It is kept in 回收明细; ask the department.',

  'conflicts.title': 'Conflicts',
  'conflicts.open': '{open} to decide',
  'conflicts.settled': 'all decided',
  'conflicts.all': 'Conflicts without a choice of their own',
  'conflicts.all.none': 'One by one',
  'conflicts.all.ours': 'Keep ours',
  'conflicts.all.theirs': 'Take returned',
  'conflicts.all.both': 'Keep both',
  'conflicts.onlyOpen': 'Only those to decide',
  'conflicts.choice': '{title} · {header}',
  'conflicts.sent': 'As sent: {value}',
  'conflicts.unknownSent': 'As sent: unknown',
  'conflicts.ours': 'Ours',
  'conflicts.theirs': 'Returned',
  'conflicts.latest': 'Returned (saved last)',
  'conflicts.together': 'Returned (all departments together)',
  'conflicts.both': 'Keep both',
  'conflicts.bothText': 'All texts, one below the other',
  'conflicts.bothOther': 'The cell holds one; the other is kept in 回收明细',
  'conflicts.place': '{file}, sheet “{sheet}”, row {line}',
  'conflicts.savedAt': 'saved {at}',
  'conflicts.clear': 'Clear the choice',
  'conflicts.result': 'To be written: {value}',
  'conflict.editedHere': 'Both this workbook and the return changed the cell since it was sent. Which shall stand?',
  'conflict.twoReturns': 'Returns of one department say different things. Which shall stand?',
  'conflict.duplicateRows': 'One file has the task in several rows that differ. Which shall stand?',
  'conflict.noBase': 'Nobody knows what was sent, and the return differs from the checklist. Which shall stand?',

  'changes.title': 'Changes',
  'changes.by': 'Group',
  'changes.byTask': 'By task',
  'changes.byDepartment': 'By department',
  'changes.from': 'was {value}',
  'changes.inConflict': 'conflict',

  'bounds.title': 'Out of bounds',
  'bounds.lead':
    'Edits in columns that departments do not fill in. They are only listed; where one is right, change the checklist yourself.',
  'bounds.change': '{header}: {base} → {theirs}',

  'claims.title': 'To claim',
  'claims.lead': 'These rows match no task. They go to the sheet 待认领, with every cell.',
  'claims.cell': '{header}: {value}',
  'claims.between': '; ',
  'claims.place': '{file}, sheet “{sheet}”, row {line}',
  'claim.noSuchTask': 'No task of the plan has this 任务编号 or title. Check whether it is a new task.',
  'claim.severalTasks': 'Several tasks have this title. Add the 任务编号.',
  'claim.notTheirs': 'The task is another department’s. Check 责任部门.',
  'claim.taskGone': 'The task was sent but is no longer in the checklist. Check whether it was deleted by mistake.',
  'claim.copiedRow':
    'It has the 任务编号 of another row but a title of its own, as a copied row has. Check whether it is a new task.',

  'absent.title': 'Not returned',
  'absent.none': 'Everything that was sent has come back.',

  'blocker.ledgerOutOfBalance':
    'The ledger does not balance, so nothing can be applied. Remove the file marked in the list, try again, and send the file to your administrator.',
  'blocker.openConflicts': 'Conflicts still open: {open}. Please decide them first.',
  'blocker.nothingToApply': 'There is no file to merge. Add files, or choose the department of a file.',
  'apply.busy': 'Comparing again, one moment.',
  'apply.asks': 'Files without a department are left out: {count}.',
  'apply.apply': 'Apply',
  'apply.count': 'Changes {cells} cells, records {files} files',
  'apply.applying': 'Writing…',
  'apply.applyingText': 'Writing to the workbook: all of it or nothing.',

  'applied.title': 'Merged',
  'applied.cells': 'Changed in this sheet',
  'applied.files': 'Files merged',
  'applied.claims': 'Rows to claim',
  'applied.conflicts': 'Conflicts decided',
  'applied.bounds': 'Edits out of bounds, not taken',
  'applied.absent': 'Departments not returned',
  'applied.cellCount': '{count} cells',
  'applied.look': 'Look at the sheets',
  'applied.sheet.checklist': 'This sheet',
  'applied.sheet.details': 'Details (回收明细)',
  'applied.sheet.claims': 'To claim (待认领)',
  'applied.sheet.records': 'Log (汇总记录)',
  'applied.excelUndo': 'If something is wrong, the line at the foot of the pane says how to undo it in one step.',
  'applied.undo': 'If something is wrong it can be undone, also after the pane was closed.',
  'applied.more': 'Merge more',
};
