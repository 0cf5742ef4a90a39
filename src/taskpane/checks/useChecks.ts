/** Drives the 校验 part: runs, fixes and live re-checks, one at a time. */
import { useCallback, useEffect, useRef } from 'react';
import { fixesOf, type Issue } from '../../core/checks';
import { toUserError } from '../../excel/runCommand';
import type { SheetEdit } from '../../excel/checks/liveChecks';
import type { ChecksServices } from './checksServices';
import { usePaneState } from '../usePaneState';
import { checksSlice, type ChecksState, type Notice } from './checksState';

export interface ChecksControl {
  readonly state: ChecksState;
  readonly run: () => void;
  readonly cancel: () => void;
  readonly chooseFix: (issues: readonly Issue[]) => void;
  readonly dropFix: () => void;
  readonly applyFix: () => void;
  readonly goTo: (issue: Issue) => void;
  readonly clearMarks: () => void;
  readonly exportReport: () => void;
  readonly closeError: () => void;
}

/** Pause after an edit before it is checked, in milliseconds: typing in one cell after the other is one re-check. */
const settleTime = 400;

export function useChecks(services: ChecksServices, live: boolean): ChecksControl {
  const [state, dispatch] = usePaneState(checksSlice);
  const runs = useRef(0);
  const running = useRef<AbortController | null>(null);

  const follow = useCallback(
    async (run: number): Promise<void> => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      try {
        const report = await services.run((phase) => dispatch({ type: 'advanced', run, phase }), controller.signal);
        dispatch(report === null ? { type: 'cancelled', run } : { type: 'finished', run, report });
      } catch (error) {
        if (!controller.signal.aborted) dispatch({ type: 'failed', error: toUserError(error) });
      }
    },
    [services, dispatch],
  );

  const run = useCallback(() => {
    const number = (runs.current += 1);
    dispatch({ type: 'started', run: number });
    void follow(number);
  }, [follow, dispatch]);

  const attempt = (action: () => Promise<Notice | null>): void => {
    const start = async (): Promise<void> => {
      try {
        const notice = await action();
        if (notice !== null) dispatch({ type: 'noticed', notice });
      } catch (error) {
        dispatch({ type: 'failed', error: toUserError(error) });
      }
    };
    void start();
  };

  const applyFix = (): void => {
    if (state.step !== 'preview') return;
    const { report, plan } = state;
    dispatch({ type: 'fixStarted' });
    attempt(async () => {
      const result = await services.fix(report, plan.changes);
      const number = (runs.current += 1);
      dispatch({ type: 'fixWritten', run: number, result });
      await follow(number);
      return null;
    });
  };

  useEffect(() => {
    const take = (): void => {
      if (services.requests.take() === 'run') run();
    };
    take();
    return services.requests.subscribe(take);
  }, [services, run, dispatch]);

  const report = state.step === 'report' ? state.report : null;
  useEffect(() => {
    if (!live || report === null) return undefined;
    const edits: SheetEdit[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const refresh = async (): Promise<void> => {
      try {
        const fresh = await services.refresh(report, edits.splice(0));
        if (!ended) dispatch({ type: 'refreshed', before: report, report: fresh });
      } catch (error) {
        if (!ended) dispatch({ type: 'failed', error: toUserError(error) });
      }
    };
    const watching = services.watch(report.snapshot.place.sheet, (event) => {
      clearTimeout(timer);
      if (ended) return;
      if (event.kind === 'gone') {
        dispatch({ type: 'sheetGone', sheet: report.snapshot.place.sheet });
        return;
      }
      edits.push(event);
      timer = setTimeout(() => void refresh(), settleTime);
    });
    watching.catch((error: unknown) => {
      if (!ended) dispatch({ type: 'failed', error: toUserError(error) });
    });
    return () => {
      ended = true;
      clearTimeout(timer);
      // A sheet that is gone has nothing left to watch.
      watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [live, report, services, dispatch]);

  const whileReported = (action: (current: NonNullable<typeof report>) => Promise<Notice | null>): void => {
    if (report !== null) attempt(() => action(report));
  };

  return {
    state,
    run,
    cancel: () => running.current?.abort(),
    chooseFix: (issues) => dispatch({ type: 'fixChosen', plan: fixesOf(issues) }),
    dropFix: () => dispatch({ type: 'fixDropped' }),
    applyFix,
    goTo: (issue) =>
      whileReported(async (current) => {
        await services.goTo(current, issue);
        return null;
      }),
    clearMarks: () =>
      whileReported(async (current) => {
        await services.clearMarks(current);
        return { kind: 'cleared' };
      }),
    exportReport: () =>
      whileReported(async (current) => ({ kind: 'exported', sheet: await services.exportReport(current) })),
    closeError: () => dispatch({ type: 'errorClosed' }),
  };
}
