/** The 本周重点 part: what is due and overdue by department, as a filter of the checklist and as text. */
import {
  Button,
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
import { mostDays, thisWeek } from '../../core/thisWeek';
import { planName } from '../../core/planTitle';
import { thisWeekText } from '../../i18n/thisWeekText';
import { CopyByHand } from '../CopyByHand';
import { useWork, workSliceOf } from '../reports/useWork';
import { WorkFailure } from '../reports/WorkFailure';
import { stepFrame } from '../stepFrame';
import { StatusRegion } from '../StatusRegion';
import { useTranslator } from '../translation';
import type { ThisWeekServices } from './thisWeekServices';
import { UrgentList } from './UrgentList';

const useStyles = makeStyles({
  ...stepFrame,
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  number: { width: '5.5em' },
});

export interface ThisWeekPanelProps {
  readonly services: ThisWeekServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

type Done = 'shown' | 'theirs' | 'all' | 'copied' | 'notCopied';

const choices = [7, 14, 30] as const;

const thisWeekSlice = workSliceOf<Awaited<ReturnType<ThisWeekServices['read']>>, Done>();

export function ThisWeekPanel({ services, shown }: ThisWeekPanelProps) {
  const styles = useStyles();
  const { text, date } = useTranslator();
  const work = useWork(thisWeekSlice, services.read, shown);
  const { overview: read, phase, run, reload } = work;
  const [typed, setTyped] = useState<string>();
  const source = read ?? null;
  const draft = typed ?? (source === null ? '' : String(source.dueSoonDays));
  const days = daysOf(draft);
  const week = source === null || days === null ? null : thisWeek(source.tasks, source.baseDate, days);
  const busy = phase.kind === 'reading' || phase.kind === 'working';
  const words = source === null || week === null ? '' : thisWeekText(week, planName(source.title));
  const show = (replace: boolean): void => {
    if (week !== null)
      run(() =>
        services.show(
          week.tasks.map(({ task }) => task),
          replace,
        ),
      );
  };
  return (
    <section className={styles.step} aria-busy={busy}>
      <div className={styles.body}>
        <Title3 as="h1">{text('reports.tab.thisWeek')}</Title3>
        <Text>{text('thisWeek.panel.lead')}</Text>
        <WorkFailure work={work} />
        <StatusRegion>
          {phase.kind === 'done' && <Outcome done={phase.done} count={week?.tasks.length ?? 0} />}
        </StatusRegion>
        {read === null && <Text>{text('thisWeek.panel.noChecklist')}</Text>}
        {read === undefined && phase.kind === 'reading' && <Spinner label={text('thisWeek.panel.reading')} />}
        {source !== null && (
          <Field
            label={text('thisWeek.panel.days')}
            {...(days === null ? { validationMessage: text('thisWeek.panel.badDays', { most: mostDays }) } : {})}
          >
            <div className={styles.days}>
              <Input
                className={styles.number}
                type="number"
                min={0}
                max={mostDays}
                aria-label={text('thisWeek.panel.days')}
                value={draft}
                onChange={(_, { value }) => setTyped(value)}
              />
              {choices.map((choice) => (
                <Button
                  key={choice}
                  size="small"
                  aria-pressed={days === choice}
                  appearance={days === choice ? 'outline' : 'subtle'}
                  onClick={() => setTyped(String(choice))}
                >
                  {text('thisWeek.panel.daysOption', { days: choice })}
                </Button>
              ))}
            </div>
          </Field>
        )}
        {source !== null && week !== null && (
          <>
            <Text weight="semibold">
              {text('thisWeek.panel.range', { from: date(week.baseDate), until: date(week.until) })}
              {' · '}
              {text('thisWeek.counts', { due: week.due, overdue: week.overdue })}
            </Text>
            {week.tasks.length === 0 && <Text>{text('thisWeek.nothing')}</Text>}
            <UrgentList week={week} onGoTo={(line) => void services.goTo(source.place, line)} />
            {week.undated > 0 && <Text size={200}>{text('thisWeek.undated', { count: week.undated })}</Text>}
            {phase.kind === 'done' && phase.done === 'notCopied' && (
              <CopyByHand label={text('thisWeek.panel.text')} value={words} />
            )}
          </>
        )}
      </div>
      {week !== null && (
        <div className={styles.actions}>
          {phase.kind === 'done' && phase.done === 'theirs' ? (
            <Button appearance="primary" disabled={busy} onClick={() => show(true)}>
              {text('thisWeek.panel.replace')}
            </Button>
          ) : (
            <Button appearance="primary" disabled={busy || week.tasks.length === 0} onClick={() => show(false)}>
              {text('thisWeek.panel.filter')}
            </Button>
          )}
          <Button disabled={busy} onClick={() => run(() => services.showAll().then(() => 'all'))}>
            {text('thisWeek.panel.showAll')}
          </Button>
          <Button
            disabled={busy}
            onClick={() =>
              run(() =>
                services.copy(words).then(
                  () => 'copied',
                  () => 'notCopied',
                ),
              )
            }
          >
            {text('thisWeek.panel.copy')}
          </Button>
          <Button disabled={busy} onClick={reload}>
            {text('thisWeek.panel.reload')}
          </Button>
          {phase.kind === 'working' && (
            <Spinner size="tiny" labelPosition="after" label={text('thisWeek.panel.working')} />
          )}
        </div>
      )}
    </section>
  );
}

/** Null unless it is a whole number that makes sense. */
function daysOf(typed: string): number | null {
  const days = typed.trim() === '' ? NaN : Number(typed);
  return Number.isInteger(days) && days >= 0 && days <= mostDays ? days : null;
}

function Outcome({ done, count }: { readonly done: Done; readonly count: number }) {
  const { text } = useTranslator();
  const words = {
    shown: text('thisWeek.panel.filtered', { count }),
    theirs: text('thisWeek.panel.theirs'),
    all: text('thisWeek.panel.shownAll'),
    copied: text('thisWeek.panel.copied'),
    notCopied: text('thisWeek.panel.copyFailed'),
  };
  return (
    <MessageBar intent={done === 'theirs' || done === 'notCopied' ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>{words[done]}</MessageBarBody>
    </MessageBar>
  );
}
