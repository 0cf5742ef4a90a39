/** Drives the 分发 screen: reading, sending, opening. */
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { toUserError } from '../../excel/runCommand';
import type { DistributionServices, MadeFile } from './distributionServices';
import { distributionReducer, initialState, type DistributionState, type SendForm } from './distributionState';

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

export function useDistribution(services: DistributionServices): DistributionControl {
  const [state, dispatch] = useReducer(distributionReducer, initialState);
  const running = useRef<AbortController | null>(null);

  const load = useCallback(() => {
    dispatch({ type: 'loadStarted' });
    void services.load().then(
      (overview) => dispatch({ type: 'loaded', overview, available: services.outputs() }),
      (error: unknown) => dispatch({ type: 'failed', error: toUserError(error) }),
    );
  }, [services]);
  useEffect(load, [load]);
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
    load,
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
