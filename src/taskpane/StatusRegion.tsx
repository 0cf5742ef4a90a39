/**
 * Where a result appears. The place is there before anything is in it: screen readers announce what comes into a region
 * that they know, and rarely a region that comes with its text.
 */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Out of the flow while it holds nothing: the gap of a column would be doubled. Not hidden: that would remove it.
  region: { ':empty': { position: 'absolute' } },
});

export function StatusRegion({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.region}>
      {children}
    </div>
  );
}
