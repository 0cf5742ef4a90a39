/** Excel.SettingCollection and Excel.Setting: what an add-in keeps in the workbook. Keys are case-sensitive. */
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import type { HostSession } from '../session';
import { textArgument } from './arguments';

export const workbookSettingNavigations: NonNullable<ObjectType<null>['navigations']> = {
  Settings: () => hostObject(settingsType(), null),
};

function setSetting(session: HostSession, key: string, value: unknown): void {
  // What JSON cannot carry (undefined) arrives as nothing and is kept as null.
  session.workbook = {
    ...session.workbook,
    settings: new Map([...session.workbook.settings, [key, value ?? null] as const]),
  };
}

function requireSetting(session: HostSession, key: string): string {
  if (!session.workbook.settings.has(key)) throw new HostError('ItemNotFound', `the setting ${key}`);
  return key;
}

const settingObject = (key: string): HostObject => hostObject(settingType(), key);

const settingsType = once((): ObjectType<null> => ({
  name: 'SettingCollection',
  scalars: {},
  items: (session) => [...session.workbook.settings.keys()].map(settingObject),
  indexer: (session, _, key) => settingObject(requireSetting(session, textArgument(key, 'key'))),
  methods: {
    // "Sets or adds the specified setting" (SettingCollection.add).
    Add: (session, _, [key, value]) => {
      const text = textArgument(key, 'key');
      if (text === '') throw new HostError('InvalidArgument', 'key');
      setSetting(session, text, value);
      return settingObject(text);
    },
    GetCount: (session) => session.workbook.settings.size,
    GetItemOrNullObject: (session, _, [key]) => {
      const text = textArgument(key, 'key');
      return session.workbook.settings.has(text) ? settingObject(text) : nullObject;
    },
  },
}));

const settingType = once((): ObjectType<string> => ({
  name: 'Setting',
  identity: (_, key) => ({ _Id: key }),
  scalars: {
    Key: { get: (session, key) => requireSetting(session, key) },
    Value: {
      get: (session, key) => session.workbook.settings.get(requireSetting(session, key)),
      set: (session, key, value) => setSetting(session, requireSetting(session, key), value),
    },
    _Id: { get: (_, key) => key },
  },
  methods: {
    Delete: (session, key) => {
      const settings = new Map(session.workbook.settings);
      settings.delete(requireSetting(session, key));
      session.workbook = { ...session.workbook, settings };
    },
  },
}));
