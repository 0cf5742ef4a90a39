/** The 总结报告 part: what the report is to hold, how it will read, and taking it away. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { reportParts, summaryReport } from '../../core/report';
import { plainReport, reportText } from '../../i18n/reportText';
import { CopyByHand } from '../CopyByHand';
import { useWork, workSliceOf } from '../reports/useWork';
import { WorkFailure } from '../reports/WorkFailure';
import { stepFrame } from '../stepFrame';
import { StatusRegion } from '../StatusRegion';
import { useTranslator } from '../translation';
import { emptyDraft, reportFileName, reportOf, type ReportDraft } from './reportDraft';
import { ReportPreview } from './ReportPreview';
import type { ReportServices } from './reportServices';

const useStyles = makeStyles({
  ...stepFrame,
  parts: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: tokens.spacingHorizontalS,
    border: 'none',
    margin: 0,
    padding: 0,
  },
});

export interface ReportPanelProps {
  readonly services: ReportServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

type Taken = { readonly kind: 'saved'; readonly file: string } | { readonly kind: 'copied' | 'notCopied' };

const reportSlice = workSliceOf<Awaited<ReturnType<ReportServices['read']>>, Taken>();

export function ReportPanel({ services, shown }: ReportPanelProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const work = useWork(reportSlice, services.read, shown);
  const { overview: read, phase, run } = work;
  const [draft, setDraft] = useState<ReportDraft>(emptyDraft);
  const plan = read ?? null;
  const report = plan === null ? null : reportOf(plan, draft);
  const busy = phase.kind === 'reading' || phase.kind === 'working';
  const change = (part: Partial<ReportDraft>): void => setDraft({ ...draft, ...part });
  const usualTitle =
    plan === null ? '' : reportText(summaryReport(plan, { ...draft, title: '', date: plan.baseDate })).title;
  return (
    <section className={styles.step} aria-busy={busy}>
      <div className={styles.body}>
        <Title3 as="h1">{text('reports.tab.report')}</Title3>
        <Text>{text('report.panel.lead')}</Text>
        <WorkFailure work={work} />
        <StatusRegion>{phase.kind === 'done' && <Outcome taken={phase.done} />}</StatusRegion>
        {read === null && <Text>{text('report.panel.noChecklist')}</Text>}
        {read === undefined && phase.kind === 'reading' && <Spinner label={text('report.panel.reading')} />}
        {plan !== null && (
          <>
            <Field label={text('report.panel.title')} hint={text('report.panel.titleHint', { title: usualTitle })}>
              <Input value={draft.title} onChange={(_, { value }) => change({ title: value })} />
            </Field>
            <Field label={text('report.panel.unit')}>
              <Input value={draft.unit} onChange={(_, { value }) => change({ unit: value })} />
            </Field>
            <Field
              label={text('report.panel.date')}
              {...(report === null ? { validationMessage: text('report.panel.badDate') } : {})}
            >
              <Input
                type="date"
                value={draft.date ?? plan.baseDate}
                onChange={(_, { value }) => change({ date: value })}
              />
            </Field>
            <fieldset className={styles.parts}>
              <legend>{text('report.panel.parts')}</legend>
              {reportParts.map((part) => (
                <Checkbox
                  key={part}
                  label={text(`report.section.${part}`)}
                  checked={draft.parts.includes(part)}
                  onChange={(_, { checked }) =>
                    change({
                      parts: checked === true ? [...draft.parts, part] : draft.parts.filter((one) => one !== part),
                    })
                  }
                />
              ))}
            </fieldset>
            {report !== null && <ReportPreview report={report} />}
            {report !== null && phase.kind === 'done' && phase.done.kind === 'notCopied' && (
              <CopyByHand label={text('report.panel.text')} value={plainReport(report)} />
            )}
          </>
        )}
      </div>
      {report !== null && (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabled={busy}
            onClick={() =>
              run(async () => {
                const file = reportFileName(report);
                await services.save(report, file);
                return { kind: 'saved', file };
              })
            }
          >
            {text('report.panel.download')}
          </Button>
          <Button
            disabled={busy}
            onClick={() =>
              run(() =>
                services.copy(plainReport(report)).then(
                  () => ({ kind: 'copied' }),
                  () => ({ kind: 'notCopied' }),
                ),
              )
            }
          >
            {text('report.panel.copy')}
          </Button>
          {phase.kind === 'working' && (
            <Spinner size="tiny" labelPosition="after" label={text('report.panel.writing')} />
          )}
        </div>
      )}
    </section>
  );
}

function Outcome({ taken }: { readonly taken: Taken }) {
  const { text } = useTranslator();
  return (
    <MessageBar intent={taken.kind === 'notCopied' ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>
        {taken.kind === 'saved'
          ? text('report.panel.saved', { file: taken.file })
          : text(taken.kind === 'copied' ? 'report.panel.copied' : 'report.panel.copyFailed')}
      </MessageBarBody>
    </MessageBar>
  );
}
