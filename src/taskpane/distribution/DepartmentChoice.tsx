/** The departments, each with the number of its tasks. */
import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import type { DepartmentOffer } from './distributionServices';
import { useDistributionStyles } from './distributionStyles';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '38vh',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, '& label': { overflowWrap: 'anywhere' } },
  facts: {
    flexShrink: 0,
    paddingInlineEnd: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    textAlign: 'end',
  },
});

export interface DepartmentChoiceProps {
  readonly departments: readonly DepartmentOffer[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

export function DepartmentChoice({ departments, chosen, onChosen }: DepartmentChoiceProps) {
  const styles = useStyles();
  const shared = useDistributionStyles();
  const { text } = useTranslator();
  const label = text('distribution.chosen', { chosen: chosen.size, total: departments.length });
  const choose = (some: readonly DepartmentOffer[]): void => onChosen(new Set(some.map(({ name }) => name)));
  const sendable = departments.filter(({ isGroup }) => !isGroup);
  const fresh = sendable.filter(({ issued }) => issued === 0);
  const toggle = (name: string): void => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    onChosen(next);
  };
  return (
    <div className={shared.group} role="group" aria-label={label}>
      <Text weight="semibold">{label}</Text>
      <div className={shared.row}>
        <Button size="small" onClick={() => choose(sendable)}>
          {text('distribution.all')}
        </Button>
        <Button size="small" onClick={() => choose([])}>
          {text('distribution.none')}
        </Button>
        {fresh.length > 0 && fresh.length < sendable.length && (
          <Button size="small" onClick={() => choose(fresh)}>
            {text('distribution.onlyNew')}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {departments.map((department) => (
          <li key={department.name} className={styles.item}>
            <span className={styles.name}>
              <Checkbox
                label={department.name}
                checked={chosen.has(department.name)}
                onChange={() => toggle(department.name)}
              />
            </span>
            <Facts department={department} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Facts({ department: { tasks, issued, isGroup } }: { readonly department: DepartmentOffer }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const facts = [
    text('distribution.tasks', { count: tasks }),
    ...(issued > 0 ? [text('distribution.issued', { count: issued })] : []),
    ...(isGroup ? [text('distribution.group')] : []),
  ];
  return (
    <Text size={200} className={styles.facts}>
      {facts.join(' · ')}
    </Text>
  );
}
