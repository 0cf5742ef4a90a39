/** 概览 of a workbook without a checklist: what the add-in does, and where to begin. */
import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useFirstWords } from '../translation';
import type { HomeTarget } from './homeServices';

const useStyles = makeStyles({
  lines: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  refresh: { minWidth: 'auto' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface EmptyHomeProps {
  readonly onGo: (target: HomeTarget) => void;
  readonly onRefresh: () => void;
}

export function EmptyHome({ onGo, onRefresh }: EmptyHomeProps) {
  const styles = useStyles();
  const { text } = useFirstWords();
  return (
    <>
      <Title3 as="h1">{text('home.empty.title')}</Title3>
      <Text>{text('home.empty.lead')}</Text>
      <ol className={styles.lines}>
        {(['home.empty.generate', 'home.empty.exchange', 'home.empty.supervise'] as const).map((line) => (
          <li key={line}>
            <Text>{text(line)}</Text>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => onGo('generate')}>
          {text('home.empty.start')}
        </Button>
        <Button onClick={() => onGo('help')}>{text('nav.help')}</Button>
        <Button appearance="subtle" className={styles.refresh} onClick={onRefresh}>
          {text('home.refresh')}
        </Button>
      </div>
    </>
  );
}
