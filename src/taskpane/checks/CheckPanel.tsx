/** The 校验 part: start, progress, findings, repair. */
import { Button, MessageBar, MessageBarBody, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorPanel } from '../ErrorPanel';
import { useTranslator } from '../translation';
import { WorkProgress } from '../WorkProgress';
import type { CheckPhase, ChecksServices } from './checksServices';
import { FixPreview } from './FixPreview';
import { ReportView } from './ReportView';
import { useChecks } from './useChecks';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  bar: { alignSelf: 'stretch' },
});

export function CheckPanel({ services }: { readonly services: ChecksServices }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const [live, setLive] = useState(true);
  const checks = useChecks(services, live);
  const { state } = checks;
  switch (state.step) {
    case 'start':
      return (
        <section className={styles.body}>
          <Title3 as="h1">{text('checks.title')}</Title3>
          {state.error && <ErrorPanel error={state.error} onClose={checks.closeError} />}
          {state.gone !== undefined && (
            <MessageBar className={styles.bar} intent="info" layout="multiline">
              <MessageBarBody>{text('checks.gone', { sheet: state.gone })}</MessageBarBody>
            </MessageBar>
          )}
          <Text>{text('checks.lead')}</Text>
          <Button appearance="primary" onClick={checks.run}>
            {text('checks.run')}
          </Button>
        </section>
      );
    case 'running':
      return (
        <section className={styles.body}>
          <Title3 as="h1">{text('checks.title')}</Title3>
          <Progress phase={state.phase} />
          <Button onClick={checks.cancel}>{text('checks.cancel')}</Button>
        </section>
      );
    case 'report':
      return (
        <ReportView
          report={state.report}
          notice={state.notice}
          error={state.error}
          live={live}
          onLive={setLive}
          checks={checks}
        />
      );
    case 'preview':
    case 'fixing':
      return (
        <FixPreview
          report={state.report}
          plan={state.plan}
          fixing={state.step === 'fixing'}
          onApply={checks.applyFix}
          onCancel={checks.dropFix}
        />
      );
  }
}

function Progress({ phase }: { readonly phase: CheckPhase }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const counted = phase.kind === 'checking' && phase.total > 0;
  const label =
    phase.kind === 'checking'
      ? text('checks.progress', { done: phase.done, total: phase.total })
      : text(phase.kind === 'reading' ? 'checks.reading' : 'checks.marking');
  return (
    <div className={styles.bar}>
      <WorkProgress label={label} {...(counted ? { done: phase.done / phase.total } : {})} />
    </div>
  );
}
