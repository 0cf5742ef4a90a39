/** One conflict: what was sent, what stands here, what came back, and the choice. */
import { Button, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Conflict, ConflictChoice, SentCell } from '../../core/returns';
import type { MessageKey } from '../../i18n/translate';
import { useTranslator } from '../translation';
import { choiceKey, conflictOptions, type ConflictOption } from './conflictOptions';
import { cellText, conflictText } from './returnsTexts';
import type { MergePlan } from '../../excel/returns/mergeWorkbook';
import { taskName } from './reviewModel';
import { headerOf, type ChoiceForAll } from './session';
import { useStepStyles } from './stepStyles';

const useStyles = makeStyles({
  conflict: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  facts: { color: tokens.colorNeutralForeground3 },
  // Side by side where there is room, one below the other in a narrow pane.
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  side: {
    alignItems: 'flex-start',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':has(input:checked)': {
      border: `1px solid ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorBrandBackground2,
    },
  },
});

export interface ConflictItemProps {
  readonly plan: MergePlan;
  readonly conflict: Conflict;
  /** Its own choice. */
  readonly own: ConflictChoice | null;
  readonly forAll: ChoiceForAll | null;
  /** Null takes its own choice back. */
  readonly onChoose: (choice: ConflictChoice | null) => void;
}

export function ConflictItem({ plan, conflict, own, forAll, onChoose }: ConflictItemProps) {
  const styles = useStyles();
  const step = useStepStyles();
  const translator = useTranslator();
  const id = useId();
  const { text } = translator;
  const { column, department, kind, base, settled } = conflict;
  const shown = (value: SentCell): string => cellText(plan, column, value, translator);
  const options = conflictOptions(conflict);
  const chosen = own ?? forAll;
  const title = text('conflicts.choice', { title: taskName(conflict), header: headerOf(plan, column) });
  return (
    <div className={styles.conflict}>
      <Text weight="semibold" id={`${id}title`}>
        {title}
        {department !== '' && ` · ${department}`}
      </Text>
      <Text size={200} className={styles.facts} id={`${id}facts`}>
        {conflictText(kind, translator)}{' '}
        {kind === 'noBase' ? text('conflicts.unknownSent') : text('conflicts.sent', { value: shown(base) })}
      </Text>
      <RadioGroup
        className={styles.sides}
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}facts`}
        value={chosen === null ? '' : choiceKey(chosen)}
        onChange={(_, { value }) => {
          const option = options.find(({ choice }) => choiceKey(choice) === value);
          if (option !== undefined) onChoose(option.choice);
        }}
      >
        {options.map((option) => (
          <Radio
            key={choiceKey(option.choice)}
            className={styles.side}
            value={choiceKey(option.choice)}
            label={<Side option={option} shown={shown} isText={isText(plan, column)} />}
          />
        ))}
      </RadioGroup>
      {settled !== null && (
        <Text size={200} className={step.value}>
          {text('conflicts.result', { value: shown(settled.value) })}
        </Text>
      )}
      {own !== null && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => onChoose(null)}>
            {text('conflicts.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}

const isText = ({ schema }: MergePlan, column: string): boolean =>
  schema.columns.find(({ key }) => key === column)?.kind === 'text';

const heads: Readonly<Record<ConflictOption['kind'], MessageKey>> = {
  ours: 'conflicts.ours',
  theirs: 'conflicts.theirs',
  latest: 'conflicts.latest',
  returned: 'conflicts.theirs',
  together: 'conflicts.together',
  both: 'conflicts.both',
};

interface SideProps {
  readonly option: ConflictOption;
  readonly shown: (value: SentCell) => string;
  readonly isText: boolean;
}

function Side({ option, shown, isText: joinsTexts }: SideProps) {
  const step = useStepStyles();
  const { text, lookUp } = useTranslator();
  const facts = useSideFacts(option);
  const value =
    option.kind === 'both' ? text(joinsTexts ? 'conflicts.bothText' : 'conflicts.bothOther') : shown(option.value);
  return (
    <>
      <Text size={200} weight="semibold" block>
        {lookUp(heads[option.kind], {})}
        {'side' in option && ` · ${option.side.department}`}
      </Text>
      <Text block className={step.value} {...(option.kind === 'both' ? { size: 200 } : {})}>
        {value}
      </Text>
      {facts !== '' && (
        <Text size={200} block className={step.facts}>
          {facts}
        </Text>
      )}
    </>
  );
}

/** Where an answer stands and when it was saved. */
function useSideFacts(option: ConflictOption): string {
  const { text, moment } = useTranslator();
  switch (option.kind) {
    case 'both':
    case 'together':
      return '';
    case 'ours': {
      const at = moment(option.savedAt);
      return at === '' ? '' : text('conflicts.savedAt', { at });
    }
    case 'theirs':
    case 'latest':
    case 'returned': {
      const { file, sheet, line, savedAt } = option.side;
      const at = moment(savedAt);
      const place = text('conflicts.place', { file, sheet, line: String(line) });
      return at === '' ? place : `${text('conflicts.savedAt', { at })} · ${place}`;
    }
  }
}
