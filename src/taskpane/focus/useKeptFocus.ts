/** Binds the watch over the focus to React. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { keepFocus } from './keepFocus';
import { keepNativeTabOrder } from './nativeTabOrder';

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
    if (pane.current === null) return undefined;
    const stops = [keepFocus(pane.current, say), keepNativeTabOrder(document)];
    return () => stops.forEach((stop) => stop());
  }, []);
  return { pane, said };
}
