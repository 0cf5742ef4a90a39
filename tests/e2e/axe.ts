/** What axe-core finds wrong with a page, in the themes and widths that people have. */
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** WCAG 2.1 AA, and what axe counts as good practice besides. */
const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** The rules whose result depends on colours. */
const colourRules: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

const media = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
type ThemeName = keyof typeof media;

interface View {
  readonly theme: ThemeName;
  readonly width: number;
  readonly rules: RunOptions;
}

/** Everything at 320 px; in the other themes and at 450 px what depends on them: the colours, and whether it fits. */
export const everyView: readonly View[] = [
  { theme: 'light', width: 320, rules: everyRule },
  { theme: 'dark', width: 450, rules: colourRules },
  { theme: 'contrast', width: 320, rules: colourRules },
];
/** For a second language, whose colours are those of the first. */
export const oneView: readonly View[] = everyView.slice(0, 1);

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

async function violationsIn(frame: Frame, rules: RunOptions): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  const { violations } = await frame.evaluate(
    (options) =>
      (window as unknown as { axe: { run: (c: unknown, o: unknown) => Promise<AxeResults> } }).axe.run(
        // Fluent's marks around a list of tabs: they hand the focus on when they get it.
        { exclude: ['[data-tabster-dummy]'] },
        options,
      ),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''} ${html.slice(0, 160)}`),
  );
}

/** One sentence for everything that is wrong with the state in which the pane is now. */
export async function paneViolations(page: Page, frame: Frame, views: readonly View[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { theme, width, rules } of views) {
    await page.emulateMedia(media[theme]);
    await page.locator('.pane').evaluate((pane, pixels) => (pane.style.width = `${String(pixels)}px`), width);
    await settled(frame);
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const all = [
      ...(await violationsIn(frame, rules)),
      // WCAG 1.4.10: at 320 px nothing has to be scrolled in two directions.
      ...(overflow > 0 ? [`reflow: the page is ${String(overflow)} px too wide`] : []),
    ];
    found.push(...all.map((one) => `${theme} ${String(width)} px: ${one}`));
  }
  await page.emulateMedia(media.light);
  return found;
}

/** The trial page around the pane, as far as it is ours: the grid's inside is Univer's. */
export async function windowViolations(page: Page): Promise<readonly string[]> {
  const frame = page.mainFrame();
  const rules = { ...everyRule, iframes: false };
  await frame.evaluate(source);
  const { violations } = await frame.evaluate(
    (options) =>
      (window as unknown as { axe: { run: (c: unknown, o: unknown) => Promise<AxeResults> } }).axe.run(
        { exclude: ['.grid > *', '.pane-frame'] },
        options,
      ),
    rules,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`));
}

/** Two frames later what the theme and the width change is drawn; colours that fade have arrived. */
const settled = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
    }
  });
