/** The frame of every step of the pane, as styles: what scrolls, and the actions that stay below it. */
import { tokens } from '@fluentui/react-components';

/** A pane on a small screen at 125 %: what people work in comes first. */
export const low = '@media (max-height: 480px)';

/** A pane at 200 % and more (WCAG 2.1, 1.4.10): there is no room for parts that stay in place. */
export const tiny = '@media (max-height: 300px)';

/** In one row, where Fluent's least width of a button would make two. */
export const lowActions = {
  paddingTop: tokens.spacingVerticalXS,
  paddingBottom: tokens.spacingVerticalXS,
  columnGap: tokens.spacingHorizontalXS,
  '& button': {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalSNudge,
  },
} as const;

export const stepFrame = {
  step: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    // What does not fit scrolls; a message bar must not be squeezed.
    '& > *': { flexShrink: 0 },
    padding: tokens.spacingHorizontalL,
    [low]: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
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
    [low]: lowActions,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
} as const;
