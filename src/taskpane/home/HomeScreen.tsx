/** 概览: where the plan stands, and the next sensible step. */
import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import { stepFrame } from '../stepFrame';
import { useFirstWords } from '../translation';
import { EmptyHome } from './EmptyHome';
import { FigureCards } from './FigureCards';
import { HomeSkeleton, StepSkeleton } from './HomeSkeleton';
import type { HomeServices, HomeTarget, PlanOverview } from './homeServices';
import { NextStepCard } from './NextStepCard';
import { useHome, type HomeControl } from './useHome';

/** Most never see it, and its parts weigh as much as the whole screen. */
const ErrorPanel = lazy(async () => ({ default: (await import('../ErrorPanel')).ErrorPanel }));

const useStyles = makeStyles({
  ...stepFrame,
  // Titles of plans are long: smaller than those of the other screens.
  title: { display: 'block', overflowWrap: 'anywhere' },
  facts: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  read: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
  refresh: { flexShrink: 0, minWidth: 'auto' },
  retry: { alignSelf: 'flex-start' },
});

export interface HomeScreenProps {
  /** Loads the services, with the same promise every time. */
  readonly load: () => Promise<HomeServices>;
  readonly onGo: (target: HomeTarget) => void;
}

export function HomeScreen({ load, onGo }: HomeScreenProps) {
  const styles = useStyles();
  const { text } = useFirstWords();
  const control = useHome(load);
  const { state } = control;
  switch (state.step) {
    case 'loading':
      return (
        <section className={styles.body} aria-busy aria-label={text('nav.home')}>
          <HomeSkeleton />
        </section>
      );
    case 'failed':
      return (
        <section className={styles.body} aria-label={text('nav.home')}>
          <Title3 as="h1">{text('nav.home')}</Title3>
          <Suspense>
            <ErrorPanel error={state.error} onClose={control.refresh} />
          </Suspense>
          <Button className={styles.retry} appearance="primary" onClick={control.refresh}>
            {text('home.retry')}
          </Button>
        </section>
      );
    case 'noChecklist':
      return (
        <section className={styles.body} aria-busy={state.busy} aria-label={text('nav.home')}>
          <EmptyHome onGo={onGo} onRefresh={control.refresh} />
        </section>
      );
    case 'plan':
      return (
        <section className={styles.body} aria-busy={state.busy} aria-label={text('nav.home')}>
          <PlanHead overview={state.overview} busy={state.busy} onRefresh={control.refresh} />
          <Suspense>{state.error && <ErrorPanel error={state.error} onClose={control.closeError} />}</Suspense>
          <Plan overview={state.overview} busy={state.busy} control={control} onGo={onGo} />
        </section>
      );
  }
}

interface PlanHeadProps {
  readonly overview: PlanOverview;
  readonly busy: boolean;
  readonly onRefresh: () => void;
}

function PlanHead({ overview, busy, onRefresh }: PlanHeadProps) {
  const styles = useStyles();
  const { text, date } = useFirstWords();
  return (
    <div>
      <Text as="h1" size={500} weight="semibold" className={styles.title}>
        {overview.title}
      </Text>
      <div className={styles.facts}>
        <Text size={200} className={styles.read}>
          {text('home.facts', { date: date(overview.baseDate), time: overview.readAt.slice(-5) })}
        </Text>
        <Button
          className={styles.refresh}
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={onRefresh}
        >
          {text('home.refresh')}
        </Button>
      </div>
    </div>
  );
}

interface PlanProps {
  readonly overview: PlanOverview;
  readonly busy: boolean;
  readonly control: HomeControl;
  readonly onGo: (target: HomeTarget) => void;
}

function Plan({ overview, busy, control, onGo }: PlanProps) {
  return (
    <>
      {overview.checked !== null && <NextStepCard steps={overview.checked.steps} onGo={onGo} />}
      {overview.checked === null && busy && <StepSkeleton />}
      <FigureCards
        figures={overview.figures}
        issues={overview.checked?.issues ?? null}
        onGo={onGo}
        onShowChecklist={control.showChecklist}
      />
    </>
  );
}
