/** Draws a part of the pane as the App does, and lets what it reads arrive. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TranslationProvider } from '../../../src/taskpane/translation';
import { wordsOf } from '../wordsOf';

export async function draw(part: ReactNode, language = 'zh-CN'): Promise<void> {
  render(
    <FluentProvider theme={webLightTheme}>
      <TranslationProvider words={wordsOf(language)}>{part}</TranslationProvider>
    </FluentProvider>,
  );
  await act(async () => Promise.resolve());
}
