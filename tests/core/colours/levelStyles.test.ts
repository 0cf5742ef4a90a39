import fc from 'fast-check';
import {
  colourLevels,
  levelStyles,
  stylesWith,
  titleStyles,
  type LevelStyle,
} from '../../../src/core/colours/levelStyles';
import { contrast, distance, visions } from './seenColours';

const paper = '#FFFFFF';
const fillOf = ({ fill = paper }: LevelStyle): string => fill;

/** Pairs of levels, each once. */
const pairs = colourLevels.flatMap((a, index) => colourLevels.slice(index + 1).map((b) => [a, b] as const));

/** How it is written: what is left of a style on a black and white print. */
function writing({ text, bold, italic, underline, strikethrough }: LevelStyle): string {
  const marks = [bold && 'bold', italic && 'italic', underline && 'underlined', strikethrough && 'struck'];
  return [text === '#FFFFFF' ? 'white on dark' : 'dark on light', ...marks.filter(Boolean)].join(', ');
}

describe('the colours of the levels', () => {
  it.each(colourLevels)('can be read: %s has a contrast of 4.5 or more', (level) => {
    const style = levelStyles[level];
    expect(contrast(style.text, fillOf(style))).toBeGreaterThanOrEqual(4.5);
    const title = titleStyles[level];
    if (title !== undefined) expect(contrast(title.text, fillOf(title))).toBeGreaterThanOrEqual(4.5);
  });

  // Nine times what can just be told apart side by side: rows stand apart, screens and printers differ.
  it.each(visions)('can be told apart with %s', (vision) => {
    const near = pairs.filter(([a, b]) => distance(fillOf(levelStyles[a]), fillOf(levelStyles[b]), vision) < 20);
    expect(near).toEqual([]);
  });

  it('can be told apart in print without colour, by the writing or by a fill that is clearly darker', () => {
    const alike = pairs.filter(([a, b]) => {
      const [one, two] = [levelStyles[a], levelStyles[b]];
      return writing(one) === writing(two) && contrast(fillOf(one), fillOf(two)) < 1.4;
    });
    expect(alike).toEqual([]);
  });
});

describe("a plan's own fills", () => {
  it('take the place of the standard ones and leave the rest', () => {
    const styles = stylesWith({ dueSoon: '#1F4E79' });
    expect(styles.dueSoon).toEqual({ fill: '#1F4E79', text: '#FFFFFF', bold: true });
    expect({ ...styles, dueSoon: levelStyles.dueSoon }).toEqual(levelStyles);
  });

  it('can be read whatever is chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
        const fill = `#${colour.toString(16).padStart(6, '0').toUpperCase()}`;
        expect(contrast(stylesWith({ overdue: fill }).overdue.text, fill)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
