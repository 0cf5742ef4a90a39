/**
 * How each level looks. The fills differ for every kind of colour blindness, and in print without colour the writing
 * differs too: bold, underlined, italic, struck through, or white on dark (tests/core/colours/levelStyles.test.ts).
 */
import type { ColourLevel } from './warningConditions';

export interface LevelStyle {
  /** '#RRGGBB'; absent leaves the cell's own. */
  readonly fill?: string;
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
}

/** In the order of their weight, as the legend lists them. */
export const colourLevels: readonly ColourLevel[] = [
  'overdue',
  'dueToday',
  'dueSoon',
  'doneLate',
  'done',
  'closed',
  'ongoing',
  'none',
];

/** A cell without a colour of its own, as Excel shows and prints it. */
export const sheetColours = { paper: '#FFFFFF', ink: '#000000' } as const;

/** For the cells that say how the task stands. */
export const levelStyles: Readonly<Record<ColourLevel, LevelStyle>> = {
  overdue: { fill: '#B3261E', text: '#FFFFFF', bold: true },
  dueToday: { fill: '#F39239', text: '#000000', bold: true, underline: true },
  dueSoon: { fill: '#FFDD83', text: '#3D2B00', bold: true },
  doneLate: { fill: '#7A4FA0', text: '#FFFFFF', italic: true },
  done: { fill: '#AAF5BB', text: '#0B3D1E' },
  closed: { fill: '#A8A2A6', text: '#1F1F1F', italic: true },
  ongoing: { fill: '#A9BCF6', text: '#0B2A66' },
  none: { text: '#404040', italic: true },
};

/** For the task's title: a whole row of strong colour could not be read, let alone printed. */
export const titleStyles: Readonly<Partial<Record<ColourLevel, LevelStyle>>> = {
  overdue: { text: '#B3261E', bold: true },
  dueToday: { text: '#8A4200', bold: true },
  closed: { text: '#595959', strikethrough: true },
};

/** Fills '#RRGGBB' that a plan has in place of the standard ones. */
export type ChosenFills = Readonly<Partial<Record<ColourLevel, string>>>;

/**
 * The styles with a plan's own fills. Writing on a chosen fill is black or white, whichever can be read better; bold,
 * italic and the rest stay, so that the levels differ without colour too.
 */
export function stylesWith(fills: ChosenFills): Readonly<Record<ColourLevel, LevelStyle>> {
  const chosen = Object.entries(fills) as [ColourLevel, string][];
  return {
    ...levelStyles,
    ...Object.fromEntries(
      chosen.map(([level, fill]) => [level, { ...levelStyles[level], fill, text: readableOn(fill) }]),
    ),
  };
}

/** @param fill '#RRGGBB' */
function readableOn(fill: string): '#000000' | '#FFFFFF' {
  const light = luminance(fill);
  // WCAG 2.1: the contrast of the lighter to the darker, each with 0.05 added; white has 1, black 0.
  return (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) ? '#000000' : '#FFFFFF';
}

/** Relative luminance, 0 to 1 (www.w3.org/TR/WCAG21/#dfn-relative-luminance). */
function luminance(fill: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
