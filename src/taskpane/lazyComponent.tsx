/** A component whose code is loaded when it is first drawn. */
import { use, type ComponentType, type ReactNode } from 'react';
import { loadOnce } from '../loadOnce';

/** As React.lazy, but what could not be loaded can be tried again (ScreenBoundary). */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const loaded = loadOnce(load);
  return function Lazy(props: Props) {
    const Loaded = use(loaded());
    return <Loaded {...props} />;
  };
}
