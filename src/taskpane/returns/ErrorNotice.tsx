/** An error that brings itself into sight: whoever pressed a button at the bottom of a long list must see it. */
import { useEffect, useRef } from 'react';
import type { UserError } from '../../core/userError';
import { ErrorPanel } from '../ErrorPanel';

export function ErrorNotice({ error, onClose }: { readonly error: UserError; readonly onClose: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // From the grid it does not take the focus away: what a ribbon button could not do is announced, and seen.
    if (document.hasFocus()) place.current?.focus();
    else place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    <div ref={place} tabIndex={-1}>
      <ErrorPanel error={error} onClose={onClose} />
    </div>
  );
}
