/** Tasks of one kind: chosen by a box, or with what stands in their way. */
import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { obstacleColumns, type CloseOutObstacle } from '../../core/closeOut';
import type { CloseOutCandidate } from '../../excel/closeOut/closeOut';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXXS} 0` },
  obstacle: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

export interface ChosenListProps {
  readonly heading: string;
  readonly candidates: readonly CloseOutCandidate[];
  /** Lines that are not wanted. */
  readonly left: ReadonlySet<number>;
  readonly onToggle: (line: number) => void;
}

export function ChosenList({ heading, candidates, left, onToggle }: ChosenListProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  if (candidates.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {candidates.map(({ task }) => (
          <li key={task.line} className={styles.item}>
            <Checkbox
              aria-label={text('closeOut.panel.choose', { title: task.title })}
              label={[task.id, task.title].filter((part) => part !== '').join(' ')}
              checked={!left.has(task.line)}
              onChange={() => onToggle(task.line)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface ObstructedListProps {
  readonly heading: string;
  readonly candidates: readonly CloseOutCandidate[];
  readonly onGoTo: (line: number, column: (typeof obstacleColumns)[CloseOutObstacle]) => void;
}

export function ObstructedList({ heading, candidates, onGoTo }: ObstructedListProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  if (candidates.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {candidates.map(({ task, obstacles }) => (
          <li key={task.line} className={styles.item}>
            <Text weight="semibold">{[task.id, task.title].filter((part) => part !== '').join(' ')}</Text>
            {obstacles.map((obstacle) => (
              <div key={obstacle} className={styles.obstacle}>
                <Text size={200}>{text(`closeOut.obstacle.${obstacle}`)}</Text>
                <Button size="small" onClick={() => onGoTo(task.line, obstacleColumns[obstacle])}>
                  {text('closeOut.panel.goTo')}
                </Button>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
