/** The budget of the pane's first paint: the build itself holds it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

jest.setTimeout(120_000);

const root = path.join(__dirname, '..', '..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'first-paint-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Text that gzip cannot make much smaller. */
const noise = (length: number): string => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(97 + ((state >>> 24) % 26));
  }).join('');
};

/** Builds a page whose entry imports its first screen at once and another one later; what the build says of it. */
function build({ screen = 100, later = 100, named = 'screen.js', budget = 5000 } = {}): {
  readonly errors: readonly string[];
  readonly page: string;
} {
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
  write('entry.js', "import('./screen.js').then(({ open }) => open());");
  write(
    'screen.js',
    `export const open = () => { document.title = '${noise(screen)}'; onclick = () => import('./later.js'); };`,
  );
  write('later.js', `document.title = '${noise(later)}';`);
  write(
    'build.mjs',
    `import { readFileSync } from 'node:fs';
     import { createRequire } from 'node:module';
     import { firstPaint } from ${JSON.stringify(path.join(root, 'scripts', 'firstPaint.mjs'))};
     const require = createRequire(${JSON.stringify(path.join(root, 'package.json'))});
     const HtmlPlugin = require('html-webpack-plugin');
     const inFolder = (file) => ${JSON.stringify(folder)} + '/' + file;
     require('webpack')({
       mode: 'production', context: inFolder(''), entry: { taskpane: './entry.js' },
       output: { path: inFolder('dist') },
       plugins: [
         new HtmlPlugin({ filename: 'taskpane.html', chunks: ['taskpane'] }),
         firstPaint({
           entry: 'taskpane', modules: [inFolder('${named}')], preload: [inFolder('screen.js')],
           budget: ${String(budget)}, HtmlPlugin,
         }),
       ],
     }, (failure, stats) => {
       if (failure) throw failure;
       console.log(JSON.stringify({
         errors: stats.toJson({ all: false, errors: true }).errors.map(({ message }) => message),
         page: stats.hasErrors() ? '' : readFileSync(inFolder('dist/taskpane.html'), 'utf8'),
       }));
     });`,
  );
  const printed = execFileSync(process.execPath, [path.join(folder, 'build.mjs')], { encoding: 'utf8' });
  return JSON.parse(printed) as ReturnType<typeof build>;
}

describe('the first paint', () => {
  it('fits: the build succeeds, and the page fetches the first screen while other scripts start', () => {
    const { errors, page } = build();
    expect(errors).toEqual([]);
    expect(page).toMatch(/<link rel="?preload"? as="?script"? href="?\w+\.js"?>/);
  });

  it('is too large with its first screen: the build fails and says by how much', () => {
    expect(build({ screen: 20_000 }).errors).toEqual([
      expect.stringMatching(/^The first paint takes 1\d{4} bytes of 5000: taskpane\.js \d+, \S+\.js \d+$/),
    ]);
  });

  it('does not count what is loaded later', () => {
    expect(build({ later: 20_000 }).errors).toEqual([]);
  });

  it('names a module that is not there: the build fails rather than count too little', () => {
    expect(build({ named: 'renamed.js' }).errors).toEqual([
      expect.stringMatching(/^The first paint does not hold .*renamed\.js$/),
    ]);
  });
});
