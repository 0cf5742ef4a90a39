/** Excel.WorksheetCustomPropertyCollection and Excel.WorksheetCustomProperty: text an add-in keeps with one sheet. */
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import { sheetOf, updateSheet, type HostSession } from '../session';
import { textArgument } from './arguments';

export const worksheetPropertyNavigations: NonNullable<ObjectType<string>['navigations']> = {
  CustomProperties: (_, sheetId) => hostObject(propertiesType(), sheetId),
};

interface PropertyTarget {
  readonly sheetId: string;
  readonly key: string;
}

/** "The key is limited to 255 characters (larger values will cause an InvalidArgument error)": …Collection.add. */
const longestKey = 255;

/** The key as it is kept: keys are case-insensitive. */
function keptKey(session: HostSession, sheetId: string, key: unknown): string | null {
  const wanted = textArgument(key, 'key').toLowerCase();
  return [...sheetOf(session, sheetId).customProperties.keys()].find((k) => k.toLowerCase() === wanted) ?? null;
}

function requireKey(session: HostSession, { sheetId, key }: PropertyTarget): string {
  const kept = keptKey(session, sheetId, key);
  if (kept === null) throw new HostError('ItemNotFound', `the custom property ${key}`);
  return kept;
}

function change(session: HostSession, sheetId: string, edit: (properties: Map<string, string>) => void): void {
  updateSheet(session, sheetId, (sheet) => {
    const customProperties = new Map(sheet.customProperties);
    edit(customProperties);
    return { ...sheet, customProperties };
  });
}

const propertyObject = (sheetId: string, key: string): HostObject => hostObject(propertyType(), { sheetId, key });

const propertiesType = once((): ObjectType<string> => ({
  name: 'WorksheetCustomPropertyCollection',
  scalars: {},
  items: (session, sheetId) =>
    [...sheetOf(session, sheetId).customProperties.keys()].map((key) => propertyObject(sheetId, key)),
  indexer: (session, sheetId, key) =>
    propertyObject(sheetId, requireKey(session, { sheetId, key: textArgument(key, 'key') })),
  methods: {
    Add: (session, sheetId, [key, value]) => {
      const text = textArgument(key, 'key');
      if (text === '' || text.length > longestKey) throw new HostError('InvalidArgument', 'key');
      const name = keptKey(session, sheetId, text) ?? text;
      const content = textArgument(value, 'value');
      change(session, sheetId, (properties) => properties.set(name, content));
      return propertyObject(sheetId, name);
    },
    GetCount: (session, sheetId) => sheetOf(session, sheetId).customProperties.size,
    GetItemOrNullObject: (session, sheetId, [key]) => {
      const kept = keptKey(session, sheetId, key);
      return kept === null ? nullObject : propertyObject(sheetId, kept);
    },
  },
}));

const propertyType = once((): ObjectType<PropertyTarget> => ({
  name: 'WorksheetCustomProperty',
  identity: (_, { key }) => ({ _Id: key }),
  scalars: {
    Key: { get: requireKey },
    Value: {
      get: (session, target) => sheetOf(session, target.sheetId).customProperties.get(requireKey(session, target)),
      set: (session, target, value) => {
        const key = requireKey(session, target);
        const content = textArgument(value, 'value');
        change(session, target.sheetId, (properties) => properties.set(key, content));
      },
    },
    _Id: { get: (_, { key }) => key },
  },
  methods: {
    Delete: (session, target) => {
      const key = requireKey(session, target);
      change(session, target.sheetId, (properties) => properties.delete(key));
    },
  },
}));
