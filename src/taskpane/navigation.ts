/** Which screen the pane shows: a slice of its store, which ribbon commands of the shared runtime change too. */
import { paneStore, type PaneStore, type Slice } from './paneStore';

/** The parts of the 检查 step, each a screen that the ribbon may open. */
export const checksParts = ['checks', 'colours', 'directory'] as const;
export type ChecksPart = (typeof checksParts)[number];

/** Those of the 督查 step. */
export const reportParts = ['thisWeek', 'closeOut', 'circular', 'report', 'institutions', 'survey'] as const;
export type ReportPart = (typeof reportParts)[number];

export const screens = [
  'home',
  'generate',
  ...checksParts,
  'distribution',
  'returns',
  ...reportParts,
  'settings',
  'help',
] as const;
export type Screen = (typeof screens)[number];

export interface Navigation {
  readonly current: () => Screen;
  readonly go: (screen: Screen) => void;
  /** Returns the function that ends listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

const screenSlice: Slice<Screen, Screen> = { initial: 'home', reduce: (_, next) => next };

export const navigationIn = (store: PaneStore): Navigation => ({
  current: () => store.read(screenSlice),
  go: (screen) => store.dispatch(screenSlice, screen),
  subscribe: store.subscribe,
});

/** The pane's own. */
export const navigation = navigationIn(paneStore);
