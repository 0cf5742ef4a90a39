/**
 * Makes the pictures of docs/user-guide.zh-CN.md out of the screenshots that the end-to-end tests take
 * (test-results/screenshots): narrower, and as JPEG. Run `npm test` first, then `node scripts/guidePictures.mjs`, and
 * commit what it writes. In a clone without the real notice beside it: where the tests find that, their screenshots show
 * its sentences, which are not ours to publish.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

const root = path.join(import.meta.dirname, '..');
const taken = path.join(root, 'test-results', 'screenshots');
const pictures = path.join(root, 'docs', 'pictures');

/** Name in the guide, name of the screenshot. */
const wanted = {
  home: 'home-distribute',
  settings: 'settings',
  preview: 'sample-preview',
  checklist: 'sample-checklist',
  checks: 'checks-ten-faults',
  colours: 'colours-grid',
  directory: 'directory-drafted',
  distribution: 'distribution-choose',
  review: 'returns-review',
  conflict: 'returns-conflict',
  thisWeek: 'this-week',
  closeOut: 'close-out',
  circular: 'circular-sheet',
  circularPrint: 'circular-print-3',
  report: 'report',
  institutions: 'institutions-made',
  survey: 'survey-merged',
};

if (existsSync(path.join(root, '..', 'shared', 'seed', 'notice.txt'))) {
  console.error(
    'The screenshots may show the real notice. Run the tests and this script in a clone that stands alone.',
  );
  process.exit(1);
}

const width = 1100;

/** The variable must be set before @sparticuz/chromium loads: then it unpacks its own libraries. */
async function launch() {
  const { chromium } = await import('playwright-core');
  if (process.env.CHROME_PATH) return chromium.launch({ executablePath: process.env.CHROME_PATH });
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args });
}

await mkdir(pictures, { recursive: true });
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  for (const [name, screenshot] of Object.entries(wanted)) {
    const file = path.join(taken, `${screenshot}.png`);
    // What is printed is drawn only where pdftoppm is there.
    if (!existsSync(file)) {
      console.log(`${name}.jpg stays as it is: the tests have not made ${screenshot}.png`);
      continue;
    }
    const png = await readFile(file);
    await page.setContent(
      `<style>body{margin:0}img{display:block;width:${width}px}</style><img src="data:image/png;base64,${png.toString('base64')}">`,
    );
    const image = page.locator('img');
    await image.evaluate((element) => element.decode());
    await writeFile(path.join(pictures, `${name}.jpg`), await image.screenshot({ type: 'jpeg', quality: 80 }));
  }
} finally {
  await browser.close();
}
