/** A workbook as LibreOffice calculates it: opened, recalculated and saved by the second program. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** @returns the workbook with every formula calculated anew */
function recalculatedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'xlsx-recalculated-'));
  try {
    const file = path.join(folder, 'asked.xlsx');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const out = path.join(folder, 'out');
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], { stdio: 'pipe' });
    return readFileSync(path.join(out, 'asked.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The calculator, where it is installed. */
export const presentCalculators: readonly (typeof recalculatedByLibreOffice)[] =
  spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0 ? [recalculatedByLibreOffice] : [];
