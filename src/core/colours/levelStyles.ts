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
