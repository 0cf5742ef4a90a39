/** What the steps of 分发 look alike in. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useDistributionStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    // What does not fit scrolls; a message bar must not be squeezed.
    '& > *': { flexShrink: 0 },
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  actions: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  hint: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  icon: { fontSize: '40px', color: tokens.colorPaletteGreenForeground1 },
});
