/** Why a returned file gives nothing. Codes and facts only; src/i18n has the sentences. */

type NoFacts = Readonly<Record<string, never>>;

export type ReadFailure =
  /** No bytes at all. */
  | { readonly code: 'empty'; readonly facts: NoFacts }
  /** It has to be opened with a password, or is an entry of a .zip that has. */
  | { readonly code: 'passwordProtected'; readonly facts: NoFacts }
  /** Something else than a table; what it is instead. */
  | { readonly code: 'notWorkbook'; readonly facts: { readonly looksLike: OtherContent } }
  /** It is a workbook, but broken: cut off, or changed on its way. `part` is where, in the file's own terms. */
  | { readonly code: 'damaged'; readonly facts: { readonly part: string } }
  /** Unpacked it would be far larger than any return is: a zip bomb. */
  | { readonly code: 'tooLarge'; readonly facts: { readonly bytes: number; readonly limit: number } }
  /** Its XML declares a document type, which no office program writes and which can hide an entity bomb. */
  | { readonly code: 'documentType'; readonly facts: { readonly part: string } }
  | { readonly code: 'tooManyCells'; readonly facts: { readonly limit: number } }
  /** A .zip in which nothing is a table. */
  | { readonly code: 'nothingInside'; readonly facts: { readonly entries: number } }
  /** The reader itself failed; `detail` is for a report of the fault, not for the person. */
  | { readonly code: 'readerFailed'; readonly facts: { readonly detail: string } }
  /** It took longer than any return does. */
  | { readonly code: 'tooSlow'; readonly facts: { readonly seconds: number } };

/** 'openDocument' is .ods: its repeated rows and cells make a small file any size, so it is not read. */
export type OtherContent = 'pdf' | 'word' | 'presentation' | 'openDocument' | 'image' | 'archive' | 'other';

/** Ends the reading of one file. Thrown inside the readers only: what they export returns its `failure`. */
export class FailedReading extends Error {
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure) {
    super(failure.code);
    this.name = 'FailedReading';
    this.failure = failure;
  }
}

export const damaged = (part: string): FailedReading => new FailedReading({ code: 'damaged', facts: { part } });
