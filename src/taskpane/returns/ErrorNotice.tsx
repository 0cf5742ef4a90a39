/** An error that brings itself into sight: whoever pressed a button at the bottom of a long list must see it. */
import { useEffect, useRef } from 'react';
import type { UserError } from '../../core/userError';
import { ErrorPanel } from '../ErrorPanel';

export function ErrorNotice({ error, onClose }: { readonly error: UserError; readonly onClose: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [error]);
  return (
    <div ref={place} tabIndex={-1}>
      <ErrorPanel error={error} onClose={onClose} />
    </div>
  );
}
