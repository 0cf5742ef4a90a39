/** 对账: what was read is what was sorted, with the numbers of both sides. */
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { Fragment } from 'react';
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
  bucket: { display: 'flex', flexDirection: 'column-reverse' },
  name: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3 },
  count: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sign: { color: tokens.colorNeutralForeground3 },
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
          <Fragment key={bucket}>
            {index > 0 && <Sign>+</Sign>}
            <Count name={text(`ledger.${bucket}`)} count={number(counts[bucket])} />
          </Fragment>
        ))}
        <Sign>=</Sign>
        <Count name={text('ledger.sum')} count={number(sum)} />
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

function Count({ name, count }: { readonly name: string; readonly count: string }) {
  const styles = useStyles();
  return (
    <div className={styles.bucket}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.count}>{count}</dd>
    </div>
  );
}

/** A list of terms may hold only groups, so the sign is one without a term for those who listen. */
function Sign({ children }: { readonly children: string }) {
  const styles = useStyles();
  return (
    <div className={styles.sign} aria-hidden>
      {children}
    </div>
  );
}
