/** How far apart colours are to the eye, also to the eyes of those who see fewer of them. */

export type Vision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia';

type Triple = readonly [number, number, number];

/** Simulation matrices over linear RGB for full dichromacy (Machado, Oliveira, Fernandes 2009, table of severity 1.0). */
const matrices: Readonly<Record<Vision, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const visions = Object.keys(matrices) as readonly Vision[];

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** sRGB to linear light, IEC 61966-2-1. */
function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex));

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, two) => two - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** CIELAB under D65, as seen by somebody with that vision. */
function lab(hex: string, vision: Vision): Triple {
  const given = linear(hex);
  const seen = matrices[vision].map((row) => Math.min(1, Math.max(0, dot(row, given)))) as unknown as Triple;
  const f = (t: number): number => (t > 216 / 24_389 ? Math.cbrt(t) : ((24_389 / 27) * t + 16) / 116);
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], seen));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], seen) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE 1976 colour difference. About 2.3 can just be told apart side by side. */
export function distance(a: string, b: string, vision: Vision): number {
  const [one, two] = [lab(a, vision), lab(b, vision)];
  return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}
