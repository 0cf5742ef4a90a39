/** Puts the pane on the page. Loaded after the commands are registered, so that the ribbon answers at once. */
import { createRoot } from 'react-dom/client';
import type { Words } from '../i18n/loadWords';
import { App } from './App';
import type { AppServices } from './appServices';
import { navigation } from './navigation';
import { themeFor } from './officeTheme';
import { paneStore } from './paneStore';

/** Draws the pane into #root, in these words and Excel's theme. */
export function mount(services: AppServices, words: Words, inExcel: boolean): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const officeTheme = inExcel ? (Office.context.officeTheme as Office.OfficeTheme | undefined) : undefined;
  createRoot(root).render(
    <App
      words={words}
      theme={themeFor(officeTheme?.bodyBackgroundColor, systemIsDark)}
      store={paneStore}
      navigation={navigation}
      services={services}
      inExcel={inExcel}
    />,
  );
}
