/** The levels as they look in the sheet, with how many tasks have each. */
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LevelCounts } from '../../excel/colours/applyColours';
import {
  colourLevels,
  sheetColours,
  stylesWith,
  type ChosenFills,
  type LevelStyle,
} from '../../core/colours/levelStyles';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalL,
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  sample: {
    flexGrow: 1,
    textAlign: 'center',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    // As on the sheet, whatever the pane's theme is.
    backgroundColor: sheetColours.paper,
    color: sheetColours.ink,
    // Shown as it is printed, also where Windows replaces colours for contrast.
    forcedColorAdjust: 'none',
  },
  count: { whiteSpace: 'nowrap', minWidth: '3em', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  none: { color: tokens.colorNeutralForeground3 },
});

const cssOf = ({ fill, text, bold, italic, underline, strikethrough }: LevelStyle) => ({
  ...(fill === undefined ? {} : { backgroundColor: fill }),
  color: text,
  ...(bold ? { fontWeight: 700 } : {}),
  ...(italic ? { fontStyle: 'italic' } : {}),
  ...(underline ? { textDecorationLine: 'underline' } : {}),
  ...(strikethrough ? { textDecorationLine: 'line-through' } : {}),
});

export interface LegendProps {
  readonly counts: LevelCounts | undefined;
  /** The plan's own. */
  readonly fills: ChosenFills;
}

export function Legend({ counts, fills }: LegendProps) {
  const styles = useStyles();
  const shown = stylesWith(fills);
  const { text } = useTranslator();
  return (
    <ul className={styles.list} aria-label={text('colours.legend')}>
      {[...colourLevels, 'onTime' as const].map((level) => (
        <li key={level} className={styles.item}>
          <span className={styles.sample} style={level === 'onTime' ? {} : cssOf(shown[level])}>
            {text(`level.${level}`)}
          </span>
          {counts !== undefined && (
            <Text size={200} className={mergeClasses(styles.count, counts[level] === 0 && styles.none)}>
              {text('colours.count', { count: counts[level] })}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
