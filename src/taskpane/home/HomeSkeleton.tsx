/** The outline of 概览 while it is read. */
import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { useFirstWords } from '../translation';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  title: { height: '28px', width: '70%' },
  step: { height: '132px' },
  figure: { height: '64px' },
});

export function HomeSkeleton() {
  const styles = useStyles();
  const { text } = useFirstWords();
  return (
    <Skeleton className={styles.column} aria-label={text('home.reading')}>
      <SkeletonItem className={styles.title} />
      <SkeletonItem className={styles.step} />
      <div className={styles.grid}>
        {Array.from({ length: 6 }, (_, index) => (
          <SkeletonItem key={index} className={styles.figure} />
        ))}
      </div>
    </Skeleton>
  );
}

/** The card of the next step while the list is checked. */
export function StepSkeleton() {
  const styles = useStyles();
  const { text } = useFirstWords();
  return (
    <Skeleton aria-label={text('home.figure.issues.counting')}>
      <SkeletonItem className={styles.step} />
    </Skeleton>
  );
}
