/** A screen whose services are loaded when it is first wanted. */
import { use, type ReactNode } from 'react';

export interface LoadedProps<Services> {
  /** Gives the same promise every time; the screen is suspended meanwhile. */
  readonly load: () => Promise<Services>;
  readonly children: (services: Services) => ReactNode;
}

export function Loaded<Services>({ load, children }: LoadedProps<Services>) {
  return children(use(load()));
}
