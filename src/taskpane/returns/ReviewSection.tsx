/** A part of the review that opens and closes. */
import { AccordionHeader, AccordionItem, AccordionPanel, Text, makeStyles, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexGrow: 1, textAlign: 'start' },
  grow: { flexGrow: 1 },
  facts: { color: tokens.colorNeutralForeground2 },
  warning: { fontSize: '16px', flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
});

export interface ReviewSectionProps {
  readonly value: string;
  readonly title: string;
  readonly count: number;
  /** Something in it waits for the user. */
  readonly warns?: boolean;
  readonly note?: string;
  readonly children: ReactNode;
}

export function ReviewSection({ value, title, count, warns = false, note, children }: ReviewSectionProps) {
  const styles = useStyles();
  const { number } = useTranslator();
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h2" size="small">
        <span className={styles.header}>
          {warns && <WarningFilled className={styles.warning} aria-hidden />}
          <Text weight="semibold" className={styles.grow}>
            {title}
          </Text>
          <Text size={200} className={styles.facts}>
            {note === undefined ? number(count) : `${number(count)} · ${note}`}
          </Text>
        </span>
      </AccordionHeader>
      <AccordionPanel>{children}</AccordionPanel>
    </AccordionItem>
  );
}
