/** Excel.WorksheetProtection and Excel.WorkbookProtection. */
import { fitsHash, hashPassword, legacyHashOf } from '../../../files/xlsx/passwordHash';
import type { ProtectionOptions } from '../../../files/xlsx/workbook';
import { HostError } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType } from '../objectType';
import { sheetOf, updateSheet, type HostSession } from '../session';
import { booleanArgument, choiceArgument, optionalText, recordArgument } from './arguments';

/** What protect() without options allows: nothing but selecting cells (WorksheetProtectionOptions reference page). */
const defaultOptions: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function readOptions(value: unknown): ProtectionOptions {
  if (value === undefined || value === null) return defaultOptions;
  const changes = Object.entries(recordArgument(value, 'options')).map(([name, option]): [string, unknown] => {
    if (!Object.hasOwn(defaultOptions, name)) throw new HostError('InvalidArgument', `options.${name}`);
    if (name === 'selectionMode') {
      return [name, choiceArgument(option, ['Normal', 'Unlocked', 'None'], 'selectionMode', 'Normal')];
    }
    return [name, booleanArgument(option, `options.${name}`, false)];
  });
  return { ...defaultOptions, ...Object.fromEntries(changes) };
}

/** An empty password is none, as in Excel's dialog. */
function readPassword(value: unknown): string | undefined {
  const password = optionalText(value, 'password');
  return password === '' ? undefined : password;
}

/**
 * Protects a sheet. One that is protected already refuses (WorksheetProtection.protect: "Fails if the worksheet has
 * already been protected"; AccessDenied, github.com/OfficeDev/office-js/issues/6784).
 */
function protectSheet(session: HostSession, sheetId: string, [options, password]: readonly unknown[]): null {
  if (sheetOf(session, sheetId).protection !== undefined) {
    throw new HostError('AccessDenied', 'the worksheet is protected already');
  }
  const read = readOptions(options);
  const text = readPassword(password);
  updateSheet(session, sheetId, (sheet) => ({
    ...sheet,
    protection: { options: read, ...(text === undefined ? {} : { password: hashPassword(text) }) },
  }));
  return null;
}

/**
 * Ends a sheet's protection; a sheet without any stays as it is. A wrong password is InvalidArgument, the code that
 * the reference page gives for the other methods taking one (WorksheetProtection.pauseProtection).
 */
function unprotectSheet(session: HostSession, sheetId: string, [password]: readonly unknown[]): null {
  const { protection } = sheetOf(session, sheetId);
  if (protection === undefined) return null;
  const text = readPassword(password);
  const { password: hash, legacyPassword } = protection;
  const fits =
    (hash === undefined || (text !== undefined && fitsHash(text, hash))) &&
    (legacyPassword === undefined || hash !== undefined || legacyHashOf(text ?? '') === legacyPassword.toUpperCase());
  if (!fits) throw new HostError('InvalidArgument', 'the password is wrong');
  updateSheet(session, sheetId, ({ protection: _old, ...sheet }) => sheet);
  return null;
}

const worksheetProtectionType = once((): ObjectType<string> => ({
  name: 'WorksheetProtection',
  scalars: {
    Protected: { get: (session, id) => sheetOf(session, id).protection !== undefined },
    // savedOptions is the one that is there "regardless of the worksheet protection state"; options is not.
    Options: { get: (session, id) => sheetOf(session, id).protection?.options ?? null },
  },
  methods: { Protect: protectSheet, Unprotect: unprotectSheet },
}));

function protectWorkbook(session: HostSession, _: null, [password]: readonly unknown[]): null {
  if (session.workbook.structureProtected) throw new HostError('AccessDenied', 'the workbook is protected already');
  const text = readPassword(password);
  session.workbook = {
    ...session.workbook,
    structureProtected: true,
    ...(text === undefined ? {} : { structurePassword: hashPassword(text) }),
  };
  return null;
}

function unprotectWorkbook(session: HostSession, _: null, [password]: readonly unknown[]): null {
  const { structurePassword, ...workbook } = session.workbook;
  const text = readPassword(password);
  if (structurePassword !== undefined && (text === undefined || !fitsHash(text, structurePassword))) {
    throw new HostError('InvalidArgument', 'the password is wrong');
  }
  if (workbook.structureProtected) session.workbook = { ...workbook, structureProtected: false };
  return null;
}

const workbookProtectionType = once((): ObjectType<null> => ({
  name: 'WorkbookProtection',
  scalars: { Protected: { get: (session) => session.workbook.structureProtected } },
  methods: { Protect: protectWorkbook, Unprotect: unprotectWorkbook },
}));

export const worksheetProtectionNavigations: NonNullable<ObjectType<string>['navigations']> = {
  Protection: (session, sheetId): HostObject => hostObject(worksheetProtectionType(), sheetOf(session, sheetId).id),
};

export const workbookProtectionNavigations: NonNullable<ObjectType<null>['navigations']> = {
  Protection: (): HostObject => hostObject(workbookProtectionType(), null),
};
