/** Runs one command in Excel: one batch function, one undo step where Excel can, and errors a person can read. */
import { cellEditWait, type CellEditWait } from './cellEditWait';
import { explainFailure, isCellEditing, isGone, toUserError } from './commandFailure';
import { followCommand, type CommandProgress } from './commandProgress';
import { supports } from './requirements';

export { toUserError };

export interface CommandOptions {
  /**
   * One Ctrl+Z takes the whole command back, where Excel can (ExcelApi 1.20). Off for commands that rename, move, hide,
   * copy or delete sheets or protect them: Excel refuses those inside a group with UndoNotSupported
   * (office/dev/add-ins/excel/excel-add-ins-undo-capabilities). Default true.
   */
  readonly oneUndoStep?: boolean;
  /** How to wait while a cell is being edited; by default the runtime's own way, which the pane shows. */
  readonly wait?: CellEditWait;
}

/**
 * Runs `batch` in Excel.run. While a cell is being edited the command waits for the person to finish: by Excel's own
 * waiting where it has one, else by trying again. `batch` is called again from its start only while it has written
 * nothing.
 *
 * @throws UserError for every failure: the code says what to tell, `cause` keeps Excel's own error.
 */
export async function runCommand<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { oneUndoStep = true, wait = cellEditWait }: CommandOptions = {},
): Promise<T> {
  const options =
    oneUndoStep && supports('1.20') ? { delayForCellEdit: true, mergeUndoGroup: true } : { delayForCellEdit: true };
  let progress: CommandProgress | undefined;
  const attempt = (): Promise<T> =>
    Excel.run(options, (context) => {
      progress = followCommand(context);
      return batch(context);
    });
  const nothingWritten = (): boolean => progress?.hasWritten() !== true;
  const accepted = (): Promise<T> => wait.untilAccepted(attempt, (error) => isCellEditing(error) && nothingWritten());
  try {
    try {
      return await accepted();
    } catch (error) {
      // A sheet was renamed between two batches: from the start, what the command looks for is found under its new name.
      if (!isGone(error) || progress === undefined || progress.writing.size > 0) throw error;
      return await accepted();
    }
  } catch (error) {
    throw progress === undefined ? toUserError(error) : await explainFailure(error, progress);
  }
}
