/** The words of the pane, of its own language only: those of the first screen at once, the others when they are wanted. */
import { loadOnce } from '../loadOnce';
import { createTranslator, localeFor, type Catalogue, type FirstKey, type Locale, type Translator } from './translate';

export interface Words {
  readonly first: Translator<FirstKey>;
  /** The same promise every time. */
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
  return {
    first: createTranslator(locale, await loadFirst[locale]()),
    whole: loadOnce(async () => createTranslator(locale, await loadWhole[locale]())),
  };
}
