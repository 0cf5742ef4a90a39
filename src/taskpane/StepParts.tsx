/** The parts of a step: small tabs above, the chosen part below. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ScreenBoundary } from './ScreenBoundary';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  // Six of them stand in one row from 320 px; in English, and where text is enlarged, in two.
  tab: {
    paddingLeft: tokens.spacingHorizontalXXS,
    paddingRight: tokens.spacingHorizontalXXS,
    // The second is the room that the bold text of a chosen tab will take.
    '& .fui-Tab__content, & .fui-Tab__content--reserved-space': { fontSize: tokens.fontSizeBase200 },
  },
  tabs: { flexShrink: 0, flexWrap: 'wrap', backgroundColor: tokens.colorNeutralBackground2 },
  part: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

/** Parts whose tabs fit as they are. */
const roomy = 4;

export interface StepPart<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly content: ReactNode;
  /** Stays mounted while another part is shown, so that what it found is not lost. */
  readonly keep?: boolean;
}

export interface StepPartsProps<Name extends string> {
  /** What the tabs are, for screen readers. */
  readonly label: string;
  readonly parts: readonly StepPart<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

export function StepParts<Name extends string>({ label, parts, chosen, onChoose }: StepPartsProps<Name>) {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={label}
        selectedValue={chosen}
        onTabSelect={(_, { value }) => {
          const part = parts.find(({ name }) => name === value);
          if (part) onChoose(part.name);
        }}
      >
        {parts.map((part) => (
          <Tab key={part.name} value={part.name} className={parts.length > roomy ? styles.tab : undefined}>
            {part.label}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ name, content, keep = false }) =>
        keep || name === chosen ? (
          <div key={name} hidden={name !== chosen} className={name === chosen ? styles.part : undefined}>
            <ScreenBoundary>{content}</ScreenBoundary>
          </div>
        ) : null,
      )}
    </div>
  );
}
