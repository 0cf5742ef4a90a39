/** Says what is being read, with a bar that moves, and lets go of it. */
import { Button, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import { WorkProgress } from '../WorkProgress';
import type { Busy } from './generateState';

const useStyles = makeStyles({
  panel: { padding: tokens.spacingHorizontalL },
  cancel: { marginTop: tokens.spacingVerticalM },
});

export interface BusyPanelProps {
  readonly busy: Busy;
  /** Back to the source, which is as it was left. */
  readonly onCancel: () => void;
}

export function BusyPanel({ busy, onCancel }: BusyPanelProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const label = {
    text: () => text('source.reading'),
    file: () => text('source.readingFile', { file: busy.kind === 'file' ? busy.file : '' }),
    sheet: () => text('source.readingSheet'),
  }[busy.kind]();
  return (
    <div className={styles.panel}>
      <Title3 as="h1" block>
        {text('source.title')}
      </Title3>
      <WorkProgress label={label} />
      <Button className={styles.cancel} onClick={onCancel}>
        {text('source.cancel')}
      </Button>
    </div>
  );
}
