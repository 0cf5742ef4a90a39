/**
 * Draws the icons of the add-in and its ribbon buttons: assets/icons/svg/<name>-<size>.svg and assets/icons/<name>-<size>.png.
 *
 * Every size is laid out on its own pixel grid (no size is a shrunken copy of another): straight edges fall on whole
 * pixels and a stroke is a whole number of pixels wide, so 16 px stays sharp. Two colours on white paper, chosen to be
 * legible on the light and on the dark ribbon.
 *
 * Run `node scripts/drawIcons.mjs` after changing a drawing and commit what it writes. It needs no network: the SVGs are
 * rasterised by the Chromium inside the package @sparticuz/chromium, or by the browser that CHROME_PATH names.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BLUE, ORANGE, RED, WHITE, box, circle, line, rect } from './iconShapes.mjs';
import { closeOut, institutions, report, survey, thisWeek } from './supervisionIcons.mjs';

/**
 * The grid of each size in pixels. `s` stroke; `page` the paper as x, y, width, height; `r` radius of the badge that
 * touches the lower right corner and `gap` the clear ring around it; `rows` the tops of the text lines, `line` their
 * thickness, `mark` width and height of the box before them, `left` and `right` where mark and line start and end.
 */
const GRIDS = [
  { size: 16, s: 1, page: [1, 0, 12, 15], r: 4, gap: 1, rows: [3, 6, 9], line: 1, mark: [2, 1], left: 3, right: 11 },
  { size: 32, s: 2, page: [3, 1, 22, 29], r: 8, gap: 2, rows: [7, 13, 19], line: 2, mark: [4, 4], left: 7, right: 21 },
  {
    size: 64,
    s: 3,
    page: [7, 3, 43, 57],
    r: 15,
    gap: 3,
    rows: [16, 28, 40],
    line: 3,
    mark: [7, 7],
    left: 15,
    right: 42,
  },
  {
    size: 80,
    s: 4,
    page: [8, 4, 54, 71],
    r: 19,
    gap: 4,
    rows: [20, 35, 50],
    line: 4,
    mark: [8, 8],
    left: 18,
    right: 52,
  },
];

/** `base` with a clear ring cut out where the badge sits, then the badge and the white sign that `sign(x, y, k)` draws. */
function withBadge({ size, r, gap }, base, colour, sign) {
  const c = size - r;
  return (
    `<mask id="m"><rect width="${size}" height="${size}" fill="#fff"/>` +
    `<circle cx="${c}" cy="${c}" r="${r + gap}" fill="#000"/></mask>` +
    `<g mask="url(#m)">${base}</g>${circle(c, c, r, colour)}${sign(c, r)}`
  );
}

/** A plus made of two rectangles on whole pixels; `c` is a whole pixel boundary, so the bars are an even width. */
function plus(c, r) {
  const half = Math.max(1, Math.round(r / 9));
  const arm = r < 6 ? 3 : Math.round(r * 0.62);
  return rect(c - arm, c - half, arm * 2, half * 2, WHITE) + rect(c - half, c - arm, half * 2, arm * 2, WHITE);
}

