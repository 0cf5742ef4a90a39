/** 催报: who has not returned, as a text to paste into a message. */
import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { reminderText } from '../../i18n/reminderText';
import { CopyByHand } from '../CopyByHand';
import { StatusRegion } from '../StatusRegion';
import { useTranslator } from '../translation';
import type { DistributionOverview, DistributionServices } from './distributionServices';
import { useDistributionStyles } from './distributionStyles';

export interface ReminderProps {
  readonly overview: DistributionOverview;
  readonly services: Pick<DistributionServices, 'copy'>;
  readonly onRegister: () => void;
}

/** Nothing before the first sending. */
export function Reminder({ overview, services, onRegister }: ReminderProps) {
  const styles = useDistributionStyles();
  const { text } = useTranslator();
  const [copied, setCopied] = useState<boolean | null>(null);
  const { pending, planTitle, today, sentBefore } = overview;
  if (!sentBefore) return null;
  const late = pending.filter(({ daysLate }) => daysLate > 0).length;
  const words = reminderText(planTitle, pending, today);
  const copy = (): void => {
    setCopied(null);
    void services.copy(words).then(setCopied);
  };
  return (
    <div className={styles.group}>
      <Text weight="semibold">
        {pending.length === 0
          ? text('distribution.allReturned')
          : text('distribution.pending', { count: pending.length })}
      </Text>
      {late > 0 && <Text>{text('distribution.late', { count: late })}</Text>}
      <div className={styles.row}>
        {pending.length > 0 && (
          <Button size="small" onClick={copy}>
            {text('distribution.remind')}
          </Button>
        )}
        <Button size="small" onClick={onRegister}>
          {text('distribution.register')}
        </Button>
      </div>
      <StatusRegion>
        {copied !== null && (
          <Text size={200}>{text(copied ? 'distribution.reminded' : 'distribution.remindByHand')}</Text>
        )}
      </StatusRegion>
      {copied === false && <CopyByHand label={text('distribution.remindText')} value={words} />}
      {copied === true && pending.length > 0 && (
        <Field label={text('distribution.remindText')}>
          <Textarea readOnly value={words} rows={5} onFocus={(event) => event.target.select()} />
        </Field>
      )}
    </div>
  );
}
