/** The translator of a language at once, where the pane would wait for its catalogue. */
import { enUS } from '../../src/i18n/catalogue.en-US';
import { inChinese } from '../../src/i18n/inChinese';
import { createTranslator, localeFor, type Translator } from '../../src/i18n/translate';

const inEnglish = createTranslator('en-US', enUS);

export function translatorOf(language: string): Translator {
  return localeFor(language) === 'zh-CN' ? inChinese : inEnglish;
}
