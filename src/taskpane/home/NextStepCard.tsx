/** The next step as a card with one button, and up to two other steps below it. */
import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { NextStep, NextSteps } from '../../core/overview';
import { useFirstWords } from '../translation';
import type { HomeTarget } from './homeServices';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  label: { color: tokens.colorNeutralForeground2 },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  others: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  other: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  why: { flexGrow: 1 },
  go: { flexShrink: 0 },
});

export interface NextStepCardProps {
  readonly steps: NextSteps;
  readonly onGo: (target: HomeTarget) => void;
}

export function NextStepCard({ steps: { primary, secondary }, onGo }: NextStepCardProps) {
  const styles = useStyles();
  const { text, lookUp } = useFirstWords();
  const heading = useId();
  const isDone = primary.code === 'report';
  const why = ({ code, facts }: NextStep): string => lookUp(`home.step.${code}.why`, facts);
  return (
    <>
      <section className={mergeClasses(styles.card, isDone && styles.done)} aria-labelledby={heading}>
        <Text size={200} className={styles.label}>
          {text(isDone ? 'home.done' : 'home.next')}
        </Text>
        <Text as="h2" weight="semibold" className={styles.title} id={heading}>
          {lookUp(`home.step.${primary.code}.title`, primary.facts)}
        </Text>
        <Text>{why(primary)}</Text>
        <Button appearance="primary" onClick={() => onGo(primary.screen)}>
          {text(`home.step.${primary.code}.action`)}
        </Button>
      </section>
      {secondary.length > 0 && (
        <ul className={styles.others} aria-label={text('home.also')}>
          {secondary.map((step) => (
            <li key={step.code} className={styles.other}>
              <Text size={200} className={styles.why}>
                {why(step)}
              </Text>
              <Button size="small" className={styles.go} onClick={() => onGo(step.screen)}>
                {text(`home.step.${step.code}.action`)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
