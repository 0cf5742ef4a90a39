/** Settings: what may be chosen for a plan. */
import type { settingsMessages as zhCN } from '../zh-CN/settings';

export const settingsMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'settings.title': 'Settings',
  'settings.lead':
    'These settings are kept in this workbook and travel with it. Everything goes by them as soon as they are saved.',
  'settings.loading': 'Reading the settings…',
  'settings.reload': 'Read again',
  'settings.save': 'Save settings',
  'settings.saving': 'Saving…',
  'settings.discard': 'Discard changes',
  'settings.edited': 'There are changes that are not saved.',
  'settings.unchanged': 'No unsaved changes.',
  'settings.faulty': 'Some entries have to be corrected before you can save; see the messages in red.',

  'settings.section.warning': 'Base date and due soon',
  'settings.section.reading': 'Reading deadlines and leads',
  'settings.section.returns': 'What departments fill in',
  'settings.section.columns': 'Your own columns',
  'settings.section.colours': 'Colours',
  'settings.section.checks': 'Checks',
  'settings.section.file': 'Import, export, defaults',

  'settings.tenthBefore': '“6月中旬前” means',
  'settings.tenthBefore.included': 'before the middle ten days end (20 June)',
  'settings.tenthBefore.excluded': 'before the middle ten days begin (10 June)',
  'settings.monthBefore': '“6月前” means',
  'settings.monthBefore.included': 'by the end of June (30 June)',
  'settings.monthBefore.excluded': 'before June (31 May)',
  'settings.deadlinesHint':
    'This affects deadlines that are read from now on. Due dates that are there stay; “Check the list” shows rows that disagree and can repair them.',
  'settings.unmarkedLead': 'Where no lead department is marked',
  'settings.unmarkedLead.first': 'the first department leads',
  'settings.unmarkedLead.single': 'a single department leads; of several none does',

  'settings.fillable': 'Columns that departments may fill in',
  'settings.fillableHint':
    'The others are locked in what is sent out; edits of them in a return are listed but not written.',
  'settings.fillableNone': 'Keep at least one column',
  'settings.rollUp': 'A task of several departments is finished when',
  'settings.rollUp.all': 'all of them have finished',
  'settings.rollUp.lead': 'the lead department has finished',
  'settings.rollUp.any': 'one of them has finished',

  'settings.columnsHint': 'Columns that your office needs. They are carried through checks, sending out and merging.',
  'settings.addColumn': 'Add a column',
  'settings.columnNumber': 'Column {number}',
  'settings.columnHeader': 'Header',
  'settings.columnKind': 'Type',
  'settings.columnKind.text': 'Text',
  'settings.columnKind.number': 'Number',
  'settings.columnKind.date': 'Date',
  'settings.columnKind.choice': 'Drop-down list',
  'settings.columnWidth': 'Width (characters)',
  'settings.columnChoices': 'Choices (one a line)',
  'settings.columnFilledBy': 'Filled in by',
  'settings.columnFilledBy.coordinator': 'us (locked when sent out)',
  'settings.columnFilledBy.departments': 'the responsible departments',
  'settings.columnUp': 'Move column {number} up',
  'settings.columnDown': 'Move column {number} down',
  'settings.columnRemove': 'Remove the settings of column {number}',
  'settings.columnFault.noHeader': 'Enter a header',
  'settings.columnFault.longHeader': 'The header is too long: 40 characters at most',
  'settings.columnFault.standardHeader': 'The standard checklist has a column of this meaning; choose another header',
  'settings.columnFault.repeatedHeader': 'The header is there twice',
  'settings.columnFault.fewChoices': 'Enter at least two choices',
  'settings.columnFault.repeatedChoice': 'A choice is there twice',
  'settings.columnFault.choiceWithComma': 'A choice cannot contain a comma',
  'settings.columnFault.choiceAsFormula': 'A choice cannot begin with “=”: Excel would take it for a formula',
  'settings.columnFault.longChoices': 'The choices are too long together: 255 characters at most',
  'settings.columnFault.width': 'Enter a number from 4 to 100',
  'settings.columnFault.tooMany': 'There can be 20 columns at most',

  'settings.coloursHint':
    'Choose other fills; the writing turns black or white so that it can be read. A coloured list follows when you save.',
  'settings.colourOf': 'Fill of “{level}”',
  'settings.standardColour': 'Standard',
  'settings.standardColourOf': 'Standard fill for “{level}”',

  'settings.checksHint': 'Checks that are not ticked are not made.',

  'settings.fileHint':
    'Save the settings as a file to use them in another workbook. After importing, look them over and save.',
  'settings.export': 'Export settings',
  'settings.import': 'Import settings',
  'settings.reset': 'Defaults',
  'settings.fileName': '督办设置 {date}.json',

  'settings.notice.saved': 'The settings are saved.',
  'settings.notice.added': 'Added to the list: {columns}.',
  'settings.notice.renamed': 'Column “{before}” is now called “{after}”.',
  'settings.notice.removed': 'Empty columns removed from the list: {columns}.',
  'settings.notice.kept':
    'Columns that hold something stay in the list, but are no longer sent out or merged: {columns}.',
  'settings.notice.reset': 'These are the defaults. They take effect when you save.',
  'settings.notice.exported': 'The settings are exported as “{file}”.',
  'settings.notice.imported': 'The settings of “{file}” are read. They take effect when you save.',
  'settings.notice.refused.other':
    '“{file}” is not a file of settings. Choose a .json file made with “Export settings”.',
  'settings.notice.refused.newer':
    '“{file}” comes from a later version of the add-in. Update the add-in, then import it again.',

  'settings.problems.workbook':
    'Some settings of this workbook cannot be used; their defaults hold. Save once to put them right:',
  'settings.problems.file': 'Some settings of “{file}” cannot be used; their defaults hold:',
  'settings.problem.unusable': '{field}: not usable, the default holds',
  'settings.problem.column': 'Column “{header}”: {fault}; left out',
  'settings.field.baseDate': 'Base date',
  'settings.field.dueSoonDays': 'Days that count as due soon',
  'settings.field.deadlines': 'Reading of deadlines',
  'settings.field.unmarkedLead': 'Lead where none is marked',
  'settings.field.rollUp': 'When a task of several departments is finished',
  'settings.field.fillable': 'Columns that departments may fill in',
  'settings.field.extraColumns': 'Your own columns',
  'settings.field.colours': 'Colours',
  'settings.field.checksOff': 'Checks',
};
