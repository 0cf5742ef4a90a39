/** The words of the pane, of its own language only: those of the first screen at once, the others when they are wanted. */
import { createTranslator, localeFor, type Catalogue, type FirstKey, type Locale, type Translator } from './translate';

export interface Words {
  readonly first: Translator<FirstKey>;
  /** The same promise every time, until it fails. */
  readonly whole: () => Translator | Promise<Translator>;
}

const loadFirst: Readonly<Record<Locale, () => Promise<Catalogue<FirstKey>>>> = {
  'zh-CN': async () => (await import('./firstWords.zh-CN')).firstZhCN,
  'en-US': async () => (await import('./firstWords.en-US')).firstEnUS,
};

const loadWhole: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  'zh-CN': async () => (await import('./catalogue.zh-CN')).zhCN,
  'en-US': async () => (await import('./catalogue.en-US')).enUS,
};

/** @param language as Office tells it: 'zh-CN', 'zh-TW', 'en-GB' */
export async function loadWords(language: string): Promise<Words> {
  const locale = localeFor(language);
  let whole: Promise<Translator> | undefined;
  const load = async (): Promise<Translator> => {
    try {
      return createTranslator(locale, await loadWhole[locale]());
    } catch (error) {
      // Asked again, it is tried again.
      whole = undefined;
      throw error;
    }
  };
  return {
    first: createTranslator(locale, await loadFirst[locale]()),
    whole: () => (whole ??= load()),
  };
}
