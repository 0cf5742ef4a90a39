/**
 * The keys of an add-in's commands, from the files that ExtendedOverrides of its manifest names: what each key runs and
 * how it is called in one language (learn.microsoft.com/office/dev/add-ins/design/keyboard-shortcuts).
 */
import type { AddinLanguage } from '../bridge/appContext';

export interface Shortcut {
  /** The id that the add-in associates a function with. */
  readonly action: string;
  readonly name: string;
  readonly keys: KeyCombination;
}

export interface KeyCombination {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A letter or digit, in upper case. */
  readonly key: string;
}

/** The file at Url. */
interface ShortcutsFile {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly web?: string };
  }[];
  readonly resources?: { readonly default: Strings };
}

/** The file at ResourcesUrl: strings by locale. */
interface ResourcesFile {
  readonly resources: Readonly<Record<string, Strings>>;
}

type Strings = Readonly<Record<string, { readonly value: string }>>;

/**
 * @param shortcuts JSON of the file at Url
 * @param resources JSON of the file at ResourcesUrl, null without one
 * @throws Error that names what is wrong: a token without a string, an action that is not listed, a key Office refuses
 */
export function readShortcuts(
  shortcuts: string,
  resources: string | null,
  language: AddinLanguage,
): readonly Shortcut[] {
  const file = JSON.parse(shortcuts) as ShortcutsFile;
  const localized = resources === null ? {} : (JSON.parse(resources) as ResourcesFile).resources;
  const strings: Strings = { ...file.resources?.default, ...localized[language.toLowerCase()] };
  const resolve = (text: string): string =>
    text.replace(/\$\{resource\.(\w+)\}/g, (_, token: string) => {
      const value = strings[token]?.value;
      if (value === undefined) throw new Error(`the shortcuts have no string ${token}`);
      return value;
    });
  return file.shortcuts.map(({ action, key }) => {
    const listed = file.actions.find(({ id }) => id === action);
    if (listed === undefined) throw new Error(`the shortcuts have no action ${action}`);
    return { action, name: resolve(listed.name), keys: parseKeys(resolve(key.web ?? key.default)) };
  });
}

const modifiers: Readonly<Record<string, 'ctrl' | 'alt' | 'shift'>> = { Ctrl: 'ctrl', Alt: 'alt', Shift: 'shift' };

/** Office wants one key and at least one modifier, of which Shift may not be the only one. */
function parseKeys(combination: string): KeyCombination {
  const parts = combination.split('+');
  const key = parts.pop() ?? '';
  const held = parts.map((part) => modifiers[part]);
  if (!/^[A-Z0-9]$/.test(key) || held.includes(undefined) || !(held.includes('ctrl') || held.includes('alt'))) {
    throw new Error(`not a key combination of Office: ${combination}`);
  }
  return { ctrl: held.includes('ctrl'), alt: held.includes('alt'), shift: held.includes('shift'), key };
}
