/** The fills of the levels. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { colourLevels, levelStyles, stylesWith } from '../../core/colours/levelStyles';
import type { ColourLevel } from '../../core/colours/warningConditions';
import { useTranslator } from '../translation';
import type { SectionProps } from './sectionProps';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  sample: {
    flexGrow: 1,
    textAlign: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    // As on the sheet, also where Windows replaces colours for contrast.
    forcedColorAdjust: 'none',
  },
  picker: { width: '3em', height: '2em', padding: 0, border: 'none', background: 'none', cursor: 'pointer' },
});

/** Those that have a fill; 无时限 is known by its writing alone. */
const levels = colourLevels.filter((level) => levelStyles[level].fill !== undefined);

export function ColoursSection({ draft, onEdit }: SectionProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { colours } = draft;
  const shown = stylesWith(colours);
  const set = (level: ColourLevel, fill: string | undefined): void => {
    const others = Object.fromEntries(Object.entries(colours).filter(([one]) => one !== level));
    onEdit({ colours: fill === undefined ? others : { ...others, [level]: fill.toUpperCase() } });
  };
  return (
    <>
      <Text size={200}>{text('settings.coloursHint')}</Text>
      <ul className={styles.list}>
        {levels.map((level) => {
          const { fill, text: color } = shown[level];
          const name = text(`level.${level}`);
          return (
            <li key={level} className={styles.row}>
              <span className={styles.sample} style={{ backgroundColor: fill, color }}>
                {name}
              </span>
              <input
                className={styles.picker}
                type="color"
                aria-label={text('settings.colourOf', { level: name })}
                value={(fill ?? '').toLowerCase()}
                onChange={({ target }) => set(level, target.value)}
              />
              <Button
                size="small"
                disabledFocusable={colours[level] === undefined}
                aria-label={text('settings.standardColourOf', { level: name })}
                onClick={() => set(level, undefined)}
              >
                {text('settings.standardColour')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
