/** The translator of the pane, with the catalogue of its own language only. */
import { createTranslator, localeFor, type Catalogue, type Locale, type Translator } from './translate';

const load: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  'zh-CN': async () => (await import('./catalogue.zh-CN')).zhCN,
  'en-US': async () => (await import('./catalogue.en-US')).enUS,
};

/** @param language as Office tells it: 'zh-CN', 'zh-TW', 'en-GB' */
export async function loadTranslator(language: string): Promise<Translator> {
  const locale = localeFor(language);
  return createTranslator(locale, await load[locale]());
}
