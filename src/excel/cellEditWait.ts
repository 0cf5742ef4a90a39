/**
 * What a command does while a person is editing a cell and Excel will not wait by itself: it tries again every so often.
 * The pane shows that it waits and can end it; nothing here knows of the pane.
 */
import { UserError } from '../core/userError';

/** Milliseconds between two attempts. */
const interval = 1000;
/** Attempts before the command gives up: two minutes. */
const mostAttempts = 120;

/** Resolves after so many milliseconds, or at once when `signal` is aborted. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export interface CellEditWait {
  /** True while a command waits. */
  readonly isWaiting: () => boolean;
  /** Ends all waiting: the commands fail with cellEditing and write nothing. */
  readonly cancel: () => void;
  /** Returns the function that ends listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Calls `attempt` until Excel accepts it.
   *
   * @param isRefused tells of an error whether it means that a cell is being edited, and that nothing was done
   * @throws UserError cellEditing when that takes too long or was cancelled; any other error of `attempt`
   */
  readonly untilAccepted: <T>(attempt: () => Promise<T>, isRefused: (error: unknown) => boolean) => Promise<T>;
}

export function createCellEditWait(pause: Pause): CellEditWait {
  const waiting = new Set<AbortController>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const untilAccepted: CellEditWait['untilAccepted'] = async (attempt, isRefused) => {
    const own = new AbortController();
    try {
      for (let attempts = 1; ; attempts += 1) {
        try {
          return await attempt();
        } catch (error) {
          if (!isRefused(error)) throw error;
          if (attempts >= mostAttempts) throw new UserError('cellEditing', {}, error);
          if (!waiting.has(own)) {
            waiting.add(own);
            tell();
          }
          await pause(interval, own.signal);
          if (own.signal.aborted) throw new UserError('cellEditing', {}, error);
        }
      }
    } finally {
      if (waiting.delete(own)) tell();
    }
  };

  return {
    isWaiting: () => waiting.size > 0,
    cancel: () => {
      for (const one of waiting) one.abort();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    untilAccepted,
  };
}

const realPause: Pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** The one of this runtime. */
export const cellEditWait = createCellEditWait(realPause);
