/** Binds the pane's store to React. */
import { createContext, useCallback, useContext, useState, useSyncExternalStore } from 'react';
import { createPaneStore, type PaneStore, type Slice } from './paneStore';

/** Null outside the pane: a screen that is drawn by itself keeps its state to itself. */
export const PaneStoreContext = createContext<PaneStore | null>(null);

/** As useReducer, but the state is in the pane's store: a screen that comes back finds it as it left it. */
export function usePaneState<State, Event>(
  slice: Slice<State, Event>,
): readonly [state: State, dispatch: (event: Event) => void] {
  const shared = useContext(PaneStoreContext);
  const [own] = useState(createPaneStore);
  const store = shared ?? own;
  const state = useSyncExternalStore(store.subscribe, () => store.read(slice));
  const dispatch = useCallback((event: Event) => store.dispatch(slice, event), [store, slice]);
  return [state, dispatch];
}
