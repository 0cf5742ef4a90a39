/** The user guide in the pane itself: the users' networks often reach nothing else. */
import { Spinner, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import packageFile from '../../package.json';
import type { UserError } from '../core/userError';
import { toUserError } from '../excel/runCommand';
import { ErrorPanel } from './ErrorPanel';
import type { Guide } from './help/guide';
import { GuideView } from './help/GuideView';
import type { HelpServices } from './help/helpServices';
import { officeHelp } from './help/officeHelp';
import { SampleFiles } from './help/SampleFiles';
import { useTranslator } from './translation';

const useStyles = makeStyles({
  body: { padding: tokens.spacingHorizontalL, overflowY: 'auto' },
  version: { display: 'block', paddingTop: tokens.spacingVerticalL },
});

type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly guide: Guide }
  | { readonly kind: 'failed'; readonly error: UserError }
  /** The person has read why it failed. */
  | { readonly kind: 'closed' };

export function HelpScreen({ services = officeHelp }: { readonly services?: HelpServices }) {
  const styles = useStyles();
  const { text, locale } = useTranslator();
  const [guide, setGuide] = useState<Loading>({ kind: 'loading' });

  const load = useCallback(
    () =>
      services.guide(locale).then(
        (loaded): Loading => ({ kind: 'ready', guide: loaded }),
        (error: unknown): Loading => ({ kind: 'failed', error: toUserError(error) }),
      ),
    [services, locale],
  );
  useEffect(() => {
    let isWanted = true;
    void load().then((loaded) => {
      if (isWanted) setGuide(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [load]);

  return (
    <section className={styles.body}>
      <Title3 as="h1">{text('help.title')}</Title3>
      <SampleFiles services={services} />
      {guide.kind === 'loading' && <Spinner label={text('app.loading')} />}
      {guide.kind === 'failed' && <ErrorPanel error={guide.error} onClose={() => setGuide({ kind: 'closed' })} />}
      {guide.kind === 'ready' && <GuideView guide={guide.guide} />}
      <Text className={styles.version} size={200}>
        {text('help.version', { version: packageFile.version })}
      </Text>
    </section>
  );
}
