/** What a ribbon command leaves for the pane to show: one thing at a time, taken once. */
import type { UserError } from '../../core/userError';
import type { ChecklistPlan } from '../../excel/planChecklist';
import type { WriteResult } from '../../excel/writePlannedChecklist';
import type { Reading } from '../../core/reading';

export type Handover =
  /** The workbook has a checklist already: ask before it is updated. */
  | { readonly kind: 'ask'; readonly reading: Reading; readonly plan: ChecklistPlan }
  /** Nothing to read on the active sheet: start from a notice. */
  | { readonly kind: 'start' }
  | { readonly kind: 'done'; readonly result: WriteResult }
  | { readonly kind: 'failed'; readonly error: UserError };

export interface HandoverBox {
  readonly give: (item: Handover) => void;
  readonly take: () => Handover | undefined;
  /** Returns the function that ends listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createHandoverBox(): HandoverBox {
  let item: Handover | undefined;
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

/** The pane's own box: there is one pane in a runtime. */
export const handover = createHandoverBox();
