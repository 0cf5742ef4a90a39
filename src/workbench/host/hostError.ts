/**
 * Errors the host answers with, named and numbered as Excel does.
 * Codes and texts: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */

const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  ColumnNameConflict: 'The column name already exists.',
  ConditionalFormatInvalid: 'The conditional format is not valid.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  FormulaLengthExceedsLimit: 'The bytecode of the applied formula exceeds the maximum length limit.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidBinding: 'This object binding is no longer valid due to previous updates.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'The operation is not available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    'Cannot complete the operation. A table cannot overlap with a PivotTable report, query results, a table, merged cells, or an XML Map.',
  NonBlankCellOffSheet:
    'Microsoft Excel cannot insert new cells because it would push non-empty cells off the end of the worksheet.',
  NotImplemented: 'The requested feature is not implemented.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  TableOverlap: 'A table cannot overlap another table.',
  UnsupportedFeature: 'The operation failed because the source worksheet contains one or more unsupported features.',
  UnsupportedOperation: 'The operation attempted is not supported.',
  UnsupportedSheet: 'This sheet type does not support this operation.',
} as const;

export type HostErrorCode = keyof typeof messages;

const httpStatus: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
  ColumnNameConflict: 409,
  NotImplemented: 501,
  GeneralException: 500,
};

/** Raised by an object of the host to refuse an action; execute.ts turns it into the batch's error. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly httpStatusCode: number;

  /** @param detail what exactly was refused; put behind Excel's own text so that a developer sees the cause. */
  constructor(code: HostErrorCode, detail?: string) {
    super(detail === undefined ? messages[code] : `${messages[code]} (${detail})`);
    this.name = 'HostError';
    this.code = code;
    this.httpStatusCode = httpStatus[code] ?? 400;
  }
}

/** For a member that Excel has and this host has not: loud, and naming it. */
export function notImplemented(member: string): HostError {
  return new HostError('NotImplemented', member);
}
