/** The 制度清单 part: the counts of the sheet, or where the institutions come from, and what was read there. */
import { Button, Spinner, Title3, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorPanel } from '../ErrorPanel';
import { stepFrame } from '../stepFrame';
import { useTranslator } from '../translation';
import { InstitutionsOverviewPart } from './InstitutionsOverviewPart';
import { InstitutionsPreview } from './InstitutionsPreview';
import { InstitutionsSource } from './InstitutionsSource';
import type { InstitutionsServices } from './institutionsServices';
import { useInstitutions } from './useInstitutions';

const useStyles = makeStyles(stepFrame);

export interface InstitutionsPanelProps {
  readonly services: InstitutionsServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

export function InstitutionsPanel({ services, shown }: InstitutionsPanelProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const [pasted, setPasted] = useState('');
  const control = useInstitutions(services, shown);
  const { overview, phase, error } = control.state;
  const errorPanel = error === undefined ? null : <ErrorPanel error={error} onClose={control.closeError} />;
  if (phase.kind === 'preview' || phase.kind === 'writing') {
    return (
      <InstitutionsPreview
        reading={phase.reading}
        overview={overview ?? null}
        writing={phase.kind === 'writing'}
        error={errorPanel}
        onWrite={control.write}
        onBack={control.back}
      />
    );
  }
  if (phase.kind === 'overview' && overview !== null && overview !== undefined) {
    return (
      <InstitutionsOverviewPart
        overview={overview}
        written={phase.written}
        error={errorPanel}
        onGoTo={control.goTo}
        onAgain={() => {
          setPasted('');
          control.openSource();
        }}
      />
    );
  }
  if (phase.kind === 'reading' || (phase.kind === 'overview' && overview === undefined)) {
    return (
      <section className={styles.step} aria-busy>
        <div className={styles.body}>
          <Title3 as="h1">{text('institutions.title')}</Title3>
          <Spinner size="tiny" labelPosition="after" label={text('institutions.reading')} />
          {phase.kind === 'reading' && (
            <div>
              <Button onClick={control.cancel}>{text('institutions.cancel')}</Button>
            </div>
          )}
        </div>
      </section>
    );
  }
  return (
    <InstitutionsSource
      text={pasted}
      onText={setPasted}
      nothing={phase.kind === 'source' ? phase.nothing : undefined}
      error={errorPanel}
      onRead={() => control.readText(pasted)}
      onFile={control.readFile}
      onBack={overview === null || overview === undefined ? undefined : control.back}
    />
  );
}
