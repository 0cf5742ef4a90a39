/** The 支部摸底 part: which branches and institutions, and what falls short of the standards. */
import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  Textarea,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { usualInstitutions } from '../../core/survey';
import type { WrittenSurvey } from '../../excel/survey/survey';
import { CopyByHand } from '../CopyByHand';
import { useWork, workSliceOf } from '../reports/useWork';
import { WorkFailure } from '../reports/WorkFailure';
import { ReturnsScreen } from '../returns/ReturnsScreen';
import { returnsSliceOf } from '../returns/returnsState';
import { stepFrame } from '../stepFrame';
import { StatusRegion } from '../StatusRegion';
import { useTranslator } from '../translation';
import { SurveyFigures, useShortfallLines } from './SurveyFigures';
import type { SurveyServices } from './surveyServices';

const useStyles = makeStyles({
  ...stepFrame,
  back: { flexShrink: 0, padding: tokens.spacingHorizontalS },
  exchange: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface SurveyPanelProps {
  readonly services: SurveyServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

type Done =
  | { readonly kind: 'sent'; readonly file: string; readonly count: number }
  | { readonly kind: 'written'; readonly written: WrittenSurvey }
  | { readonly kind: 'copied' | 'notCopied' };

const surveySlice = workSliceOf<Awaited<ReturnType<SurveyServices['read']>>, Done>();
const surveyReturnsSlice = returnsSliceOf();

export function SurveyPanel({ services, shown }: SurveyPanelProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const work = useWork(surveySlice, services.read, shown);
  const { overview: read, phase, run, reload } = work;
  const lineOf = useShortfallLines();
  const [merging, setMerging] = useState(false);
  const [returnBy, setReturnBy] = useState('');
  const [typedBranches, setBranches] = useState<string>();
  const [typedInstitutions, setInstitutions] = useState<string>();
  const overview = read ?? null;
  const survey = overview?.survey ?? null;
  const branches = typedBranches ?? (survey?.branches ?? overview?.branches ?? []).join('\n');
  const institutions = typedInstitutions ?? (survey?.institutions ?? usualInstitutions).join('\n');
  const chosen = { branches: linesOf(branches), institutions: linesOf(institutions) };
  const ready = chosen.branches.length > 0 && chosen.institutions.length > 0;
  const busy = phase.kind === 'reading' || phase.kind === 'working';
  const shortfalls = overview?.measures?.shortfalls ?? [];
  const shortfallText = shortfalls.map(lineOf).join('\n');
  if (merging) {
    return (
      <section className={styles.step}>
        <div className={styles.back}>
          <Button
            size="small"
            onClick={() => {
              setMerging(false);
              reload();
            }}
          >
            {text('survey.panel.back')}
          </Button>
        </div>
        <ReturnsScreen slice={surveyReturnsSlice} services={services.returns} shown={shown} />
      </section>
    );
  }
  return (
    <section className={styles.step} aria-busy={busy}>
      <div className={styles.body}>
        <Title3 as="h1">{text('reports.tab.survey')}</Title3>
        <Text>{text('survey.panel.lead')}</Text>
        <WorkFailure work={work} />
        <StatusRegion>
          {phase.kind === 'done' && <Outcome done={phase.done} onGoTo={(sheet) => void services.goTo(sheet)} />}
        </StatusRegion>
        {overview === null && phase.kind === 'reading' && <Spinner label={text('survey.panel.reading')} />}
        {overview !== null && (
          <>
            {survey !== null && (
              <Field label={text('survey.panel.exchange')} hint={text('survey.panel.exchangeHint')}>
                <div className={styles.exchange}>
                  <Input
                    type="date"
                    aria-label={text('survey.panel.returnBy')}
                    value={returnBy}
                    onChange={(_, { value }) => setReturnBy(value)}
                  />
                  <Button
                    disabled={busy}
                    onClick={() => run(async () => ({ kind: 'sent', ...(await services.send(returnBy, '')) }))}
                  >
                    {text('survey.panel.send')}
                  </Button>
                  <Button disabled={busy} onClick={() => setMerging(true)}>
                    {text('survey.panel.merge')}
                  </Button>
                </div>
              </Field>
            )}
            <SurveyFigures overview={overview} onGoTo={(sheet) => void services.goTo(sheet)} />
            {phase.kind === 'done' && phase.done.kind === 'notCopied' && (
              <CopyByHand label={text('survey.panel.text')} value={shortfallText} />
            )}
            <Field
              label={text('survey.panel.branches')}
              hint={text('survey.panel.branchesHint')}
              {...(ready ? {} : { validationMessage: text('survey.panel.needBoth'), validationState: 'warning' })}
            >
              <Textarea rows={5} resize="vertical" value={branches} onChange={(_, { value }) => setBranches(value)} />
            </Field>
            <Field label={text('survey.panel.institutions')} hint={text('survey.panel.institutionsHint')}>
              <Textarea
                rows={6}
                resize="vertical"
                value={institutions}
                onChange={(_, { value }) => setInstitutions(value)}
              />
            </Field>
          </>
        )}
      </div>
      {overview !== null && (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabled={busy || !ready}
            onClick={() =>
              run(async () => {
                const written = await services.write(chosen.branches, chosen.institutions);
                setBranches(undefined);
                setInstitutions(undefined);
                return { kind: 'written', written };
              })
            }
          >
            {text(survey === null ? 'survey.panel.make' : 'survey.panel.add')}
          </Button>
          {shortfalls.length > 0 && (
            <Button
              disabled={busy}
              onClick={() =>
                run(() =>
                  services.copy(shortfallText).then(
                    () => ({ kind: 'copied' }),
                    () => ({ kind: 'notCopied' }),
                  ),
                )
              }
            >
              {text('survey.panel.copy')}
            </Button>
          )}
          <Button disabled={busy} onClick={reload}>
            {text('survey.panel.reload')}
          </Button>
          {phase.kind === 'working' && (
            <Spinner size="tiny" labelPosition="after" label={text('survey.panel.writing')} />
          )}
        </div>
      )}
    </section>
  );
}

/** One name a line, each once. */
const linesOf = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[\n、，,;；]/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

function Outcome({ done, onGoTo }: { readonly done: Done; readonly onGoTo: (sheet: string) => void }) {
  const { text } = useTranslator();
  if (done.kind === 'sent') {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{text('survey.panel.sent', { file: done.file, count: done.count })}</MessageBarBody>
      </MessageBar>
    );
  }
  if (done.kind !== 'written') {
    return (
      <MessageBar intent={done.kind === 'copied' ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          {text(done.kind === 'copied' ? 'survey.panel.copied' : 'survey.panel.copyFailed')}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { sheet, measures, added } = done.written;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{text('survey.panel.done', { sheet, measures, added })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => onGoTo(sheet)}>
          {text('survey.panel.goTo')}
        </Button>
        <Button size="small" onClick={() => onGoTo(measures)}>
          {text('survey.panel.goToMeasures')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
