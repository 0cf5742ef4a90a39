/** What the add-in writes into sheets. */
import type { sheetMessages as zhCN } from '../zh-CN/sheet';

export const sheetMessages: Readonly<Record<keyof typeof zhCN, string>> = {
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
  'sheet.own.alertTitle': 'Not what this column holds',
  'sheet.own.choice': 'Please choose from the list of “{header}”.',
  'sheet.own.number': 'Please enter only a number in “{header}”, without a unit.',
  'sheet.own.date': 'Please enter a date such as 2020-06-30 in “{header}”.',
};
