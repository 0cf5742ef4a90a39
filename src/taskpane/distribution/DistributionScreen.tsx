/** 分发: choose departments, send, remind. */
import { Button, Title3 } from '@fluentui/react-components';
import { ErrorPanel } from '../ErrorPanel';
import { WorkProgress } from '../WorkProgress';
import { useTranslator } from '../translation';
import { ChooseStep } from './ChooseStep';
import type { DistributionServices } from './distributionServices';
import { useDistributionStyles } from './distributionStyles';
import { SentStep } from './SentStep';
import { useDistribution } from './useDistribution';
import { WorkingStep } from './WorkingStep';

export interface DistributionScreenProps {
  readonly services: DistributionServices;
  /** False while it is kept out of sight. */
  readonly shown?: boolean;
}

export function DistributionScreen({ services, shown = true }: DistributionScreenProps) {
  const styles = useDistributionStyles();
  const { text } = useTranslator();
  const control = useDistribution(services, shown);
  const { state } = control;
  switch (state.step) {
    case 'loading':
      return (
        <div className={styles.body}>
          <Title3 as="h1">{text('distribution.title')}</Title3>
          <WorkProgress label={text('distribution.loading')} />
        </div>
      );
    case 'failed':
      return (
        <div className={styles.body}>
          <Title3 as="h1">{text('distribution.title')}</Title3>
          <ErrorPanel error={state.error} onClose={control.load} />
          <Button appearance="primary" onClick={control.load}>
            {text('distribution.reload')}
          </Button>
        </div>
      );
    case 'choose':
      return <ChooseStep state={state} control={control} services={services} />;
    case 'working':
      return <WorkingStep phase={state.phase} onCancel={control.cancel} />;
    case 'done':
      return <SentStep state={state} control={control} services={services} />;
  }
}
