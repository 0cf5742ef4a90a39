/** Excel.DocumentProperties, Excel.CustomPropertyCollection and Excel.CustomProperty. */
import type { DocumentProperties } from '../../../files/xlsx/workbook';
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType, type ScalarMember } from '../objectType';
import type { HostSession } from '../session';
import { textArgument } from './arguments';

export const workbookPropertyNavigations: NonNullable<ObjectType<null>['navigations']> = {
  Properties: () => hostObject(propertiesType(), null),
};

function change(session: HostSession, next: (properties: DocumentProperties) => DocumentProperties): void {
  session.workbook = { ...session.workbook, properties: next(session.workbook.properties) };
}

type TextProperty = Exclude<keyof DocumentProperties, 'custom'>;

const text = (key: TextProperty): ScalarMember<null> => ({
  get: (session) => session.workbook.properties[key] ?? '',
  set: (session, _, value) => {
    const content = textArgument(value, key);
    change(session, ({ [key]: _old, ...properties }) =>
      content === '' ? properties : { ...properties, [key]: content },
    );
  },
});

const propertiesType = once((): ObjectType<null> => ({
  name: 'DocumentProperties',
  scalars: {
    Title: text('title'),
    Subject: text('subject'),
    Author: text('author'),
    Keywords: text('keywords'),
    Comments: text('comments'),
    Category: text('category'),
    Manager: text('manager'),
    Company: text('company'),
  },
  navigations: { Custom: () => hostObject(customType(), null) },
}));

/** "Larger keys" and "larger values are automatically trimmed to 255 characters" (CustomPropertyCollection.add). */
const longest = 255;

type CustomValue = string | number | boolean;

function customValue(value: unknown): CustomValue {
  if (typeof value === 'string') return value.slice(0, longest);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new HostError('InvalidArgument', 'value');
}

/** The key as it is kept: keys are case-insensitive. */
function keptKey(session: HostSession, key: unknown): string | null {
  const wanted = textArgument(key, 'key').slice(0, longest).toLowerCase();
  return [...session.workbook.properties.custom.keys()].find((known) => known.toLowerCase() === wanted) ?? null;
}

function requireKey(session: HostSession, key: unknown): string {
  const kept = keptKey(session, key);
  if (kept === null) throw new HostError('ItemNotFound', `the custom property ${String(key)}`);
  return kept;
}

function setCustom(session: HostSession, key: string, value: CustomValue): void {
  change(session, (properties) => ({
    ...properties,
    custom: new Map([...properties.custom, [key, value] as const]),
  }));
}

const customObject = (key: string): HostObject => hostObject(customPropertyType(), key);

const customType = once((): ObjectType<null> => ({
  name: 'CustomPropertyCollection',
  scalars: {},
  items: (session) => [...session.workbook.properties.custom.keys()].map(customObject),
  indexer: (session, _, key) => customObject(requireKey(session, key)),
  methods: {
    Add: (session, _, [key, value]) => {
      const name = keptKey(session, key) ?? textArgument(key, 'key').slice(0, longest);
      if (name === '') throw new HostError('InvalidArgument', 'key');
      setCustom(session, name, customValue(value));
      return customObject(name);
    },
    DeleteAll: (session) => change(session, (properties) => ({ ...properties, custom: new Map() })),
    GetCount: (session) => session.workbook.properties.custom.size,
    GetItemOrNullObject: (session, _, [key]) => {
      const kept = keptKey(session, key);
      return kept === null ? nullObject : customObject(kept);
    },
  },
}));

/** Excel.DocumentPropertyType. */
function typeOf(value: CustomValue): 'Number' | 'Boolean' | 'String' | 'Float' {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  return Number.isInteger(value) ? 'Number' : 'Float';
}

function valueOf(session: HostSession, key: string): CustomValue {
  const value = session.workbook.properties.custom.get(key);
  if (value === undefined) throw new HostError('ItemNotFound', `the custom property ${key}`);
  return value;
}

const customPropertyType = once((): ObjectType<string> => ({
  name: 'CustomProperty',
  identity: (_, key) => ({ Id: key }),
  scalars: {
    Key: { get: (session, key) => requireKey(session, key) },
    Value: {
      get: valueOf,
      set: (session, key, value) => setCustom(session, requireKey(session, key), customValue(value)),
    },
    Type: { get: (session, key) => typeOf(valueOf(session, key)) },
  },
  methods: {
    Delete: (session, key) => {
      const kept = requireKey(session, key);
      change(session, (properties) => ({
        ...properties,
        custom: new Map([...properties.custom].filter(([name]) => name !== kept)),
      }));
    },
  },
}));
