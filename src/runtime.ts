/**
 * The page of the shared runtime: commands first, so that the ribbon answers before the pane is drawn, then React. React
 * is downloaded while Office.js starts (scripts/firstPaint.mjs), but does not run before.
 */
import { registerCommands } from './commands/registry';
import { loadWords } from './i18n/loadWords';

// Excel mostly speaks the language of the browser, so its words are here by then. Where it does not, or where this
// fails, they are asked for again below.
void loadWords(navigator.language).catch(() => undefined);

void Office.onReady(async ({ host }) => {
  registerCommands();
  const inExcel = host === Office.HostType.Excel;
  const [{ start }, words] = await Promise.all([
    import('./taskpane/start'),
    loadWords(inExcel ? Office.context.displayLanguage : navigator.language),
  ]);
  start(inExcel, words);
});
