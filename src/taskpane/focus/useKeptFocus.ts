/** Binds the watch over the focus to React. */
import { useEffect, useRef, useState, type RefObject } from 'react';

export interface KeptFocus<Pane extends HTMLElement> {
  /** For the element that holds the whole pane. */
  readonly pane: RefObject<Pane | null>;
  /** For a status region: the heading of the screen, when it changed while the focus was in Excel. */
  readonly said: string;
}

export function useKeptFocus<Pane extends HTMLElement>(): KeptFocus<Pane> {
  const pane = useRef<Pane>(null);
  const [said, say] = useState('');
  useEffect(() => {
    let stop: (() => void) | undefined;
    let ended = false;
    // Loaded after the first screen, which has nothing yet to lose.
    void import('./watchFocus').then(({ watchFocus }) => {
      if (!ended && pane.current !== null) stop = watchFocus(pane.current, say);
    });
    return () => {
      ended = true;
      stop?.();
    };
  }, []);
  return { pane, said };
}
