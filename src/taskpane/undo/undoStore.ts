/** What the undo bar shows. A plain store: every command of the shared runtime changes it, React listens. */
import type { UserError } from '../../core/userError';
import type { Journal, LastCommand, UndoResult } from '../../excel/undo/journal';
import { journal, undoLastCommand } from '../../excel/undo/journal';
import type { EditedMode, EditedSince } from '../../excel/undo/restoreImage';
import { toUserError } from '../../excel/runCommand';

type Command = LastCommand['command'];

export type UndoState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly command: Command; readonly by: 'excel' | 'pane' }
  | { readonly kind: 'busy'; readonly command: Command }
  /** Nothing is undone yet. */
  | { readonly kind: 'edited'; readonly command: Command; readonly cells: readonly EditedSince[] }
  | { readonly kind: 'undone'; readonly command: Command; readonly kept: number; readonly lost: readonly string[] }
  | { readonly kind: 'failed'; readonly command: Command; readonly error: UserError };

export interface UndoStore {
  readonly state: () => UndoState;
  readonly undo: (mode: EditedMode) => Promise<void>;
  /** Leaves a question or an error: the command can be taken back still. */
  readonly back: () => void;
  readonly close: () => void;
  /** Another screen is shown: what only tells something goes, what can be pressed or answered stays. */
  readonly leave: () => void;
  /** Returns the function that ends listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createUndoStore(
  { last, subscribe }: Pick<Journal, 'last' | 'subscribe'>,
  undo: (mode: EditedMode) => Promise<UndoResult>,
): UndoStore {
  const listeners = new Set<() => void>();
  const done = (): UndoState => {
    const now = last();
    return now === null || now.undoneBy === 'nobody'
      ? { kind: 'nothing' }
      : { kind: 'done', command: now.command, by: now.undoneBy };
  };
  // A ribbon command may have run before the bar was there.
  let state = done();
  const put = (next: UndoState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  subscribe(() => {
    if (last()?.undoneBy !== 'nobody') put(done());
  });
  return {
    state: () => state,
    undo: async (mode) => {
      if (state.kind !== 'done' && state.kind !== 'edited') return;
      const { command } = state;
      put({ kind: 'busy', command });
      put(await resultOf(command, () => undo(mode)));
    },
    back: () => put(done()),
    close: () => put({ kind: 'nothing' }),
    leave: () => {
      if (state.kind === 'undone' || (state.kind === 'done' && state.by === 'excel')) put({ kind: 'nothing' });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function resultOf(command: Command, undo: () => Promise<UndoResult>): Promise<UndoState> {
  try {
    const result = await undo();
    switch (result.kind) {
      case 'nothing':
        return { kind: 'nothing' };
      case 'edited':
        return { kind: 'edited', command, cells: result.cells };
      case 'undone':
        return { kind: 'undone', command, kept: result.kept.length, lost: result.lost };
    }
  } catch (error) {
    return { kind: 'failed', command, error: toUserError(error) };
  }
}

/** The pane's own: there is one pane in a runtime. */
export const undoStore = createUndoStore(journal, undoLastCommand);
