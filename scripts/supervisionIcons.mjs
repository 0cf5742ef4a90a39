/** The icons of the 督查 group. Each takes its size's grid (drawIcons.mjs) and keeps straight edges on whole pixels. */
import { BLUE, ORANGE, WHITE, box, circle, line, rect } from './iconShapes.mjs';

/** A calendar leaf with this week's row marked. */
export function thisWeek({ size, s }) {
  const [x, y, w, h] = { 16: [1, 2, 14, 13], 32: [2, 4, 28, 26], 64: [4, 8, 56, 52], 80: [5, 10, 70, 65] }[size];
  const head = { 16: 3, 32: 6, 64: 12, 80: 15 }[size];
  const ring = { 16: [4, 11, 1, 3], 32: [9, 21, 2, 6], 64: [18, 42, 4, 12], 80: [22, 53, 5, 15] }[size];
  const [first, second, wide, tall] = ring;
  const pad = { 16: 2, 32: 4, 64: 8, 80: 10 }[size];
  const row = { 16: 2, 32: 4, 64: 8, 80: 10 }[size];
  const space = { 16: 1, 32: 2, 64: 4, 80: 5 }[size];
  const top = y + head + { 16: 1, 32: 3, 64: 6, 80: 8 }[size];
  const rows = [BLUE, ORANGE, BLUE].map((fill, n) => {
    const height = n === 1 ? row : Math.max(1, row / 2);
    const at = top + [0, row / 2 + space, row * 1.5 + 2 * space][n];
    return rect(x + pad, Math.round(at), w - 2 * pad, height, fill);
  });
  return (
    box([x, y, w, h], s) +
    rect(x, y, w, head, BLUE, s) +
    rows.join('') +
    [first, second].map((at) => rect(at, y - tall / 2, wide, tall, ORANGE)).join('')
  );
}

/** A tick of the size of a box; on the smallest grid of whole pixels. */
function ticked(size, s, left, top, tick) {
  if (size === 16) {
    const at = [
      [0, 0],
      [1, 1],
      [2, 0],
      [3, -1],
    ];
    return at.map(([x, y]) => rect(left - 1 + x, top + y, 1, 1, ORANGE)).join('');
  }
  const end = [left + tick * 1.5, top - tick / 4];
  return line([[left, top + tick / 2], [left + tick / 2, top + tick], end], s, ORANGE);
}

/** A list whose entries are struck off one by one. */
export function closeOut({ size, s, page }) {
  const [x, y, w, h] = { 16: [1, 0, 14, 16], 32: [3, 1, 26, 30], 64: page.with(2, 50), 80: page.with(2, 63) }[size];
  const tick = { 16: 2, 32: 4, 64: 8, 80: 10 }[size];
  const gap = { 16: 4, 32: 8, 64: 15, 80: 19 }[size];
  const top = { 16: 3, 32: 6, 64: 10, 80: 13 }[size];
  const left = x + { 16: 2, 32: 4, 64: 8, 80: 10 }[size];
  const rows = [0, 1, 2].map((n) => {
    const at = y + top + n * gap;
    const text = left + tick * 2;
    const width = x + w - text - { 16: 2, 32: 4, 64: 8, 80: 10 }[size];
    const sign = n === 2 ? rect(left, at, tick, tick, BLUE) : ticked(size, s, left, at, tick);
    return sign + rect(text, at + Math.floor(tick / 2) - Math.floor(s / 2), width, s, BLUE);
  });
  return box([x, y, w, h], s) + rows.join('');
}

/** An official document: a red-headed letter, its title over lines of text. */
export function report({ size, s }) {
  const [x, y, w, h] = { 16: [2, 0, 12, 16], 32: [4, 1, 24, 30], 64: [9, 3, 46, 58], 80: [11, 4, 58, 72] }[size];
  const pad = { 16: 2, 32: 4, 64: 9, 80: 11 }[size];
  const title = { 16: 2, 32: 4, 64: 7, 80: 9 }[size];
  const rule = { 16: 6, 32: 11, 64: 21, 80: 26 }[size];
  const gap = { 16: 2, 32: 5, 64: 9, 80: 11 }[size];
  const lines = [1, 2, 3].map((n) => rect(x + pad, y + rule + n * gap, w - 2 * pad - (n === 3 ? pad : 0), s, BLUE));
  return (
    box([x, y, w, h], s) +
    rect(x + pad + s, y + pad, w - 2 * pad - 2 * s, title, ORANGE) +
    rect(x + pad, y + rule, w - 2 * pad, s, ORANGE) +
    lines.join('')
  );
}

/** Bound volumes side by side: the institutions in force. */
export function institutions({ size, s }) {
  const wide = { 16: 4, 32: 8, 64: 16, 80: 20 }[size];
  const left = { 16: 1, 32: 3, 64: 6, 80: 8 }[size];
  const space = { 16: 1, 32: 1, 64: 2, 80: 2 }[size];
  const foot = { 16: 14, 32: 28, 64: 56, 80: 70 }[size];
  const talls = { 16: [11, 13, 10], 32: [22, 25, 20], 64: [44, 50, 40], 80: [55, 63, 50] }[size];
  const band = { 16: 2, 32: 4, 64: 8, 80: 10 }[size];
  const books = talls.map((tall, n) => {
    const x = left + n * (wide + space);
    const cover = n === 1 ? rect(x, foot - tall, wide, tall, BLUE) : box([x, foot - tall, wide, tall], s);
    const label = n === 1 ? WHITE : ORANGE;
    return cover + rect(x + s, foot - tall + band, wide - 2 * s, Math.max(1, band / 2), label);
  });
  return books.join('') + rect(left - s, foot, 3 * wide + 2 * space + 2 * s, s, BLUE);
}

/** A clipboard with answers: dots that are filled and one that is not. */
export function survey({ size, s }) {
  const [x, y, w, h] = { 16: [2, 1, 12, 15], 32: [4, 3, 24, 28], 64: [8, 6, 48, 55], 80: [10, 8, 60, 68] }[size];
  const clip = { 16: [6, 3], 32: [12, 6], 64: [22, 11], 80: [28, 14] }[size];
  const dot = { 16: 1, 32: 2, 64: 4, 80: 5 }[size];
  const top = { 16: 6, 32: 11, 64: 22, 80: 28 }[size];
  const gap = { 16: 3, 32: 6, 64: 12, 80: 15 }[size];
  const left = x + { 16: 3, 32: 6, 64: 12, 80: 15 }[size];
  const rows = [0, 1, 2].map((n) => {
    const at = y + top + n * gap - (size === 16 ? 1 : 0);
    const text = left + dot * 2 + (size === 16 ? 0 : s);
    return (
      (size === 16
        ? rect(left - 1, at, 2, 1, n === 2 ? ORANGE : BLUE)
        : circle(left, at, dot, n === 2 ? ORANGE : BLUE)) +
      rect(text, at - Math.floor(s / 2), x + w - text - { 16: 2, 32: 4, 64: 8, 80: 10 }[size], s, BLUE)
    );
  });
  return (
    box([x, y, w, h], s) +
    rect(size / 2 - clip[0] / 2, y - { 16: 1, 32: 2, 64: 4, 80: 5 }[size], clip[0], clip[1], ORANGE, s) +
    rows.join('')
  );
}
