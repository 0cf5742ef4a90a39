/** Says what is being read, with a bar that moves. */
import { Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import { WorkProgress } from '../WorkProgress';
import type { Busy } from './generateState';

const useStyles = makeStyles({ panel: { padding: tokens.spacingHorizontalL } });

export function BusyPanel({ busy }: { readonly busy: Busy }) {
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
    </div>
  );
}
