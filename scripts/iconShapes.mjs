/** The colours and shapes that the icons are drawn with. */

export const BLUE = '#1668B8';
export const ORANGE = '#CC5A0A';
export const RED = '#B3261E';
export const WHITE = '#FFFFFF';

export const rect = (x, y, w, h, fill, rx = 0) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}"${rx ? ` rx="${rx}"` : ''} fill="${fill}"/>`;
export const circle = (cx, cy, r, fill) => `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`;
export const line = (points, width, colour) =>
  `<polyline points="${points.map((point) => point.map((v) => +v.toFixed(2)).join(',')).join(' ')}" fill="none" ` +
  `stroke="${colour}" stroke-width="${+width.toFixed(2)}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** An outlined box: an outer and an inner rectangle, so that the outline covers whole pixels. */
export const box = ([x, y, w, h], s, outline = BLUE) =>
  rect(x, y, w, h, outline, s) + rect(x + s, y + s, w - 2 * s, h - 2 * s, WHITE);
