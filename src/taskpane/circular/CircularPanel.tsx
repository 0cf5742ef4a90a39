/** The 督查通报 part: the figures as they stand, and the button that makes the sheets. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useWork, workSliceOf } from '../reports/useWork';
import { WorkFailure } from '../reports/WorkFailure';
import { stepFrame } from '../stepFrame';
import { StatusRegion } from '../StatusRegion';
import { useTranslator } from '../translation';
import type { CircularServices } from './circularServices';
import { DepartmentFigures, TotalFigures } from './Figures';
import { isWeights, weightKeys, weightsOf } from './weightsDraft';

const useStyles = makeStyles({
  ...stepFrame,
  weights: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

export interface CircularPanelProps {
  readonly services: CircularServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

const circularSlice = workSliceOf<
  Awaited<ReturnType<CircularServices['read']>>,
  Awaited<ReturnType<CircularServices['write']>>
>();

export function CircularPanel({ services, shown }: CircularPanelProps) {
  const styles = useStyles();
  const { text, date } = useTranslator();
  const work = useWork(circularSlice, services.read, shown);
  const { overview: read, phase, run, reload } = work;
  const overview = read ?? null;
  const [wanted, setWanted] = useState<boolean>();
  const [typed, setTyped] = useState<readonly string[]>();
  const withScores = wanted ?? typeof overview?.assessment === 'string';
  const draft = typed ?? overview?.weights.map(String) ?? [];
  const weights = weightsOf(draft);
  const busy = phase.kind === 'reading' || phase.kind === 'working';
  const hasTasks = overview !== null && overview.statistics.total.tasks > 0;
  return (
    <section className={styles.step} aria-busy={busy}>
      <div className={styles.body}>
        <Title3 as="h1">{text('reports.tab.circular')}</Title3>
        <Text>{text('circular.panel.lead')}</Text>
        <WorkFailure work={work} />
        <StatusRegion>
          {phase.kind === 'done' && <Done written={phase.done} onGoTo={(sheet) => void services.goTo(sheet)} />}
        </StatusRegion>
        {read === null && <Text>{text('circular.panel.noChecklist')}</Text>}
        {read === undefined && phase.kind === 'reading' && <Spinner label={text('circular.panel.reading')} />}
        {overview !== null && !hasTasks && <Text>{text('circular.panel.empty')}</Text>}
        {hasTasks && (
          <>
            <Text size={200} className={styles.hint}>
              {text('circular.panel.baseDate', { date: date(overview.baseDate) })}
            </Text>
            <TotalFigures total={overview.statistics.total} />
            <Checkbox
              label={text('circular.panel.assessment')}
              checked={withScores}
              onChange={(_, { checked }) => setWanted(checked === true)}
            />
            {withScores && (
              <Field
                label={text('assessment.weights')}
                hint={text('circular.panel.weightHint')}
                {...(isWeights(weights) ? {} : { validationMessage: text('assessment.sumWrong') })}
              >
                <div className={styles.weights}>
                  {weightKeys.map((key, index) => (
                    <Field key={key} label={text(`assessment.${key}`)} size="small">
                      <Input
                        type="number"
                        min={0}
                        max={100}
                        value={draft[index] ?? ''}
                        onChange={(_, { value }) => setTyped(draft.map((one, at) => (at === index ? value : one)))}
                      />
                    </Field>
                  ))}
                </div>
              </Field>
            )}
            <DepartmentFigures departments={overview.statistics.byDepartment} />
          </>
        )}
      </div>
      {hasTasks && (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabled={busy || (withScores && !isWeights(weights))}
            onClick={() =>
              run(() =>
                services.write({ assessment: withScores, weights: withScores && isWeights(weights) ? weights : null }),
              )
            }
          >
            {text(overview.circular === null ? 'circular.panel.make' : 'circular.panel.update')}
          </Button>
          <Button disabled={busy} onClick={reload}>
            {text('circular.panel.reload')}
          </Button>
          {phase.kind === 'working' && (
            <Spinner size="tiny" labelPosition="after" label={text('circular.panel.writing')} />
          )}
        </div>
      )}
    </section>
  );
}

function Done({
  written: { sheet, assessment, tasks, departments },
  onGoTo,
}: {
  readonly written: Awaited<ReturnType<CircularServices['write']>>;
  readonly onGoTo: (sheet: string) => void;
}) {
  const { text } = useTranslator();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {assessment === null
          ? text('circular.panel.done', { sheet, tasks, departments })
          : text('circular.panel.doneBoth', { sheet, assessment, tasks, departments })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => onGoTo(sheet)}>
          {text('circular.panel.goTo')}
        </Button>
        {assessment !== null && (
          <Button size="small" onClick={() => onGoTo(assessment)}>
            {text('circular.panel.goToAssessment')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
