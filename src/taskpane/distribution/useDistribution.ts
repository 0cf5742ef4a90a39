/** Drives the 分发 screen: reading, sending, opening. */
import { useCallback, useEffect, useRef } from 'react';
import { toUserError } from '../../excel/runCommand';
import type { DistributionServices, MadeFile } from './distributionServices';
import { usePaneState } from '../usePaneState';
import { distributionSlice, type DistributionState, type SendForm } from './distributionState';

export interface DistributionControl {
  readonly state: DistributionState;
  readonly load: () => void;
  readonly change: (change: Partial<SendForm>) => void;
  readonly send: () => void;
  readonly cancel: () => void;
  readonly open: (file: MadeFile) => void;
  readonly goToRegister: () => void;
  readonly closeError: () => void;
}

/** @param shown false while another step is in sight */
export function useDistribution(services: DistributionServices, shown: boolean): DistributionControl {
  const [state, dispatch] = usePaneState(distributionSlice);
  const running = useRef<AbortController | null>(null);

  const read = useCallback(
    (why: 'loadStarted' | 'shown') => {
      dispatch({ type: why });
      void services.load().then(
        (overview) => dispatch({ type: 'loaded', overview, available: services.outputs() }),
        (error: unknown) => dispatch({ type: 'loadFailed', error: toUserError(error) }),
      );
    },
    [services, dispatch],
  );
  // What the workbook holds may have changed while another step was shown; what is being sent goes on.
  useEffect(() => {
    if (shown) read('shown');
  }, [shown, read]);
  useEffect(() => () => running.current?.abort(), []);

  const attempt = (action: () => Promise<void>): void => {
    action().catch((error: unknown) => dispatch({ type: 'failed', error: toUserError(error) }));
  };

  const send = (): void => {
    if (state.step !== 'choose') return;
    const controller = new AbortController();
    running.current = controller;
    const { chosen, ...form } = state.form;
    // Asked for at once: a folder may only be chosen straight from a click.
    const sending = services.distribute(
      { ...form, chosen: [...chosen] },
      (phase) => dispatch({ type: 'advanced', phase }),
      controller.signal,
    );
    dispatch({ type: 'started' });
    attempt(async () => {
      const result = await sending;
      if (result === null) dispatch({ type: 'cancelled' });
      // What was sent is sent, whether the workbook can be read again or not.
      else dispatch({ type: 'finished', result, overview: await services.load().catch(() => null) });
    });
  };

  return {
    state,
    load: () => read('loadStarted'),
    change: (change) => dispatch({ type: 'formChanged', change }),
    send,
    cancel: () => running.current?.abort(),
    open: (file) =>
      attempt(async () => {
        await services.open(file);
        dispatch({ type: 'opened', file: file.name });
      }),
    goToRegister: () => attempt(services.goToRegister),
    closeError: () => dispatch({ type: 'errorClosed' }),
  };
}
