/** A workbook as LibreOffice prints it: PDF pages turned into pictures by poppler's pdftoppm. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const isInstalled = (command: string, argument: string): boolean =>
  spawnSync(command, [argument], { stdio: 'ignore' }).status === 0;

/**
 * The pages of all visible sheets as PNG, in order.
 *
 * @param dotsPerInch 96 shows a page of A4 about as wide as a screen
 */
export function picturesFromLibreOffice(bytes: Uint8Array, dotsPerInch = 120): readonly Uint8Array[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'xlsx-printed-'));
  try {
    const file = path.join(folder, 'printed.xlsx');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'pipe',
    });
    const pages = path.join(folder, 'page');
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-png', path.join(folder, 'printed.pdf'), pages]);
    const names = readdirSync(folder).filter((name) => name.startsWith('page') && name.endsWith('.png'));
    return names.sort().map((name) => readFileSync(path.join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The printer, where its programs are installed. */
export const presentPrinters: readonly (typeof picturesFromLibreOffice)[] =
  isInstalled('soffice', '--version') && isInstalled('pdftoppm', '-v') ? [picturesFromLibreOffice] : [];
