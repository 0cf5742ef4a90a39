/** The frame of every step of the screen: what scrolls, and the actions below it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { low, lowActions, stepFrame } from '../stepFrame';

export const useStepStyles = makeStyles({
  ...stepFrame,
  dropping: {
    outline: `2px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-4px',
    backgroundColor: tokens.colorBrandBackground2,
  },
  footer: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    [low]: lowActions,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Fluent's least width of a button would break three of them into two lines at 320 px.
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > button': { minWidth: 0 } },
  facts: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  bullets: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  /** Headings of groups within a list. */
  group: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  /** The text of a cell. */
  value: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1 },
});
