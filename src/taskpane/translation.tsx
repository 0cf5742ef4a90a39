/** Gives every component the translator of Excel's display language. */
import { createContext, useContext, type ReactNode } from 'react';
import { translatorFor, type Translator } from '../i18n/translate';

const TranslatorContext = createContext<Translator>(translatorFor('zh-CN'));

export function TranslationProvider({
  language,
  children,
}: {
  readonly language: string;
  readonly children: ReactNode;
}) {
  return <TranslatorContext value={translatorFor(language)}>{children}</TranslatorContext>;
}

export function useTranslator(): Translator {
  return useContext(TranslatorContext);
}
