/**
 * Keys anywhere in the window but the pane, which is a page of its own: Ctrl+Z and Ctrl+Y, F6 to the next part of the
 * window, and those of the add-in. Excel on the web, too, runs an add-in's keys only while the pane has not the focus.
 */
import type { KeyCombination, Shortcut } from '../readShortcuts';

export interface KeyActions {
  readonly undo: () => void;
  readonly redo: () => void;
  /** To the next part of the window, or the one before. */
  readonly nextRegion: (backward: boolean) => void;
  readonly shortcuts: readonly Shortcut[];
  readonly runShortcut: (shortcut: Shortcut) => void;
  /** While a cell is edited these keys belong to its editor. */
  readonly isEditing: () => boolean;
}

export function listenToKeys(actions: KeyActions): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (actions.isEditing()) return;
      const act = actionOf(event, actions);
      if (act === undefined) return;
      // Before the grid sees it: the workbook is the host's, and so is its past.
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    },
    { capture: true },
  );
}

function actionOf(event: KeyboardEvent, actions: KeyActions): (() => void) | undefined {
  if (event.key === 'F6') return () => actions.nextRegion(event.shiftKey);
  const shortcut = actions.shortcuts.find(({ keys }) => isPressed(keys, event));
  if (shortcut !== undefined) return () => actions.runShortcut(shortcut);
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) return actions.redo;
  return key === 'z' ? actions.undo : undefined;
}

/** By the place of the key: with Alt, some systems give another character. */
const isPressed = ({ ctrl, alt, shift, key }: KeyCombination, event: KeyboardEvent): boolean =>
  event.ctrlKey === ctrl &&
  event.altKey === alt &&
  event.shiftKey === shift &&
  (event.code === `Key${key}` || event.code === `Digit${key}`);
