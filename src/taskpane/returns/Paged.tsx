/** A long list, fifty at a time: thousands of rows would freeze the pane. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTranslator } from '../translation';

const pageSize = 50;

export interface PagedProps<Item> {
  readonly items: readonly Item[];
  /** Draws those that are shown so far. */
  readonly children: (shown: readonly Item[]) => ReactNode;
}

export function Paged<Item>({ items, children }: PagedProps<Item>) {
  const { text } = useTranslator();
  const [most, setMost] = useState(pageSize);
  const rest = items.length - most;
  return (
    <>
      {children(items.slice(0, most))}
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setMost(most + pageSize)}>
          {text('review.more', { count: Math.min(rest, pageSize) })}
        </Button>
      )}
    </>
  );
}
