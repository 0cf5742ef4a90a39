/** The 销号 part: what can be closed out, what stands in the way of the rest, and taking closings back. */
import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
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
import { ChosenList, ObstructedList } from './CandidateList';
import { closeOutGroups, followUpCounts } from './closeOutGroups';
import type { CloseOutServices } from './closeOutServices';

const useStyles = makeStyles({
  ...stepFrame,
  hint: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export interface CloseOutPanelProps {
  readonly services: CloseOutServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

interface Done {
  readonly action: 'closed' | 'reopened';
  readonly count: number;
  readonly sheet: string;
}

const closeOutSlice = workSliceOf<Awaited<ReturnType<CloseOutServices['read']>>, Done>();

export function CloseOutPanel({ services, shown }: CloseOutPanelProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const work = useWork(closeOutSlice, services.read, shown);
  const { overview: read, phase, run, reload } = work;
  const [person, setPerson] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [scope, setScope] = useState<'all' | 'selected'>('all');
  const [notClosing, setNotClosing] = useState<ReadonlySet<number>>(new Set());
  const [reopening, setReopening] = useState<ReadonlySet<number>>(new Set());
  const overview = read ?? null;
  const hasSelection = overview !== null && overview.selected.length > 0;
  const groups = overview === null ? null : closeOutGroups(overview, hasSelection ? scope : 'all');
  const toClose = groups?.ready.filter(({ task }) => !notClosing.has(task.line)).map(({ task }) => task) ?? [];
  const toReopen = groups?.closed.filter(({ task }) => reopening.has(task.line)).map(({ task }) => task) ?? [];
  const busy = phase.kind === 'reading' || phase.kind === 'working';

  const closeAll = (): void =>
    run(async () => {
      const { tasks, records } = await services.close(toClose, person.trim());
      setNotClosing(new Set());
      return { action: 'closed', count: tasks, sheet: records };
    });
  const reopenAll = (): void => {
    setAsked(true);
    if (reason.trim() === '') return;
    run(async () => {
      const { tasks, records } = await services.reopen(toReopen, person.trim(), reason.trim());
      setReopening(new Set());
      setReason('');
      setAsked(false);
      return { action: 'reopened', count: tasks, sheet: records };
    });
  };

  return (
    <section className={styles.step} aria-busy={busy}>
      <div className={styles.body}>
        <Title3 as="h1">{text('reports.tab.closeOut')}</Title3>
        <Text>{text('closeOut.panel.lead')}</Text>
        <WorkFailure work={work} />
        <StatusRegion>
          {' '}
          {phase.kind === 'done' && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>
                {text(`closeOut.panel.${phase.done.action}Done`, { count: phase.done.count, sheet: phase.done.sheet })}
              </MessageBarBody>
            </MessageBar>
          )}
        </StatusRegion>{' '}
        {read === null && <Text>{text('closeOut.panel.noChecklist')}</Text>}
        {read === undefined && phase.kind === 'reading' && <Spinner label={text('closeOut.panel.reading')} />}
        {overview !== null && overview.candidates.length === 0 && <Text>{text('closeOut.panel.empty')}</Text>}
        {overview !== null && groups !== null && overview.candidates.length > 0 && (
          <>
            <Field label={text('closeOut.panel.person')}>
              <Input value={person} onChange={(_, { value }) => setPerson(value)} />
            </Field>
            {hasSelection ? (
              <Field label={text('closeOut.panel.scope')}>
                <RadioGroup
                  value={scope}
                  onChange={(_, { value }) => setScope(value === 'selected' ? 'selected' : 'all')}
                >
                  <Radio value="all" label={text('closeOut.panel.scope.all')} />
                  <Radio
                    value="selected"
                    label={text('closeOut.panel.scope.selected', { count: overview.selected.length })}
                  />
                </RadioGroup>
              </Field>
            ) : (
              <Text size={200} className={styles.hint}>
                {text('closeOut.panel.scopeHint')}
              </Text>
            )}
            <ChosenList
              heading={text('closeOut.panel.ready', { count: groups.ready.length })}
              candidates={groups.ready}
              left={notClosing}
              onToggle={(line) => setNotClosing(toggled(notClosing, line))}
            />
            <ObstructedList
              heading={text('closeOut.panel.obstructed', { count: groups.obstructed.length })}
              candidates={groups.obstructed}
              onGoTo={(line, column) => void services.goTo(overview.place, line, column)}
            />
            {groups.open.length > 0 && <Text>{text('closeOut.panel.open', { count: groups.open.length })}</Text>}
            <ChosenList
              heading={text('closeOut.panel.closed', { count: groups.closed.length })}
              candidates={groups.closed}
              left={new Set(groups.closed.map(({ task }) => task.line).filter((line) => !reopening.has(line)))}
              onToggle={(line) => setReopening(toggled(reopening, line))}
            />
            {toReopen.length > 0 && (
              <Field
                label={text('closeOut.panel.reason')}
                required
                {...(asked && reason.trim() === '' ? { validationMessage: text('closeOut.panel.reasonMissing') } : {})}
              >
                <Input value={reason} onChange={(_, { value }) => setReason(value)} />
              </Field>
            )}
            <section aria-label={text('closeOut.panel.followUps')}>
              <Text weight="semibold">{text('closeOut.panel.followUps')}</Text>
              <ul className={styles.list}>
                {followUpCounts(overview).map(({ status, count, followUp }) => (
                  <li key={status}>
                    {text('closeOut.panel.followUp', {
                      status,
                      count,
                      followUp: text(`circular.followUp.${followUp}`),
                    })}
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </div>
      {groups !== null && (
        <div className={styles.actions}>
          <Button appearance="primary" disabled={busy || toClose.length === 0} onClick={closeAll}>
            {text('closeOut.panel.close', { count: toClose.length })}
          </Button>
          {toReopen.length > 0 && (
            <Button disabled={busy} onClick={reopenAll}>
              {text('closeOut.panel.reopen', { count: toReopen.length })}
            </Button>
          )}
          <Button disabled={busy} onClick={reload}>
            {text('closeOut.panel.reload')}
          </Button>
          {phase.kind === 'working' && (
            <Spinner size="tiny" labelPosition="after" label={text('closeOut.panel.writing')} />
          )}
        </div>
      )}
    </section>
  );
}

function toggled(set: ReadonlySet<number>, line: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(line)) next.add(line);
  return next;
}
