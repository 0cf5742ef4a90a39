/** Ctrl+Z and Ctrl+Y anywhere in the window but the pane, which is a page of its own. */

export interface KeyActions {
  readonly undo: () => void;
  readonly redo: () => void;
  /** While a cell is edited these keys belong to its editor. */
  readonly isEditing: () => boolean;
}

export function listenToKeys({ undo, redo, isEditing }: KeyActions): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isEditing()) return;
      const key = event.key.toLowerCase();
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined;
      if (act === undefined) return;
      // Before the grid sees it: the workbook is the host's, and so is its past.
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    },
    { capture: true },
  );
}
