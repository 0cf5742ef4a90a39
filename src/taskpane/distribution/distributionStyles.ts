/** What the steps of 分发 look alike in. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { stepFrame } from '../stepFrame';

export const useDistributionStyles = makeStyles({
  ...stepFrame,
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  hint: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  icon: { fontSize: '40px', color: tokens.colorPaletteGreenForeground1 },
});
