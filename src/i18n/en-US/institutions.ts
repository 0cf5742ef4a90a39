/** Institutions, in English. */
import type { institutionsMessages as zhCN } from '../zh-CN/institutions';

export const institutionsMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'reports.tab.institutions': 'Institutions',

  'institutions.sheet.title': 'Institutions',
  'institutions.sheet.total': 'Institutions: {count}',
  'institutions.sheet.list': '{list}: {count}',
  'institutions.sheet.sameName': 'Same name as no. {numbers}',
  'institutions.sheet.sameNumber': 'Same document number as no. {numbers}',
  'institutions.sheet.choiceTitle': '“{column}” is not in the list',
  'institutions.sheet.choice': 'Please choose from the list: {choices}.',

  'institutions.title': 'Institutions',
  'institutions.lead':
    'Makes a list from the institutions (regulations) that a notice lists. Decide for each whether it stays, is revised, merged or abolished; the numbers are added up.',
  'institutions.cancel': 'Cancel',
  'institutions.reading': 'Reading…',
  'institutions.paste': 'The notice, or its list of institutions',
  'institutions.placeholder': 'Paste the whole notice with its attachments, or just the list',
  'institutions.read': 'Find institutions',
  'institutions.clear': 'Clear',
  'institutions.open': 'Open a file',
  'institutions.openHint': '.docx or .txt; or drop it here',
  'institutions.drop': 'Release to read this file',
  'institutions.nothing':
    'No list of institutions was found. Each should have a line such as “1.《……办法》（×发〔2019〕1号）”.',
  'institutions.nothingInFile':
    'No list of institutions was found in “{file}”. Each should have a line such as “1.《……办法》（×发〔2019〕1号）”.',

  'institutions.found': 'Institutions found: {count}',
  'institutions.noList': 'List without a heading',
  'institutions.named': '《{name}》',
  'institutions.noNumber': 'No document number',
  'institutions.noLevel': 'Level open',
  'institutions.duplicates': 'Possible duplicates: {count}',
  'institutions.duplicate.name': 'Same name',
  'institutions.duplicate.number': 'Same document number',
  'institutions.problems': 'Please check: {count}',
  'institutions.problem.unclosedTitle': 'Line {line}: 》 is missing; check the name ({text})',
  'institutions.problem.severalTitles':
    'Line {line}: {count} institutions in one entry; check the document numbers ({text})',
  'institutions.problem.nameWithoutMarks': 'Line {line}: no 《》; the whole entry was taken for the name ({text})',
  'institutions.problem.unreadEntry': 'Line {line}: not read as an institution ({text})',
  'institutions.problem.numbersMissing': 'Line {line}: before number {text}, {count} missing',
  'institutions.write': 'Make the list',
  'institutions.update': 'Update the list',
  'institutions.writing': 'Writing…',
  'institutions.back': 'Back',
  'institutions.willUpdate':
    'The worksheet “{sheet}” has {count}. Updating only adds new ones; what was filled in stays.',

  'institutions.created': 'The worksheet “{sheet}” was made, with {count} institutions.',
  'institutions.updated':
    'The worksheet “{sheet}” is up to date: {added} added, {matched} kept with what was filled in.',
  'institutions.kept': 'On the sheet but not in this text, kept ({count}): {names}',
  'institutions.more': 'and more',

  'institutions.overview': 'Worksheet “{sheet}”: {count}',
  'institutions.byTreatment': 'Decision',
  'institutions.byLevel': 'Level',
  'institutions.undecided': 'Open',
  'institutions.count': '{count}',
  'institutions.goTo': 'Go to the list',
  'institutions.again': 'Add from a notice',
  'institutions.treatment.keep': 'Stays in force',
  'institutions.treatment.revise': 'Revise',
  'institutions.treatment.merge': 'Merge',
  'institutions.treatment.abolish': 'Abolish',
  'institutions.level.central': 'Central',
  'institutions.level.province': 'Province',
  'institutions.level.city': 'City',
  'institutions.level.school': 'School',
  'institutions.level.department': 'Department',
  'institutions.level.other': 'Other',
};
