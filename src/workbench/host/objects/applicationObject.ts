/** Excel.Application: calculation, and opening a second workbook (Excel.createWorkbook). */
import { writeXlsx } from '../../../files/xlsx/writeXlsx';
import { emptySheet, workbookOf } from '../../../files/xlsx/workbook';
import { calculate, calculateIfNeeded } from '../calculation';
import { HostError } from '../hostError';
import { insertSheets, workbookFromBase64 } from '../insertSheets';
import { hostObject, once, type HostObject, type MethodMember, type ObjectType } from '../objectType';
import { newId, type HostSession } from '../session';
import { sheetPosition } from '../sheets';
import { booleanArgument, choiceArgument, optionalText, recordArgument, textArgument } from './arguments';

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const calculationTypes = ['Recalculate', 'Full', 'FullRebuild'] as const;
const workbookGroup = 9;

/** Where no file is given, Excel opens a workbook with one empty sheet. */
function emptyFile(session: HostSession): Uint8Array {
  return writeXlsx(workbookOf([emptySheet(newId(session, workbookGroup), 'Sheet1')]));
}

/** The file a workbook is made from; InvalidArgument when it is no workbook. */
function fileOf(session: HostSession, base64: string | undefined): Uint8Array {
  return base64 === undefined ? emptyFile(session) : writeXlsx(workbookFromBase64(base64));
}

const applicationType = once((): ObjectType<null> => ({
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: (session) => session.calculationMode,
      set: (session, _, value) => {
        session.calculationMode = choiceArgument(value, modes, 'calculationMode');
      },
    },
    CalculationEngineVersion: { get: () => 191_029 },
    CalculationState: {
      get: (session) => {
        calculateIfNeeded(session);
        return session.calculationPending ? 'Pending' : 'Done';
      },
    },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (session, _, [type]) => {
      choiceArgument(type, calculationTypes, 'calculationType');
      calculate(session);
    },
    SuspendApiCalculationUntilNextSync: (session) => {
      session.calculationSuspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: (session) => {
      session.screenUpdatingSuspended = true;
    },
    CreateWorkbook: (session, _, [base64]) => createdWorkbook(fileOf(session, optionalText(base64, 'base64File'))),
  },
}));

const createdWorkbook = (file: Uint8Array): HostObject => hostObject(createdType(), file);

const createdType = once((): ObjectType<Uint8Array> => ({
  name: 'WorkbookCreated',
  scalars: {},
  methods: {
    Open: (session, file) => session.options.openWorkbook(file),
  },
}));

export const applicationNavigations: NonNullable<ObjectType<null>['navigations']> = {
  Application: () => hostObject(applicationType(), null),
  _Runtime: () => hostObject(runtimeType(), null),
};

/** context.runtime, which Office.js reaches through the workbook. */
const runtimeType = once((): ObjectType<null> => ({
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      get: (session) => session.eventsEnabled,
      set: (session, _, value) => {
        session.eventsEnabled = booleanArgument(value, 'enableEvents');
      },
    },
  },
}));

/** An option that is a list of names; absent and empty mean all. */
function nameList(value: unknown, name: string): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new HostError('InvalidArgument', name);
  return value.map((item: unknown) => textArgument(item, name));
}

export const workbookFileMethods: Readonly<Record<string, MethodMember<null>>> = {
  InsertWorksheetsFromBase64: (session, _, [base64, given]) => {
    const options = given === undefined || given === null ? {} : recordArgument(given, 'options');
    const source = workbookFromBase64(textArgument(base64, 'base64File'));
    const names = nameList(options['sheetNamesToInsert'], 'sheetNamesToInsert');
    return insertSheets(
      session,
      source,
      names,
      sheetPosition(session, options['positionType'] ?? 'End', options['relativeTo']),
    );
  },
  // On the web Excel.createWorkbook speaks to the window instead of the workbook (WacWorkbook of Office.js).
  CreateAndOpenWorkbook: (session, _, [base64]) =>
    session.options.openWorkbook(fileOf(session, optionalText(base64, 'base64'))),
};
