/**
 * What the last command did, and how it is taken back: by Excel's own undo where one step of it holds the whole command
 * (ExcelApi 1.20), else by the pane, which then keeps what the command changed in memory until the next one.
 */
import { runCommand, type CommandOptions } from '../runCommand';
import { supports } from '../requirements';
import { undoableCommands, type UndoableCommand } from './commandNames';
import { declared, readImage, type Choice, type Touched } from './readImage';
import { restoreImage, type EditedMode, type EditedSince } from './restoreImage';
import type { WorkbookImage } from './workbookImage';

export interface LastCommand {
  readonly command: UndoableCommand;
  /** 'nobody' once it was taken back, or when what it left could not be read. */
  readonly undoneBy: 'excel' | 'pane' | 'nobody';
}

export interface Journal {
  /** Null until a command changed something. The same value until that changes. */
  readonly last: () => LastCommand | null;
  /** Returns the function that ends listening. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly put: (last: LastCommand, images: Images | null) => void;
  readonly images: () => Images | null;
}

interface Images {
  readonly before: WorkbookImage;
  readonly after: WorkbookImage;
}

export function createJournal(): Journal {
  let last: LastCommand | null = null;
  let images: Images | null = null;
  const listeners = new Set<() => void>();
  return {
    last: () => last,
    images: () => images,
    put: (next, kept) => {
      last = next;
      images = kept;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** There is one workbook in a runtime. */
export const journal = createJournal();

export interface UndoableOptions<T> {
  /** False for a command that Excel cannot hold in one step: see {@link CommandOptions.oneUndoStep}. Default true. */
  readonly grouped?: boolean;
  /** False of a result for which nothing was written. */
  readonly wrote?: (result: T) => boolean;
}

/** One at a time: a command that runs within another is a part of it. */
let running = false;

/**
 * Runs a command that changes the workbook, so that it can be taken back. Where Excel's undo cannot, what the command may
 * change is read before and after: at most six syncs each time, and none where it can.
 */
export async function undoable<T>(
  command: UndoableCommand,
  work: () => Promise<T>,
  { grouped = true, wrote = () => true }: UndoableOptions<T> = {},
): Promise<T> {
  if (running) return work();
  running = true;
  try {
    if (grouped && supports('1.20')) {
      const result = await work();
      if (wrote(result)) journal.put({ command, undoneBy: 'excel' }, null);
      return result;
    }
    const touched: Touched = undoableCommands[command];
    const before = await read(declared(touched), touched.checklist === true);
    const result = await work();
    const after = await read(leftBy(before), false);
    if (isChanged(before, after)) journal.put({ command, undoneBy: 'pane' }, { before, after });
    return result;
  } finally {
    running = false;
  }
}

const read = (choose: Choice, checklist: boolean): Promise<WorkbookImage> =>
  runCommand((context) => readImage(context, choose, checklist), { oneUndoStep: false });

/** The sheets that were read before, and those that the command made. */
const leftBy =
  (before: WorkbookImage): Choice =>
  ({ sheets }) =>
    sheets.map(({ id }) => id).filter((id) => before.parts.has(id) || !before.sheets.some((sheet) => sheet.id === id));

/** A command may have had nothing to do, or have shown a sheet only. */
function isChanged(before: WorkbookImage, after: WorkbookImage): boolean {
  const text = ({ sheets, names, settings, parts }: WorkbookImage): string =>
    JSON.stringify([sheets, names, [...settings], [...parts]]);
  return text(before) !== text(after);
}

export type UndoResult =
  | { readonly kind: 'nothing' }
  /** Nothing was written: ask, and call again with what to do. */
  | { readonly kind: 'edited'; readonly cells: readonly EditedSince[] }
  | { readonly kind: 'undone'; readonly kept: readonly EditedSince[]; readonly lost: readonly string[] };

/** Takes the last command back. At most eight syncs. @throws UserError checklistProtected, workbookProtected */
export async function undoLastCommand(mode: EditedMode = 'ask'): Promise<UndoResult> {
  const images = journal.images();
  const last = journal.last();
  if (images === null || last === null) return { kind: 'nothing' };
  const { written, edited, lost } = await runCommand(
    (context) => restoreImage(context, images.before, images.after, mode),
    { oneUndoStep: false },
  );
  if (!written) return { kind: 'edited', cells: edited };
  journal.put({ ...last, undoneBy: 'nobody' }, null);
  return { kind: 'undone', kept: mode === 'overwrite' ? [] : edited, lost };
}

/** {@link undoable} for a command of one batch. */
export const runUndoable = <T>(
  command: UndoableCommand,
  batch: (context: Excel.RequestContext) => Promise<T>,
  { oneUndoStep = true, ...options }: CommandOptions & Pick<UndoableOptions<T>, 'wrote'> = {},
): Promise<T> => undoable(command, () => runCommand(batch, { oneUndoStep }), { grouped: oneUndoStep, ...options });
