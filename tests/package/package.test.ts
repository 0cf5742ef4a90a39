/** `npm run package`: what it writes is what a static server needs, and nothing of the trial page. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

jest.setTimeout(180_000);

const root = path.join(__dirname, '..', '..');
const script = path.join(root, 'scripts', 'package.mjs');
const baseUrl = 'https://example.org/tasks/';

let folder: string;
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const files = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));

function packageWith(...options: readonly string[]): void {
  execFileSync(process.execPath, [script, '--base-url', baseUrl, '--output', folder, ...options], { cwd: root });
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'package-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run package', () => {
  it('writes the add-in for its address, with Office.js beside it and without the trial page', () => {
    packageWith();
    const manifest = read('manifest.xml');
    expect(manifest).not.toContain('localhost');
    const pages = [...manifest.matchAll(/(?:DefaultValue|Url)="(https:[^"]+)"/g)].map(([, address = '']) => address);
    const missing = pages.filter((page) => !page.startsWith(baseUrl) || !files().includes(page.slice(baseUrl.length)));
    expect(missing).toEqual([]);
    expect(read('taskpane.html')).toContain('<script src="lib/office.js"></script>');
    expect(
      files()
        .filter((file) => file.startsWith('lib/') && file.endsWith('.js'))
        .sort(),
    ).toEqual([
      'lib/en-us/office_strings.js',
      'lib/excel-ios-16.00.js',
      'lib/excel-mac-16.00.js',
      'lib/excel-web-16.00.js',
      'lib/excel-win32-16.01.js',
      'lib/o15apptofilemappingtable.js',
      'lib/office.js',
      'lib/zh-cn/office_strings.js',
    ]);
    expect(files().filter((file) => /^assets\/preview\.[0-9a-f]{8}\.jpg$/.test(file))).toHaveLength(1);
    expect(files()).toEqual(expect.arrayContaining(['samples/示例.zip', 'samples/示例通知.txt']));
    expect(files().filter((file) => /workbench|index\.html|AgaveErrorUX/.test(file))).toEqual([]);
  });

  it("takes Office.js from Microsoft's address when asked to, and lets the page load it", () => {
    packageWith('--office-js', 'cdn');
    const page = read('taskpane.html');
    expect(page).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
    expect(page).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(files().filter((file) => file.startsWith('lib'))).toEqual([]);
  });

  it.each([
    ['no address', []],
    ['an address without https', ['--base-url', 'http://example.org/']],
    ['an unknown source of Office.js', ['--base-url', baseUrl, '--office-js', 'elsewhere']],
  ])('refuses %s and says how it is called', (_what, options) => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...options], { cwd: root, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('npm run package -- --base-url https://host/path/');
  });
});
