/** Which screen the pane shows. A plain store: ribbon commands of the shared runtime change it, React listens. */

/** The parts of the 检查 step, each a screen that the ribbon may open. */
export const checksParts = ['checks', 'colours', 'directory'] as const;
export type ChecksPart = (typeof checksParts)[number];

/** Those of the 回收 step. */
export const exchangeParts = ['distribution', 'returns'] as const;
export type ExchangePart = (typeof exchangeParts)[number];

/** Those of the 督查 step. */
export const reportParts = ['thisWeek', 'closeOut', 'circular', 'report', 'institutions', 'survey'] as const;
export type ReportPart = (typeof reportParts)[number];

export type Screen = 'generate' | ChecksPart | ExchangePart | ReportPart | 'help';

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
