/** Conflicts: a choice for all, and each with its sides next to each other. */
import { Radio, RadioGroup, Switch, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConflictChoice } from '../../core/returns';
import { useTranslator } from '../translation';
import { ConflictItem } from './ConflictItem';
import type { ChoiceForAll, Session } from './session';
import { Paged } from './Paged';
import { useStepStyles } from './stepStyles';

const useStyles = makeStyles({
  all: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  choices: { display: 'flex', flexWrap: 'wrap', flexDirection: 'row' },
});

const choicesForAll = ['none', 'ours', 'theirs', 'both'] as const;

export interface ConflictListProps {
  readonly session: Session;
  readonly onChoose: (conflictId: string, choice: ConflictChoice | null) => void;
  readonly onChooseForAll: (choice: ChoiceForAll | null) => void;
}

export function ConflictList({ session, onChoose, onChooseForAll }: ConflictListProps) {
  const styles = useStyles();
  const step = useStepStyles();
  const { text } = useTranslator();
  // The open ones of the moment when the rest was hidden: what is settled since does not vanish under the hand.
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const { conflicts } = session.result;
  const { choices, choiceForAll } = session.decisions;
  const shown = only === null ? conflicts : conflicts.filter(({ id, settled }) => only.has(id) || settled === null);
  const open = conflicts.filter(({ settled }) => settled === null);
  return (
    <>
      <Field className={styles.all} size="small" label={text('conflicts.all')}>
        <RadioGroup
          className={styles.choices}
          value={choiceForAll ?? 'none'}
          onChange={(_, { value }) => {
            const chosen = choicesForAll.find((one) => one === value);
            if (chosen !== undefined) onChooseForAll(chosen === 'none' ? null : chosen);
          }}
        >
          {choicesForAll.map((one) => (
            <Radio key={one} value={one} label={text(`conflicts.all.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Switch
        label={text('conflicts.onlyOpen')}
        checked={only !== null}
        onChange={(_, { checked }) => setOnly(checked ? new Set(open.map(({ id }) => id)) : null)}
      />
      <Paged items={shown}>
        {(page) => (
          <ul className={step.list}>
            {page.map((conflict) => (
              <li key={conflict.id} className={step.item}>
                <ConflictItem
                  plan={session.plan}
                  conflict={conflict}
                  own={choices.get(conflict.id) ?? null}
                  forAll={choiceForAll}
                  onChoose={(choice) => onChoose(conflict.id, choice)}
                />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}
