/** What is loaded after the first screen: not even asked for before that is on the page. */
import { Suspense, useDeferredValue, type ReactNode } from 'react';

export function AfterPaint({ children }: { readonly children: ReactNode }) {
  // False while the first screen is drawn; true in a drawing of its own that follows.
  const drawn = useDeferredValue(true, false);
  return drawn ? <Suspense>{children}</Suspense> : null;
}
