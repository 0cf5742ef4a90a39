/** Excel.NamedItemCollection (of the workbook or a sheet), Excel.NamedItem and Excel.NamedItemArrayValues. */
import type { CellValue, DefinedName } from '../../../files/xlsx/workbook';
import { calculateIfNeeded } from '../calculation';
import {
  addName,
  changeName,
  findName,
  meaningOf,
  nameFormula,
  namesIn,
  rangeText,
  type NameScope,
} from '../definedNames';
import { HostError } from '../hostError';
import { hostObject, isHostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import type { HostSession } from '../session';
import { plainValue, valueTypeOf } from '../writeCells';
import { booleanArgument, objectArgument, optionalText, textArgument } from './arguments';
import { rangeObject } from './rangeObject';
import { worksheetObject } from './worksheetObject';

interface NameTarget {
  readonly scope: NameScope;
  readonly name: string;
}

export const workbookNameNavigations: NonNullable<ObjectType<null>['navigations']> = {
  Names: () => hostObject(namesType(), null),
};

export const worksheetNameNavigations: NonNullable<ObjectType<string>['navigations']> = {
  Names: (_, sheetId) => hostObject(namesType(), sheetId),
};

function known(session: HostSession, { scope, name }: NameTarget): DefinedName {
  const found = findName(session, scope, name);
  if (found === null) throw new HostError('ItemNotFound', `the name ${name}`);
  return found;
}

const nameObject = (scope: NameScope, name: string): HostObject => hostObject(nameType(), { scope, name });

function add(session: HostSession, scope: NameScope, [name, reference, comment]: readonly unknown[]): HostObject {
  const text = textArgument(name, 'name');
  const meaning = isHostObject(reference)
    ? (objectArgument(reference, 'Range').target as RangeTarget)
    : textArgument(reference, 'reference');
  addName(session, scope, text, meaning, optionalText(comment, 'comment'));
  return nameObject(scope, text);
}

const namesType = once((): ObjectType<NameScope> => ({
  name: 'NamedItemCollection',
  scalars: {},
  items: (session, scope) => namesIn(session, scope).map(({ name }) => nameObject(scope, name)),
  indexer: (session, scope, key) => nameObject(scope, known(session, { scope, name: textArgument(key, 'name') }).name),
  methods: {
    Add: add,
    // The host's function names and separators are English in every locale, as in Chinese Excel.
    AddFormulaLocal: add,
    GetCount: (session, scope) => namesIn(session, scope).length,
    GetItemOrNullObject: (session, scope, [key]) => {
      const found = findName(session, scope, textArgument(key, 'name'));
      return found === null ? nullObject : nameObject(scope, found.name);
    },
  },
}));

function typeOf(value: CellValue): string {
  if (value === null) return 'String';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'string') return 'String';
  return Number.isInteger(value) ? 'Integer' : 'Double';
}

/** The rows of a name that stands for values: more than one value is an array. */
function valuesOf(session: HostSession, target: NameTarget): readonly (readonly CellValue[])[] | null {
  calculateIfNeeded(session);
  const meaning = meaningOf(session, known(session, target));
  return meaning.kind === 'values' ? meaning.rows : null;
}

const isArray = (rows: readonly (readonly CellValue[])[]): boolean => rows.length > 1 || (rows[0]?.length ?? 0) > 1;

function range(session: HostSession, target: NameTarget): HostObject | null {
  const meaning = meaningOf(session, known(session, target));
  return meaning.kind === 'range' ? rangeObject(meaning.range) : null;
}

const nameType = once((): ObjectType<NameTarget> => ({
  name: 'NamedItem',
  identity: (_, { name }) => ({ _Id: name }),
  scalars: {
    Name: { get: (session, target) => known(session, target).name },
    Formula: {
      get: (session, target) => known(session, target).formula,
      set: (session, target, value) => {
        const formula = nameFormula(session, textArgument(value, 'formula'), target.scope);
        changeName(session, known(session, target), (name) => ({ ...name, formula }));
      },
    },
    Comment: {
      get: (session, target) => known(session, target).comment ?? '',
      set: (session, target, value) => {
        const comment = textArgument(value, 'comment');
        changeName(session, known(session, target), (name) => ({ ...name, comment }));
      },
    },
    Visible: {
      get: (session, target) => known(session, target).visible,
      set: (session, target, value) => {
        const visible = booleanArgument(value, 'visible');
        changeName(session, known(session, target), (name) => ({ ...name, visible }));
      },
    },
    Scope: { get: (_, { scope }) => (scope === null ? 'Workbook' : 'Worksheet') },
    Type: {
      get: (session, target) => {
        const rows = valuesOf(session, target);
        if (rows === null) return 'Range';
        return isArray(rows) ? 'Array' : typeOf(rows[0]?.[0] ?? null);
      },
    },
    Value: {
      get: (session, target) => {
        const meaning = meaningOf(session, known(session, target));
        if (meaning.kind === 'range') return rangeText(session, meaning.range);
        return plainValue(valuesOf(session, target)?.[0]?.[0] ?? null);
      },
    },
    _Id: { get: (_, { name }) => name },
  },
  navigations: {
    ArrayValues: (_, target) => hostObject(arrayValuesType(), target),
    Worksheet: (_, { scope }) => {
      if (scope === null) throw new HostError('ItemNotFound', 'the name belongs to the workbook');
      return worksheetObject(scope);
    },
    WorksheetOrNullObject: (_, { scope }) => (scope === null ? nullObject : worksheetObject(scope)),
  },
  methods: {
    Delete: (session, target) => changeName(session, known(session, target), () => null),
    GetRange: (session, target) => {
      const found = range(session, target);
      if (found === null) throw new HostError('InvalidOperation', `the name ${target.name} is no range`);
      return found;
    },
    GetRangeOrNullObject: (session, target) => range(session, target) ?? nullObject,
  },
}));

const arrayValuesType = once((): ObjectType<NameTarget> => ({
  name: 'NamedItemArrayValues',
  scalars: {
    Values: { get: (session, target) => valuesOf(session, target)?.map((row) => row.map(plainValue)) ?? null },
    Types: { get: (session, target) => valuesOf(session, target)?.map((row) => row.map(valueTypeOf)) ?? null },
  },
}));
