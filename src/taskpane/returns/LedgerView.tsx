/** 对账: what was read is what was sorted, with the numbers of both sides. */
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import type { Ledger, LedgerBucket } from '../../core/returns';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  ledger: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sum: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalXS, margin: 0 },
  bucket: {
    display: 'grid',
    gridTemplateAreas: '"sign count" ". name"',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalXS,
    '::before': { gridArea: 'sign', color: tokens.colorNeutralForeground3 },
  },
  // Drawn, not said: a list of terms may hold only groups, and the empty text after the slash is for those who listen.
  first: { gridTemplateColumns: '0 1fr', columnGap: 0 },
  plus: { '::before': { content: '"+" / ""' } },
  equals: { '::before': { content: '"=" / ""' } },
  name: {
    gridArea: 'name',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
  },
  count: { gridArea: 'count', margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  verdict: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { fontSize: '16px', flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  facts: { color: tokens.colorNeutralForeground3 },
});

export const buckets: readonly LedgerBucket[] = ['unchanged', 'updated', 'conflict', 'outOfBounds', 'unrecognised'];

export function LedgerView({ ledger }: { readonly ledger: Ledger }) {
  const styles = useStyles();
  const { text, number } = useTranslator();
  const { read, counts, other, balanced } = ledger;
  const sum = buckets.reduce((total, bucket) => total + counts[bucket], 0);
  const Icon = balanced ? CheckmarkCircleFilled : ErrorCircleFilled;
  return (
    <section className={styles.ledger} aria-label={text('ledger.title')}>
      <dl className={styles.sum}>
        {buckets.map((bucket, index) => (
          <Count
            key={bucket}
            name={text(`ledger.${bucket}`)}
            count={number(counts[bucket])}
            sign={index === 0 ? 'first' : 'plus'}
          />
        ))}
        <Count name={text('ledger.sum')} count={number(sum)} sign="equals" />
      </dl>
      <div className={styles.verdict}>
        <Icon className={mergeClasses(styles.icon, balanced ? styles.good : styles.bad)} aria-hidden />
        <Text size={200}>
          {text('ledger.read')} {number(read)} · {text(balanced ? 'ledger.balanced' : 'ledger.unbalanced')}
        </Text>
      </div>
      {other > 0 && (
        <Text size={200} className={styles.facts}>
          {text('ledger.other', { count: other })}
        </Text>
      )}
    </section>
  );
}

interface CountProps {
  readonly name: string;
  readonly count: string;
  /** What stands before it in the sum. */
  readonly sign: 'first' | 'plus' | 'equals';
}

function Count({ name, count, sign }: CountProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.bucket, styles[sign])}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.count}>{count}</dd>
    </div>
  );
}
