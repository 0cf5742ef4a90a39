/**
 * The pane's state: one store that holds a slice for each screen, each changed by its own pure reducer. It knows no
 * React; usePaneState.ts binds it. What a screen found stays when it leaves the page and comes back.
 */

/** One screen's part of the state. A slice is known by its object, so it is made once, outside components. */
export interface Slice<State, Event> {
  readonly initial: State;
  readonly reduce: (state: State, event: Event) => State;
}

export interface PaneStore {
  readonly read: <State, Event>(slice: Slice<State, Event>) => State;
  readonly dispatch: <State, Event>(slice: Slice<State, Event>, event: Event) => void;
  /** Called after every change. Returns the function that ends listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPaneStore(): PaneStore {
  const states = new Map<object, unknown>();
  const listeners = new Set<() => void>();
  // A slice's entry is only ever written by its own reducer, so it has its type.
  const read = <State, Event>(slice: Slice<State, Event>): State =>
    states.has(slice) ? (states.get(slice) as State) : slice.initial;
  return {
    read,
    dispatch: (slice, event) => {
      const before = read(slice);
      const after = slice.reduce(before, event);
      if (Object.is(before, after)) return;
      states.set(slice, after);
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The pane's own: there is one pane in a runtime. */
export const paneStore = createPaneStore();
