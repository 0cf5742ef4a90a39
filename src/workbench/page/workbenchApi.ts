/** What the trial page offers to end-to-end tests: `await window.workbench.ready`. */

export interface Workbench {
  /** The workbook's file as 另存为 writes it. */
  readonly saveXlsx: () => Uint8Array;
  /** Opens a file's bytes in place of the workbook. Throws with the reader's code when it cannot be read. */
  readonly openXlsx: (bytes: Uint8Array) => void;
  /** The workbook's value as JSON; maps as arrays of key and value. */
  readonly workbookJson: () => string;
  /** Counts of batches and actions that the add-in sent. */
  readonly statistics: () => { readonly batches: number; readonly actions: number };
}

declare global {
  interface Window {
    /** `ready` settles when the grid is drawn and the add-in listens: Office.onReady has run in its page. */
    workbench?: { readonly ready: Promise<Workbench> };
  }
}

/** JSON of a value that holds maps. */
export function jsonWithMaps(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (item instanceof Map ? Array.from(item) : item));
}