/** A drawing too small for a slanted line: rows of text in which every # is one pixel. */
const pixels = (x, y, rows, fill) =>
  rows
    .flatMap((row, dy) => [...row.matchAll(/#+/g)].map((run) => rect(x + run.index, y + dy, run[0].length, 1, fill)))
    .join('');

const SMALL_TICK = ['.....#', '#...##', '##.##.', '.###..', '..#...'];
const SMALL_QUESTION = ['.####.', '##..##', '....##', '...##.', '..##..', '......', '..##..', '..##..'];
const SMALL_ARROW_HEAD = ['########', '.######.', '..####..', '...##...'];

function tick(c, r) {
  if (r < 6) return pixels(c - 3, c - 2, SMALL_TICK, WHITE);
  const points = [
    [c - 0.48 * r, c + 0.04 * r],
    [c - 0.12 * r, c + 0.4 * r],
    [c + 0.5 * r, c - 0.34 * r],
  ];
  return line(points, Math.max(1.5, r * 0.24), WHITE);
}

/** Rows of a checklist: a box and a line of text each. */
function rowsOfText({ rows, line: thick, mark: [mw, mh], left, right, s }, markColour, textColour) {
  const start = left + mw + Math.max(1, s);
  return rows
    .map(
      (y) =>
        rect(left, y - Math.floor((mh - thick) / 2), mw, mh, markColour) +
        rect(start, y, right - start, thick, textColour),
    )
    .join('');
}

const sheet = (grid) => box(grid.page, grid.s) + rowsOfText(grid, ORANGE, BLUE);

const generate = (grid) => withBadge(grid, sheet(grid), BLUE, plus);
const checks = (grid) => withBadge(grid, sheet(grid), ORANGE, tick);

/** The add-in: the same list, white on a solid tile, with the tick of a finished task. */
function app(grid) {
  const { size, s } = grid;
  const tile = rect(0, 0, size - s, size - s, BLUE, Math.round(size / 7));
  const left = Math.round(size * 0.18);
  const text = rowsOfText({ ...grid, left, right: size - s - left }, WHITE, WHITE);
  return withBadge(grid, tile + text, ORANGE, tick);
}

/** A window whose right-hand third, the pane, is filled. */
function pane({ size, s }) {
  const frame = { 16: [0, 2, 16, 12], 32: [1, 4, 30, 24], 64: [3, 9, 58, 46], 80: [4, 11, 72, 58] }[size];
  const [x, y, w, h] = frame;
  const title = { 16: 2, 32: 4, 64: 8, 80: 10 }[size];
  const side = { 16: 5, 32: 9, 64: 18, 80: 22 }[size];
  const top = y + s + title;
  const text = { 16: [2, 3], 32: [4, 5], 64: [8, 10], 80: [9, 12] }[size];
  const [indent, pitch] = text;
  const lines = [1, 2, 3].map((n) =>
    rect(x + s + indent, y + title + n * pitch, w - side - 2 * s - 2 * indent, s, BLUE),
  );
  return (
    box(frame, s) +
    rect(x, y, w, s + title, BLUE, s) +
    rect(x + w - s - side, top + s, side, h - title - 3 * s, ORANGE) +
    lines.slice(0, size === 16 ? 2 : 3).join('')
  );
}

/** An arrow down into a tray: what the departments send back. */
function returns({ size, s }) {
  const tray = { 16: [1, 8, 14, 7], 32: [2, 17, 28, 13], 64: [5, 34, 54, 25], 80: [6, 42, 68, 32] }[size];
  const [x, y, w, h] = tray;
  const c = size / 2;
  const shaft = { 16: 2, 32: 4, 64: 8, 80: 10 }[size];
  const head = { 16: 4, 32: 8, 64: 15, 80: 19 }[size];
  const top = { 16: 0, 32: 1, 64: 3, 80: 4 }[size];
  const tip = { 16: 10, 32: 21, 64: 43, 80: 53 }[size];
  const slot = head + (size === 16 ? 1 : s * 2);
  return (
    rect(x, y, w, h, BLUE, s) +
    rect(x + s, y - 1, w - 2 * s, h - s * 3 + 1, WHITE) +
    rect(x + s, y + h - s * 3, w - 2 * s, s * 2, BLUE) +
    rect(c - slot, y - 1, slot * 2, s + 1, WHITE) +
    rect(c - shaft / 2, top, shaft, tip - top - head + 1, ORANGE) +
    (size === 16
      ? pixels(c - head, tip - head, SMALL_ARROW_HEAD, ORANGE)
      : `<polygon points="${c - head},${tip - head} ${c + head},${tip - head} ${c},${tip}" fill="${ORANGE}"/>`)
  );
}

/** An arrow up out of a tray: what is sent to the departments. */
function distribute({ size, s }) {
  const [x, y, w, h] = { 16: [1, 8, 14, 7], 32: [2, 17, 28, 13], 64: [5, 34, 54, 25], 80: [6, 42, 68, 32] }[size];
  const c = size / 2;
  const shaft = { 16: 2, 32: 4, 64: 8, 80: 10 }[size];
  const head = { 16: 4, 32: 8, 64: 15, 80: 19 }[size];
  const top = { 16: 0, 32: 1, 64: 2, 80: 3 }[size];
  const foot = { 16: 10, 32: 21, 64: 43, 80: 53 }[size];
  const slot = shaft / 2 + (size === 16 ? 2 : s * 2);
  return (
    rect(x, y, w, h, BLUE, s) +
    rect(x + s, y - 1, w - 2 * s, h - s * 3 + 1, WHITE) +
    rect(x + s, y + h - s * 3, w - 2 * s, s * 2, BLUE) +
    rect(c - slot, y - 1, slot * 2, s + 1, WHITE) +
    rect(c - shaft / 2, top + head - 1, shaft, foot - top - head + 1, ORANGE) +
    (size === 16
      ? pixels(c - head, top, SMALL_ARROW_HEAD.toReversed(), ORANGE)
      : `<polygon points="${c - head},${top + head} ${c + head},${top + head} ${c},${top}" fill="${ORANGE}"/>`)
  );
}

/** A page with a heading and a bar chart. */
function reports({ size, s, page, line: thick }) {
  const [x, y, w, h] = { 16: [2, 0, 12, 16], 32: [4, 1, 24, 30], 64: page.with(0, 10), 80: page.with(0, 13) }[size];
  const bar = { 16: 2, 32: 4, 64: 7, 80: 9 }[size];
  const space = { 16: 1, 32: 2, 64: 4, 80: 5 }[size];
  const heights = { 16: [3, 5, 7], 32: [6, 10, 14], 64: [11, 18, 26], 80: [14, 23, 32] }[size];
  const pad = (w - 3 * bar - 2 * space) / 2;
  const foot = y + h - s - Math.floor(pad) + s;
  const heading = { 16: [3, 4], 32: [6, 9], 64: [11, 20], 80: [14, 25] }[size];
  const bars = heights.map((tall, n) =>
    rect(x + Math.floor(pad) + n * (bar + space), foot - tall, bar, tall, n === 2 ? ORANGE : BLUE),
  );
  return box([x, y, w, h], s) + rect(x + Math.floor(pad), y + heading[0], heading[1], thick, BLUE) + bars.join('');
}

/** A page whose rows are filled: late, soon due, done. */
function colours({ size, s }) {
  const [x, y, w, h] = { 16: [1, 1, 14, 14], 32: [2, 2, 28, 28], 64: [4, 4, 56, 56], 80: [5, 5, 70, 70] }[size];
  const pad = { 16: 2, 32: 3, 64: 6, 80: 8 }[size];
  const space = { 16: 1, 32: 2, 64: 4, 80: 5 }[size];
  const inner = w - 2 * s - 2 * (pad - s);
  const tall = Math.floor((h - 2 * pad - 2 * space) / 3);
  const rows = [RED, ORANGE, BLUE].map((fill, n) => rect(x + pad, y + pad + n * (tall + space), inner, tall, fill));
  return box([x, y, w, h], s) + rows.join('');
}

/** An address book: rings at its back, a person on its cover. */
function directory({ size, s }) {
  const [x, y, w, h] = { 16: [3, 0, 12, 16], 32: [6, 1, 23, 30], 64: [12, 3, 46, 58], 80: [14, 4, 58, 72] }[size];
  const ring = { 16: [1, 4, 1], 32: [3, 6, 2], 64: [6, 12, 4], 80: [7, 14, 5] }[size];
  const [out, wide, thick] = ring;
  const rings = [0.2, 0.46, 0.72].map((at) => rect(out, y + Math.round(h * at), wide, thick, ORANGE));
  const c = x + w / 2;
  const head = { 16: 2, 32: 4, 64: 8, 80: 10 }[size];
  const neck = y + { 16: 8, 32: 15, 64: 30, 80: 37 }[size];
  const half = { 16: 3, 32: 7, 64: 14, 80: 17 }[size];
  const low = { 16: 4, 32: 8, 64: 15, 80: 19 }[size];
  const body = `<path d="M${c - half} ${neck + low} v${-low / 2} a${half} ${low / 2} 0 0 1 ${half * 2} 0 v${low / 2} z" fill="${BLUE}"/>`;
  return box([x, y, w, h], s) + rings.join('') + circle(c, neck - head - s, head, BLUE) + body;
}

/** A question mark on a disc. */
function help({ size }) {
  const c = size / 2;
  if (size === 16) return circle(c, c, c, BLUE) + pixels(5, 4, SMALL_QUESTION, WHITE);
  const k = size / 32;
  const width = { 32: 3.4, 64: 6.4, 80: 8 }[size];
  const dot = { 32: 4, 64: 8, 80: 10 }[size];
  const hook =
    `<path d="M${c - 4.6 * k} ${c - 4.4 * k} A${4.6 * k} ${4.6 * k} 0 1 1 ${c + 2.2 * k} ${c - 0.4 * k} ` +
    `Q${c} ${c + 0.9 * k} ${c} ${c + 3.4 * k}" fill="none" stroke="${WHITE}" stroke-width="${width}" stroke-linecap="round"/>`;
  const foot = { 32: 22, 64: 44, 80: 55 }[size];
  return (
    circle(c, c, { 32: 15, 64: 29, 80: 36 }[size], BLUE) + hook + rect(c - dot / 2, foot, dot, dot, WHITE, dot / 2)
  );
}

/** Three sliders, one of them set. */
function settings({ size }) {
  const unit = { 16: 1, 32: 2, 64: 4, 80: 5 }[size];
  const at = (row) => (2 + row * 5) * unit;
  return [4, 10, 6]
    .map(
      (knob, row) =>
        rect(unit, at(row) + unit / 2, 14 * unit, unit, BLUE) +
        rect(knob * unit - unit, at(row) - unit, 3 * unit, 4 * unit, row === 1 ? ORANGE : BLUE, unit / 2),
    )
    .join('');
}

const DRAWINGS = {
  app,
  generate,
  pane,
  checks,
  colours,
  directory,
  distribute,
  returns,
  thisWeek,
  closeOut,
  reports,
  report,
  institutions,
  survey,
  settings,
  help,
};

const svgOf = (draw, grid) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${grid.size}" height="${grid.size}" ` +
  `viewBox="0 0 ${grid.size} ${grid.size}">${draw(grid)}</svg>\n`;

/** A browser to rasterise with. The variable must be set before @sparticuz/chromium loads: then it unpacks its own libraries. */
async function launch() {
  const { chromium } = await import('playwright-core');
  if (process.env.CHROME_PATH) return chromium.launch({ executablePath: process.env.CHROME_PATH });
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args });
}

async function main() {
  const out = path.join(import.meta.dirname, '..', 'assets', 'icons');
  await mkdir(path.join(out, 'svg'), { recursive: true });
  const browser = await launch();
  try {
    // One page for all: the packed Chromium runs as a single process and ends with its first page.
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    for (const [name, draw] of Object.entries(DRAWINGS)) {
      for (const grid of GRIDS) {
        const svg = svgOf(draw, grid);
        const { size } = grid;
        await writeFile(path.join(out, 'svg', `${name}-${size}.svg`), svg);
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
        const png = await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
        await writeFile(path.join(out, `${name}-${size}.png`), png);
      }
    }
  } finally {
    await browser.close();
  }
}

await main();
