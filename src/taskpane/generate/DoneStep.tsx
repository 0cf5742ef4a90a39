/** What was written, and the next sensible thing to do. */
import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { WriteResult } from '../../excel/writePlannedChecklist';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  icon: { fontSize: '40px', color: tokens.colorPaletteGreenForeground1 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

export interface DoneStepProps {
  readonly result: WriteResult;
  readonly onGoTo: () => void;
  readonly onAgain: () => void;
}

export function DoneStep({ result, onGoTo, onAgain }: DoneStepProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  return (
    <div className={styles.body}>
      <CheckmarkCircleFilled className={styles.icon} aria-hidden />
      <Title3 as="h1">{text(result.updated ? 'done.updated' : 'done.title')}</Title3>
      <Text>{text('done.rows', { count: result.rows, sheet: result.sheet })}</Text>
      {result.backup !== undefined && (
        <Text>{text('done.backup', { sheet: result.sheet, backup: result.backup })}</Text>
      )}
      <Text>{text('done.next')}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onGoTo}>
          {text('done.goTo')}
        </Button>
        <Button onClick={onAgain}>{text('done.again')}</Button>
      </div>
    </div>
  );
}
