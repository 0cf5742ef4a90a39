/** Where returned files go in, who has returned, and the last merge. */
import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  Title3,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useState } from 'react';
import { StatusRegion } from '../StatusRegion';
import { useTranslator } from '../translation';
import { ErrorNotice } from './ErrorNotice';
import { FilePicker } from './FilePicker';
import type { Overview, StartState } from './returnsState';
import { useStepStyles } from './stepStyles';
import { UndoPart } from './UndoPart';
import { UnreadableList } from './UnreadableList';
import { useFilesDrop } from '../useFilesDrop';
import type { ReturnsControl } from './useReturns';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXL,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  sheets: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    margin: 0,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  names: { margin: 0, overflowWrap: 'anywhere' },
});

export function StartStep({ state, control }: { readonly state: StartState; readonly control: ReturnsControl }) {
  const styles = useStyles();
  const step = useStepStyles();
  const { text, minute } = useTranslator();
  const { overview, loading, error, unreadable } = state;
  const { zone, dropping } = useFilesDrop(control.readFiles);
  return (
    <section className={step.step}>
      <div className={mergeClasses(step.body, dropping && step.dropping)} ref={zone}>
        <Title3 as="h1" block>
          {text('returns.title')}
        </Title3>
        {error && <ErrorNotice error={error} onClose={control.closeError} />}
        <StatusRegion>
          {' '}
          {state.undone === true && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>{text('returns.undone')}</MessageBarBody>
            </MessageBar>
          )}
        </StatusRegion>{' '}
        {unreadable !== undefined && unreadable.length > 0 && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>
              <MessageBarTitle>{text('returns.nothingRead')}</MessageBarTitle>
              <UnreadableList files={unreadable} />
            </MessageBarBody>
          </MessageBar>
        )}
        <Text>{text('returns.lead')}</Text>
        <div className={styles.zone}>
          <Text weight="semibold">{text(dropping ? 'returns.dropNow' : 'returns.drop')}</Text>
          <FilePicker label={text('returns.choose')} appearance="primary" onFiles={control.readFiles} />
          <Text size={200} className={step.facts}>
            {text('returns.formats')}
          </Text>
        </div>
        {loading && <Spinner size="tiny" labelPosition="after" label={text('returns.loading')} />}
        {overview === null && !loading && (
          <div>
            <Button onClick={control.load}>{text('returns.reload')}</Button>
          </div>
        )}
        {overview !== null && (
          <>
            {overview.sheets.length > 0 && <SheetChoice names={overview.sheets} onRead={control.readSheets} />}
            <Progress overview={overview} />
            {overview.lastMerge !== null && (
              <div className={styles.part}>
                <Text>
                  {text('returns.last', {
                    at: minute(overview.lastMerge.at),
                    files: overview.lastMerge.files,
                  })}
                </Text>
                <UndoPart label={text('returns.undoLast')} undo={state.undo} control={control} />
              </div>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function SheetChoice({
  names,
  onRead,
}: {
  readonly names: readonly string[];
  readonly onRead: (names: readonly string[]) => void;
}) {
  const styles = useStyles();
  const step = useStepStyles();
  const { text } = useTranslator();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (name: string): void => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    setChosen(next);
  };
  // A sheet may be gone since it was chosen.
  const wanted = names.filter((name) => chosen.has(name));
  return (
    <>
      <div>
        <Button icon={<TableRegular />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {text('returns.sheets')}
        </Button>
        <Text size={200} block className={step.facts}>
          {text('returns.sheetsHint')}
        </Text>
      </div>
      {open && (
        <fieldset className={styles.sheets}>
          <legend>{text('returns.sheetsLegend')}</legend>
          {names.map((name) => (
            <Checkbox key={name} label={name} checked={chosen.has(name)} onChange={() => toggle(name)} />
          ))}
          <Button appearance="primary" disabled={wanted.length === 0} onClick={() => onRead(wanted)}>
            {text('returns.readSheets', { count: wanted.length })}
          </Button>
        </fieldset>
      )}
    </>
  );
}

/** Who has returned what was sent, and who has not. */
function Progress({ overview: { sent, missing } }: { readonly overview: Overview }) {
  const styles = useStyles();
  const step = useStepStyles();
  const { text, list } = useTranslator();
  if (sent.length === 0) {
    return (
      <div className={styles.part}>
        <Text className={step.facts}>{text('returns.notSent')}</Text>
      </div>
    );
  }
  return (
    <div className={styles.part}>
      <Text weight="semibold">
        {missing.length === 0
          ? text('returns.allReturned', { sent: sent.length })
          : text('returns.returned', { returned: sent.length - missing.length, sent: sent.length })}
      </Text>
      {missing.length > 0 && (
        <details>
          <summary>{text('returns.missing', { count: missing.length })}</summary>
          <p className={styles.names}>{list(missing)}</p>
        </details>
      )}
    </div>
  );
}
