/** Names of tables: what Excel takes, and the first one that is free. */
import { nameFault } from './definedNames';
import { HostError } from './hostError';
import type { HostLocale, HostSession } from './session';

const tableWord: Readonly<Record<HostLocale, string>> = { 'zh-CN': '表', 'en-US': 'Table' };

function takenNames(session: HostSession, exceptTable?: number): ReadonlySet<string> {
  const { sheets, names } = session.workbook;
  return new Set([
    ...sheets.flatMap((sheet) => sheet.tables.filter(({ id }) => id !== exceptTable).map((t) => t.name.toLowerCase())),
    ...names.map((name) => name.name.toLowerCase()),
  ]);
}

/** 表1, 表2 …: the name Excel gives a new table. */
export function freeTableName(session: HostSession): string {
  const taken = takenNames(session);
  const nameFor = (number: number): string => `${tableWord[session.options.locale]}${number}`;
  let number = 1;
  while (taken.has(nameFor(number).toLowerCase())) number += 1;
  return nameFor(number);
}

/**
 * Refuses names that break the guidelines Table.name points to (support.microsoft.com, "Rename an Excel table"): they
 * start with a letter, _ or \, hold letters, digits, periods and underscores, are no cell reference and not C or R, have
 * at most 255 characters and are unlike every other table's and defined name of the workbook. A name that is taken is
 * InvalidArgument too (github.com/OfficeDev/office-js/issues/551).
 */
export function checkTableName(session: HostSession, name: string, exceptTable: number): void {
  const refuse = (why: string): never => {
    throw new HostError('InvalidArgument', `the table name ${name}: ${why}`);
  };
  const fault = nameFault(name);
  if (fault !== null) refuse(fault);
  if (takenNames(session, exceptTable).has(name.toLowerCase())) refuse('it is taken');
}
