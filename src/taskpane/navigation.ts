/** Which screen the pane shows. A plain store: ribbon commands of the shared runtime change it, React listens. */

export type Screen = 'generate' | 'checks' | 'returns' | 'reports' | 'help';

export interface Navigation {
  readonly current: () => Screen;
  readonly go: (screen: Screen) => void;
  /** Returns the function that ends listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createNavigation(first: Screen): Navigation {
  let screen = first;
  const listeners = new Set<() => void>();
  return {
    current: () => screen,
    go: (next) => {
      screen = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The pane's own navigation: there is one pane in a runtime. */
export const navigation = createNavigation('generate');
