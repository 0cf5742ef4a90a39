/** Samples to try everything with: the notice taken to its step, all files as a .zip. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import type { UserError } from '../../core/userError';
import { toUserError } from '../../excel/runCommand';
import { ErrorPanel } from '../ErrorPanel';
import { useTranslator } from '../translation';
import type { HelpServices } from './helpServices';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function SampleFiles({ services }: { readonly services: Pick<HelpServices, 'samples' | 'useSampleNotice'> }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const [error, setError] = useState<UserError | null>(null);
  return (
    <div className={styles.part} role="group" aria-label={text('help.samples')}>
      <Text size={200}>{text('help.samplesHint')}</Text>
      <div className={styles.buttons}>
        <Button
          onClick={() => void services.useSampleNotice().catch((reason: unknown) => setError(toUserError(reason)))}
        >
          {text('help.useNotice')}
        </Button>
        <Button as="a" href={services.samples} download icon={<ArrowDownloadRegular />}>
          {text('help.download')}
        </Button>
      </div>
      {error && <ErrorPanel error={error} onClose={() => setError(null)} />}
    </div>
  );
}
