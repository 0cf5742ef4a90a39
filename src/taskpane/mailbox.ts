/** What a ribbon command leaves for a screen of the pane: one thing at a time, taken once. */

export interface Mailbox<Item> {
  readonly give: (item: Item) => void;
  readonly take: () => Item | undefined;
  /** Returns the function that ends listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createMailbox<Item>(): Mailbox<Item> {
  let item: Item | undefined;
  const listeners = new Set<() => void>();
  return {
    give: (next) => {
      item = next;
      for (const listener of listeners) listener();
    },
    take: () => {
      const taken = item;
      item = undefined;
      return taken;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
