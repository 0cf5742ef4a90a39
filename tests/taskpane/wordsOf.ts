/** The words of a language at once, where the pane would wait for them. */
import { enUS } from '../../src/i18n/catalogue.en-US';
import { inChinese } from '../../src/i18n/inChinese';
import type { Words } from '../../src/i18n/loadWords';
import { createTranslator, localeFor } from '../../src/i18n/translate';

const inEnglish = createTranslator('en-US', enUS);

export function wordsOf(language: string): Words {
  const translator = localeFor(language) === 'zh-CN' ? inChinese : inEnglish;
  return { first: translator, whole: () => translator };
}
