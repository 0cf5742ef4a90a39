/** Runs one command in Excel: one batch function, one undo step where Excel can, and errors a person can read. */
import { UserError, type UserErrorCode } from '../core/userError';
import { supports } from './requirements';

export interface CommandOptions {
  /**
   * One Ctrl+Z takes the whole command back, where Excel can (ExcelApi 1.20). Off for commands that rename, move, hide,
   * copy or delete sheets or protect them: Excel refuses those inside a group with UndoNotSupported
   * (office/dev/add-ins/excel/excel-add-ins-undo-capabilities). Default true.
   */
  readonly oneUndoStep?: boolean;
}

/**
 * Runs `batch` in Excel.run. While a cell is being edited the command waits for the person to finish.
 *
 * @throws UserError for every failure: the code says what to tell, `cause` keeps Excel's own error.
 */
export async function runCommand<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { oneUndoStep = true }: CommandOptions = {},
): Promise<T> {
  try {
    if (oneUndoStep && supports('1.20')) {
      return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, batch);
    }
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw toUserError(error);
  }
}

/** Codes of Office.js that have a plain explanation. */
const knownCodes: Readonly<Record<string, UserErrorCode>> = {
  AccessDenied: 'checklistProtected',
  InvalidOperationInCellEditMode: 'cellEditing',
};

/** Any error as the one type for people; a UserError passes unchanged. */
export function toUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
    return new UserError(knownCodes[error.code] ?? 'excelRefused', { detail: `${error.code}: ${message}` }, error);
  }
  return new UserError('unexpected', { detail: error instanceof Error ? error.message : String(error) }, error);
}
