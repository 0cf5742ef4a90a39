/** Puts the pane on the page. Loaded after the commands are registered, so that the ribbon answers at once. */
import { createRoot } from 'react-dom/client';
import type { Words } from '../i18n/loadWords';
import { App } from './App';
import type { AppServices } from './appServices';
import { navigation } from './navigation';
import { themeSource, themes } from './officeTheme';
import { paneStore } from './paneStore';

/** Draws the pane into #root, in these words and Excel's theme, and again when the theme changes. */
export function mount(services: AppServices, words: Words, inExcel: boolean): void {
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no #root');
  const theme = themeSource(
    () => (inExcel ? Office.context.officeTheme : undefined),
    matchMedia('(prefers-color-scheme: dark)'),
    window,
  );
  const root = createRoot(place);
  const draw = (): void => {
    const name = theme.current();
    // For what the browser itself draws: scroll bars, the calendar of a date field.
    document.documentElement.style.colorScheme = name;
    root.render(
      <App
        words={words}
        theme={themes[name]}
        store={paneStore}
        navigation={navigation}
        services={services}
        inExcel={inExcel}
      />,
    );
  };
  document.documentElement.lang = words.first.locale;
  theme.subscribe(draw);
  draw();
}
