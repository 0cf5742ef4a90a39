/**
 * The one error type for people. It holds a code and the facts; src/i18n turns them into a sentence that says what
 * happened, to which file, sheet or row, and what to do.
 */
export type UserErrorCode =
  | 'sheetIsEmpty'
  | 'noTaskList'
  | 'noChecklist'
  | 'noSurvey'
  | 'columnMissing'
  | 'sheetChanged'
  | 'sheetGone'
  | 'noTasksInText'
  | 'noTasksInFile'
  | 'fileUnreadable'
  | 'fileTypeUnknown'
  | 'fileTooLarge'
  | 'fileNotSaved'
  | 'folderRefused'
  | 'pageFileMissing'
  | 'checklistProtected'
  | 'workbookProtected'
  | 'workbookReadOnly'
  | 'cellEditing'
  | 'writeInterrupted'
  | 'excelRefused'
  | 'unexpected';

export type Facts = Readonly<Record<string, string | number>>;

export class UserError extends Error {
  readonly code: UserErrorCode;
  readonly facts: Facts;

  /** @param facts what the sentence names: file, sheet, detail …; @param cause the error behind it, kept for details. */
  constructor(code: UserErrorCode, facts: Facts = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'UserError';
    this.code = code;
    this.facts = facts;
  }
}
