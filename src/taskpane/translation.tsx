/** Gives every component the translator of Excel's display language. */
import { createContext, useContext, type ReactNode } from 'react';
import type { Translator } from '../i18n/translate';

const TranslatorContext = createContext<Translator | null>(null);

export interface TranslationProviderProps {
  readonly translator: Translator;
  readonly children: ReactNode;
}

export function TranslationProvider({ translator, children }: TranslationProviderProps) {
  return <TranslatorContext value={translator}>{children}</TranslatorContext>;
}

/** @throws Error outside a TranslationProvider */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  if (translator === null) throw new Error('there is no TranslationProvider around this component');
  return translator;
}
