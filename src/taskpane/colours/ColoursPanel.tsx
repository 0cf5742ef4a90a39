/** The 标色 part: base date, due-soon days, the colours and what they mean. */
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
import { ErrorPanel } from '../ErrorPanel';
import { StatusRegion } from '../StatusRegion';
import { useTranslator } from '../translation';
import { mostDueSoonDays } from '../../core/colours/planSettings';
import type { ColoursServices } from './coloursServices';
import { isSettings, settingsOf, type ColoursAction } from './coloursState';
import { Legend } from './Legend';
import { useColours } from './useColours';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    overflowY: 'auto',
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  date: { flexGrow: 1, minWidth: 0 },
  days: { width: '9em' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  hint: { color: tokens.colorNeutralForeground3 },
});

const busyTexts = { read: 'colours.reading', apply: 'colours.applying', remove: 'colours.removing' } as const;

export function ColoursPanel({ services }: { readonly services: ColoursServices }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { state, apply, remove, draft, closeError } = useColours(services);
  const { phase, overview } = state;
  const settings = settingsOf(state.draft);
  const faults = isSettings(settings) ? null : settings;
  const busy = phase.kind === 'busy';
  const { baseDate, dueSoonDays } = state.draft;
  return (
    <section className={styles.body} aria-busy={busy}>
      <Title3 as="h1">{text('colours.title')}</Title3>
      {phase.kind === 'failed' && <ErrorPanel error={phase.error} onClose={closeError} />}
      <Text>{text('colours.lead')}</Text>
      <Field
        label={text('colours.baseDate')}
        hint={text(baseDate === null ? 'colours.baseDateHint.today' : 'colours.baseDateHint.fixed')}
        {...(faults?.baseDate ? { validationMessage: text('colours.badDate') } : {})}
      >
        <div className={styles.row}>
          <Input
            className={styles.date}
            type="date"
            aria-label={text('colours.baseDate')}
            value={baseDate ?? services.today()}
            min="1900-03-01"
            max="9999-12-31"
            onChange={(_, { value }) => draft({ baseDate: value })}
          />
          <Button disabled={baseDate === null} onClick={() => draft({ baseDate: null })}>
            {text('colours.useToday')}
          </Button>
        </div>
      </Field>
      <Field
        label={text('colours.dueSoonDays')}
        {...(faults?.dueSoonDays ? { validationMessage: text('colours.badDays', { most: mostDueSoonDays }) } : {})}
      >
        <Input
          className={styles.days}
          type="number"
          min={0}
          max={mostDueSoonDays}
          value={dueSoonDays}
          contentAfter={<Text size={200}>{text('colours.dueSoonDaysUnit')}</Text>}
          onChange={(_, { value }) => draft({ dueSoonDays: value })}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={busy || faults !== null}
          onClick={() => {
            if (isSettings(settings)) apply(settings);
          }}
        >
          {text(overview?.coloured === true ? 'colours.again' : 'colours.apply')}
        </Button>
        {overview?.coloured === true && (
          <Button disabled={busy} onClick={remove}>
            {text('colours.remove')}
          </Button>
        )}
      </div>
      {phase.kind === 'busy' && <Spinner size="tiny" labelPosition="after" label={text(busyTexts[phase.action])} />}
      <StatusRegion>
        {phase.kind === 'done' && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{doneText(phase.action, overview?.sheet ?? '', text)}</MessageBarBody>
          </MessageBar>
        )}
      </StatusRegion>
      <Legend counts={overview?.counts} fills={overview?.fills ?? {}} />
      <Text size={200} className={styles.hint}>
        {text('colours.print')}
      </Text>
    </section>
  );
}

const doneText = (action: ColoursAction, sheet: string, text: ReturnType<typeof useTranslator>['text']): string =>
  action === 'remove' ? text('colours.removed', { sheet }) : text('colours.applied', { sheet });
