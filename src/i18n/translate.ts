/**
 * Typed message catalogues: a key that is not there, or a placeholder that is not filled, does not compile. The
 * catalogues themselves are not loaded with this file: inChinese.ts and loadWords.ts bring them.
 */
import type { zhCN } from './catalogue.zh-CN';
import type { firstZhCN } from './firstWords.zh-CN';

export type Locale = 'zh-CN' | 'en-US';
export type MessageKey = keyof typeof zhCN;
/** Those that the first screen may use. */
export type FirstKey = keyof typeof firstZhCN;

type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The arguments a message takes: none, or one record with a value for every placeholder. */
type Arguments<K extends MessageKey> = [Placeholders<(typeof zhCN)[K]>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<(typeof zhCN)[K]>, string | number>>];

export interface Translator<Key extends MessageKey = MessageKey> {
  readonly locale: Locale;
  readonly text: <K extends Key>(key: K, ...values: Arguments<K>) => string;
  /** For keys computed from data (an error's code): placeholders without a value stay empty. */
  readonly lookUp: (key: Key, values: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
  /** 0.256 -> 25.6% */
  readonly percent: (value: number) => string;
  /** An ISO date as the locale writes it; the text unchanged when it is no ISO date. */
  readonly date: (iso: string) => string;
  /** A minute of the clock on the wall, '2020-07-01T09:30'; the text unchanged when it is none. */
  readonly minute: (local: string) => string;
  /** A moment, in the time zone of this computer; '' when it is none. */
  readonly moment: (utc: string) => string;
  /** Names side by side. */
  readonly list: (items: readonly string[]) => string;
}

export type Catalogue<Key extends MessageKey = MessageKey> = Readonly<Record<Key, string>>;

/** Between names. Intl.ListFormat would put a word before the last, also where a list is cut off. */
const separators: Readonly<Record<Locale, string>> = { 'zh-CN': '、', 'en-US': ', ' };

/** The nearest language we have: Chinese for every zh-*, English for the rest. */
export function localeFor(language: string): Locale {
  return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

/** The translator that words things as this catalogue does. */
export function createTranslator<Key extends MessageKey>(locale: Locale, catalogue: Catalogue<Key>): Translator<Key> {
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const minutes = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const lookUp = (key: Key, values: Readonly<Record<string, string | number>>): string =>
    catalogue[key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    });
  return {
    locale,
    text: (key, ...values) => lookUp(key, values[0] ?? {}),
    lookUp,
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    date: (iso) => {
      const time = Date.parse(`${iso}T00:00:00Z`);
      return Number.isNaN(time) ? iso : dates.format(time);
    },
    minute: (local) => {
      const time = Date.parse(`${local}Z`);
      return Number.isNaN(time) ? local : minutes.format(time);
    },
    moment: (utc) => {
      const time = Date.parse(utc);
      return Number.isNaN(time) ? '' : moments.format(time);
    },
    list: (items) => items.join(separators[locale]),
  };
}
