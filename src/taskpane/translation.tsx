/** Gives every component the words of Excel's display language. */
import { createContext, use, useContext, useEffect, type ReactNode } from 'react';
import type { Words } from '../i18n/loadWords';
import type { FirstKey, Translator } from '../i18n/translate';

const WordsContext = createContext<Words | null>(null);

export interface TranslationProviderProps {
  readonly words: Words;
  readonly children: ReactNode;
}

export function TranslationProvider({ words, children }: TranslationProviderProps) {
  useEffect(() => {
    // What the other screens say, once the first is drawn. Where this fails, the screen that wants it asks again.
    void Promise.resolve(words.whole()).catch(() => undefined);
  }, [words]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('there is no TranslationProvider around this component');
  return words;
}

/** All words; the component is suspended until they are there. The frame and the first screen use useFirstWords. */
export function useTranslator(): Translator {
  const whole = useWords().whole();
  return whole instanceof Promise ? use(whole) : whole;
}

/** The words that are there from the start. */
export function useFirstWords(): Translator<FirstKey> {
  return useWords().first;
}
