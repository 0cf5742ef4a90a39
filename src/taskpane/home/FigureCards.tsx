/** The figures, each a button that leads to where its tasks are. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { IssueCounts, PlanFigures } from '../../core/overview';
import type { FirstKey, Translator } from '../../i18n/translate';
import { useFirstWords } from '../translation';
import type { HomeTarget } from './homeServices';

const useStyles = makeStyles({
  // Two in a row at 320 px, three in a wider pane; the last takes the whole row.
  grid: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
    '& > li': { display: 'flex' },
    '& > li:last-child': { gridColumnStart: 1, gridColumnEnd: -1 },
  },
  card: {
    flexGrow: 1,
    minWidth: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    alignContent: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    borderLeftWidth: tokens.strokeWidthThickest,
  },
  overdue: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  dueSoon: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  label: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  value: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  // Foreground1 has not the contrast that text needs on a dark ground.
  overdueValue: { color: tokens.colorStatusDangerForeground3 },
  note: {
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export interface FigureCardsProps {
  readonly figures: PlanFigures;
  /** Null until the list is checked. */
  readonly issues: IssueCounts | null;
  readonly onGo: (target: HomeTarget) => void;
  readonly onShowChecklist: () => void;
}

type Known = Pick<FigureCardsProps, 'figures' | 'issues'>;

interface Figure {
  readonly name: 'tasks' | 'finished' | 'overdue' | 'dueSoon' | 'ongoing' | 'returned' | 'issues';
  readonly value: (known: Known, translator: Translator<FirstKey>) => string;
  readonly note: (known: Known, translator: Translator<FirstKey>) => string;
  readonly target: HomeTarget | 'checklist' | ((known: Known) => HomeTarget);
}

const shown: readonly Figure[] = [
  {
    name: 'tasks',
    value: ({ figures }, { number }) => number(figures.tasks),
    note: ({ figures }, { text }) =>
      figures.undated > 0
        ? text('home.figure.tasks.undated', { count: figures.undated })
        : text('home.figure.tasks.later', { count: figures.later }),
    target: 'checklist',
  },
  {
    name: 'finished',
    value: ({ figures }, { number }) => number(figures.finished),
    note: ({ figures }, { text, percent }) =>
      text('home.figure.finished.note', {
        rate: figures.completionRate === null ? '—' : percent(figures.completionRate),
        closed: figures.closed,
      }),
    target: 'closeOut',
  },
  {
    name: 'overdue',
    value: ({ figures }, { number }) => number(figures.overdue),
    note: ({ figures }, { text }) =>
      text(figures.overdue > 0 ? 'home.figure.overdue.some' : 'home.figure.overdue.none'),
    target: 'thisWeek',
  },
  {
    name: 'dueSoon',
    value: ({ figures }, { number }) => number(figures.dueSoon),
    note: ({ figures }, { text }) =>
      text(figures.dueSoon > 0 ? 'home.figure.dueSoon.some' : 'home.figure.dueSoon.none'),
    target: 'thisWeek',
  },
  {
    name: 'ongoing',
    value: ({ figures }, { number }) => number(figures.ongoing),
    note: (_, { text }) => text('home.figure.ongoing.note'),
    target: 'colours',
  },
  {
    name: 'returned',
    value: ({ figures }, { text }) =>
      figures.sent === 0 ? '—' : text('home.figure.returned.value', { returned: figures.returned, sent: figures.sent }),
    note: ({ figures }, { text }) =>
      text(figures.sent === 0 ? 'home.figure.returned.notSent' : 'home.figure.returned.note'),
    target: ({ figures }) => (figures.sent === 0 ? 'distribution' : 'returns'),
  },
  {
    name: 'issues',
    value: ({ issues }, { number }) => (issues === null ? '…' : number(issues.error + issues.warning + issues.hint)),
    note: ({ issues }, { text }) =>
      issues === null
        ? text('home.figure.issues.counting')
        : text('home.figure.issues.note', { errors: issues.error, warnings: issues.warning, hints: issues.hint }),
    target: 'checks',
  },
];

export function FigureCards({ figures, issues, onGo, onShowChecklist }: FigureCardsProps) {
  const styles = useStyles();
  const translator = useFirstWords();
  const known = { figures, issues };
  const go = (target: Figure['target']): void => {
    if (target === 'checklist') onShowChecklist();
    else onGo(typeof target === 'function' ? target(known) : target);
  };
  return (
    <ul className={styles.grid} aria-label={translator.text('home.figures')}>
      {shown.map(({ name, value, note, target }) => (
        <li key={name}>
          <Button
            className={mergeClasses(
              styles.card,
              name === 'overdue' && figures.overdue > 0 && styles.overdue,
              name === 'dueSoon' && figures.dueSoon > 0 && styles.dueSoon,
            )}
            onClick={() => go(target)}
          >
            <span className={styles.label}>{translator.text(`home.figure.${name}`)}</span>{' '}
            <span
              className={mergeClasses(styles.value, name === 'overdue' && figures.overdue > 0 && styles.overdueValue)}
            >
              {value(known, translator)}
            </span>{' '}
            <span className={styles.note}>{note(known, translator)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
