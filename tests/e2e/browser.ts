/** A Chromium for the end-to-end tests, wherever they run. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Where Chrome, Edge and Chromium are usually installed. */
function installedBrowsers(): readonly string[] {
  switch (process.platform) {
    case 'win32': {
      const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
      return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((program) =>
        roots.map((root) => path.join(root, program)),
      );
    }
    case 'darwin':
      return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    default:
      return ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].map(
        (name) => `/usr/bin/${name}`,
      );
  }
}

interface Candidate {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** Chromium refuses its sandbox to root, which build machines often are. */
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The Chromium inside @sparticuz/chromium brings its own libraries, but only where it believes to be in a Lambda. */
async function packagedBrowser(): Promise<Candidate> {
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  // It brings no Chinese font; those of the system are found through the system's own configuration.
  if (existsSync('/etc/fonts/fonts.conf')) process.env['FONTCONFIG_PATH'] = '/etc/fonts';
  // Not the package's own arguments: they are for Lambda, and run all in one process without the checks of origins.
  return { executablePath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'] };
}

/**
 * Starts CHROME_PATH when it is set, else an installed browser, else the one inside the package.
 * @throws Error that says what to install, when none starts
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH'];
  const failures: string[] = [];
  const start = async (candidate: Candidate): Promise<Browser | null> => {
    try {
      return await chromium.launch({ ...candidate, args: [...candidate.args], headless: true });
    } catch (error) {
      failures.push(`${candidate.executablePath}: ${String(error).split('\n')[0] ?? ''}`);
      return null;
    }
  };
  if (named !== undefined && named !== '') {
    const browser = await start({ executablePath: named, args: rootArgs });
    if (browser !== null) return browser;
    throw new Error(`CHROME_PATH does not start.\n${failures.join('\n')}`);
  }
  for (const executablePath of installedBrowsers().filter((candidate) => existsSync(candidate))) {
    const browser = await start({ executablePath, args: rootArgs });
    if (browser !== null) return browser;
  }
  // The package is built for Linux only.
  if (process.platform === 'linux') {
    const browser = await start(await packagedBrowser());
    if (browser !== null) return browser;
  }
  throw new Error(
    `No browser for the end-to-end tests. Install Google Chrome, Microsoft Edge or Chromium, or set CHROME_PATH to one.\n${failures.join('\n')}`,
  );
}
