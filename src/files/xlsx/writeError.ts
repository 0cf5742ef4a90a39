/** A workbook value that no .xlsx can hold: the caller's mistake, so it is thrown. */
export type WriteErrorCode =
  | 'noSheets'
  | 'noVisibleSheet'
  | 'sheetName'
  | 'duplicateSheetName'
  | 'unknownActiveSheet'
  | 'textTooLong'
  | 'numberNotFinite'
  | 'cellOutOfBounds'
  | 'listTooLong'
  | 'promptTooLong'
  | 'tableColumns'
  | 'tableName';

export class XlsxWriteError extends Error {
  readonly code: WriteErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: WriteErrorCode, facts: Readonly<Record<string, string | number>>) {
    super(`The workbook cannot be written: ${code} ${JSON.stringify(facts)}`);
    this.name = 'XlsxWriteError';
    this.code = code;
    this.facts = facts;
  }
}
