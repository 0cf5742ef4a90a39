/**
 * The page of the shared runtime: commands first, so that the ribbon answers before the pane is drawn, then React. React
 * is downloaded while Office.js starts (scripts/firstPaint.mjs), but does not run before.
 */
import { registerCommands } from './commands/registry';
import { baseline, newestSupported, supports } from './excel/requirements';
import { loadWords } from './i18n/loadWords';
import { showStartFailure, type StartFailure } from './taskpane/startFailure';

/** How long Office.js may take to find Excel before the pane says that it waits, in milliseconds. */
const officePatience = 10_000;

if (typeof Office === 'undefined') {
  fail({ problem: 'officeMissing', details: document.querySelector('script')?.src ?? '' });
} else {
  // An answer that comes late after all draws the pane in place of the message.
  const waiting = setTimeout(
    () => fail({ problem: 'officeSilent', details: `Office.onReady: ${String(officePatience / 1000)} s` }),
    officePatience,
  );
  Office.onReady().then(
    ({ host }) => {
      clearTimeout(waiting);
      void startPane(host === Office.HostType.Excel);
    },
    (error: unknown) => {
      clearTimeout(waiting);
      fail({ problem: 'officeSilent', details: textOf(error) });
    },
  );
}

async function startPane(inExcel: boolean): Promise<void> {
  const language = inExcel ? Office.context.displayLanguage : navigator.language;
  try {
    registerCommands();
    if (inExcel && !supports(baseline)) {
      const facts = { found: newestSupported(), needed: baseline };
      fail({ problem: 'excelTooOld', facts, details: navigator.userAgent }, language);
      return;
    }
    const [{ start }, words] = await Promise.all([import('./taskpane/start'), loadWords(language)]);
    start(inExcel, words);
  } catch (error) {
    const missing = error instanceof Error && error.name === 'ChunkLoadError';
    fail({ problem: missing ? 'pageFileMissing' : 'unexpected', details: textOf(error) }, language);
  }
}

function fail(failure: StartFailure, language = navigator.language): void {
  showStartFailure(failure, language);
}

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
