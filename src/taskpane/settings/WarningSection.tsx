/** The base date and what counts as due soon. */
import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { mostDueSoonDays } from '../../core/colours/planSettings';
import { useTranslator } from '../translation';
import type { SectionProps } from './sectionProps';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  date: { flexGrow: 1, minWidth: 0 },
  days: { width: '9em' },
});

export function WarningSection({ draft, faults, today, onEdit }: SectionProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { baseDate, dueSoonDays } = draft;
  return (
    <>
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
            value={baseDate ?? today}
            min="1900-03-01"
            max="9999-12-31"
            onChange={(_, { value }) => onEdit({ baseDate: value })}
          />
          <Button disabledFocusable={baseDate === null} onClick={() => onEdit({ baseDate: null })}>
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
          onChange={(_, { value }) => onEdit({ dueSoonDays: value })}
        />
      </Field>
    </>
  );
}
