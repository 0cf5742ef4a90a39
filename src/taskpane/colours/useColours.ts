/** Drives the 标色 part: one action at a time, and the ribbon's wish as soon as it is there. */
import { useCallback, useEffect, useRef } from 'react';
import { toUserError } from '../../excel/runCommand';
import type { PlanSettings } from '../../core/colours/planSettings';
import type { ColoursServices } from './coloursServices';
import { usePaneState } from '../usePaneState';
import { coloursSlice, type ColoursAction, type ColoursState, type SettingsDraft } from './coloursState';

export interface ColoursControl {
  readonly state: ColoursState;
  readonly apply: (settings: PlanSettings) => void;
  readonly remove: () => void;
  readonly draft: (draft: Partial<SettingsDraft>) => void;
  readonly closeError: () => void;
}

export function useColours(services: ColoursServices): ColoursControl {
  const [state, dispatch] = usePaneState(coloursSlice);
  const latest = useRef(0);

  const run = useCallback(
    (action: ColoursAction, settings?: PlanSettings): void => {
      const number = (latest.current += 1);
      dispatch({ type: 'started', action });
      const work = action === 'apply' ? services.apply(settings) : services[action]();
      work.then(
        (overview) => {
          if (latest.current === number) dispatch({ type: 'finished', action, overview });
        },
        (error: unknown) => {
          if (latest.current === number) dispatch({ type: 'failed', action, error: toUserError(error) });
        },
      );
    },
    [services, dispatch],
  );

  useEffect(() => {
    const take = (): boolean => {
      if (services.requests.take() !== 'apply') return false;
      run('apply');
      return true;
    };
    if (!take()) run('read');
    return services.requests.subscribe(() => void take());
  }, [services, run, dispatch]);

  return {
    state,
    apply: (settings) => run('apply', settings),
    remove: () => run('remove'),
    draft: (draft) => dispatch({ type: 'drafted', draft }),
    closeError: () => dispatch({ type: 'errorClosed' }),
  };
}
