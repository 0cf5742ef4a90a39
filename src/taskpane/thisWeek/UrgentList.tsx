/** What is due and overdue, department by department. */
import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ThisWeek } from '../../core/thisWeek';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  department: { marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  facts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  title: { justifyContent: 'flex-start', textAlign: 'left', padding: 0, minWidth: 0 },
});

export function UrgentList({ week, onGoTo }: { readonly week: ThisWeek; readonly onGoTo: (line: number) => void }) {
  const styles = useStyles();
  const { text, date } = useTranslator();
  const left = (days: number): string =>
    days < 0
      ? text('thisWeek.overdue', { days: -days })
      : days === 0
        ? text('thisWeek.today')
        : text('thisWeek.left', { days });
  return (
    <>
      {week.byDepartment.map(({ department, tasks }) => {
        const name = department === '' ? text('thisWeek.noDepartment') : department;
        return (
          <section key={name} aria-label={name}>
            <h2 className={styles.department}>{name}</h2>
            <ul className={styles.list}>
              {tasks.map(({ task, due, days, owner }) => (
                <li key={task.line} className={styles.item}>
                  <Button
                    appearance="transparent"
                    className={styles.title}
                    title={text('thisWeek.panel.goTo')}
                    onClick={() => onGoTo(task.line)}
                  >
                    {task.title}
                  </Button>
                  <span className={styles.facts}>
                    <Badge appearance="tint" color={days < 0 ? 'danger' : days === 0 ? 'warning' : 'informative'}>
                      {left(days)}
                    </Badge>
                    <Text size={200}>{date(due)}</Text>
                    <Text size={200}>{task.status}</Text>
                    {owner !== '' && <Text size={200}>{text('thisWeek.panel.owner', { owner })}</Text>}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
