/** How far the sending is. */
import { Button, Title3 } from '@fluentui/react-components';
import { WorkProgress } from '../WorkProgress';
import { useTranslator } from '../translation';
import type { DistributionPhase } from './distributionServices';
import { useDistributionStyles } from './distributionStyles';

export function WorkingStep({ phase, onCancel }: { readonly phase: DistributionPhase; readonly onCancel: () => void }) {
  const styles = useDistributionStyles();
  const { text } = useTranslator();
  const counted = phase.kind === 'building' || phase.kind === 'saving' ? phase : null;
  const label =
    phase.kind === 'building' || phase.kind === 'saving'
      ? text(`distribution.phase.${phase.kind}`, { done: phase.done, total: phase.total })
      : text(`distribution.phase.${phase.kind}`);
  // Once it is recorded it is sent: stopping half way would leave a register that is wrong.
  const cancellable = phase.kind === 'reading' || phase.kind === 'building';
  return (
    <div className={styles.body}>
      <Title3 as="h1">{text('distribution.title')}</Title3>
      <WorkProgress label={label} {...(counted === null ? {} : { done: counted.done / Math.max(1, counted.total) })} />
      <div>
        <Button disabled={!cancellable} onClick={onCancel}>
          {text('distribution.cancel')}
        </Button>
      </div>
    </div>
  );
}
