/** What was made and where it is. */
import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorPanel } from '../ErrorPanel';
import { useTranslator } from '../translation';
import type { DistributionResult, DistributionServices, Handout, MadeFile } from './distributionServices';
import type { DistributionState } from './distributionState';
import { useDistributionStyles } from './distributionStyles';
import { Reminder } from './Reminder';
import type { DistributionControl } from './useDistribution';

const useStyles = makeStyles({
  file: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
});

export interface SentStepProps {
  readonly state: Extract<DistributionState, { step: 'done' }>;
  readonly control: DistributionControl;
  readonly services: DistributionServices;
}

export function SentStep({ state, control, services }: SentStepProps) {
  const styles = useDistributionStyles();
  const { text } = useTranslator();
  const { result, overview, opened, error } = state;
  return (
    <section className={styles.step} aria-label={text('distribution.title')}>
      <div className={styles.body}>
        {error && <ErrorPanel error={error} onClose={control.closeError} />}
        <div className={styles.group}>
          <CheckmarkCircleFilled className={styles.icon} aria-hidden />
          <Title3 as="h1">{text('distribution.done', { count: result.count })}</Title3>
          <HandoutText result={result} />
        </div>
        {result.handout.output === 'open' && (
          <FileList files={result.handout.files} opened={opened} onOpen={control.open} />
        )}
        <Text>{text('distribution.done.recorded', { sheet: result.register })}</Text>
        <Reminder overview={overview} services={services} onRegister={control.goToRegister} />
      </div>
      <div className={styles.actions}>
        <Button onClick={control.load}>{text('distribution.again')}</Button>
      </div>
    </section>
  );
}

function HandoutText({ result: { handout, count } }: { readonly result: DistributionResult }) {
  const { text, list } = useTranslator();
  const sentences = ((shown: Handout): readonly string[] => {
    switch (shown.output) {
      case 'zip':
        return [text('distribution.done.zip', { file: shown.file })];
      case 'folder':
        return [text('distribution.done.folder', { count, folder: shown.folder })];
      case 'open':
        return [text('distribution.done.open')];
      case 'sheets':
        return [
          text('distribution.done.sheets', { count }),
          ...(shown.replaced > 0 ? [text('distribution.done.replaced', { count: shown.replaced })] : []),
          ...(shown.kept.length > 0 ? [text('distribution.done.kept', { sheets: list(shown.kept) })] : []),
        ];
    }
  })(handout);
  return sentences.map((sentence) => <Text key={sentence}>{sentence}</Text>);
}

interface FileListProps {
  readonly files: readonly MadeFile[];
  readonly opened: ReadonlySet<string>;
  readonly onOpen: (file: MadeFile) => void;
}

function FileList({ files, opened, onOpen }: FileListProps) {
  const styles = useStyles();
  const shared = useDistributionStyles();
  const { text } = useTranslator();
  return (
    <ul className={shared.list}>
      {files.map((file) => (
        <li key={file.name} className={styles.file}>
          <span className={styles.name}>{file.name}</span>
          <span className={shared.row}>
            {opened.has(file.name) && <Text size={200}>{text('distribution.opened')}</Text>}
            <Button
              size="small"
              aria-label={text('distribution.openOne', { file: file.name })}
              onClick={() => onOpen(file)}
            >
              {text('distribution.open')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
