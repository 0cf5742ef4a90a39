/** Why the last piece of work of a 督查 part failed. A first reading that failed has left nothing else to show. */
import { Button } from '@fluentui/react-components';
import { ErrorPanel } from '../ErrorPanel';
import { useTranslator } from '../translation';
import type { Work } from './useWork';

export interface WorkFailureProps {
  readonly work: Pick<Work<unknown, unknown>, 'overview' | 'phase' | 'reload' | 'close'>;
}

export function WorkFailure({ work: { overview, phase, reload, close } }: WorkFailureProps) {
  const { text } = useTranslator();
  if (phase.kind !== 'failed') return null;
  const hasNothing = overview === undefined;
  return (
    <>
      <ErrorPanel error={phase.error} onClose={hasNothing ? reload : close} />
      {hasNothing && (
        <div>
          <Button appearance="primary" onClick={reload}>
            {text('error.retry')}
          </Button>
        </div>
      )}
    </>
  );
}
