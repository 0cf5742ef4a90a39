/** The 检查 step: findings, colours, directory. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import { checksParts, type ChecksPart } from '../navigation';
import { CheckPanel } from './CheckPanel';
import type { AppServices } from '../appServices';
import { ColoursPanel } from '../colours/ColoursPanel';
import { DirectoryPanel } from '../directory/DirectoryPanel';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  tabs: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground2 },
  part: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

export interface ChecksScreenProps {
  readonly services: Pick<AppServices, 'checks' | 'colours' | 'directory'>;
  readonly part: ChecksPart;
  readonly onPart: (part: ChecksPart) => void;
}

export function ChecksScreen({ services, part, onPart }: ChecksScreenProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  return (
    <div className={styles.screen}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={text('checks.tabs')}
        selectedValue={part}
        onTabSelect={(_, { value }) => {
          const chosen = checksParts.find((one) => one === value);
          if (chosen) onPart(chosen);
        }}
      >
        {checksParts.map((one) => (
          <Tab key={one} value={one}>
            {text(`checks.tab.${one}`)}
          </Tab>
        ))}
      </TabList>
      {/* Stays mounted, so that the findings survive a look at another part. */}
      <div hidden={part !== 'checks'} className={part === 'checks' ? styles.part : undefined}>
        <CheckPanel services={services.checks} />
      </div>
      {part === 'colours' && (
        <div className={styles.part}>
          <ColoursPanel services={services.colours} />
        </div>
      )}
      {part === 'directory' && (
        <div className={styles.part}>
          <DirectoryPanel services={services.directory} />
        </div>
      )}
    </div>
  );
}
