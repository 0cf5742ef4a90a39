/** All that looks after the focus in the pane. */
import { keepFocus } from './keepFocus';
import { keepNativeTabOrder } from './nativeTabOrder';

/**
 * @param say is told the heading of the screen when it changes while the focus is in Excel
 * @returns the function that ends it
 */
export function watchFocus(pane: HTMLElement, say: (heading: string) => void): () => void {
  const stops = [keepFocus(pane, say), keepNativeTabOrder(pane.ownerDocument)];
  return () => stops.forEach((stop) => stop());
}
