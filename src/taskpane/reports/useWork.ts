/**
 * What the parts of the 督查 step have in common: they read how the plan stands whenever they come into sight, and do one
 * piece of work at a time, after which they read again.
 */
import { useCallback, useEffect, useRef } from 'react';
import type { UserError } from '../../core/userError';
import { toUserError } from '../../excel/runCommand';
import type { Slice } from '../paneStore';
import { usePaneState } from '../usePaneState';

export type WorkPhase<Done> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'failed'; readonly error: UserError };

export interface WorkState<Overview, Done> {
  /** Undefined until it was read; null for a workbook without a checklist. */
  readonly overview: Overview | null | undefined;
  readonly phase: WorkPhase<Done>;
}

export type WorkEvent<Overview, Done> =
  | { readonly type: 'reading' }
  | { readonly type: 'working' }
  | { readonly type: 'read'; readonly overview: Overview; readonly done: Done | null }
  | { readonly type: 'failed'; readonly error: UserError; readonly reading: boolean }
  | { readonly type: 'closed' };

function workReducer<Overview, Done>(
  state: WorkState<Overview, Done>,
  event: WorkEvent<Overview, Done>,
): WorkState<Overview, Done> {
  switch (event.type) {
    case 'reading':
      return { ...state, phase: { kind: 'reading' } };
    case 'working':
      return { ...state, phase: { kind: 'working' } };
    case 'read':
      return {
        overview: event.overview,
        phase: event.done === null ? { kind: 'idle' } : { kind: 'done', done: event.done },
      };
    case 'failed':
      // Opening a part in a workbook without a checklist is no failure: nobody has asked for anything yet.
      return event.reading && event.error.code === 'noChecklist'
        ? { overview: null, phase: { kind: 'idle' } }
        : { ...state, phase: { kind: 'failed', error: event.error } };
    case 'closed':
      return { ...state, phase: { kind: 'idle' } };
  }
}

export interface Work<Overview, Done> extends WorkState<Overview, Done> {
  readonly run: (work: () => Promise<Done>) => void;
  readonly reload: () => void;
  readonly close: () => void;
}

export type WorkSlice<Overview, Done> = Slice<WorkState<Overview, Done>, WorkEvent<Overview, Done>>;

export const workSliceOf = <Overview, Done>(): WorkSlice<Overview, Done> => ({
  initial: { overview: undefined, phase: { kind: 'idle' } },
  reduce: workReducer,
});

/** @param shown true while the part is in sight; coming into sight reads */
export function useWork<Overview, Done>(
  slice: WorkSlice<Overview, Done>,
  read: () => Promise<Overview>,
  shown: boolean,
): Work<Overview, Done> {
  const [state, dispatch] = usePaneState(slice);
  // An answer that a later question has overtaken is dropped.
  const latest = useRef(0);

  const start = useCallback(
    (work: (() => Promise<Done>) | null): void => {
      const number = (latest.current += 1);
      dispatch({ type: work === null ? 'reading' : 'working' });
      const all = async (): Promise<void> => {
        let reading = work === null;
        try {
          const done = work === null ? null : await work();
          reading = true;
          const overview = await read();
          if (latest.current === number) dispatch({ type: 'read', overview, done });
        } catch (error) {
          if (latest.current === number) dispatch({ type: 'failed', error: toUserError(error), reading });
        }
      };
      void all();
    },
    [read, dispatch],
  );

  useEffect(() => {
    if (shown) start(null);
  }, [shown, start]);

  return {
    ...state,
    run: start,
    reload: () => start(null),
    close: () => dispatch({ type: 'closed' }),
  };
}
