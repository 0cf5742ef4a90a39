/** What reading an .xlsx comes to: a workbook and what could not be kept, or why there is none. Facts only, no sentences. */
import type { Workbook } from './workbook';

type NoFacts = Readonly<Record<string, never>>;

/** Why a file cannot be read. */
export type ReadFailure =
  /** Not a zip at all; what its first bytes look like. */
  | { readonly code: 'notAZip'; readonly facts: { readonly looksLike: 'empty' | 'html' | 'xml' | 'pdf' | 'other' } }
  /** The binary format of Excel 97–2003, whatever the file is called. */
  | { readonly code: 'legacyXls'; readonly facts: NoFacts }
  /** Encrypted with a password to open (ECMA-376 part 4 agile or standard encryption). */
  | { readonly code: 'passwordProtected'; readonly facts: NoFacts }
  /** Starts as a zip but its end is missing: an interrupted download or copy. */
  | { readonly code: 'truncatedZip'; readonly facts: { readonly bytes: number } }
  /** An entry of the zip cannot be unpacked. */
  | { readonly code: 'damagedZip'; readonly facts: { readonly detail: string } }
  /** Unpacked it would pass the limits: a zip bomb, or a file no one can work with. */
  | { readonly code: 'tooLarge'; readonly facts: { readonly unpackedBytes: number; readonly limit: number } }
  /** A zip without a workbook; what kind of document it is instead. */
  | {
      readonly code: 'noWorkbook';
      readonly facts: { readonly looksLike: 'docx' | 'pptx' | 'ods' | 'xlsb' | 'other' };
    }
  /** The workbook lists no worksheet that can be read. */
  | { readonly code: 'noSheets'; readonly facts: NoFacts }
  | { readonly code: 'brokenXml'; readonly facts: { readonly part: string; readonly detail: string } };

/** Something of the file that the workbook value does not hold; saving it again would lose this. */
export type ReadWarning =
  /** A part of the package that is not modelled (pictures, pivot tables, macros …). */
  | { readonly code: 'partIgnored'; readonly part: string; readonly contentType: string }
  /** An element of a sheet or the workbook that is not modelled (outline, sparklines, scenarios …). */
  | { readonly code: 'elementIgnored'; readonly part: string; readonly element: string }
  /** A part that something refers to is missing. */
  | { readonly code: 'partMissing'; readonly part: string; readonly referredBy: string }
  /** A value that cannot be read as what it says it is; it was left out or replaced. */
  | { readonly code: 'valueIgnored'; readonly part: string; readonly element: string; readonly value: string };

export type ReadResult =
  | { readonly ok: true; readonly workbook: Workbook; readonly warnings: readonly ReadWarning[] }
  | ({ readonly ok: false } & ReadFailure);

export interface ReadOptions {
  /** All parts together, unpacked. Default 512 MB. */
  readonly maxUnpackedBytes?: number;
  /** Default 10,000. */
  readonly maxParts?: number;
}
