/** What came back new, by task or by department. */
import { Badge, Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReturnedChange, SentCell } from '../../core/returns';
import { useTranslator } from '../translation';
import type { MergePlan } from '../../excel/returns/mergeWorkbook';
import { cellText } from './returnsTexts';
import { listChanges, taskName, type Grouping } from './reviewModel';
import { headerOf, type Session } from './session';
import { Paged } from './Paged';
import { useStepStyles } from './stepStyles';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  facts: { color: tokens.colorNeutralForeground3 },
});

const groupings = { task: 'changes.byTask', department: 'changes.byDepartment' } as const;

export function ChangeList({ session: { plan, result } }: { readonly session: Session }) {
  const step = useStepStyles();
  const { text } = useTranslator();
  const [by, setBy] = useState<Grouping>('task');
  const listed = useMemo(() => listChanges(result.changes, by), [result, by]);
  return (
    <>
      <Field size="small" label={text('changes.by')} orientation="horizontal">
        <RadioGroup
          layout="horizontal"
          value={by}
          onChange={(_, { value }) => setBy(value === 'task' ? 'task' : 'department')}
        >
          {(['task', 'department'] as const).map((one) => (
            <Radio key={one} value={one} label={text(groupings[one])} />
          ))}
        </RadioGroup>
      </Field>
      <Paged key={by} items={listed}>
        {(shown) => (
          <ul className={step.list}>
            {shown.map(({ change, group, first }, index) => (
              <li key={index}>
                {first && <h3 className={step.group}>{group}</h3>}
                <div className={step.item}>
                  <Change plan={plan} change={change} by={by} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}

interface ChangeProps {
  readonly plan: MergePlan;
  readonly change: ReturnedChange;
  readonly by: Grouping;
}

function Change({ plan, change, by }: ChangeProps) {
  const styles = useStyles();
  const step = useStepStyles();
  const translator = useTranslator();
  const { text } = translator;
  const shown = (value: SentCell): string => cellText(plan, change.column, value, translator);
  return (
    <>
      <div className={styles.head}>
        <Text size={200} weight="semibold">
          {headerOf(plan, change.column)} · {by === 'task' ? change.department : taskName(change)}
        </Text>
        {change.conflictId !== null && (
          <Badge appearance="tint" color="warning">
            {text('changes.inConflict')}
          </Badge>
        )}
      </div>
      <Text block className={step.value}>
        {shown(change.theirs)}
      </Text>
      <Text block size={200} className={styles.facts}>
        {text('changes.from', { value: shown(change.base) })} · {change.file}
      </Text>
    </>
  );
}
