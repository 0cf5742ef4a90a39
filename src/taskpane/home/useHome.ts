/** Drives 概览: reads when it comes into sight and after edits of the checklist, and stops when it leaves. */
import { useCallback, useEffect, useRef } from 'react';
import { toUserError } from '../../excel/runCommand';
import { usePaneState } from '../usePaneState';
import type { HomeServices } from './homeServices';
import { homeSlice, type HomeState } from './homeState';

export interface HomeControl {
  readonly state: HomeState;
  readonly refresh: () => void;
  readonly showChecklist: () => void;
  readonly closeError: () => void;
}

/** Pause after an edit before the plan is read anew, in milliseconds: filling in a row is one reading. */
const settleTime = 1000;

/** @param load gives the same promise every time */
export function useHome(load: () => Promise<HomeServices>): HomeControl {
  const [state, dispatch] = usePaneState(homeSlice);
  const running = useRef<AbortController | null>(null);

  const attempt = useCallback(
    (work: (services: HomeServices) => Promise<void>, isOver: () => boolean): void => {
      const all = async (): Promise<void> => {
        try {
          await work(await load());
        } catch (error) {
          if (!isOver()) dispatch({ type: 'failed', error: toUserError(error) });
        }
      };
      void all();
    },
    [load, dispatch],
  );

  const refresh = useCallback(() => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    dispatch({ type: 'started' });
    attempt(
      async (services) => {
        const read = await services.read((overview) => {
          if (!signal.aborted) dispatch({ type: 'counted', overview });
        }, signal);
        if (read !== null && !signal.aborted) dispatch({ type: 'read', read });
      },
      () => signal.aborted,
    );
  }, [attempt, dispatch]);

  useEffect(() => {
    refresh();
    return () => running.current?.abort();
  }, [refresh]);

  const sheet = state.step === 'plan' ? state.overview.place.sheet : null;
  useEffect(() => {
    if (sheet === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let stop: (() => Promise<void>) | undefined;
    // A sheet that is gone has nothing left to watch.
    const end = (): void => void stop?.().catch(() => undefined);
    attempt(
      async (services) => {
        stop = await services.watch(sheet, () => {
          clearTimeout(timer);
          if (!ended) timer = setTimeout(refresh, settleTime);
        });
        if (ended) end();
      },
      () => ended,
    );
    return () => {
      ended = true;
      clearTimeout(timer);
      end();
    };
  }, [sheet, attempt, refresh]);

  return {
    state,
    refresh,
    showChecklist: () => {
      if (state.step !== 'plan') return;
      const { place } = state.overview;
      attempt(
        (services) => services.showChecklist(place),
        () => false,
      );
    },
    closeError: () => dispatch({ type: 'errorClosed' }),
  };
}
