/**
 * Programs that are not ours and say what is in an .xlsx: openpyxl (Python) and LibreOffice.
 *
 * In CI both must be there; on a developer's machine the judges that are installed are used.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type JudgeName = 'openpyxl' | 'libreoffice';

const longEnough = 120_000;

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: longEnough }).status === 0;
}

/** The first Python that has openpyxl. */
function findPython(): string | undefined {
  const candidates = ['python3', '/usr/bin/python3', 'python'];
  return candidates.find((command) => works(command, ['-c', 'import openpyxl']));
}

function findOffice(): string | undefined {
  const candidates = [
    'soffice',
    '/usr/bin/soffice',
    'libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ];
  return candidates.find((command) => works(command, ['--version']));
}

const python = findPython();
const office = findOffice();

/** The judges that are installed here. */
export const presentJudges: readonly JudgeName[] = [
  ...(python === undefined ? [] : (['openpyxl'] as const)),
  ...(office === undefined ? [] : (['libreoffice'] as const)),
];

/** True on a build machine, where a missing judge is a failure. */
export const judgesRequired = process.env['CI'] === 'true';

function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'xlsx-judge-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a Python script that has the file's path in `path` and openpyxl imported, and returns the JSON it leaves in
 * `result`. Throws with Python's own message when it fails.
 */
export function askOpenpyxl(bytes: Uint8Array, script: string): unknown {
  if (python === undefined) throw new Error('openpyxl is not installed: ask presentJudges first');
  return inTemporaryFolder((folder) => {
    const file = path.join(folder, 'judged.xlsx');
    writeFileSync(file, bytes);
    const program = `import json, sys, openpyxl\npath = sys.argv[1]\n${script}\nprint(json.dumps(result, default=str))`;
    const output = execFileSync(python, ['-W', 'ignore', '-c', program, file], {
      encoding: 'utf8',
      timeout: longEnough,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    return JSON.parse(output) as unknown;
  });
}

function convert(bytes: Uint8Array, extension: string, target: string): ReadonlyMap<string, Uint8Array> {
  if (office === undefined) throw new Error('LibreOffice is not installed: ask presentJudges first');
  return inTemporaryFolder((folder) => {
    const file = path.join(folder, `judged.${extension}`);
    const output = path.join(folder, 'out');
    writeFileSync(file, bytes);
    // A profile of its own: another running LibreOffice would take the job and answer nothing.
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    execFileSync(office, [profile, '--headless', '--convert-to', target, '--outdir', output, file], {
      stdio: 'pipe',
      timeout: longEnough,
    });
    return new Map(readdirSync(output).map((name) => [name, readFileSync(path.join(output, name))]));
  });
}

/** Opens the .xlsx in LibreOffice and saves it as .xlsx again: what LibreOffice understood of it. */
export function resaveInLibreOffice(bytes: Uint8Array): Uint8Array {
  const [saved] = convert(bytes, 'xlsx', 'xlsx:Calc MS Excel 2007 XML').values();
  if (saved === undefined) throw new Error('LibreOffice could not open the file');
  return saved;
}

/** The first sheet as LibreOffice shows it, one line a row. */
export function csvFromLibreOffice(bytes: Uint8Array): string {
  const [saved] = convert(bytes, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false').values();
  if (saved === undefined) throw new Error('LibreOffice could not open the file');
  return new TextDecoder().decode(saved);
}
