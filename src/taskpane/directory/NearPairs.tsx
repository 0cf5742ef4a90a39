/** Pairs of names that may be one department: a person decides, and says which name stays. */
import { Button, Radio, RadioGroup, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PairOfNames } from '../../excel/directory/directoryOverview';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  pair: {
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface NearPairsProps {
  readonly pairs: readonly PairOfNames[];
  readonly busy: boolean;
  readonly onMerge: (keep: string, drop: string) => void;
  readonly onDismiss: (names: readonly [string, string]) => void;
}

export function NearPairs({ pairs, busy, onMerge, onDismiss }: NearPairsProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  if (pairs.length === 0) return <Text>{text('directory.noPairs')}</Text>;
  return (
    <div className={styles.section}>
      <Subtitle2 as="h2">{text('directory.pairs', { count: pairs.length })}</Subtitle2>
      <Text size={200}>{text('directory.pairsLead')}</Text>
      <ul className={styles.list}>
        {pairs.map((pair) => (
          <li key={pair.names.join('|')} className={styles.pair}>
            <Pair pair={pair} busy={busy} onMerge={onMerge} onDismiss={onDismiss} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PairProps extends Omit<NearPairsProps, 'pairs'> {
  readonly pair: PairOfNames;
}

function Pair({ pair: { names, uses }, busy, onMerge, onDismiss }: PairProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const [first, second] = names;
  // The name that more tasks use is the likelier standard.
  const [keep, setKeep] = useState(uses[1] > uses[0] ? second : first);
  return (
    <>
      <RadioGroup
        value={keep}
        disabled={busy}
        aria-label={text('directory.pairLabel', { first, second })}
        onChange={(_, { value }) => setKeep(value)}
      >
        {names.map((name, index) => (
          <Radio
            key={name}
            value={name}
            label={text('directory.pairUses', { name, count: uses[index === 0 ? 0 : 1] })}
          />
        ))}
      </RadioGroup>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabled={busy}
          onClick={() => onMerge(keep, keep === first ? second : first)}
        >
          {text('directory.merge')}
        </Button>
        <Button size="small" disabled={busy} onClick={() => onDismiss(names)}>
          {text('directory.dismiss')}
        </Button>
      </div>
    </>
  );
}
