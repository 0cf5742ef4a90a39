/** Figures of the plan as small tables: all tasks, and department by department. */
import { Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import type { CountedTasks, DepartmentFigures as Department } from '../../core/supervision';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
  },
  figure: {
    display: 'flex',
    flexDirection: 'column-reverse',
    alignItems: 'center',
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  value: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorPaletteRedForeground1 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

const shown = ['tasks', 'finished', 'overdue', 'dueSoon', 'late', 'ongoing'] as const;

export function TotalFigures({ total }: { readonly total: CountedTasks }) {
  const styles = useStyles();
  const { text, number } = useTranslator();
  return (
    <dl className={styles.grid}>
      {shown.map((key) => (
        <div key={key} className={styles.figure}>
          <dt>
            <Text size={200}>{text(`circular.column.${key}`)}</Text>
          </dt>
          <dd className={styles.value}>
            <span className={key === 'overdue' && total.overdue > 0 ? styles.late : undefined}>
              {number(total[key])}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function DepartmentFigures({ departments }: { readonly departments: readonly Department[] }) {
  const styles = useStyles();
  const { text, percent } = useTranslator();
  const rate = (value: number | null): string => (value === null ? text('circular.dash') : percent(value));
  return (
    <>
      <Title3 as="h2">{text('circular.panel.byDepartment')}</Title3>
      <ul className={styles.list}>
        {departments.map(({ department, tasks, finished, overdue, completionRate, onTimeRate, returned }) => (
          <li key={department} className={styles.item}>
            <Text weight="semibold">{department}</Text>
            <Text size={200}>{text('circular.panel.counts', { finished, tasks, overdue })}</Text>
            <Text size={200} className={styles.hint}>
              {text('circular.panel.rates', { completion: rate(completionRate), onTime: rate(onTimeRate) })}
              {' · '}
              {text(`circular.returned.${returned}`)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
